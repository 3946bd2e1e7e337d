package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import bilan.testing.WithOffice;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * What a Word document of ours promises to whoever changes its prose, in all bilans of the sample.
 */
@Deep
class WordPromisesTest {

  @TempDir static Path folder;
  private static final Map<String, WordEdit> BILANS = new TreeMap<>();

  @BeforeAll
  static void bilans() throws Exception {
    Cli cli = SampleWorkspace.in(folder);
    for (String bilan : List.of("retrospective", "annual", "grants", "priorities")) {
      String years = bilan.equals("annual") ? "--year 2022" : "--years 2020..2022";
      must(cli, "report " + bilan + " " + years + " -o " + bilan + ".docx");
      BILANS.put(bilan, WordEdit.open(folder.resolve(bilan + ".docx")));
    }
  }

  /** Nothing of letters, colours, sides or indents stands in the text: all of it is in styles. */
  @Test
  void whatItLooksLikeIsInItsStyles() {
    Set<String> runs = new HashSet<>();
    Set<String> paragraphs = new HashSet<>();
    Set<String> cells = new HashSet<>();
    for (WordEdit word : BILANS.values()) {
      WordEdit.all(word.body(), "rPr").forEach(one -> runs.addAll(names(one)));
      WordEdit.all(word.body(), "pPr").forEach(one -> paragraphs.addAll(names(one)));
      WordEdit.all(word.body(), "tcPr").forEach(one -> cells.addAll(names(one)));
    }
    assertThat(runs).containsExactly("rStyle");
    assertThat(paragraphs)
        .contains("pStyle")
        .isSubsetOf("pStyle", "keepNext", "pageBreakBefore", "numPr", "sectPr");
    assertThat(cells).containsExactlyInAnyOrder("tcW", "gridSpan");
  }

  private static List<String> names(Element of) {
    List<String> names = new ArrayList<>();
    for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      names.add(String.valueOf(node.getLocalName()));
    }
    return names;
  }

  @Test
  void everyHeadIsRepeatedAndNoRowIsCut() {
    for (WordEdit word : BILANS.values()) {
      for (Element table : tables(word)) {
        List<Element> rows = WordEdit.all(table, "tr");
        assertThat(WordEdit.all(rows.get(0), "tblHeader")).hasSize(1);
        assertThat(rows).allMatch(row -> !WordEdit.all(row, "cantSplit").isEmpty());
      }
    }
  }

  private static List<Element> tables(WordEdit word) {
    List<Element> tables = new ArrayList<>(WordEdit.all(word.body(), "tbl"));
    tables.removeIf(table -> !value(table, "tblStyle").equals("TableauBilan"));
    assertThat(tables).isNotEmpty();
    return tables;
  }

  private static String value(Element inside, String name) {
    List<Element> found = WordEdit.all(inside, name);
    return found.isEmpty() ? "" : found.get(0).getAttributeNS(WordEdit.W, "val");
  }

  /** Two columns of small numbers don't run from one side of the page to the other. */
  @Test
  void aTableIsAsWideAsWhatItSays() {
    WordEdit annual = BILANS.get("annual");
    assertThat(
            width(BILANS.get("retrospective").table("Adhésions de l’année, payantes et gratuites")))
        .isLessThan(6000);
    assertThat(width(annual.table("Définition des chiffres clés"))).isEqualTo(9638);
    List<Element> columns = WordEdit.all(annual.table("Définition des chiffres clés"), "gridCol");
    assertThat(number(columns.get(1), "w"))
        .as("what is explained has the room, not its name")
        .isGreaterThan(2 * number(columns.get(0), "w"));
  }

  /** Eight digits, two strokes and the margins of a cell, in the letters of cells. */
  @Test
  void noDateIsCutInTwo() {
    int dates = 0;
    for (WordEdit word : BILANS.values()) {
      for (Element cell : WordEdit.all(word.body(), "tc")) {
        if (WordEdit.words(cell).matches("\\d\\d/\\d\\d/\\d{4}")) {
          int least = value(cell, "pStyle").endsWith("Dense") ? 950 : 1095;
          assertThat(number(WordEdit.all(cell, "tcW").get(0), "w")).isGreaterThanOrEqualTo(least);
          dates++;
        }
      }
    }
    assertThat(dates).isGreaterThan(30);
  }

  private static int width(Element table) {
    return number(WordEdit.all(table, "tblW").get(0), "w");
  }

  private static int number(Element of, String attribute) {
    return Integer.parseInt(of.getAttributeNS(WordEdit.W, attribute));
  }

  /** In a column, what a style holds a number away from the right makes up for its notes. */
  @Test
  void digitsStandBelowDigitsWhateverNotesHangBesideThem() {
    int hanging = 0;
    for (WordEdit word : BILANS.values()) {
      for (Element table : tables(word)) {
        Map<Integer, Set<Integer>> places = new TreeMap<>();
        for (Element row : WordEdit.all(table, "tr")) {
          List<Element> cells = WordEdit.all(row, "tc");
          for (int i = 0; i < cells.size(); i++) {
            String style = value(cells.get(i), "pStyle");
            if (style.startsWith("CelluleChiffre") && !WordEdit.words(cells.get(i)).isEmpty()) {
              int away = Integer.parseInt("0" + style.replaceAll("\\D", ""));
              int letters = callLetters(cells.get(i));
              hanging += letters > 0 ? 1 : 0;
              places.computeIfAbsent(i, at -> new HashSet<>()).add(away + letters);
            }
          }
        }
        assertThat(places.values()).allMatch(one -> one.size() == 1);
      }
    }
    assertThat(hanging).isGreaterThan(20);
  }

  private static int callLetters(Element cell) {
    int numbers = WordEdit.all(cell, "footnoteReference").size();
    int letters = 0;
    for (Element call : WordEdit.all(cell, "footnoteReference")) {
      letters += call.getAttributeNS(WordEdit.W, "id").length();
    }
    for (Element run : WordEdit.all(cell, "r")) {
      String words = WordEdit.words(run);
      if (value(run, "rStyle").equals("FootnoteReference") && words.matches("\\d+")) {
        letters += words.length();
        numbers++;
      }
    }
    return letters + Math.max(0, numbers - 1);
  }

  @Test
  void aNumberOfANoteThatIsRepeatedStaysRaisedWhenWordAsksAgain() {
    List<Element> fields = WordEdit.all(BILANS.get("retrospective").body(), "instrText");
    assertThat(fields.stream().map(Element::getTextContent).filter(t -> t.contains("NOTEREF")))
        .isNotEmpty()
        .allMatch(field -> field.contains("\\f"));
  }

  /** By its control a figure is found again; years, months, dates, accounts, ages are words. */
  @Test
  void everyFigureIsAControlInTablesAndInSentences() {
    for (Map.Entry<String, WordEdit> bilan : BILANS.entrySet()) {
      WordEdit word = bilan.getValue();
      for (Element table : tables(word)) {
        for (Element cell : WordEdit.all(table, "tc")) {
          boolean number = value(cell, "pStyle").startsWith("CelluleChiffre");
          boolean head = !WordEdit.all(row(cell), "tblHeader").isEmpty();
          if (number && !head && !WordEdit.words(cell).isEmpty()) {
            assertThat(WordEdit.all(cell, "tag")).as(WordEdit.words(cell)).hasSize(1);
          }
        }
      }
      for (Element paragraph : WordEdit.all(word.body(), "p")) {
        if (value(paragraph, "pStyle").isEmpty()) {
          Element copy = (Element) paragraph.cloneNode(true);
          WordEdit.all(copy, "sdt").forEach(WordEdit::remove);
          assertThat(
                  WordEdit.words(copy)
                      .replaceAll(
                          "(\\b\\d{1,2}\\h\\p{L}+\\h|\\b\\d\\d/\\d\\d/)?\\b20\\d\\d\\b|60\\hans et plus|compte\\h875|\\b[67]\\d\\h(?=\\p{Lu})|Covid-19",
                          ""))
              .as(bilan.getKey())
              .doesNotContainPattern("\\d");
        }
      }
    }
  }

  private static Element row(Element cell) {
    return (Element) Objects.requireNonNull(cell.getParentNode());
  }

  /** It opens there, and each paragraph is read as it was written. */
  @WithOffice
  @Test
  void libreOfficeReadsEveryWord() throws Exception {
    Soffice.convert(folder, "txt:Text", BILANS.keySet().stream().map(b -> b + ".docx").toList());
    for (Map.Entry<String, WordEdit> bilan : BILANS.entrySet()) {
      String read = squeezed(Files.readString(folder.resolve("libre/" + bilan.getKey() + ".txt")));
      int paragraphs = 0;
      for (Element paragraph : WordEdit.all(bilan.getValue().body(), "p")) {
        if (WordEdit.all(paragraph, "fldChar").isEmpty()
            && WordEdit.all(paragraph, "footnoteReference").isEmpty()) {
          assertThat(read).as(bilan.getKey()).contains(squeezed(WordEdit.words(paragraph)));
          paragraphs++;
        }
      }
      assertThat(paragraphs).isGreaterThan(90);
    }
  }

  /** Nothing of a head, and no date, is cut in two for want of room. */
  @WithOffice
  @Test
  void noWordOfAHeadIsCut() throws Exception {
    Soffice.convert(folder, "pdf", BILANS.keySet().stream().map(b -> b + ".docx").toList());
    for (Map.Entry<String, WordEdit> bilan : BILANS.entrySet()) {
      Map<String, Integer> whole = new TreeMap<>();
      for (Element table : tables(bilan.getValue())) {
        for (Element cell : WordEdit.all(WordEdit.all(table, "tr").get(0), "tc")) {
          count(WordEdit.words(cell), whole);
        }
      }
      Map<String, Integer> seen = new TreeMap<>();
      try (var pdf = Loader.loadPDF(folder.resolve("libre/" + bilan.getKey() + ".pdf").toFile())) {
        count(new PDFTextStripper().getText(pdf), seen);
      }
      assertThat(whole).hasSizeGreaterThan(10);
      whole.forEach(
          (word, times) ->
              assertThat(seen.getOrDefault(word, 0))
                  .as(word + " in " + bilan.getKey())
                  .isGreaterThanOrEqualTo(times));
    }
  }

  private static void count(String words, Map<String, Integer> counted) {
    for (String word : words.split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 4) {
        counted.merge(word, 1, Integer::sum);
      }
    }
  }

  private static String squeezed(String words) {
    return words.replaceAll("[\\s\\p{Z}\ufeff]+", "");
  }

  /** Its values stand in a workbook of its own, which opens, and it says what it shows. */
  @Test
  void everyChartHasItsWorkbookAndItsWords() throws Exception {
    Pattern title = Pattern.compile("<wp:docPr [^>]*descr=\"([^\"]{20,})\"[^>]*title=\"[^\"]+\"");
    for (String bilan : List.of("retrospective", "annual", "grants")) {
      WordEdit word = BILANS.get(bilan);
      List<String> charts = word.parts(".xml");
      charts = charts.stream().filter(name -> name.matches("word/charts/chart\\d+.xml")).toList();
      assertThat(charts).isNotEmpty();
      assertThat(title.matcher(word.part("word/document.xml")).results()).hasSameSizeAs(charts);
      for (String chart : charts) {
        byte[] bytes = word.bytes("word/embeddings/" + book(word, chart));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
          var first = workbook.getSheetAt(0).getRow(1);
          assertThat(word.part(chart)).contains("<c:v>" + first.getCell(0) + "</c:v>");
        }
      }
    }
  }

  /** Beside its piece of the last column, so that nobody looks from a legend to a colour. */
  @Test
  void whatLiesUponEachOtherIsNamedWhereItStands() {
    WordEdit word = BILANS.get("retrospective");
    String mix = word.part("word/charts/chart14.xml");
    assertThat(mix).contains("<c:grouping val=\"stacked\"/>").doesNotContain("<c:legend>");
    String columns = mix.substring(mix.indexOf("<c:barChart>"), mix.indexOf("</c:barChart>"));
    long series = Pattern.compile("<c:ser>").matcher(columns).results().count();
    assertThat(Pattern.compile("<c:showSerName val=\"1\"/>").matcher(mix).results())
        .hasSize((int) series);
  }

  /** Written as a number that is a sum in the workbook of the chart: who edits a value sees it. */
  @Test
  void whatLiesUponEachOtherSaysWhatItComesTo() throws Exception {
    WordEdit word = BILANS.get("retrospective");
    String mix = word.part("word/charts/chart13.xml");
    String line = mix.substring(mix.indexOf("<c:lineChart>"), mix.indexOf("</c:lineChart>"));
    assertThat(line)
        .contains("<c:v>Total</c:v>", "<c:dLblPos val=\"t\"/>", "<a:ln><a:noFill/></a:ln>");
    assertThat(
            Pattern.compile("<c:v>([0-9.]+)</c:v>")
                .matcher(line.substring(line.indexOf("<c:val>")))
                .results()
                .map(m -> m.group(1)))
        .containsExactly("9476.20", "35041.47", "95201.69");
    byte[] book = word.bytes("word/embeddings/" + book(word, "word/charts/chart13.xml"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      var row = workbook.getSheetAt(0).getRow(3);
      assertThat(row.getCell(5).getCellFormula()).isEqualTo("SUM(B4:E4)");
      assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(95_201.69);
    }
  }

  /** The total above what is secured is of that alone: nobody has what is only asked for. */
  @Test
  void theTotalOfTheMonthsAheadLeavesOutWhatIsRequested() throws Exception {
    WordEdit word = BILANS.get("retrospective");
    String cliff = word.part("word/charts/chart15.xml");
    String line = cliff.substring(cliff.indexOf("<c:lineChart>"), cliff.indexOf("</c:lineChart>"));
    assertThat(line).contains("<c:v>Total, sans ce qui est hachuré</c:v>");
    assertThat(
            Pattern.compile("<c:v>([0-9.]+)</c:v>")
                .matcher(line.substring(line.indexOf("<c:val>")))
                .results()
                .map(m -> m.group(1)))
        .startsWith("3934.13", "2939.71")
        .endsWith("0.00", "0.00", "0.00");
    byte[] book = word.bytes("word/embeddings/" + book(word, "word/charts/chart15.xml"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      var row = workbook.getSheetAt(0).getRow(1);
      assertThat(row.getCell(3).getCellFormula()).isEqualTo("SUM(B2)");
      assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(3_934.13);
    }
  }

  private static String book(WordEdit word, String chart) {
    String relations = chart.replace("charts/", "charts/_rels/") + ".rels";
    return word.part(relations).replaceAll("(?s).*Target=\"[^\"]*?([^/\"]+.xlsx)\".*", "$1");
  }

  /** Hollow bars, which stand in the workbook too. */
  @Test
  void barsOfIndicatorsShowWhereTheyShouldReach() {
    String progress = BILANS.get("priorities").part("word/charts/chart1.xml");
    assertThat(Pattern.compile("<c:ser>").matcher(progress).results()).hasSize(2);
    assertThat(progress)
        .containsPattern("(?s)<c:v>Cible</c:v>.*?<c:spPr><a:noFill/><a:ln")
        .contains("<c:overlap val=\"100\"/>");
  }

  @Test
  void captionsAreNumberedByWordAndTheContentsLeadToHeadings() {
    for (WordEdit word : BILANS.values()) {
      long captions =
          WordEdit.all(word.body(), "p").stream()
              .filter(p -> value(p, "pStyle").equals("Caption"))
              .count();
      long sequences =
          WordEdit.all(word.body(), "fldSimple").stream()
              .filter(field -> field.getAttributeNS(WordEdit.W, "instr").contains("SEQ "))
              .count();
      assertThat(sequences).isEqualTo(captions).isPositive();
      Set<String> marks = new HashSet<>();
      WordEdit.all(word.body(), "bookmarkStart")
          .forEach(mark -> marks.add(mark.getAttributeNS(WordEdit.W, "name")));
      List<String> links =
          WordEdit.all(word.body(), "hyperlink").stream()
              .map(link -> link.getAttributeNS(WordEdit.W, "anchor"))
              .filter(anchor -> anchor.startsWith("_Toc"))
              .toList();
      assertThat(links).isNotEmpty();
      assertThat(marks).containsAll(links);
    }
  }

  @Test
  void itSaysItsLanguageItsTitleAndWhoMadeIt() {
    for (WordEdit word : BILANS.values()) {
      assertThat(word.part("docProps/core.xml")).contains("<dc:title>", "fr-FR");
      assertThat(word.part("word/styles.xml")).containsPattern("w:lang [^>]*w:val=\"fr-FR\"");
    }
  }

  private static void must(Cli cli, String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
