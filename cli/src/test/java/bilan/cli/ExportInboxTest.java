package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.testing.Slow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a file of the inbox goes, and what stands beside it. */
@Slow
class ExportInboxTest {

  private static final String HEAD = "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n";
  private static final String GOOD = HEAD + "10/01/2022;Wazemmes;1;Café;1,80;10 %\n";
  private static final String NO_PLACE =
      "Date;N° ticket;Produit;Montant TTC;Taux TVA\n10/02/2022;7;Thé;2,20;10 %\n";
  private static final String BAD = HEAD + "Marie Dupont;Fives;1;Café;deux;10 %\n";

  @TempDir Path folder;

  private ExportDesk desk;

  @BeforeEach
  void workspace() throws IOException {
    desk = ExportDesk.with(folder, "exports: {nuit: {ingest: inbox}}\n");
  }

  @Test
  void eachFileGoesWhereItBelongsWithItsMessage() throws IOException {
    desk.arrives("caisse.csv", GOOD);
    desk.arrives("caisse d'hiver.csv", NO_PLACE);
    desk.arrives("Marie Dupont.csv", BAD);
    Cli.Result night = desk.night("2022-03-01");
    assertThat(night.exit()).isEqualTo(3);
    assertThat(night.err())
        .contains("EXPORT-01", "inbox/to-decide/caisse d'hiver.csv.message.txt")
        .contains("EXPORT-02", "inbox/refused/Marie Dupont.csv.message.txt");
    assertThat(desk.files("inbox"))
        .containsExactly(
            "done/2022-03-01/caisse.csv",
            "refused/Marie Dupont.csv",
            "refused/Marie Dupont.csv.message.txt",
            "to-decide/caisse d'hiver.csv",
            "to-decide/caisse d'hiver.csv.message.txt");
    assertThat(folder.resolve("inbox/refused/Marie Dupont.csv.message.txt"))
        .content()
        .contains("n’est pas une date", "A2", "01/03/2022");
    assertThat(Files.readString(folder.resolve("logs/export.log")) + manifest())
        .as("names of persons")
        .doesNotContain("Marie", "Dupont")
        .contains("fate=refused", "fate=to_decide", "fate=done");
    assertThat(desk.night("2022-03-02")).isEqualTo(new Cli.Result(0, "", ""));
  }

  private String manifest() throws IOException {
    return Files.readString(folder.resolve("exports/nuit/exports.json"));
  }

  @Test
  void pathsOfWindowsMeanTheSameEverywhere() throws IOException {
    desk =
        ExportDesk.with(
            folder, "exports: {nuit: {ingest: 'inbox\\caisse\\*.csv', to: 'exports\\la'}}\n");
    desk.arrives("caisse/janvier.csv", GOOD);
    assertThat(desk.night("2022-03-01")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(desk.files("inbox")).containsExactly("done/2022-03-01/janvier.csv");
    assertThat(folder.resolve("exports/la/exports.json")).exists();
    Files.writeString(folder.resolve("bilan.yaml"), "exports: {nuit: {to: \"exports\\ce\"}}\n");
    assertThat(Cli.in(folder).run("export").err()).contains("YAML-01", "écrire / dans les chemins");
  }

  @Test
  void thePrintedLineMovesAFileOn() throws IOException {
    desk.arrives("caisse d'hiver.csv", NO_PLACE);
    assertThat(desk.night("2022-03-01").exit()).isEqualTo(6);
    Path message = folder.resolve("inbox/to-decide/caisse d'hiver.csv.message.txt");
    List<String> lines =
        Files.readAllLines(message).stream().filter(l -> l.contains("  bilan ingest")).toList();
    assertThat(lines).hasSize(1);
    List<String> words = Shell.words(lines.get(0).replace("'\\''", "\u0001"));
    String[] typed =
        words.stream().skip(1).map(word -> word.replace('\u0001', '\'')).toArray(String[]::new);
    List<String> all = new ArrayList<>(List.of(typed));
    all.addAll(List.of("--place", "Fives", "-w", folder.toString()));
    Cli.Result byHand = Cli.in(folder.getRoot()).run(all.toArray(String[]::new));
    assertThat(byHand.exit()).as(byHand.err()).isZero();
    assertThat(desk.night("2022-03-02")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(desk.files("inbox")).containsExactly("done/2022-03-02/caisse d'hiver.csv");
  }

  @Test
  void aNameThatIsTakenGetsANumber() throws IOException {
    desk.arrives("caisse.csv", GOOD);
    assertThat(desk.night("2022-03-01").err()).isEmpty();
    desk.arrives("caisse.csv", GOOD + "11/01/2022;Wazemmes;2;Thé;2,20;10 %\n");
    assertThat(desk.night("2022-03-01").err()).isEmpty();
    desk.arrives("caisse.csv", GOOD + "11/01/2022;Wazemmes;2;Thé;2,20;10 %\n");
    assertThat(desk.night("2022-03-01").err()).isEmpty();
    assertThat(desk.files("inbox"))
        .containsExactly(
            "done/2022-03-01/caisse-2.csv",
            "done/2022-03-01/caisse-3.csv",
            "done/2022-03-01/caisse.csv");
    assertThat(folder.resolve("inbox/done/2022-03-01/caisse.csv")).content().doesNotContain("Thé");
    Cli.Result again = Cli.in(folder).run("ingest", "sales", "inbox");
    assertThat(again.err()).as("what was put away is not read again").contains("inbox");
  }

  @Test
  void whatIsStillCopiedWaits() throws Exception {
    desk.arrives("a.csv.part", GOOD);
    desk.arrives("~$b.xlsx", "x");
    desk.arrives("c.csv.crdownload", GOOD);
    Path growing = desk.arrives("d.csv", HEAD);
    Thread writer = new Thread(() -> grow(growing));
    writer.start();
    Thread.sleep(50);
    Cli.Result night = desk.night("2022-03-01", "--json");
    writer.join();
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(night.out()).contains("\"fate\": \"waits\"").doesNotContain("\"fate\": \"done\"");
    assertThat(desk.files("inbox"))
        .containsExactly("a.csv.part", "c.csv.crdownload", "d.csv", "~$b.xlsx");
    desk.arrives("d.csv", Files.readString(growing));
    assertThat(desk.night("2022-03-02").err()).isEmpty();
    assertThat(desk.files("inbox")).contains("done/2022-03-02/d.csv");
    assertThat(Cli.in(folder).run("status", "-f", "json").out())
        .contains("inbox/a.csv.part", "\"where\": \"arriving\"");
  }

  private static void grow(Path file) {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      for (int row = 1; row < 60; row++) {
        out.write(
            "10/01/2022;Wazemmes;%d;Café;1,80;10 %%\n"
                .formatted(row)
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void oneFileThatCanNotBeReadKeepsNoOtherWaiting() throws IOException {
    Path closed = desk.arrives("autre.csv", GOOD);
    desk.arrives("caisse.csv", GOOD);
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "not as root");
    Cli.Result night = desk.night("2022-03-01");
    assertThat(night.exit()).isEqualTo(7);
    assertThat(night.err()).contains("EXPORT-04", "inbox/autre.csv");
    assertThat(desk.files("inbox")).containsExactly("autre.csv", "done/2022-03-01/caisse.csv");
  }

  @Test
  void whatIsAppendedWhileAFileIsIngestedIsNotPutAway() throws Exception {
    Path file = desk.arrives("caisse.csv", GOOD);
    Thread writer = new Thread(() -> appendOnceIngestionBegan(file));
    writer.start();
    Cli.Result night = desk.night("2022-03-01", "--json");
    writer.join();
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(night.out()).contains("\"fate\": \"waits\"");
    assertThat(desk.files("inbox")).containsExactly("caisse.csv");
    desk.arrives("caisse.csv", Files.readString(file));
    assertThat(desk.night("2022-03-02")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(desk.files("inbox")).containsExactly("done/2022-03-02/caisse.csv");
    String sum = "select sum(amount_incl_tax) as s from sales";
    assertThat(Cli.in(folder).run("query", "--sql", sum, "-f", "csv").out()).contains("s\n4\n");
  }

  private void appendOnceIngestionBegan(Path file) {
    try {
      while (!Files.exists(folder.resolve("bilan.duckdb"))) {
        Thread.sleep(1);
      }
      Files.writeString(file, "11/01/2022;Wazemmes;2;Thé;2,20;10 %\n", StandardOpenOption.APPEND);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatAProgramKeepsForItselfIsNoDelivery() throws IOException {
    desk.arrives(".stversions/caisse~20220101.csv", GOOD);
    desk.arrives(".Trash-1000/files/caisse.csv", GOOD);
    desk.arrives("ventes/.sync/caisse.csv", GOOD);
    desk.arrives("Thumbs.db", "x");
    desk.arrives("ventes/mars.csv", GOOD);
    assertThat(desk.night("2022-03-01")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(desk.files("inbox"))
        .containsExactly(
            ".Trash-1000/files/caisse.csv",
            ".stversions/caisse~20220101.csv",
            "Thumbs.db",
            "done/2022-03-01/mars.csv",
            "ventes/.sync/caisse.csv");
    assertThat(Cli.in(folder).run("status", "-f", "json").out()).contains("\"inbox\": []");
  }

  @Test
  void aFolderThatIsClosedKeepsNoFileWaiting() throws IOException {
    Path found = Files.createDirectories(folder.resolve("inbox/lost+found"));
    Path closed = Files.createDirectories(folder.resolve("inbox/fermé"));
    desk.arrives("caisse.csv", GOOD);
    Files.createSymbolicLink(folder.resolve("inbox/parti.csv"), folder.resolve("nulle part"));
    try {
      assumeTrue(found.toFile().setReadable(false) && closed.toFile().setReadable(false));
      assumeTrue(!Files.isReadable(closed), "not as root");
      Cli.Result night = desk.night("2022-03-01");
      assertThat(night.exit()).as(night.err()).isZero();
      assertThat(night.err()).contains("EXPORT-16", "inbox/fermé").doesNotContain("lost+found");
      assertThat(Cli.in(folder).run("status").exit()).isZero();
    } finally {
      assertThat(found.toFile().setReadable(true) && closed.toFile().setReadable(true)).isTrue();
    }
    assertThat(desk.files("inbox")).containsExactly("done/2022-03-01/caisse.csv");
  }

  @Test
  void whatAJobCanNotTakeIsTold() throws IOException {
    desk.jobs("exports: {nuit: {ingest: [inbox, inbox/vente, inbox/demain.csv]}}\n");
    desk.arrives("facture.pdf", "%PDF-1.4");
    desk.arrives("caisse.csv", GOOD);
    Cli.Result night = desk.night("2022-03-01");
    assertThat(night.exit()).isZero();
    assertThat(night.err())
        .contains("EXPORT-14", "inbox/refused/facture.pdf", "EXPORT-15", "inbox/vente")
        .doesNotContain("demain.csv");
    assertThat(desk.files("inbox"))
        .containsExactly(
            "done/2022-03-01/caisse.csv", "refused/facture.pdf", "refused/facture.pdf.message.txt");
    assertThat(Files.readString(folder.resolve("inbox/refused/facture.pdf.message.txt")))
        .contains("facture.pdf n’est pas un tableau");
    assertThat(desk.night("2022-03-02").err()).doesNotContain("EXPORT-14", "facture.pdf");

    desk.arrives("devis.pdf", "%PDF-1.4");
    assertThat(desk.night("2022-03-02", "--dry-run").out())
        .contains("inbox/devis.pdf (pas un tableau)", "inbox/vente (n’existe pas)");
    assertThat(Cli.in(folder).run("status").out())
        .contains("inbox/devis.pdf", "d’être rangé ailleurs");
    assertThat(Cli.in(folder).run("status", "-f", "json").out()).contains("\"where\": \"other\"");
  }

  @Test
  void anInboxThatIsALinkIsEnteredAndAStatementOfABankIsTaken() throws IOException {
    Path shared = Files.createDirectories(folder.resolve("partage"));
    Files.delete(folder.resolve("inbox"));
    Files.createSymbolicLink(folder.resolve("inbox"), shared);
    desk.arrives("caisse.csv", GOOD);
    desk.arrives("relevé.ofx", "OFXHEADER:100\n");
    Cli.Result night = desk.night("2022-03-01");
    assertThat(night.err()).contains("EXPORT-02", "inbox/refused/relevé.ofx.message.txt");
    assertThat(desk.files("partage"))
        .containsExactly(
            "done/2022-03-01/caisse.csv", "refused/relevé.ofx", "refused/relevé.ofx.message.txt");
    desk.arrives("avril.qfx", "OFXHEADER:100\n");
    assertThat(Cli.in(folder).run("status").out()).contains("inbox/avril.qfx");
  }

  @Test
  void globsAndDatasetsAreTakenAsTheyAreWritten() throws IOException {
    desk.jobs(
        """
        exports:
          nuit:
            ingest:
              - {from: "inbox/caisses/*.csv", dataset: ventes, place: Fives}
              - inbox/autres
        """);
    desk.arrives("caisses/mars.csv", NO_PLACE);
    desk.arrives("caisses/mars.ods", "x");
    desk.arrives("autres/été/caisse.csv", GOOD);
    desk.arrives("ailleurs.csv", GOOD);
    assertThat(desk.night("2022-03-01")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(desk.files("inbox"))
        .containsExactly(
            "ailleurs.csv",
            "caisses/mars.ods",
            "done/2022-03-01/caisse.csv",
            "done/2022-03-01/mars.csv");
    assertThat(Cli.in(folder).run("status", "-f", "html").out()).contains("inbox/ailleurs.csv");
  }

  @Test
  void aFileThatCanNotBePutAwayIsSaidToBeIngested() throws IOException {
    Files.createSymbolicLink(folder.resolve("inbox/done"), folder.resolve("nulle part"));
    desk.arrives("caisse.csv", GOOD);
    desk.arrives("sans lieu.csv", NO_PLACE);
    Cli.Result night = desk.night("2022-03-01");
    assertThat(night.exit()).isEqualTo(7);
    assertThat(night.err())
        .contains("EXPORT-19", "inbox/caisse.csv", "est importé", "EXPORT-01", "EXPORT-18")
        .doesNotContain("EXPORT-04");
    assertThat(desk.files("inbox")).contains("caisse.csv", "to-decide/sans lieu.csv");
    Cli.Result en = desk.night("2022-03-02", "--lang", "en");
    assertThat(en.err()).contains("EXPORT-19", "is ingested", "is no file");
  }

  @Test
  void theMailSaysWhyNothingIsIngested() throws IOException {
    Files.writeString(folder.resolve("bilan.duckdb"), "abîmé".repeat(9000));
    desk.arrives("caisse.csv", GOOD);
    desk.arrives("autre.csv", GOOD);
    Cli.Result night = desk.night("2022-03-01");
    assertThat(night.exit()).isEqualTo(7);
    assertThat(night.err()).contains("WARE-02", "bilan restore", "inbox/caisse.csv", "inbox/autre");
  }

  @Test
  void twoRunsNeverCross() throws Exception {
    Path lock = Files.createDirectories(folder.resolve("logs")).resolve("lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      Cli.Result night = desk.night("2022-03-01", "--wait", "0");
      assertThat(night.exit()).isEqualTo(5);
      assertThat(night.err()).contains("EXPORT-05");
    }
  }

  /** Pipes and links without a file are no spreadsheets that vanish: both commands name them. */
  @Test
  void whatIsNoFileIsToldToWhoLooks() throws IOException {
    desk.arrives("caisse.csv", GOOD);
    Files.createSymbolicLink(folder.resolve("inbox/parti.csv"), folder.resolve("nulle part"));
    Cli cli = Cli.in(folder);
    Cli.Result sent = cli.run("ingest", "sales", "inbox");
    assertThat(sent.exit()).as(sent.err()).isZero();
    assertThat(sent.err().lines().filter(line -> line.contains("parti.csv")))
        .singleElement()
        .asString()
        .startsWith("Laissé de côté dans ")
        .endsWith(" : parti.csv");
    assertThat(cli.run("status", "--as-of", "2022-03-01").out().replaceAll("\\h", " "))
        .containsPattern("inbox/parti.csv\\s.*lien qui ne mène à aucun fichier");
    Files.delete(folder.resolve("inbox/parti.csv"));
    assertThat(cli.run("ingest", "sales", "inbox").err()).doesNotContain("Laissé de côté");
  }
}
