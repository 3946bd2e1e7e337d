package bilan.queries.render;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.document.Document;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentFormatTest {

  private static final String HOSTILE =
      "=cmd|'/c calc'!A0 <script>alert(1)</script> \u202e\u0007]]> {{ x }} | *gras* [a](javascript:x) \"'& é€\ud83d\ude00";

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TEXT", "MD", "JSON", "CSV", "CSV_FR", "HTML"})
  void textFormatsAreAsTheyWereLookedAt(Format format) throws IOException {
    String name = "document." + format.word() + "." + format.extension();
    Golden.check(
        name,
        getClass().getResourceAsStream("golden/" + name),
        text(SampleDocument.whole(), format).replace("\r\n", "\n"));
  }

  @Test
  void theWordDocumentIsAsItWasLookedAt() throws IOException {
    Map<String, String> parts = parts(bytes(SampleDocument.whole(), Format.DOCX));
    for (String part : List.of("word/document.xml", "word/charts/chart2.xml")) {
      String name = part.substring(part.lastIndexOf('/') + 1).replace(".xml", ".docx.xml");
      Golden.check(
          name,
          getClass().getResourceAsStream("golden/" + name),
          parts.get(part).replace("><", ">\n<") + "\n");
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameDocumentGivesTheSameBytesAnywhere(Format format) {
    byte[] here = bytes(SampleDocument.whole(), format);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(bytes(SampleDocument.whole(), format)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void noPartOfAnOfficeFileTellsWhenItWasMade() throws IOException {
    for (Format format : List.of(Format.DOCX, Format.XLSX)) {
      for (Map.Entry<String, byte[]> part :
          allParts("", bytes(SampleDocument.whole(), format)).entrySet()) {
        assertThat(new String(part.getValue(), StandardCharsets.UTF_8))
            .as(part.getKey())
            .doesNotContain(">" + LocalDate.now(ZoneOffset.UTC));
      }
    }
  }

  /** Those of workbooks inside too. */
  private static Map<String, byte[]> allParts(String folder, byte[] zip) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        String name = folder + entry.getName();
        if (name.endsWith(".xlsx")) {
          parts.putAll(allParts(name + "/", content));
        } else {
          parts.put(name, content);
        }
      }
    }
    return parts;
  }

  @Test
  void aWordDocumentHasStylesAndNoDirectFormatting() throws IOException {
    String document = parts(bytes(SampleDocument.whole(), Format.DOCX)).get("word/document.xml");
    assertThat(document).contains("w:tblHeader").contains("w:cantSplit").contains("TOC \\o");
    assertThat(document)
        .doesNotContain("<w:b/>")
        .doesNotContain("<w:color")
        .doesNotContain("<w:sz ");
  }

  @Test
  void everyStyleThatAWordDocumentUsesIsDefined() throws IOException {
    Map<String, String> parts = parts(bytes(SampleDocument.whole(), Format.DOCX));
    var used =
        Pattern.compile("<w:(?:p|r|tbl)Style w:val=\"([^\"]+)\"")
            .matcher(parts.get("word/document.xml"))
            .results()
            .map(m -> m.group(1))
            .distinct()
            .toList();
    assertThat(used).hasSizeGreaterThan(15);
    for (String style : used) {
      assertThat(parts.get("word/styles.xml")).contains("w:styleId=\"" + style + "\"");
    }
  }

  @Test
  void everyChartOfAWordDocumentCarriesItsWorkbookAndWordsForWhoDoesNotSeeIt() throws Exception {
    byte[] docx = bytes(SampleDocument.whole(), Format.DOCX);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(word.getCharts()).hasSize(5);
      assertThat(
              word.getCharts()
                  .get(0)
                  .getWorkbook()
                  .getSheetAt(0)
                  .getRow(1)
                  .getCell(1)
                  .getNumericCellValue())
          .isEqualTo(300);
    }
    assertThat(parts(docx).get("word/document.xml")).contains("descr=\"Le graphique montre");
  }

  @Test
  void aPageInHtmlLoadsNothing() {
    String html = text(SampleDocument.whole(), Format.HTML);
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContain("style=\"")
        .doesNotContain(" src=");
    assertThat(html).contains("<title id=\"g1-t\">").contains("<desc id=\"g1-d\">");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"DOCX", "XLSX"})
  void hostileWordsLeaveOfficeFilesWellFormed(Format format) throws Exception {
    for (Map.Entry<String, String> part :
        parts(bytes(SampleDocument.with(HOSTILE), format)).entrySet()) {
      if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
        assertThat(part.getValue()).doesNotContain("\u202e").doesNotContain("<script>");
      }
    }
  }

  @Test
  void aPdfIsTaggedAndCarriesItsFonts() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(SampleDocument.whole(), Format.PDF))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("L’essentiel");
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
      assertThat(new PDFTextStripper().getText(pdf)).contains("41\u202f230,55\u202f€");
    }
  }

  @Test
  void hostileWordsArePrintedInAPdfAndNothingElse() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(SampleDocument.with(HOSTILE), Format.PDF))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("<script>alert(1)</script>");
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(
              pdf.getDocumentCatalog().getNames() == null
                  || pdf.getDocumentCatalog().getNames().getJavaScript() == null)
          .isTrue();
    }
  }

  @Test
  void hostileWordsStayWordsInWord() throws IOException {
    byte[] docx = bytes(SampleDocument.with(HOSTILE), Format.DOCX);
    List<String> texts = new ArrayList<>();
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      word.getParagraphs().stream().map(XWPFParagraph::getText).forEach(texts::add);
      word.getTables().stream().map(XWPFTable::getText).forEach(texts::add);
    }
    assertThat(texts).anyMatch(text -> text.contains("<script>alert(1)</script>"));
  }

  @Test
  void hostileWordsAreNoMarkupInHtml() {
    String html = text(SampleDocument.with(HOSTILE), Format.HTML);
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("javascript:x\"")
        .doesNotContain("\u202e");
  }

  /** Save a number that is taken from a table of the same workbook. */
  @Test
  void noWordsOfAWorkbookAreAFormula() throws IOException {
    byte[] xlsx = bytes(SampleDocument.with(HOSTILE), Format.XLSX);
    int figures = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      for (var sheet : workbook) {
        for (var row : sheet) {
          for (var cell : row) {
            boolean taken = cell.getCellType() == CellType.FORMULA;
            if (taken) {
              assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
              assertThat(cell.getCellFormula()).matches("'.*'!\\$[A-Z]+\\$\\d+");
            }
            figures += taken || cell.getCellType() == CellType.NUMERIC ? 1 : 0;
          }
        }
      }
    }
    assertThat(figures).isGreaterThan(60);
  }

  @Test
  void noCellOfACsvIsEvaluated() throws IOException {
    for (Format format : List.of(Format.CSV, Format.CSV_FR)) {
      CSVFormat reader =
          CSVFormat.EXCEL.builder().setDelimiter(format == Format.CSV ? ',' : ';').get();
      for (CSVRecord record :
          reader.parse(new StringReader(text(SampleDocument.with(HOSTILE), format)))) {
        for (String cell : record) {
          boolean number = cell.matches("-?\\d+([.,]\\d+)?");
          assertThat(number || cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0)
              .as(cell)
              .isTrue();
        }
      }
    }
  }

  @Test
  void theTwoCsvHaveDifferentNames() {
    Document document = SampleDocument.whole();
    assertThat(Arrays.stream(Format.values()).map(f -> DocumentFormat.fileName(document, f)))
        .doesNotHaveDuplicates()
        .contains("retrospective-2020-2022.docx", "retrospective-2020-2022-fr.csv");
  }

  private static byte[] bytes(Document document, Format format) {
    return DocumentFormat.write(document, format, new Catalogue(Lang.FR));
  }

  private static String text(Document document, Format format) {
    return new String(bytes(document, format), StandardCharsets.UTF_8);
  }

  /** The parts of a zip as text; binary ones by their bytes in hexadecimal. */
  private static Map<String, String> parts(byte[] zip) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        parts.put(
            entry.getName(),
            xml ? new String(content, StandardCharsets.UTF_8) : HexFormat.of().formatHex(content));
      }
    }
    return parts;
  }
}
