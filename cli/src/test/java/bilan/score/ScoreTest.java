package bilan.score;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A third of the generated layouts, sent in without the name of a dataset: as many as today are
 * right or rightly asked, and no other figure is wrong in silence.
 *
 * <p>{@code tools/score} runs all of them.
 */
@Slow
class ScoreTest {

  /** Of so many layouts one is run. */
  private static final int SHARE = 3;

  /** Layouts that are right, rightly nothing or rightly asked today, at least, by part. */
  private static final Map<String, Integer> LEAST =
      Map.of(
          "accounts", 1,
          "attendance", 5,
          "banks", 4,
          "grants", 1,
          "not ours", 5,
          "sales", 4,
          "tills", 4,
          "volunteers", 0);

  /** Layouts that are wrong in silence today, each with its reason. */
  private static final Map<String, String> KNOWN = Map.of();

  @TempDir Path folder;

  @Test
  void noMoreIsWrongAndNoLessIsRight() throws IOException, SQLException {
    List<Judged> judged = new ArrayList<>();
    for (int half = 1; half <= 2; half++) {
      Corpus lot = Lots.corpus(half, Lots.SEED, folder.resolve("lot" + half)).oneOf(SHARE);
      try (Desk desk = new Desk(lot)) {
        judged.addAll(desk.all());
      }
    }
    String table = new Confusion().add("", judged).table();
    System.out.println(table);
    Map<String, Integer> good = new TreeMap<>();
    judged.forEach(j -> good.merge(j.part(), j.verdict().isGood() ? 1 : 0, Integer::sum));
    assertThat(judged)
        .as(table)
        .filteredOn(j -> j.verdict() == Verdict.WRONG)
        .extracting(Judged::file)
        .isSubsetOf(KNOWN.keySet());
    assertThat(judged)
        .as("no longer wrong: take it from the table")
        .filteredOn(j -> KNOWN.containsKey(j.file()))
        .allMatch(j -> j.verdict() == Verdict.WRONG);
    assertThat(good.keySet()).isEqualTo(LEAST.keySet());
    LEAST.forEach(
        (part, number) -> assertThat(good.get(part)).as(part).isGreaterThanOrEqualTo(number));
  }
}
