package bilan.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.WithBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The html of a bilan as a browser prints it; nothing is tested where there is no Chromium. */
@WithBrowser
class PrintedPagesTest {

  /** The right edge of what the margins leave of A4, in points. */
  private static final float RIGHT = 595 - 16 / 25.4f * 72 + 1;

  /** Where the number of a page stands. */
  private static final float FOOT = 790;

  /** The letters of the title: 2.1 times those that a browser takes for text. */
  private static final float TITLE = 2.1f * 12;

  @TempDir static Path folder;

  @BeforeAll
  static void print() throws IOException, InterruptedException {
    Cli cli = SampleWorkspace.in(folder);
    for (String bilan : List.of("retrospective", "grants", "priorities")) {
      must(cli, "report " + bilan + " --years 2020..2022 -f html -o " + bilan + ".html");
      print(bilan);
    }
    must(cli, "report annual --year 2021 --place Fives -f html -o place.html");
    print("place");
  }

  private static void must(Cli cli, String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + result.err()).isZero();
  }

  private static void print(String bilan) throws IOException, InterruptedException {
    Browser.run(
        folder,
        "--no-pdf-header-footer",
        "--print-to-pdf=" + folder.resolve(bilan + ".pdf"),
        folder.resolve(bilan + ".html").toUri().toString());
    assertThat(folder.resolve(bilan + ".pdf")).isNotEmptyFile();
  }

  /**
   * A line of print.
   *
   * @param right where its last letter ends
   */
  private record Line(String words, float y, float right, boolean bold) {}

  /** Letters that a browser slants by itself are drawings, and have no name. */
  private static String name(PDFont font) {
    return font.getName() == null ? "" : font.getName();
  }

  /** The lines of each page, without its number. */
  private static List<List<Line>> pages(String bilan) throws IOException {
    List<List<Line>> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(bilan + ".pdf").toFile())) {
      PDFTextStripper lines =
          new PDFTextStripper() {
            @Override
            protected void startPage(PDPage page) {
              pages.add(new ArrayList<>());
            }

            @Override
            protected void writeString(String words, List<TextPosition> letters) {
              TextPosition last = letters.get(letters.size() - 1);
              if (!words.isBlank() && last.getYDirAdj() < FOOT) {
                boolean bold = letters.stream().allMatch(l -> name(l.getFont()).contains("Bold"));
                float right = last.getXDirAdj() + last.getWidthDirAdj();
                pages.get(pages.size() - 1).add(new Line(words, last.getYDirAdj(), right, bold));
              }
            }
          };
      lines.setSortByPosition(true);
      lines.getText(pdf);
    }
    return pages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "place"})
  void noPageIsBlankAndNothingIsCut(String bilan) throws IOException {
    List<List<Line>> pages = pages(bilan);
    assertThat(pages).hasSizeGreaterThan(2);
    for (List<Line> page : pages) {
      assertThat(page).as(bilan).hasSizeGreaterThan(3);
      assertThat(page).allMatch(line -> line.right() < RIGHT);
    }
  }

  /** A browser prints all letters smaller when anything is wider than the paper. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "place"})
  void noTableMakesTheLettersSmaller(String bilan) throws IOException {
    List<Float> sizes = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(bilan + ".pdf").toFile())) {
      PDFTextStripper letters =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
              sizes.add(letter.getXScale());
            }
          };
      letters.setEndPage(1);
      letters.getText(pdf);
    }
    assertThat(sizes.stream().max(Float::compare).orElseThrow()).isCloseTo(TITLE, within(0.2f));
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "place"})
  void allIsPrintedButWhatIsForAScreen(String bilan) throws IOException {
    String html = Files.readString(folder.resolve(bilan + ".html"));
    String printed;
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(bilan + ".pdf").toFile())) {
      PDFTextStripper text = new PDFTextStripper();
      text.setSortByPosition(true);
      printed = squeezed(text.getText(pdf));
    }
    assertThat(printed)
        .containsOnlyOnce("Sommaire")
        .doesNotContain("↑")
        .doesNotContain("Allerau")
        .doesNotContain("Fairedéfiler")
        .doesNotContain("Donnéesdugraphique")
        .doesNotContain("(#");
    String heard = html.replaceAll("(?s)<details>.*?</details>", "");
    int captions = 0;
    for (String tag : List.of("caption", "figcaption", "h1", "h2 id=\"s\\d+\"", "li")) {
      String end = tag.split(" ", -1)[0];
      for (var found = Pattern.compile("<" + tag + ">([^<]*)</" + end + ">").matcher(heard);
          found.find(); ) {
        String words = found.group(1).replace("&#39;", "'").replace("&amp;", "&");
        assertThat(printed).contains(squeezed(words));
        captions++;
      }
    }
    assertThat(captions).isGreaterThan(8);
    assertThat(printed).contains("1/" + pages(bilan).size());
  }

  private static String squeezed(String words) {
    return words.replaceAll("[\\s\\u00a0\\u202f]+", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "place"})
  void tablesGoOnWithTheirHeadAndNothingStandsAloneAtAFoot(String bilan) throws IOException {
    for (List<Line> page : pages(bilan)) {
      Line last = page.get(page.size() - 1);
      boolean head =
          page.stream().filter(line -> line.y() > last.y() - 1).allMatch(Line::bold)
              && !page.stream()
                  .filter(line -> line.y() > last.y() - 1)
                  .anyMatch(line -> line.words().matches("Total|Ensemble.*"));
      assertThat(head).as("%s ends with %s", bilan, last).isFalse();
      assertThat(page.get(0).words()).as(bilan).doesNotMatch("(Total|Ensemble du réseau).*");
    }
    List<List<Line>> pages = pages(bilan);
    for (int i = 1; i < pages.size(); i++) {
      Line first = pages.get(i).get(0);
      long beside =
          pages.get(i).stream().filter(line -> Math.abs(line.y() - first.y()) < 1).count();
      assertThat(beside > 1 && !first.bold())
          .as("%s goes on without its head: %s", bilan, first)
          .isFalse();
    }
  }
}
