package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.cli.session.Surroundings;
import bilan.testing.Slow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be written whole ends with 7, wherever it goes; nobody who reads is no failure. */
class CutShortTest {

  private static final String FULL = "No space left on device";

  @TempDir static Path folder;

  @TempDir Path empty;

  @BeforeAll
  static void workspace() throws IOException {
    InitCommand.make(folder);
    Files.writeString(
        folder.resolve("caisse.csv"),
        "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n01/03/2022;Wazemmes;1;Café;1,80;10 %\n");
    assertThat(Cli.in(folder).run("ingest", "sales", "caisse.csv").exit()).isZero();
  }

  private record Ended(int exit, String err) {}

  /** Takes a few bytes, then fails in these words. */
  private static Ended into(int room, String fault, String... words) {
    OutputStream out =
        new OutputStream() {
          private int left = room;

          @Override
          public void write(int one) throws IOException {
            if (left-- <= 0) {
              throw new IOException(fault);
            }
          }
        };
    var err = new StringWriter();
    InputStream in = InputStream.nullInputStream();
    int exit =
        Main.run(
            words, new Surroundings(in, out, new PrintWriter(err), Map.of(), folder, false, false));
    return new Ended(exit, err.toString());
  }

  @Slow
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "report --help",
        "template sales -o -",
        "inspect caisse.csv",
        "inspect caisse.csv --json",
        "inspect caisse.csv --profile-yaml -o -",
        "ingest sales caisse.csv",
        "ingest sales caisse.csv --json",
        "deliveries",
        "rejects export",
        "status",
        "status --json",
        "query",
        "query --schema -f csv",
        "query sales-by-year --years 2022 -f csv",
        "report annual --year 2022",
        "report annual --year 2022 -f docx -o -",
        "trace sales_incl_tax.2022",
        "doctor",
        "generate-completion"
      })
  void standardOutputThatIsFullEndsWithSevenAndOneSentence(String typed) {
    Ended full = into(5, FULL, typed.split(" "));
    assertThat(full.exit()).as(full.err()).isEqualTo(7);
    assertThat(full.err()).contains("erreur MACHINE-02 : Le disque est plein", "incomplet");
    Ended gone = into(5, "Broken pipe", typed.split(" "));
    assertThat(gone.exit()).as(gone.err()).isZero();
    assertThat(gone.err()).doesNotContain("erreur");
  }

  private static Ended process(Path stands, String limit, Path out, String... words)
      throws IOException, InterruptedException {
    ProcessBuilder program = OtherProcess.of(stands, Main.class, words);
    program.command().addAll(0, List.of("/bin/sh", "-c", limit + "; exec \"$@\"", "sh"));
    Process process = program.redirectOutput(out.toFile()).start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), err);
  }

  @Test
  void aRealFullDeviceIsTold() throws IOException, InterruptedException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "a machine with /dev/full");
    Ended ended = process(folder, ":", full, "--help");
    assertThat(ended.exit()).as(ended.err()).isEqualTo(7);
    assertThat(ended.err()).startsWith("erreur MACHINE-02 :").hasLineCount(2);
  }

  @Test
  void aFileThatIsCutInTheMiddleIsTold() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
    Path cut = empty.resolve("aide.txt");
    Ended ended = process(folder, "ulimit -f 1", cut, "--help");
    assertThat(Files.size(cut)).isPositive().isLessThanOrEqualTo(1024);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(7);
  }

  /** A limit on the size of files is a full disk for whoever writes, also for root. */
  @Test
  void whereNothingCanBeWrittenInitLeavesNothing() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
    Path null0 = Path.of("/dev/null");
    Ended ended = process(empty, "ulimit -f 0", null0, "init", "un/deux");
    assertThat(ended.exit()).as(ended.err()).isEqualTo(7);
    assertThat(ended.err()).startsWith("erreur MACHINE-02 :");
    try (var left = Files.list(empty)) {
      assertThat(left).isEmpty();
    }
  }
}
