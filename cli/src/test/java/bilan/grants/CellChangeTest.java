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
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cell typed otherwise moves its figure or is an anomaly, and accuses nothing else. */
@Deep
class CellChangeTest {

  @TempDir Path folder;

  /** Each kind of cell in turn; other associations and other values each time. */
  @Test
  void aCellMovesItsFigureOrIsAnAnomaly() throws IOException {
    CellChange[] changes = CellChange.values();
    List<String> wrong = new ArrayList<>();
    int many = Tries.of("bilan.cells", 6, 500);
    for (int i = 0; i < many; i++) {
      // With few tries, kinds far from each other.
      CellChange change = changes[(many < changes.length ? i * 10 : i) % changes.length];
      try {
        hold(change, 1 + i);
      } catch (AssertionError e) {
        wrong.add(e.getMessage());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void hold(CellChange change, long seed) throws IOException {
    Association association = new Association(seed);
    CellChange.Effect effect = change.make(association, new Random(seed));
    Cli cli = ingested(association);
    String name = change + ", seed " + seed;
    List<String> told =
        csv(cli, "reconcile").stream()
            .map(row -> code(row.get(0)) + " " + row.get("amount"))
            .toList();
    assertThat(told).as(name).containsExactlyInAnyOrderElementsOf(effect.anomalies());
    for (CellChange.Moved figure : effect.figures()) {
      List<String> values =
          csv(cli, "query", figure.query(), "--years", "2023").stream()
              .filter(row -> figure.of().equals(row.get(0)) || figure.of().equals(row.get(1)))
              .map(row -> row.get(figure.column()))
              .toList();
      BigDecimal to = figure.to().setScale(2, RoundingMode.HALF_UP);
      assertThat(values).as(name + " " + figure).containsExactly(to.toPlainString());
    }
  }

  private static String code(String anomaly) {
    return anomaly.substring(0, anomaly.lastIndexOf('-'));
  }

  private Cli ingested(Association association) throws IOException {
    Cli cli = Cli.in(Files.createDirectories(folder.resolve("w" + System.nanoTime())));
    association.write(cli.folder().resolve("financements.xlsx"));
    assertThat(cli.run("init", ".").exit()).isZero();
    Cli.Result result = cli.run("ingest", "funding", "financements.xlsx");
    assertThat(result.exit()).as(result.err()).isZero();
    if (association.isOtherwiseAtTheBank()) {
      Files.writeString(cli.folder().resolve("releve.csv"), association.statement().twoDays());
      Cli.Result bank = cli.run("ingest", "bank", "releve.csv");
      assertThat(bank.exit()).as(bank.err()).isZero();
    }
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
