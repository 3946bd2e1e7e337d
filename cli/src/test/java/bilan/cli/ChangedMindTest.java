package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answered a question may answer it otherwise, with the very file that asked it. */
class ChangedMindTest extends SheetDesk {

  @BeforeEach
  void detailAndTotal() throws IOException {
    assertThat(ingest("attendance", "Date;Lieu;Type;Participants\n05/03/2024;Fives;Atelier;7\n"))
        .extracting(Cli.Result::exit)
        .isEqualTo(0);
    Files.writeString(
        folder.resolve("mensuel.csv"), "Lieu;Mois;Participants\nFives;mars 2024;126\n");
    assertThat(total("--prefer", "line").exit()).isZero();
    counts(7);
  }

  private Cli.Result total(String... words) {
    String[] all = new String[words.length + 3];
    System.arraycopy(new String[] {"ingest", "attendance", "mensuel.csv"}, 0, all, 0, 3);
    System.arraycopy(words, 0, all, 3, words.length);
    return cli().run(all);
  }

  private void counts(int participants) {
    assertThat(query("select sum(participants) as n from attendance"))
        .isEqualTo("n\n" + participants + "\n");
  }

  @Test
  void theOppositeIsNotPassedOverWithTheCommandThatChangesIt() {
    Cli.Result opposite = total("--prefer", "total");
    assertThat(opposite.err())
        .contains("ANSWER-02", "« --prefer total »", "Fives", "decisions forget 1");
    counts(7);
    assertThat(total("--prefer", "line").err()).doesNotContain("ANSWER");
  }

  @Test
  void whatIsForgottenIsAskedAgainOfTheSameFile() {
    cli().run("deliveries", "decisions", "forget", "1");
    counts(7);
    Cli.Result asked = total();
    assertThat(asked.exit()).as(asked.out()).isEqualTo(6);
    assertThat(asked.err()).contains("DELIV-10", "--prefer total");
    Cli.Result other = total("--prefer", "total");
    assertThat(other.exit()).as(other.err()).isZero();
    counts(126);
    assertThat(total("--prefer", "total").out()).contains("rien à faire");
  }
}
