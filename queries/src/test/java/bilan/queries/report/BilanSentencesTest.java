package bilan.queries.report;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.document.Document;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.TestStories;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.queries.render.DocumentFormat;
import bilan.queries.render.Format;
import bilan.queries.report.printed.ReportRequest;
import bilan.testing.Slow;
import bilan.testing.Tries;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences of the built-in bilans over random networks: none ends with nothing. */
@Slow
class BilanSentencesTest {

  private static final int NETWORKS = Tries.of("bilan.sentences", 1, 3);
  private static final long SEED = Long.getLong("bilan.seed", 1L);

  /** A reason that is not there, a name that was not filled in, a sign twice. */
  private static final Pattern FAULT =
      Pattern.compile(
          "[:(–][\\s\u00a0\u202f]*\\.(?:\\s|$)|\\([\\s\u00a0\u202f]*\\)|\\bnull\\b|\\{\\{|}}|\uE000"
              + "|[\\s\u00a0\u202f],|[;,:][\\s\u00a0\u202f]*[;,]|raison non précisée|no reason given",
          Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void noSentenceLacksAPart() {
    List<String> faults = new ArrayList<>();
    for (long seed = SEED; seed < SEED + NETWORKS; seed++) {
      try (Database database = TestStories.random(folder, seed).open()) {
        for (String name : new Bilans(null).names()) {
          for (Lang lang : Lang.values()) {
            faults.addAll(faults(seed + " " + name, database, name, lang));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(String where, Database database, String name, Lang lang) {
    BilanFile bilan = new Bilans(null).find(name, lang);
    if (bilan.forOnePlace()) {
      return List.of();
    }
    Document document =
        bilan.forOneGrant()
            ? ofSomeGrant(database, name, bilan, lang)
            : compose(database, name, bilan, Map.of(), lang);
    String text =
        new String(
            DocumentFormat.write(document, Format.MD, new Catalogue(lang)), StandardCharsets.UTF_8);
    List<String> faults = new ArrayList<>();
    Matcher fault = FAULT.matcher(text);
    while (fault.find()) {
      int from = Math.max(0, fault.start() - 80);
      faults.add(where + ": " + text.substring(from, Math.min(text.length(), fault.end() + 30)));
    }
    return faults;
  }

  /** The first grant that such a bilan can be about; each network has one. */
  private static Document ofSomeGrant(Database database, String name, BilanFile bilan, Lang lang) {
    Failure unfit = null;
    for (int grant = 1; grant < 10; grant++) {
      try {
        return compose(database, name, bilan, Map.of("grant", "G" + grant), lang);
      } catch (Failure e) {
        assertThat(e.problems()).allMatch(problem -> problem.code().equals("QUERY-08"));
        unfit = e;
      }
    }
    throw new AssertionError(name, unfit);
  }

  private static Document compose(
      Database database, String name, BilanFile bilan, Map<String, String> values, Lang lang) {
    ReportRequest request =
        new ReportRequest(
            name,
            bilan.forOneYear() ? "2022" : "2020..2022",
            false,
            null,
            null,
            values,
            false,
            lang);
    Reports reports =
        new Reports(
            new Bilans(null),
            new SavedQueries(null),
            new KeyFigures(FigureSettings.defaults()),
            "POP Café",
            LocalDate.of(2023, 1, 9));
    return reports.compose(database, request);
  }
}
