package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report says what the last one of its name printed otherwise, and which delivery did it. */
@Deep
class RevisedTest {

  @TempDir Path folder;

  @Test
  void whatWasRevisedSinceItWasHandedOverIsListed() throws IOException {
    Cli cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
    Cli.Result first = report(cli, "--final");
    assertThat(first.err()).doesNotContain("révisé");
    assertThat(report(cli).out()).isEqualTo(first.out()).doesNotContain("Chiffres révisés");
    Cli.Result next = afterDelivery(cli, "oubli.csv", "05/12/2022;Wazemmes;Couture;Atelier;20");
    assertThat(next.out()).contains("Chiffres révisés").contains("oubli.csv");
    assertThat(next.err()).contains("Participations 2022").contains("oubli.csv");
    assertThat(SampleDoor.must(cli, "trace", "3 580"))
        .as("a number on a paper that is older than the revision")
        .contains("Participations, 2022, réseau")
        .containsPattern("3\\D?600 dans le dernier bilan")
        .containsPattern("3\\D?580 dans un bilan « retrospective » plus ancien")
        .containsPattern("changé par : n°\\D?\\d+, oubli.csv");
    Map<String, String> kept = kept();
    // As of another day it is another document, and takes nothing from this one.
    assertThat(report(cli, "--as-of", "2022-06-30").out()).doesNotContain("Chiffres révisés");
    Cli.Result again = report(cli);
    assertThat(again.out()).isEqualTo(next.out());
    assertThat(again.err()).doesNotContain("révisé");
    assertThat(kept()).containsAllEntriesOf(kept);
    Cli.Result later = afterDelivery(cli, "tardif.csv", "06/12/2022;Wazemmes;Tricot;Atelier;7");
    assertThat(later.out()).contains("oubli.csv").contains("tardif.csv");
    assertThat(later.err()).contains("révisé").contains("tardif.csv");
    Matcher number = Pattern.compile("n°\\D?(\\d+), tardif.csv").matcher(later.out());
    assertThat(number.find()).isTrue();
    SampleDoor.must(cli, "deliveries", "undo", number.group(1));
    Cli.Result undone = report(cli);
    assertThat(undone.out()).isEqualTo(next.out());
    Cli.Result handed = report(cli, "--final");
    assertThat(handed.out()).isEqualTo(next.out());
    assertThat(report(cli).out()).as("printed again as it was").isEqualTo(next.out());
    Cli.Result more = afterDelivery(cli, "plus.csv", "07/12/2022;Wazemmes;Jeux;Atelier;3");
    assertThat(more.out()).contains("plus.csv").doesNotContain("oubli.csv");
  }

  /** Drafts of one afternoon are nobody's business. */
  @Test
  void aDraftLeavesNoTrace() throws IOException {
    Cli cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
    report(cli);
    Cli.Result next = afterDelivery(cli, "oubli.csv", "05/12/2022;Wazemmes;Couture;Atelier;20");
    assertThat(next.out()).doesNotContain("Chiffres révisés");
    assertThat(next.err()).doesNotContain("révisé");
    Cli.Result refused =
        cli.run("report", "retrospective", "--years", "2022", "--public", "--final", "-o", "-");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("c’est le bilan complet qui est remis");
  }

  private Cli.Result afterDelivery(Cli cli, String name, String row) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "Date;Lieu;Atelier;Type;Participants\n" + row + "\n");
    SampleDoor.must(cli, "ingest", "attendance", file.toString());
    return report(cli);
  }

  /** The state that reports keep, by file. */
  private Map<String, String> kept() throws IOException {
    Map<String, String> kept = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("workspace/bilans/.printed"))) {
      for (Path file : files.toList()) {
        kept.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return kept;
  }

  private static Cli.Result report(Cli cli, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("report", "retrospective", "--years", "2020..2022", "-f", "md", "-o", "-"));
    words.addAll(List.of(more));
    Cli.Result result = cli.run(words.toArray(String[]::new));
    assertThat(result.exit()).isZero();
    return result;
  }
}
