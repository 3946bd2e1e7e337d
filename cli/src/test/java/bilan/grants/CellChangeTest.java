package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cell typed otherwise moves its figure or is an anomaly, and accuses nothing else. */
@Deep
class CellChangeTest {

  @TempDir Path folder;

  /** What is changed of an association that shares its workbook with others. */
  private record Changed(String name, Association association, CellChange.Effect effect) {}

  /**
   * Each kind of cell in turn; other associations and other values each time. Those of one round
   * stand in one workbook, which is ingested and asked once.
   */
  @Test
  void aCellMovesItsFigureOrIsAnAnomaly() throws IOException {
    CellChange[] changes = CellChange.values();
    int many = Tries.of("bilan.cells", changes.length, 500);
    for (int from = 0; from < many; from += changes.length) {
      List<Changed> round = new ArrayList<>();
      for (int i = from; i < Math.min(from + changes.length, many); i++) {
        CellChange change = changes[i % changes.length];
        Association association = new Association("Q" + (10 + i - from), 1 + i);
        String name = change + ", seed " + (1 + i);
        round.add(new Changed(name, association, change.make(association, new Random(1 + i))));
      }
      hold(round);
    }
  }

  private void hold(List<Changed> round) throws IOException {
    Cli cli = ingested(round.stream().map(Changed::association).toList());
    String name = round.get(0).name() + " and others";
    List<String> told =
        csv(cli, "reconcile").stream()
            .map(row -> code(row.get(0)) + " " + row.get("amount"))
            .toList();
    List<String> expected =
        round.stream().flatMap(changed -> changed.effect().anomalies().stream()).toList();
    assertThat(told).as(name).containsExactlyInAnyOrderElementsOf(expected);
    Map<String, List<CSVRecord>> answers = new HashMap<>();
    for (Changed changed : round) {
      for (CellChange.Moved figure : changed.effect().figures()) {
        List<CSVRecord> answer = answers.get(figure.query());
        if (answer == null) {
          answer = csv(cli, "query", figure.query(), "--years", "2023");
          answers.put(figure.query(), answer);
        }
        String of = changed.association().own(figure.of());
        List<String> values =
            answer.stream()
                .filter(row -> of.equals(row.get(0)) || of.equals(row.get(1)))
                .map(row -> row.get(figure.column()))
                .toList();
        BigDecimal to = figure.to().setScale(2, RoundingMode.HALF_UP);
        assertThat(values).as(changed.name() + " " + figure).containsExactly(to.toPlainString());
      }
    }
  }

  private static String code(String anomaly) {
    return anomaly.substring(0, anomaly.lastIndexOf('-'));
  }

  private Cli ingested(List<Association> associations) throws IOException {
    Cli cli = Cli.in(Files.createDirectories(folder.resolve("w" + System.nanoTime())));
    Association.write(associations, cli.folder().resolve("financements.xlsx"));
    assertThat(cli.run("init", ".").exit()).isZero();
    Cli.Result result = cli.run("ingest", "funding", "financements.xlsx");
    assertThat(result.exit()).as(result.err()).isZero();
    String statement = Association.statement(associations).twoDays();
    Files.writeString(cli.folder().resolve("releve.csv"), statement);
    Cli.Result bank = cli.run("ingest", "bank", "releve.csv");
    assertThat(bank.exit()).as(bank.err()).isZero();
    return cli;
  }

  private static List<CSVRecord> csv(Cli cli, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--as-of", Association.AS_OF.toString(), "-f", "csv", "-o", "-"));
    Cli.Result result = cli.run(all.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isIn(0, 3);
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(result.out()))) {
      return parser.getRecords();
    }
  }
}
