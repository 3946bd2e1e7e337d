package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.testing.Tries;
import bilan.text.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills runs of jobs at any instant: each output is the former one or the whole new one, no file of
 * the inbox is lost, and the next run ends what the killed one began. {@code
 * -Dbilan.export.kills=200} before a release.
 */
@Slow
class ExportKillTest {

  private static final int KILLS = Tries.of("bilan.export.kills", 2, 60);
  private static final int LONGEST_LIFE = 4000;

  private static final String JOB =
      """
      exports:
        nuit:
          ingest: inbox
          bilans: [{name: court, formats: [docx, html]}]
          queries: [sales-by-place, deliveries]
          years: last 3
          formats: [csv, json]
          name: "{bilan}"
      """;

  @TempDir Path folder;

  @Test
  void whatIsKilledLeavesTheOldOrTheNew() throws Exception {
    ExportDesk desk = ExportDesk.with(Files.createDirectory(folder.resolve("nuits")), JOB);
    Random random = new Random(20221231);
    Map<String, String> sent = new TreeMap<>();
    int killed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String name = "caisse-%03d.csv".formatted(kill);
      sent.put(name, sales(kill));
      desk.arrives(name, sent.get(name));
      killed += killedAfter(desk, random.nextInt(LONGEST_LIFE)) ? 1 : 0;
      check(desk, sent);
    }
    Cli.Result last = desk.night("2024-01-01");
    assertThat(last).isEqualTo(new Cli.Result(0, "", ""));
    check(desk, sent);
    assertThat(desk.files("exports/nuit"))
        .as("no draft is left")
        .containsExactly(
            "court.docx",
            "court.html",
            "deliveries.csv",
            "deliveries.json",
            "exports.json",
            "sales-by-place.csv",
            "sales-by-place.json");
    assertThat(KILLS < 10 || killed > KILLS / 4).as("some were killed at work").isTrue();
    assertThat(count(desk)).isEqualTo("n\n%d\n".formatted(KILLS * 3));
  }

  @Deep
  @Test
  void whoeverEndsARunIsToldSo() throws Exception {
    ExportDesk desk = ExportDesk.with(Files.createDirectory(folder.resolve("nuit")), JOB);
    Map<String, String> sent = Map.of("caisse.csv", sales(1));
    desk.arrives("caisse.csv", sales(1));
    Process process = begun(desk);
    process.waitFor(1500, TimeUnit.MILLISECONDS);
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isIn(0, 143);
    if (process.exitValue() == 143) {
      assertThat(Files.readString(folder.resolve("said"))).matches("(Interrompu : .*\n)?");
    }
    check(desk, sent);
    assertThat(desk.night("2024-01-01")).isEqualTo(new Cli.Result(0, "", ""));
    check(desk, sent);
  }

  private static String count(ExportDesk desk) {
    return Cli.in(desk.folder())
        .run("query", "--sql", "select count(*) as n from sales", "-f", "csv")
        .out();
  }

  private static String sales(int number) {
    StringBuilder csv = new StringBuilder("Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n");
    for (int row = 1; row <= 3; row++) {
      csv.append(
          "%d/%d/2022;Wazemmes;%d;Café;1,80;10 %%\n"
              .formatted(row, 1 + number % 12, number * 10 + row));
    }
    return csv.toString();
  }

  private boolean killedAfter(ExportDesk desk, int milliseconds) throws Exception {
    Process process = begun(desk);
    boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    if (ended) {
      assertThat(folder.resolve("said")).content().isEmpty();
    }
    return !ended;
  }

  private Process begun(ExportDesk desk) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-Xmx256m",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "export",
            "-w",
            desk.folder().toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  /** Each file lies in one place as it was sent, and each output can be read to its end. */
  private static void check(ExportDesk desk, Map<String, String> sent) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (String name : desk.files("inbox")) {
      Path file = desk.folder().resolve("inbox").resolve(name);
      assertThat(found.put(String.valueOf(file.getFileName()), Files.readString(file)))
          .as(name)
          .isNull();
    }
    assertThat(found).isEqualTo(sent);
    for (String name : desk.files("exports/nuit")) {
      Path file = desk.folder().resolve("exports/nuit").resolve(name);
      if (name.endsWith(".docx")) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
          assertThat(zip.getEntry("word/document.xml")).isNotNull();
        }
      } else if (name.endsWith(".json")) {
        assertThat(JsonText.read(Files.readString(file))).as(name).isInstanceOf(Map.class);
      } else if (name.endsWith(".html")) {
        assertThat(file).content().endsWith("</html>\n");
      } else if (name.endsWith(".csv")) {
        assertThat(file).content().endsWith("\n");
      }
    }
  }
}
