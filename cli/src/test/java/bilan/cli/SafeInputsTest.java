package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.testing.Slow;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine or a person may put in the place of a file, each told in a sentence. */
@Slow
class SafeInputsTest {

  private static final String SHEET =
      """
      Date;Lieu;Nom;Prénom;Activité
      01/03/2022;Wazemmes;Dupont;Jeanne;Atelier CV
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    InitCommand.make(folder);
    Files.writeString(folder.resolve("emargement.csv"), SHEET);
  }

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  private void ingested() {
    assertThat(run("ingest", "attendance", "emargement.csv").exit()).isZero();
  }

  private void more(String day) throws IOException {
    Files.writeString(folder.resolve("suite.csv"), SHEET.replace("01/03", day));
  }

  private void refused(Cli.Result result, int exit, String... words) {
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(exit);
    assertThat(result.err()).startsWith("erreur ").contains(words).doesNotContain("\tat ");
  }

  @Test
  void aMissingKeyIsNeverMadeAnew() throws IOException {
    ingested();
    more("02/03");
    Path key = folder.resolve("bilan.key");
    String secret = Files.readString(key);
    Files.delete(key);
    refused(run("ingest", "attendance", "suite.csv"), 2, "WARE-06", "manque", "sauvegarde");
    assertThat(key).doesNotExist();
    assertThat(run("doctor").exit()).isEqualTo(2);
    Files.writeString(key, "cd".repeat(32));
    refused(run("ingest", "attendance", "suite.csv"), 2, "WARE-06", "n’est pas la clé");
    assertThat(run("doctor").err()).contains("n’est pas la clé");
    Files.writeString(key, "");
    refused(run("ingest", "attendance", "suite.csv"), 2, "WARE-06", "vide");
    Files.writeString(key, "é");
    refused(run("ingest", "attendance", "suite.csv"), 2, "WARE-06", "n’est pas une clé");
    Files.writeString(key, secret);
    assertThat(run("ingest", "attendance", "suite.csv").exit()).isZero();
    assertThat(run("doctor").exit()).isZero();
    String store =
        new String(Files.readAllBytes(folder.resolve("bilan.duckdb")), StandardCharsets.ISO_8859_1);
    assertThat(store).doesNotContain(secret.strip());
  }

  @Test
  void whereNothingWasDeliveredAKeyIsMade() throws IOException {
    assertThat(run("ingest", "attendance", "emargement.csv", "--dry-run").exit()).isZero();
    Files.delete(folder.resolve("bilan.key"));
    ingested();
  }

  @Test
  void aPipeIsReadLikeStandardInput() throws IOException, InterruptedException {
    Path pipe = folder.resolve("tuyau.csv");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    for (List<String> words :
        List.of(List.of("inspect", "tuyau.csv"), List.of("ingest", "attendance", "tuyau.csv"))) {
      Process writer =
          new ProcessBuilder("/bin/sh", "-c", "cat emargement.csv > tuyau.csv")
              .directory(folder.toFile())
              .start();
      Cli.Result result = run(words.toArray(String[]::new));
      assertThat(result.exit()).as(result.err()).isZero();
      assertThat(result.err()).contains("tuyau.csv");
      assertThat(writer.waitFor()).isZero();
    }
    assertThat(run("query", "--sql", "select count(*) as n from attendance", "-f", "csv").out())
        .isEqualTo("n\n1\n");
  }

  @Test
  void aQuestionIsReadFromAPipe() throws IOException, InterruptedException {
    ingested();
    Path pipe = folder.resolve("tuyau.sql");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Process writer =
        new ProcessBuilder("/bin/sh", "-c", "echo select 1 as un > tuyau.sql")
            .directory(folder.toFile())
            .start();
    Cli.Result result = run("query", "--sql", "tuyau.sql", "-f", "csv");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("un\n1\n");
    assertThat(result.err()).contains("tuyau.sql");
    assertThat(writer.waitFor()).isZero();
  }

  @Test
  void aDeviceIsRefused() {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "a machine with /dev/zero");
    for (String device : List.of("/dev/zero", "/dev/null", "/dev/full")) {
      refused(run("ingest", "sales", device), 2, "FILE-04");
      refused(run("inspect", device), 2, "FILE-04");
      refused(run("proofread", device), 2, "PROOF-01");
    }
    refused(run("query", "--sql", "/dev/zero"), 2, "FILE-04");
  }

  @Test
  void whatIsNotUtf8IsToldWithFileAndLine() throws IOException {
    ingested();
    byte[] latin = "/*\ntitle: été\n*/ select 1".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("queries/latin.sql"), latin);
    Files.write(folder.resolve("q.sql"), latin);
    Files.write(folder.resolve("bilans/latin.md"), latin);
    Files.write(folder.resolve("lettre.md"), latin);
    refused(run("query", "latin"), 2, "latin.sql:2", "UTF-8");
    refused(run("query", "--sql", "q.sql"), 2, "q.sql:2", "UTF-8");
    refused(run("report", "latin", "--year", "2022"), 2, "latin.md:2", "UTF-8");
    assertThat(run("query", "attendance-by-month", "--years", "2022").exit()).isZero();
    Files.write(folder.resolve("profiles/latin.yaml"), latin);
    refused(run("ingest", "attendance", "emargement.csv", "--profile", "latin"), 2, "latin.yaml:2");
    Files.write(folder.resolve("bilan.yaml"), latin);
    refused(run("status"), 2, "bilan.yaml:2", "UTF-8");
  }

  @Test
  void theOtherFilesGoOnWithoutABadOne() throws IOException {
    Files.writeString(
        folder.resolve("profiles/caisse.yaml"),
        "profile: caisse\ndataset: sales\ncolumns:\n  - {field: nowhere, header: Montant}\n");
    Cli.Result done = run("ingest", "attendance", "emargement.csv");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(done.err()).contains("attention ", "caisse.yaml:");
    refused(
        run("ingest", "attendance", "emargement.csv", "--profile", "caisse", "--as", "b"),
        2,
        "caisse.yaml:");
    Files.writeString(
        folder.resolve("profiles/mien.yaml"),
        "profile: mien\ndataset: attendance\nrecognise: {headers: [[Lieu, Nom, Prénom]]}\nnowhere: 1\n");
    refused(run("ingest", "attendance", "emargement.csv", "--as", "b"), 2, "mien.yaml:4");
    Files.delete(folder.resolve("profiles/mien.yaml"));
    Files.writeString(folder.resolve("queries/mienne.sql"), "/*\ntitle: [\n*/ select 1");
    Files.writeString(folder.resolve("bilans/mien.md"), "---\nbilan: mien\ntitle: [\n---\n");
    Cli.Result queries = run("query");
    assertThat(queries.exit()).as(queries.err()).isZero();
    assertThat(queries.out()).contains("attendance-by-month").doesNotContain("mienne");
    assertThat(queries.err()).contains("attention ", "queries/mienne.sql:");
    Cli.Result bilans = run("report");
    assertThat(bilans.exit()).as(bilans.err()).isZero();
    assertThat(bilans.out()).contains("retrospective");
    assertThat(bilans.err()).contains("attention ", "bilans/mien.md:");
  }

  @Test
  void whatNestsWithoutEndIsToldInASentence() throws IOException {
    ingested();
    String deep = "[".repeat(100_000);
    Files.writeString(
        folder.resolve("bilans/fond.md"),
        "---\nbilan: fond\ntitle: {fr: F, en: F}\ndescription: {fr: F, en: F}\n---\n\n"
            + ">".repeat(20_000)
            + " x\n\n"
            + "*a **b ".repeat(20_000)
            + "\n");
    Cli.Result bilan = run("report", "fond", "--year", "2022", "-f", "md", "-o", "-");
    assertThat(bilan.exit()).as(bilan.err()).isNotEqualTo(1);
    Files.writeString(folder.resolve("queries/fond.sql"), "/*\ntitle: " + deep + "\n*/ select 1");
    refused(run("query", "fond"), 2, "queries/fond.sql");
    String brackets = "select " + "(".repeat(50_000) + "1" + ")".repeat(50_000);
    Files.writeString(folder.resolve("profond.sql"), brackets);
    assertThat(run("query", "--sql", "profond.sql").exit()).isEqualTo(2);
    Files.writeString(folder.resolve("bilan.yaml"), "figures: " + deep);
    refused(run("status"), 2, "bilan.yaml");
    Files.writeString(folder.resolve("bilan.yaml"), "a: {".repeat(50_000));
    refused(run("status"), 2, "bilan.yaml");
  }

  @Test
  void aDamagedBlockIsFoundByDoctorAndEndsEachCommandWithSeven() throws IOException {
    StringBuilder many = new StringBuilder(SHEET);
    for (int i = 0; i < 20_000; i++) {
      many.append("0%d/03/2022;Wazemmes;Nom%d;Jeanne;Atelier %d\n".formatted(1 + i % 9, i, i));
    }
    Files.writeString(folder.resolve("emargement.csv"), many);
    ingested();
    Path file = folder.resolve("bilan.duckdb");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = 262_144L * 2; at < bytes.length(); at += 4096) {
        bytes.seek(at);
        bytes.write("damaged".getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(run("doctor").exit()).isEqualTo(7);
    assertThat(run("status").exit()).isEqualTo(7);
    assertThat(run("query", "--sql", "select max(activity) from attendance").exit()).isEqualTo(7);
    assertThat(run("report", "annual", "--year", "2022").exit()).isEqualTo(7);
    assertThat(run("ingest", "attendance", "emargement.csv", "--as", "b").exit()).isEqualTo(7);
    assertThat(run("deliveries").exit()).isEqualTo(7);
    assertThat(run("doctor").err().toLowerCase(Locale.ROOT)).contains("sauvegarde");
  }
}
