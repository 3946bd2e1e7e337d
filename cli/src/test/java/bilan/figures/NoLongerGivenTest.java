package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Deep;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that was printed and that nothing gives any more is revised, too; none gets lost. */
@Deep
class NoLongerGivenTest {

  private static final String GONE = "n’est plus donné";

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void twoPlaces() throws IOException {
    cli = Cli.in(folder);
    SampleDoor.must(cli, "init", ".");
    places("Wazemmes", "Fives");
    attendance("wazemmes.csv", "05/12/2022;Wazemmes;Couture;Atelier;20");
    attendance("fives.csv", "06/12/2022;Fives;Tricot;Atelier;7");
  }

  @Test
  void figuresOfAPlaceThatWentAreRevised() throws IOException {
    assertThat(report("--final").out()).doesNotContain(GONE);
    report("--place", "Fives", "--final");
    report("--public");
    places("Wazemmes");
    SampleDoor.must(cli, "deliveries", "undo", "3");
    Cli.Result next = report();
    assertThat(row(next.out(), "Participations | 2022 | Fives"))
        .contains("| 7 | " + GONE + " |")
        .contains("n° 3 annulée, fives.csv")
        .contains("references.xlsx");
    assertThat(next.err()).contains("révisé").contains("fives.csv");
    Cli.Result again = report();
    assertThat(again.out()).as("until figures change again").isEqualTo(next.out());
    assertThat(again.err()).doesNotContain(GONE);
    assertThat(report("--public").out())
        .as("what goes outside lists none")
        .doesNotContain(GONE)
        .doesNotContain("révisés");
    assertThat(report("--place", "Wazemmes").out())
        .as("what is printed of one place only was never printed")
        .doesNotContain(GONE);
    assertThat(report("--year", "2021").out()).doesNotContain(GONE);
    places("Wazemmes", "Fives");
    assertThat(report().out()).as("it is given again").doesNotContain(GONE);
  }

  @Test
  void reportsAtOnceLeaveTheFileOfOneOfThem()
      throws IOException, InterruptedException, ExecutionException {
    Path kept = folder.resolve("bilans/.printed/annual-2022@2022-12-31.json");
    List<Cli> clis = List.of(cli, ofAnother());
    Set<String> whole = ConcurrentHashMap.newKeySet();
    for (Cli one : clis) {
      report(one);
      whole.add(Files.readString(kept));
    }
    assertThat(whole).as("each writes something else").hasSize(2);
    ExecutorService desks = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (Cli one : clis) {
        runs.add(
            desks.submit(
                () -> {
                  for (int i = 0; i < 2; i++) {
                    report(one);
                  }
                }));
      }
      while (runs.stream().anyMatch(run -> !run.isDone())) {
        assertThat(whole).contains(Files.readString(kept));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      desks.shutdownNow();
    }
    try (var files = Files.list(kept.resolveSibling(""))) {
      assertThat(files.map(file -> Objects.requireNonNull(file.getFileName()).toString()))
          .containsExactly(kept.getFileName().toString());
    }
  }

  /** A workspace of other settings, which keeps what it prints in the same folder. */
  private Cli ofAnother() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    for (String file : List.of("bilan.duckdb", "bilan.key")) {
      Files.copy(folder.resolve(file), other.resolve(file));
    }
    Files.writeString(other.resolve("bilan.yaml"), "organisation:\n  name: Une autre\n");
    Files.createSymbolicLink(other.resolve("bilans"), folder.resolve("bilans"));
    return Cli.in(other);
  }

  private Cli.Result report(String... more) {
    return report(cli, more);
  }

  private static Cli.Result report(Cli cli, String... more) {
    List<String> words = new ArrayList<>(List.of("report", "annual", "-f", "md", "-o", "-"));
    if (!List.of(more).contains("--year")) {
      words.addAll(List.of("--year", "2022"));
    }
    words.addAll(List.of(more));
    Cli.Result result = cli.run(words.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private void attendance(String name, String row) throws IOException {
    Files.writeString(folder.resolve(name), "Date;Lieu;Atelier;Type;Participants\n" + row + "\n");
    SampleDoor.must(cli, "ingest", "attendance", name);
  }

  /** The reference as somebody sends it again. */
  private void places(String... names) throws IOException {
    Path file = folder.resolve("references.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Lieux");
      fill(sheet.createRow(0), "Lieu", "Type", "Ouverture");
      for (String name : names) {
        fill(sheet.createRow(sheet.getLastRowNum() + 1), name, "Propre", "01/01/2022");
      }
      book.write(out);
    }
    SampleDoor.must(cli, "ingest", "reference", file.toString(), "--replace");
  }

  private static void fill(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }

  private static String row(String markdown, String begins) {
    Matcher row =
        Pattern.compile("(?m)^\\| *" + Pattern.quote(begins) + ".*$")
            .matcher(plain(markdown).replaceAll(" +", " "));
    assertThat(row.find()).as(begins + "\n" + markdown).isTrue();
    return row.group();
  }
}
