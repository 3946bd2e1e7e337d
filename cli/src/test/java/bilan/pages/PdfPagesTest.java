package bilan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.pages.PdfLines.Line;
import bilan.testing.Deep;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pdf of every bilan of the sample turns its pages where somebody would who lays out by hand.
 */
@Deep
class PdfPagesTest {

  /** Where the text of a page begins and ends, in points. */
  private static final float TOP = 62;

  private static final float BOTTOM = 785;

  private static final int DPI = 288;

  /** Where the text ends: 18 mm before the edge of the paper. */
  private static final float RIGHT = 545;

  /** The colour around a card. */
  private static final int BORDER = 0xd9dee3;

  @TempDir static Path folder;

  @BeforeAll
  static void report() throws IOException {
    Cli cli = SampleWorkspace.in(folder);
    for (String bilan : List.of("retrospective", "grants", "priorities")) {
      report(cli, bilan + " --years 2020..2022", bilan);
    }
    report(cli, "annual --year 2022", "annual");
    report(cli, "retrospective --years 2021..2023", "lacking");
    report(cli, "annual --year 2021 --place Fives", "place");
    report(cli, "retrospective --years 2020..2022 --lang en", "english");
  }

  /** The html tells what the headings are. */
  private static void report(Cli cli, String bilan, String name) {
    must(cli, "report " + bilan + " -f pdf -o " + name + ".pdf");
    must(cli, "report " + bilan + " -f html -o " + name + ".html");
  }

  private static void must(Cli cli, String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + result.err()).isZero();
  }

  private static List<List<Line>> pages(String bilan) throws IOException {
    return PdfLines.of(folder.resolve(bilan + ".pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"retrospective", "grants", "priorities", "annual", "lacking", "place", "english"})
  void noHeadingAndNoCaptionStandsAtTheFootOfAPage(String bilan) throws IOException {
    List<List<Line>> pages = pages(bilan);
    assertThat(pages.size()).isGreaterThan(2);
    for (List<Line> page : pages.subList(1, pages.size())) {
      float last = page.get(page.size() - 1).y();
      List<Line> foot = page.stream().filter(line -> line.y() > last - 1).toList();
      // The total of a table is bold as well, and the names of its columns are what must not end.
      assertThat(foot)
          .as(bilan + " ends with " + foot)
          .noneMatch(line -> line.size() > 8.5 && line.bold())
          .noneMatch(line -> line.words().startsWith("Tableau ") && line.bold());
      assertThat(
              foot.stream().allMatch(Line::bold)
                  && foot.stream().noneMatch(line -> line.words().contains("€"))
                  && !foot.get(0).words().matches("Total|Ens.*|Whole.*"))
          .as(bilan + " ends with the names of columns: " + foot)
          .isFalse();
    }
  }

  /** What a table holds beyond the margin would be cut in the middle of a letter. */
  @ParameterizedTest
  @ValueSource(
      strings = {"retrospective", "grants", "priorities", "annual", "lacking", "place", "english"})
  void nothingIsWiderThanTheText(String bilan) throws IOException {
    for (List<Line> page : pages(bilan)) {
      assertThat(page).allMatch(line -> line.right() <= RIGHT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "annual", "lacking", "place"})
  void noPageIsHalfEmptyButTheLast(String bilan) throws IOException {
    List<List<Line>> pages = pages(bilan);
    for (int i = 1; i < pages.size() - 1; i++) {
      List<Line> page = pages.get(i);
      float filled = (page.get(page.size() - 1).y() - TOP) / (BOTTOM - TOP);
      if (!beginsAPage(pages.get(i + 1).get(0).words())) {
        assertThat(filled).as("%s, page %d", bilan, i + 1).isGreaterThan(0.6f);
      }
    }
  }

  /** Each grant has a page of its own, and so have what stands before and behind them. */
  private static boolean beginsAPage(String words) {
    return words.matches(
        "[A-Z]+-[A-Z0-9]+ – .*|Une page par subvention|Ce que ces chiffres disent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "annual", "lacking", "place"})
  void aTableThatGoesOnHasItsHeadAgainAndMoreThanATotal(String bilan) throws IOException {
    List<List<Line>> pages = pages(bilan);
    for (List<Line> page : pages.subList(1, pages.size())) {
      String first = page.get(0).words();
      assertThat(first).as(bilan).doesNotStartWith("Total").doesNotStartWith("Ensemble du réseau");
      boolean cell = page.get(0).size() < 8.5 && !page.get(0).bold();
      assertThat(cell && !first.matches("\\(\\d+\\).*"))
          .as(bilan + " goes on without its head: " + first)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "place"})
  void theLastCardHasItsRightBorder(String bilan) throws IOException {
    int page = -1;
    for (List<Line> lines : pages(bilan)) {
      page++;
      if (lines.stream().anyMatch(line -> line.size() > 15.5 && line.size() < 16.5)) {
        break;
      }
    }
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(bilan + ".pdf").toFile())) {
      BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, DPI);
      assertThat(longestBorder(image, 17.5, 18.5)).isGreaterThan(100);
      assertThat(longestBorder(image, 191.4, 192.4)).isGreaterThan(100);
    }
  }

  /** The longest upright border between two distances from the left of the paper, in pixels. */
  private static int longestBorder(BufferedImage image, double from, double to) {
    int longest = 0;
    for (int x = (int) (from / 25.4 * DPI); x <= to / 25.4 * DPI; x++) {
      int run = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        run = (image.getRGB(x, y) & 0xffffff) == BORDER ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual"})
  void whatIsCopiedReadsAsItIsWritten(String bilan) throws IOException {
    String text =
        PdfLines.asDrawn(folder.resolve(bilan + ".pdf")).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    assertThat(text)
        .contains("formations ont réuni 3 580 participations au fil de 922 activités.")
        .contains("Chiffre")
        .doesNotContainPattern("[\\ufb00-\\ufb06]")
        .doesNotContain("n.c.1");
  }

  /** The outline has the headings of the html, each under the one that it belongs to. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "annual", "place"})
  void theBookmarksAreTheHeadings(String bilan) throws IOException {
    String html = Files.readString(folder.resolve(bilan + ".html"));
    List<String> expected =
        Pattern.compile("<h([2-6]) id=\"s\\d+\"[^>]*>([^<]*)</h")
            .matcher(html)
            .results()
            .map(h -> "#".repeat(Integer.parseInt(h.group(1)) - 1) + " " + h.group(2))
            .map(words -> words.replace("&#39;", "'"))
            .toList();
    List<String> found = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(bilan + ".pdf").toFile())) {
      outline(pdf.getDocumentCatalog().getDocumentOutline(), "#", found);
    }
    assertThat(found).isEqualTo(expected).isNotEmpty();
  }

  private static void outline(PDOutlineNode node, String marks, List<String> found) {
    for (PDOutlineItem item : node.children()) {
      found.add(marks + " " + item.getTitle());
      outline(item, marks + "#", found);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "annual", "lacking", "place"})
  void noLineEndsBehindAnApostropheOrInsideADate(String bilan) throws IOException {
    assertThat(PdfLines.asDrawn(folder.resolve(bilan + ".pdf")).lines())
        .noneMatch(line -> line.strip().matches(".*\\p{L}[’']|/\\d.*|.*\\d/"));
  }

  /** Whoever holds one page in hand knows of which day its figures are. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "annual", "place", "english"})
  void everyPageButTheFirstSaysUpToWhichDayItsDataGo(String bilan) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(bilan + ".pdf").toFile())) {
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(pdf))
            .as("%s, page %d", bilan, page)
            .containsPattern("· (données arrêtées au|cut-off date:)\\s+\\d+\\s+\\p{L}+\\s+202[12]");
      }
    }
  }

  /** The contents lead to the parts of a chapter, or to its tables and charts if it has none. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "annual", "place", "english"})
  void theContentsShowMoreThanChaptersAndStandOnTheFirstPage(String bilan) throws IOException {
    List<Line> first = pages(bilan).get(0);
    List<Line> entries = first.stream().filter(line -> line.words().contains("....")).toList();
    long chapters =
        Pattern.compile("<h2 id=\"s\\d+\">")
            .matcher(Files.readString(folder.resolve(bilan + ".html")))
            .results()
            .count();
    assertThat(entries).hasSizeGreaterThan((int) chapters * 2);
    assertThat(pages(bilan).get(1)).noneMatch(line -> line.words().contains("...."));
  }

  /** Two lines on a page of their own are a page too many. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "annual", "place", "english"})
  void theLastPageHoldsMoreThanAFewLines(String bilan) throws IOException {
    List<List<Line>> pages = pages(bilan);
    List<Line> last = pages.get(pages.size() - 1);
    assertThat((last.get(last.size() - 1).y() - TOP) / (BOTTOM - TOP)).isGreaterThan(0.15f);
  }
}
