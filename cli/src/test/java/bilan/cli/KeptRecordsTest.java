package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged records of what was printed and handed over: seen, named, and never passed over. */
@Deep
class KeptRecordsTest {

  private static final String SALES =
      "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n10/01/2022;Wazemmes;1;Café;1,80;10 %\n";

  @TempDir Path folder;

  private Path record(String kind) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("bilans").resolve(kind))) {
      return all.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  private Cli.Result report() {
    return run("report", "court", "--years", "2022", "-f", "html", "-o", "court.html");
  }

  @Test
  void everyDamageIsNamedWhereverTheRecordIsRead() throws IOException {
    ExportDesk.with(folder, "{}\n").arrives("caisse.csv", SALES);
    assertThat(run("ingest", "sales", "inbox/caisse.csv").exit()).isZero();
    Cli.Result first =
        run("report", "court", "--years", "2022", "-f", "html", "-o", "remis.html", "--final");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(run("check")).isEqualTo(new Cli.Result(0, "", ""));
    Path handed = record(".final");
    byte[] sound = Files.readAllBytes(handed);
    Random random = new Random(28);
    byte[] noise = new byte[400];
    random.nextBytes(noise);
    damaged(handed, Arrays.copyOf(sound, 100), true);
    damaged(handed, noise, true);
    damaged(handed, new byte[0], false);
    for (int i = 0; i < 6; i++) {
      byte[] flipped = sound.clone();
      int at = i < 3 ? i * 7 : random.nextInt(sound.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      damaged(handed, flipped, false);
    }
    Files.write(handed, sound);
    assertThat(report().exit()).isZero();
    assertThat(run("check").exit()).isZero();
    Path printed = record(".printed");
    Files.write(printed, noise);
    assertThat(report().err()).contains("HANDED-14", printed.getFileName().toString());
    assertThat(run("check").exit()).isEqualTo(7);
    Files.delete(printed);
    assertThat(report().exit()).as("as its cure says").isZero();
    Path copy = record(".final/files");
    Files.writeString(copy, "x");
    assertThat(run("check").err()).contains("HANDED-13", copy.getFileName().toString());
  }

  private void damaged(Path record, byte[] bytes, boolean everywhere) throws IOException {
    Files.write(record, bytes);
    String name = record.getFileName().toString();
    Cli.Result check = run("check");
    assertThat(check.exit()).as(check.err()).isEqualTo(7);
    assertThat(check.err()).contains("HANDED-14", name, "coupé ou changé", "à faire :");
    if (everywhere) {
      assertThat(check.err()).doesNotContain("bilan restore", "Input length");
      assertThat(run("check", "--lang", "en").err()).contains("is damaged", "cut or changed");
      Files.writeString(
          folder.resolve("autre.html"), Files.readString(folder.resolve("remis.html")) + " ");
      for (Cli.Result one :
          new Cli.Result[] {report(), run("verify", "autre.html"), run("freeze")}) {
        assertThat(one.exit()).as(one.err()).isEqualTo(7);
        assertThat(one.err()).contains("HANDED-14", name).doesNotContain("Input length");
      }
    }
  }

  @Test
  void aRecordWithoutADigestIsReadAsBefore() throws IOException {
    ExportDesk.with(folder, "{}\n").arrives("caisse.csv", SALES);
    assertThat(run("ingest", "sales", "inbox/caisse.csv").exit()).isZero();
    run("report", "court", "--years", "2022", "-f", "html", "-o", "remis.html", "--final");
    Path handed = record(".final");
    String sealed = Files.readString(handed, StandardCharsets.UTF_8);
    assertThat(sealed).startsWith("{\n  \"sum\": \"");
    Files.writeString(handed, sealed.replaceFirst("  \"sum\": \"[0-9a-f]{64}\",\n", ""));
    assertThat(run("check").exit()).isZero();
    assertThat(run("freeze").out()).contains("remis.html");
    assertThat(run("verify", "remis.html").exit()).isZero();
  }
}
