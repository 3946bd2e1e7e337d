package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.cli.output.Progress;
import bilan.cli.session.Surroundings;
import bilan.testing.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C in the middle of an ingestion, and what is seen on a terminal meanwhile. */
@Slow
class InterruptionTest {

  private static final int MANY = 200_000;

  @TempDir Path folder;

  private Path till(String name, int lines, String first) throws IOException {
    StringBuilder text = new StringBuilder("Date;Lieu;Ticket;Article;Montant TTC\n");
    for (int i = 0; i < lines; i++) {
      text.append(
          "%02d/01/2022;Wazemmes;%s%d;Café %d;2,50\n".formatted(1 + i % 28, first, i, i % 9));
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private String count() {
    Cli.Result counted =
        Cli.in(folder)
            .run(
                "query",
                "--sql",
                "select count(*) as n, sum(amount_incl_tax) as s from sales",
                "-f",
                "csv");
    assertThat(counted.exit()).as(counted.err()).isZero();
    return counted.out();
  }

  @ParameterizedTest
  @CsvSource({"HUP, 129, 1", "INT, 130, 2", "TERM, 143, 15"})
  void leavesTheWarehouseAsItWasAndSaysSoInOneSentence(String signal, int exit, int number)
      throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(Path.of("/proc/self/fd")), "it must be seen when the file is open");
    assumeTrue(!isIgnored(number), "SIG" + signal + " is ignored where these tests run");
    InitCommand.make(folder);
    till("avant.csv", 100, "a");
    assertThat(Cli.in(folder).run("ingest", "sales", "avant.csv").exit()).isZero();
    String before = count();
    till("longue.csv", MANY, "b");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "ingest",
                "sales",
                "longue.csv")
            .directory(folder.toFile())
            .redirectError(err.toFile())
            .start();
    try (InputStream out = process.getInputStream()) {
      while (process.isAlive() && !isOpen(process.pid())) {
        Thread.sleep(10);
      }
      Thread.sleep(300);
      assertThat(process.isAlive()).as("still at work").isTrue();
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(exit);
      assertThat(out.readAllBytes()).isEmpty();
    }
    assertThat(Files.readString(err))
        .startsWith("Interrompu : ")
        .contains("bilan deliveries")
        .hasLineCount(1);
    assertThat(count()).isEqualTo(before);
    assertThat(Cli.in(folder).run("doctor").exit()).isZero();
    assertThat(Cli.in(folder).run("ingest", "sales", "longue.csv").exit()).isZero();
    assertThat(count()).contains(Integer.toString(MANY + 100));
  }

  /** Whether the process has opened the file to read. */
  private static boolean isOpen(long pid) throws IOException {
    try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.anyMatch(fd -> leadsTo(fd, "longue.csv"));
    } catch (NoSuchFileException e) {
      return false; // the process ended
    }
  }

  private static boolean leadsTo(Path link, String name) {
    try {
      return Files.readSymbolicLink(link).endsWith(name);
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  private static boolean isIgnored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("SigIgn:")) {
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (signal - 1) & 1) == 1;
      }
    }
    return false;
  }

  private String shown(boolean terminal, String... words) {
    var err = new StringWriter();
    var around =
        new Surroundings(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new PrintWriter(err),
            Map.of(),
            folder,
            false,
            terminal);
    assertThat(Main.run(words, around)).isZero();
    return err.toString();
  }

  @Test
  void aTerminalShowsRowsSpeedAndTimeLeftAndThenNothing() throws IOException {
    InitCommand.make(folder);
    till("longue.csv", MANY, "b");
    String shown = shown(true, "ingest", "sales", "longue.csv");
    assertThat(shown)
        .containsPattern(
            "longue\\.csv █+░+ \\d+ % · [\\d\u202f\u00a0 ]+ lignes · [\\d\u202f\u00a0 ]+/s · reste \\d+ s")
        .contains("lignes lues, contrôle et enregistrement…");
    String last = shown.substring(shown.lastIndexOf('\r'));
    assertThat(last).startsWith(Progress.CLEAR_LINE);
  }

  @Test
  void whatIsNoTerminalShowsNothing() throws IOException {
    InitCommand.make(folder);
    till("courte.csv", 50_000, "b");
    assertThat(shown(false, "ingest", "sales", "courte.csv")).doesNotContain("\r", "█");
    till("autre.csv", 50_000, "c");
    assertThat(shown(true, "-q", "ingest", "sales", "autre.csv", "--other-register"))
        .doesNotContain("\r", "█");
  }
}
