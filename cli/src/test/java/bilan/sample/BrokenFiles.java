package bilan.sample;

import bilan.sample.Book.Tab;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One small file for each thing that can be wrong with a file, and the words with which it is sent.
 */
final class BrokenFiles {

  /**
   * One file that is wrong.
   *
   * @param words after {@code bilan ingest}, the file's name among them
   */
  record Broken(String code, String file, List<String> words) {}

  private final Path folder;
  private final List<Broken> all = new ArrayList<>();

  private BrokenFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes them all. */
  static List<Broken> write(Path folder) throws IOException {
    BrokenFiles files = new BrokenFiles(folder);
    files.dates();
    files.numbers();
    files.cells();
    files.files();
    files.tables();
    return List.copyOf(files.all);
  }

  private void dates() throws IOException {
    attendance("DATE-01", 0, "bientôt");
    attendance("DATE-02", 0, "31/02/2022");
    attendance("DATE-03", 0, "03/25/2022");
    attendance("DATE-04", 0, "mars 2022");
    attendance("DATE-05", 0, "12/03/2202");
    attendance("DATE-06", 5, "le matin");
    attendance("DATE-07", 0, "12/03/2022 et 19/03/2022");
    csv(
        "DATE-08",
        "funding",
        "Exercice;Compte;Libellé;Charge ou produit;Montant",
        "2022;706;Prestations;Produit;1 200,00",
        "l'an dernier;64;Personnel;Charge;900,00");
  }

  private void numbers() throws IOException {
    sale("NUM-01", "offert", "20 %");
    csv(
        "NUM-02",
        "sales",
        "Date;Lieu;Canal;Montant TTC",
        "05/03/2022;Wazemmes;Caisse;1.234",
        "06/03/2022;Wazemmes;Caisse;2.500");
    sale("NUM-03", "12,50 $", "20 %");
    attendance("NUM-04", 3, "plusieurs");
    attendance("NUM-05", 3, "une dizaine");
    attendance("NUM-06", 4, "longtemps");
    sale("NUM-07", "12,50", "réduit");
    attendance("NUM-08", 3, "-3");
  }

  private void cells() throws IOException {
    attendance("CELL-01", 1, "");
    attendance("CELL-03", 2, "Tupperware");
    formulas();
    csv(
        "CELL-12",
        "funding",
        "Code;Financeur;Montant attribué;Statut;Affectée",
        "A-1;Ville de Lille;1 000,00;Signée;peut-être");
  }

  /** Rows of a good attendance sheet and one whose cell is wrong. */
  private void attendance(String code, int column, String value) throws IOException {
    String[] bad = {"24/03/2022", "Wazemmes", "Atelier", "7", "1h30", "14:00"};
    bad[column] = value;
    csv(
        code,
        "attendance",
        "Date;Lieu;Type;Participants;Durée;Heure",
        "22/03/2022;Wazemmes;Atelier;5;2h;10:00",
        "23/03/2022;Wazemmes;Individuel;1;45 min;11:00",
        String.join(";", bad),
        "25/03/2022;Wazemmes;Atelier;9;1h;14:30");
  }

  private void sale(String code, String amount, String rate) throws IOException {
    csv(
        code,
        "sales",
        "N° ticket;Date;Lieu;Article;Montant TTC;Taux TVA",
        "000101;22/03/2022;Wazemmes;Café;1,80;10 %",
        "000102;22/03/2022;Wazemmes;Thé;" + amount + ";" + rate,
        "000103;22/03/2022;Wazemmes;Tartine;6,90;10 %");
  }

  private void csv(String code, String dataset, String... lines) throws IOException {
    bytes(
        code,
        code + ".csv",
        (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8),
        dataset);
  }

  private void bytes(String code, String file, byte[] bytes, String... words) throws IOException {
    BookWriter.write(folder.resolve(file), bytes);
    List<String> line = new ArrayList<>(Arrays.asList(words));
    line.add(file);
    all.add(new Broken(code, file, List.copyOf(line)));
  }

  /** Formulas whose result was never saved, or is an error. */
  private void formulas() throws IOException {
    for (String code : List.of("CELL-10", "CELL-11")) {
      try (XSSFWorkbook workbook = new XSSFWorkbook()) {
        XSSFSheet sheet = workbook.createSheet("Présences");
        Row header = sheet.createRow(0);
        Row row = sheet.createRow(1);
        List<String> names = List.of("Date", "Lieu", "Participants");
        for (int i = 0; i < names.size(); i++) {
          header.createCell(i).setCellValue(names.get(i));
        }
        row.createCell(0).setCellValue("22/03/2022");
        row.createCell(1).setCellValue("Wazemmes");
        if (code.equals("CELL-10")) {
          row.createCell(2).setCellFormula("4+5");
        } else {
          row.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        bytes(code, code + ".xlsx", BookWriter.stored(bytes.toByteArray()), "attendance");
      }
    }
  }

  private void files() throws IOException {
    all.add(new Broken("FILE-01", "FILE-01.csv", List.of("attendance", "FILE-01.csv")));
    bytes("FILE-03", "FILE-03.csv", new byte[0], "attendance");
    bytes("FILE-04", "FILE-04.xlsx", encrypted(), "attendance");
    new BookWriter(null)
        .xlsx(
            folder.resolve("FILE-05.xlsx"),
            Book.of(
                Tab.of("Présences")
                    .row("Date", "Lieu", "Participants")
                    .row("22/03/2022", "Wazemmes", 5)));
    byte[] whole = Files.readAllBytes(folder.resolve("FILE-05.xlsx"));
    bytes("FILE-05", "FILE-05.xlsx", Arrays.copyOf(whole, whole.length * 2 / 3), "attendance");
    bytes("FILE-06", "FILE-06.xlsx", damaged(whole), "attendance");
    bytes("FILE-07", "FILE-07.xlsx", bomb(), "attendance");
    bytes(
        "FILE-08",
        "FILE-08.xls",
        new byte[] {9, 4, 6, 0, 7, 0, 16, 0, 0, 0, 10, 0, 0, 0},
        "attendance");
    bytes(
        "FILE-09",
        "FILE-09.xlsx",
        "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"
            .getBytes(StandardCharsets.UTF_8),
        "attendance");
    csv(
        "FILE-10",
        "attendance",
        "Date;Lieu;Participants;Notes",
        "22/03/2022;Wazemmes;5;\"écran 15 pouces",
        "23/03/2022;Wazemmes;6;rien");
    bytes(
        "FILE-11",
        "FILE-11.csv",
        "Date,Lieu,Montant TTC\r\n22/03/2022,Wazemmes,12,50\r\n23/03/2022,Wazemmes,9,90\r\n24/03/2022,Wazemmes,15\r\n"
            .getBytes(StandardCharsets.UTF_8),
        "sales");
  }

  private void tables() throws IOException {
    csv("TABLE-01", "attendance", "Recette du jour", "Farine", "Œufs", "Lait");
  }

  /** What Excel makes of a workbook with a password: an envelope whose inside can't be seen. */
  private static byte[] encrypted() throws IOException {
    try (POIFSFileSystem envelope = new POIFSFileSystem()) {
      envelope.createDocument(
          new java.io.ByteArrayInputStream(new byte[] {4, 0, 4, 0, 64, 0, 0, 0}), "EncryptionInfo");
      envelope.createDocument(new java.io.ByteArrayInputStream(new byte[4200]), "EncryptedPackage");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      envelope.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** The same workbook with a bit of its sheet overwritten. */
  private static byte[] damaged(byte[] whole) {
    byte[] bytes = whole.clone();
    byte[] mark = "<sheetData>".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length - mark.length; i++) {
      if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
        Arrays.fill(bytes, i, i + mark.length, (byte) '<');
      }
    }
    return bytes;
  }

  /** A few kilobytes that unfold into a quarter of a gigabyte. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (String part :
          List.of(
              "[Content_Types].xml",
              "_rels/.rels",
              "xl/workbook.xml",
              "xl/worksheets/sheet1.xml")) {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(BookWriter.STAMP);
        out.putNextEntry(entry);
        byte[] blank = new byte[1 << 20];
        Arrays.fill(blank, (byte) ' ');
        for (int i = 0; i < (part.endsWith("sheet1.xml") ? 250 : 0); i++) {
          out.write(blank);
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
