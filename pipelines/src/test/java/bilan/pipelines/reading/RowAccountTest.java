package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.RowFate;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.testing.Tries;
import bilan.text.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of each table of every file at hand has one fate: nothing goes unmentioned. */
class RowAccountTest {

  /** One file of so many is read. */
  private static final int STEP = Tries.of("bilan.accounts.step", 12, 1);

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../sample-data"))) {
      List<Path> all =
          files.filter(f -> f.toString().matches(".*\\.(csv|xlsx|xls|ods)")).sorted().toList();
      return IntStream.range(0, all.size()).filter(i -> i % STEP == 0).mapToObj(all::get);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void addsUp(Path file) {
    for (String dataset : Datasets.NAMES) {
      Read read = new Read();
      try {
        read.reading = new SpreadsheetReader(Read.KEY).read(request(dataset, file), read);
      } catch (Failure asked) {
        continue; // No row of it is read.
      }
      RowAccount account = read.reading.account();
      assertThat(account.unaccounted()).as(file + " as " + dataset).isZero();
      long sent = account.of(RowFate.COUNTED) + account.of(RowFate.REJECTED);
      assertThat(sent)
          .as(file + " as " + dataset + ": " + account)
          .isBetween((long) rows(read).size(), (long) read.typed.size() + read.rejected.size());
    }
  }

  /** The rows of the file that went to the sink, each once. */
  private static Set<String> rows(Read read) {
    Set<String> rows = new HashSet<>();
    for (int i = 0; i < read.typed.size(); i++) {
      TypedRow row = read.typed.get(i);
      rows.add(read.tables.get(i) + " " + row.sheet() + " " + row.row());
    }
    for (Rejection each : read.rejected) {
      rows.add(each.table() + " " + each.sheet() + " " + each.row());
    }
    return rows;
  }

  private static ReadRequest request(String dataset, Path file) {
    return Requests.of(
        file,
        dataset,
        null,
        null,
        List.of(),
        ReadOptions.DETECT,
        "Fives",
        "caisse",
        null,
        null,
        List.of("05420120000018"),
        false,
        List.of());
  }
}
