package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that DuckDB can't interrupt ends within its seconds and its memory all the same. */
@Slow
class UnstoppableQueryTest {

  private static final int MEMORY = 256;

  /** The JVM, the limit and a half of it, and what is taken before a busy machine looks again. */
  private static final int MOST = MEMORY * 3 / 2 + 1000;

  private static final String MANY = "select a.range as n from range(10000000) a, range(1000000) b";

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    InitCommand.make(folder);
    Files.writeString(
        folder.resolve("bilan.yaml"),
        "queries: {timeout: 3, memory_mb: " + MEMORY + "}\nlanguage: fr\n");
    Files.writeString(
        folder.resolve("caisse.csv"),
        "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n01/03/2022;Wazemmes;1;Café;1,80;10 %\n");
    assertThat(Cli.in(folder).run("ingest", "sales", "caisse.csv").exit()).isZero();
  }

  /**
   * How a process ended.
   *
   * @param worked its time of processors: a machine that does something else does not count
   * @param megabytes the most memory that it was seen to hold
   */
  private record Ended(int exit, String err, Duration worked, long megabytes) {}

  private Ended run(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("query"));
    line.addAll(List.of(words));
    Path err = folder.resolve("err.txt");
    long from = System.nanoTime();
    Process process =
        OtherProcess.of(folder, Main.class, line.toArray(new String[0]))
            .redirectError(err.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long most = 0;
    Duration worked = Duration.ZERO;
    try {
      while (!process.waitFor(5, TimeUnit.MILLISECONDS)
          && System.nanoTime() - from < Duration.ofSeconds(60).toNanos()) {
        most = Math.max(most, held(process));
        worked = process.info().totalCpuDuration().orElse(worked);
      }
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.waitFor(), Files.readString(err), worked, most);
  }

  private static long held(Process process) {
    try {
      Path statm = Path.of("/proc", Long.toString(process.pid()), "statm");
      return Long.parseLong(Files.readString(statm).split(" ", 3)[1]) * 4 / 1024;
    } catch (IOException | RuntimeException e) {
      return 0; // it ended meanwhile, or this is no Linux
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select range(1000000000) | text
          select repeat('x', 2000000000) | json
          select list_sum(list_transform(range(200000000), lambda x: x + 1)) | csv
          select repeat('x', range + 1900000000) from range(2) | text
          select levenshtein(repeat('ab', 90000), repeat('ba', 90001)) | text
          """)
  void whatHearsNoInterruptionEndsWithTheProcess(String sql, String format)
      throws IOException, InterruptedException {
    Ended ended = run("--sql", sql, "-f", format);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(7);
    assertThat(ended.err()).startsWith("erreur QUERY-0").contains("bilan.yaml");
    assertThat(ended.megabytes()).isLessThan(MOST);
    assertThat(ended.worked()).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aSavedQueryIsBoundedAlike() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("queries/longue.sql"),
        "/*\ntitle: {fr: Longue, en: Long}\ndescription: {fr: Longue, en: Long}\n*/\n"
            + "select levenshtein(repeat('ab', 90000), repeat('ba', 90001)) as n\n");
    Ended ended = run("longue");
    assertThat(ended.exit()).as(ended.err()).isEqualTo(7);
    assertThat(ended.err()).contains("erreur QUERY-03 :");
    assertThat(ended.worked()).isLessThan(Duration.ofSeconds(10));
  }

  /** A long answer is written by line, and what is written by line counts, too. */
  @ParameterizedTest
  @CsvSource({"json", "csv"})
  void theTimeOfAnAnswerIsThatOfAllItsLines(String format)
      throws IOException, InterruptedException {
    Ended ended = run("--sql", MANY, "-f", format);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(7);
    assertThat(ended.err()).contains("erreur QUERY-03 :");
    assertThat(ended.worked()).isLessThan(Duration.ofSeconds(10));
  }
}
