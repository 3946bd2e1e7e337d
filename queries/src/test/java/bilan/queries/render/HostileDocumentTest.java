package bilan.queries.render;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.testing.Deep;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The same ten thousand strings as headings, prose, labels and cells of a whole document. */
@Deep
class HostileDocumentTest {

  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]|[\u202a-\u202e\u2066-\u2069]");

  /** What a page may be made of, whatever its words are. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "h1",
          "h2", "h3", "ol", "ul", "li", "p", "div", "table", "caption", "thead", "tbody", "tr",
          "th", "td", "sup", "strong", "em", "span");

  private static final List<String> TEXTS = HostileTextTest.hostile();

  /** A document of as many strings; the longest ones seldom. */
  private static Document document(int count) {
    List<Block> blocks = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = TEXTS.get(i);
      switch (i % 10) {
        case 0 -> blocks.add(new Block.Paragraph(List.of(new Inline.Words(text))));
        case 1 -> blocks.add(new Block.Callout(List.of(new Inline.Strong(text))));
        case 2 -> blocks.add(new Block.Paragraph(List.of(new Inline.Link(text, text))));
        case 3 ->
            blocks.add(new Block.Bullets(false, List.of(List.of(new Inline.Figure(text, text)))));
        default -> rows.add(new Table.Row(Role.BODY, List.of(Cell.text(text), Cell.text("1"))));
      }
    }
    blocks.add(new Block.Heading(1, List.of(new Inline.Words(TEXTS.get(1)))));
    List<Table.Head> heads =
        List.of(
            new Table.Head("a", TEXTS.get(2), Kind.TEXT),
            new Table.Head("b", TEXTS.get(3), Kind.TEXT));
    blocks.add(
        new Table("t", 1, TEXTS.get(4), heads, rows, List.of(TEXTS.get(5)), List.of(TEXTS.get(6))));
    Cover cover =
        new Cover(
            "hostile",
            TEXTS.get(7),
            TEXTS.get(8),
            TEXTS.get(9),
            List.of("2022"),
            LocalDate.of(2022, 12, 31),
            null,
            Lang.FR);
    return Document.of(cover, blocks, List.of());
  }

  private static byte[] bytes(int count, Format format) {
    return DocumentFormat.write(document(count), format, new Catalogue(Lang.FR));
  }

  private static String text(Format format) {
    return new String(bytes(TEXTS.size(), format), StandardCharsets.UTF_8);
  }

  @Test
  void aPageHoldsNoMarkupButItsOwn() {
    String html = text(Format.HTML);
    assertThat(html).contains("default-src 'none'");
    assertThat(CONTROLS.matcher(html).find()).isFalse();
    Set<String> elements = new TreeSet<>();
    Matcher tag = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)").matcher(html);
    while (tag.find()) {
      elements.add(tag.group(1));
    }
    assertThat(ELEMENTS).containsAll(elements);
    Matcher target = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(html);
    while (target.find()) {
      assertThat(target.group(1)).matches("#.*|https?://.*|mailto:.*");
    }
    assertThat(
            Pattern.compile("<[^>]*\\son\\w+\\s*=")
                .matcher(html.replaceAll("\"[^\"]*\"", ""))
                .find())
        .isFalse();
  }

  @Test
  void textsForTerminalsAndCsvAreInert() throws IOException {
    for (Format format : List.of(Format.TEXT, Format.MD)) {
      assertThat(CONTROLS.matcher(text(format)).find()).as(format.word()).isFalse();
    }
    for (Format format : List.of(Format.CSV, Format.CSV_FR)) {
      char separator = format == Format.CSV ? ',' : ';';
      CSVFormat reader = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
      for (CSVRecord record : reader.parse(new StringReader(text(format)))) {
        for (String cell : record) {
          String first = cell.stripLeading();
          assertThat(!first.isEmpty() && "=+-@＝＋－＠".indexOf(first.charAt(0)) >= 0)
              .as(cell)
              .isFalse();
        }
      }
    }
  }

  @Test
  void aWorkbookHoldsTextAsText() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(bytes(TEXTS.size(), Format.XLSX)))) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
    }
  }

  @Test
  void aWordDocumentHoldsNoFieldNorTargetOfTheirs() throws IOException {
    int parts = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes(TEXTS.size(), Format.DOCX)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().endsWith(".rels")) {
          assertThat(part).doesNotContain("javascript:").doesNotContain("cmd|");
        }
        if (entry.getName().equals("word/document.xml")) {
          parts++;
          assertThat(CONTROLS.matcher(part).find()).isFalse();
          Matcher field = Pattern.compile("<w:instrText[^>]*>([^<]*)<").matcher(part);
          while (field.find()) {
            assertThat(field.group(1)).matches("\\s*(SEQ|TOC|PAGE|PAGEREF|REF|HYPERLINK \\\\l).*");
          }
        }
      }
    }
    assertThat(parts).isEqualTo(1);
  }

  @Test
  void aPdfDoesNothing() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(TEXTS.size(), Format.PDF))) {
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(
              pdf.getDocumentCatalog().getNames() == null
                  || pdf.getDocumentCatalog().getNames().getJavaScript() == null)
          .isTrue();
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          boolean inside =
              annotation instanceof PDAnnotationLink link
                  && (link.getAction() == null || link.getAction() instanceof PDActionGoTo);
          assertThat(inside || String.valueOf(annotation.getContents()).startsWith("http"))
              .isTrue();
        }
      }
      assertThat(
              Pattern.compile("[\u202a-\u202e\u2066-\u2069]")
                  .matcher(new PDFTextStripper().getText(pdf))
                  .find())
          .isFalse();
    }
  }
}
