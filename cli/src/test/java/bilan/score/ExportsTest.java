package bilan.score;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exports of banks, tills and ticket offices are read at once, or ask one question that had to
 * be asked: the account, or the place where no column says it.
 */
@Slow
class ExportsTest {

  private static final Set<String> EXPORTS = Set.of("banks", "tills");

  private static final int LEAST = 22;

  @TempDir Path folder;

  @Test
  void eachIsRightOrAskedTheOneRightQuestion() throws IOException, SQLException {
    List<Judged> judged = new ArrayList<>();
    for (int half = 1; half <= 2; half++) {
      Corpus lot = Lots.corpus(half, Lots.SEED, folder.resolve("lot" + half)).ofParts(EXPORTS);
      try (Desk desk = new Desk(lot)) {
        judged.addAll(desk.all());
      }
    }
    assertThat(judged).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(judged)
        .as(new Confusion().add("", judged).table())
        .allMatch(j -> j.verdict().isGood(), "right or rightly asked");
  }
}
