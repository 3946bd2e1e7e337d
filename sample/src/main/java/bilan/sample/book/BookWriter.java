package bilan.sample.book;

import bilan.sample.book.Book.Tab;
import bilan.sample.french.French;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a book in one of the kinds that people send, with the same bytes each time. */
public final class BookWriter {

  /** The time that every part of an archive bears. */
  public static final LocalDateTime STAMP = LocalDateTime.of(2023, 1, 9, 9, 0);

  private final @Nullable Junk junk;
  private final Map<String, Book> known;

  /** Every book by its path: where junk may be put. */
  private final Map<Path, Book> books = new LinkedHashMap<>();

  /** Whether every file is written, and not only those that are not as before. */
  public boolean writesAll() {
    return known.isEmpty();
  }

  /**
   * One cell written as something else.
   *
   * @param file the path that the book is written to
   */
  public record Junk(Path file, int tab, int row, int column, @Nullable Object value) {}

  /** A writer of all files; {@code junk} is null if every cell is written as it is. */
  public BookWriter(@Nullable Junk junk) {
    this(junk, Map.of());
  }

  /**
   * @param known books by the end of their path: those that are still the same are not written
   */
  public BookWriter(@Nullable Junk junk, Map<String, Book> known) {
    this.junk = junk;
    this.known = known;
  }

  /** The books written so far, by their path. */
  public Map<Path, Book> books() {
    return books;
  }

  private Book noted(Path file, Book book) {
    Junk one = junk;
    if (one != null && one.file().equals(file)) {
      book.tabs().get(one.tab()).rows().get(one.row()).set(one.column(), one.value());
    }
    books.put(file, book);
    return book;
  }

  private boolean isKnown(Path file) {
    String path = file.toString();
    return known.entrySet().stream()
        .anyMatch(e -> path.endsWith(e.getKey()) && e.getValue().equals(books.get(file)));
  }

  /** Writes a workbook of Excel 2007 and later. */
  public void xlsx(Path file, Book book) throws IOException {
    Book noted = noted(file, book);
    if (isKnown(file)) {
      return;
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook, noted);
      write(file, bytes(workbook));
    }
  }

  /** A workbook as it is saved, always at the same time and by the same program. */
  @SuppressWarnings("JavaUtilDate") // POI asks for it
  public static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    workbook.getProperties().getCoreProperties().setCreator("POP Café");
    workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return stored(bytes.toByteArray());
  }

  /** Writes a workbook of Excel 97 to 2003. */
  public void xls(Path file, Book book) throws IOException {
    Book noted = noted(file, book);
    if (isKnown(file)) {
      return;
    }
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      fill(workbook, noted);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      write(file, bytes.toByteArray());
    }
  }

  private static void fill(Workbook workbook, Book book) {
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    CellStyle amount = workbook.createCellStyle();
    amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
    for (Tab tab : book.tabs()) {
      Sheet sheet = workbook.createSheet(tab.name());
      for (int r = 0; r < tab.rows().size(); r++) {
        Row row = sheet.createRow(r);
        List<@Nullable Object> cells = tab.rows().get(r);
        for (int c = 0; c < cells.size(); c++) {
          Object value = cells.get(c);
          if (value != null) {
            put(row.createCell(c), value, date, amount);
          }
        }
      }
      for (int c = 0; c < 20; c++) {
        sheet.setColumnWidth(c, 18 * 256);
      }
    }
  }

  private static void put(Cell cell, Object value, CellStyle date, CellStyle amount) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(amount);
    } else if (value instanceof Integer number) {
      cell.setCellValue(number);
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  /**
   * The same archive without its dates and without compression, which differs from one zlib to
   * another.
   */
  static byte[] stored(byte[] zip) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.add(new Entry(entry.getName(), in.readAllBytes()));
      }
    }
    return archive(entries);
  }

  @SuppressWarnings("ArrayRecordComponent") // written once, to a file
  record Entry(String name, byte[] bytes) {}

  private static byte[] archive(List<Entry> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Entry entry : entries) {
        CRC32 crc = new CRC32();
        crc.update(entry.bytes());
        ZipEntry header = new ZipEntry(entry.name());
        header.setMethod(ZipEntry.STORED);
        header.setSize(entry.bytes().length);
        header.setCrc(crc.getValue());
        header.setTimeLocal(STAMP);
        out.putNextEntry(header);
        out.write(entry.bytes());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Writes an OpenDocument spreadsheet. */
  public void ods(Path file, Book book) throws IOException {
    Book noted = noted(file, book);
    if (!isKnown(file)) {
      write(file, archive(OdsParts.of(noted)));
    }
  }

  /**
   * A CSV of the first tab, as a French program writes it: {@code dd/MM/yyyy} and a decimal comma.
   */
  public void csv(Path file, Book book, Charset charset, boolean bom, char delimiter)
      throws IOException {
    Book noted = noted(file, book);
    if (isKnown(file)) {
      return;
    }
    StringBuilder out = new StringBuilder(bom ? "\ufeff" : "");
    for (List<@Nullable Object> row : noted.tabs().get(0).rows()) {
      List<String> cells = row.stream().map(value -> quoted(csvCell(value), delimiter)).toList();
      out.append(String.join(String.valueOf(delimiter), cells)).append("\r\n");
    }
    write(file, out.toString().getBytes(charset));
  }

  private static String csvCell(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof LocalDate day
            ? French.DATE.format(day)
            : value instanceof BigDecimal number
                ? number.toPlainString().replace('.', ',')
                : value.toString();
  }

  private static String quoted(String cell, char delimiter) {
    boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Writes a file, and the folders above it. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes);
  }
}
