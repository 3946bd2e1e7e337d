package bilan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The html of every bilan of the sample: one file, for the eye, the ear, the keyboard, a telephone.
 */
@Deep
class HtmlPagesTest {

  /** What text may stand on in the style sheet: the page, a callout, a total. */
  private static final List<String> GROUNDS = List.of("ffffff", "fdf6ea", "f2f5f8");

  @TempDir static Path folder;

  @BeforeAll
  static void report() throws IOException {
    Cli cli = SampleWorkspace.in(folder);
    for (String bilan : List.of("retrospective", "grants", "priorities")) {
      must(cli, "report " + bilan + " --years 2020..2022 -f html -o " + bilan + ".html");
    }
    must(cli, "report annual --year 2022 -f html -o annual.html");
    must(cli, "report annual --year 2021 --place Fives -f html -o place.html");
    must(cli, "report annual --year 2022 --public -f html -o public.html");
    must(cli, "report retrospective --years 2020..2022 --lang en -f html -o english.html");
  }

  private static void must(Cli cli, String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + result.err()).isZero();
  }

  private static String page(String bilan) throws IOException {
    return Files.readString(folder.resolve(bilan + ".html"));
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(HtmlPagesTest::found).toList();
  }

  private static String found(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }

  @Test
  void theBilanOfAPlaceSaysWhenItOpenedAndNothingOfTheNetwork() throws IOException {
    assertThat(page("place"))
        .contains("ouvert le", "01/09/2012", "04/10/2021")
        .doesNotContain("l’ensemble du réseau");
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "place", "public"})
  void noNoteBreaksBeforeItsColon(String bilan) throws IOException {
    List<String> notes = all(page(bilan), "(?s)<ol class=\"notes[^>]*>(.*?)</ol>");
    assertThat(notes).isNotEmpty().noneMatch(note -> note.contains(" :") || note.contains(" ;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"retrospective", "grants", "priorities", "annual", "place", "public", "english"})
  void nothingIsFetchedAndNothingRuns(String bilan) throws IOException {
    String page = page(bilan);
    assertThat(page).contains("Content-Security-Policy\" content=\"default-src 'none';");
    assertThat(page)
        .doesNotContainPattern("(?i)<(script|link|img|iframe|object|embed|form|base)\\b")
        .doesNotContainPattern("(?i)\\s(src|srcset|on[a-z]+|style)=")
        .doesNotContainPattern("(?i)url\\((?!#)")
        .doesNotContainPattern("@import");
    assertThat(all(page, "href=\"([^\"]+)\"")).isNotEmpty().allMatch(to -> to.startsWith("#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"retrospective", "grants", "priorities", "annual", "place", "public", "english"})
  void whoHearsThePageFindsItsWay(String bilan) throws IOException {
    String page = page(bilan);
    String lang = bilan.equals("english") ? "en" : "fr";
    assertThat(page).contains("<html lang=\"" + lang + "\">");
    assertThat(
            all(page, "<(a class=\"skip\" href=\"#contenu\"|header|nav|main id=\"contenu\")[ >]"))
        .containsExactly(
            "a class=\"skip\" href=\"#contenu\"", "header", "nav", "main id=\"contenu\"");
    int last = 0;
    for (String level : all(page, "<h([1-6])")) {
      int now = Integer.parseInt(level);
      assertThat(now).isLessThanOrEqualTo(last + 1);
      last = now;
    }
    List<String> ids = all(page, "\\sid=\"([^\"]+)\"");
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    Set<String> known = new HashSet<>(ids);
    for (String reference : all(page, "(?:href=\"#|aria-labelledby=\")([^\"]+)\"")) {
      assertThat(known).contains(reference.split(" "));
    }
    assertThat(all(page, "<table[^>]*>\\s*+(?!<caption>)")).as("tables without caption").isEmpty();
    // What scrolls can be reached and scrolled by the keyboard, and has the name of its table.
    assertThat(all(page, "<div class=\"scroll\"( role=\"group\"|>)")).isNotEmpty();
    assertThat(all(page, "<p class=\"hint[^>]*>[^<]*</p>\\s*<div class=\"scroll\">")).isEmpty();
    assertThat(all(page, "<th(?![^>]*scope=\"(?:row|col)\")[ >]")).isEmpty();
    assertThat(page).doesNotContain(" title=");
    assertThat(all(page, "<p[^>]*></p>")).as("paragraphs of nothing").isEmpty();
  }

  @Test
  void headingsOfOneLevelStayOfOneLevel() throws IOException {
    assertThat(
            all(
                page("retrospective"),
                "<h3 [^>]*>(Ouvrir un café|Portés et dépassés|Deux métiers)"))
        .hasSize(3);
  }

  @Test
  void whatTheEyeTellsFromASignIsHeard() throws IOException {
    String page = page("retrospective");
    assertThat(page)
        .contains(
            "<span class=\"heard\">, partiel</span><span class=\"mark w3\" aria-hidden=\"true\">\u202f(1)</span><span class=\"heard\">, note 1</span>")
        .contains("<span aria-hidden=\"true\">–</span><span class=\"heard\">sans valeur</span>");
    assertThat(all(page, "<td class=\"[^\"]*partial[^>]*>[^<]+(<span class=\"heard\">, partiel)"))
        .hasSameSizeAs(all(page, "<t[dh] class=\"[^\"]*partial"))
        .isNotEmpty();
    for (String table :
        all(
            page,
            "(?s)(<div class=\"table\" id=.*?)(?:(?=<div class=\"table\")|<figure|<h2|</main>)")) {
      int notes = all(table, "<li>").size();
      for (String mark : all(table, "heard\">, note ([0-9, ]+)<")) {
        for (String note : mark.split(", ", -1)) {
          assertThat(Integer.parseInt(note)).as(table).isBetween(1, notes);
        }
      }
    }
    assertThat(page("english")).contains("<span class=\"heard\">, partial</span>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"retrospective", "grants", "priorities", "annual", "place", "public", "english"})
  void everyChartHasATitleADescriptionAndItsDataBeside(String bilan) throws IOException {
    String page = page(bilan);
    List<String> figures = all(page, "(?s)(<figure.*?</figure>)");
    assertThat(figures).isNotEmpty();
    for (String figure : figures) {
      assertThat(all(figure, "<svg[^>]*class=\"(wide|narrow)\"")).containsExactly("wide", "narrow");
      assertThat(all(figure, "<svg[^>]*role=\"img\"[^>]*><title id=\"[^\"]+\">[^<]+</title><desc "))
          .hasSize(2);
      assertThat(all(figure, "<desc id=\"[^\"]+\">([^<]+)</desc>")).allMatch(d -> d.length() > 20);
      assertThat(figure).contains("<details>").contains("<table").contains("<th scope=\"row\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "priorities"})
  void everyColourOfTextIsReadOnEveryGround(String bilan) throws IOException {
    String style = all(page(bilan), "(?s)<style>(.*?)</style>").get(0);
    Set<String> grounds = new HashSet<>();
    for (String ground : all(style, "background:#([0-9a-f]{3,6})")) {
      grounds.add(full(ground));
    }
    assertThat(grounds).containsExactlyInAnyOrderElementsOf(GROUNDS);
    assertThat(style).doesNotContain("gradient").doesNotContain("opacity");
    List<String> colours = all(style, "[{;]color:#([0-9a-f]{3,6})");
    assertThat(colours).isNotEmpty();
    for (String colour : colours) {
      for (String ground : grounds) {
        assertThat(contrast(full(colour), ground)).as(colour + " on " + ground).isGreaterThan(4.5);
      }
    }
  }

  private static String full(String colour) {
    return colour.length() == 6 ? colour : colour.replaceAll("(.)", "$1$1");
  }

  /** Of WCAG 2. */
  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    List<Double> parts = new ArrayList<>();
    for (int i = 0; i < 6; i += 2) {
      double part = Integer.parseInt(colour.substring(i, i + 2), 16) / 255.0;
      parts.add(part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return 0.2126 * parts.get(0) + 0.7152 * parts.get(1) + 0.0722 * parts.get(2);
  }
}
