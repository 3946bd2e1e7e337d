package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same warehouse, same options, same bytes: in every format, wherever the machine stands. */
@Deep
class SameBytesTest {

  private static final String FORMATS = "docx,xlsx,pdf,html,md,text,csv,csv-fr,json";

  private static final List<String> BILANS =
      List.of("retrospective", "annual", "grants", "priorities");

  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void back() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @Test
  void everyFormatOfEveryBilanIsTheSameEverywhere() throws IOException {
    Cli cli = SampleWorkspace.in(folder);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Locale.setDefault(Locale.ROOT);
    reports(cli, "avant", BILANS, "json");
    Files.writeString(
        folder.resolve("oubli.csv"),
        "Date;Lieu;Atelier;Type;Participants\n05/12/2022;Wazemmes;Couture;Atelier;20\n");
    must(cli, "ingest", "attendance", "oubli.csv");
    Map<String, String> first = reports(cli, "un", BILANS, FORMATS);
    assertThat(first).hasSizeGreaterThanOrEqualTo(4 * 9 + 4);
    assertThat(first.get("bilans/.printed/retrospective-2020-2022@2022-12-31.json"))
        .as("what reports keep is compared too")
        .isNotNull();
    assertThat(Files.readString(folder.resolve("bilans/.printed/annual-2022@2022-12-31.json")))
        .as("keys of what is said stand in one order at each start of Java")
        .containsPattern("\"said\": \\[\\s*\\{\\s*\"sentence\"");
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(reports(cli, "deux", BILANS, FORMATS)).isEqualTo(first);
    TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
    Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
    Map<String, String> one = reports(cli, "trois", List.of("annual", "priorities"), FORMATS);
    assertThat(one).hasSizeGreaterThan(9);
    one.forEach((name, sum) -> assertThat(first).containsEntry(name, sum));
  }

  private Map<String, String> reports(Cli cli, String out, List<String> bilans, String formats)
      throws IOException {
    for (String bilan : bilans) {
      String years = bilan.equals("annual") ? "2022" : "2020..2022";
      must(cli, "report", bilan, "--years", years, "-f", formats, "-o", out + "/");
    }
    Map<String, String> sums = new TreeMap<>();
    sums.putAll(said(cli));
    for (Path in : List.of(folder.resolve(out), folder.resolve("bilans/.printed"))) {
      try (Stream<Path> files = Files.list(in)) {
        for (Path file : files.toList()) {
          String name = folder.relativize(file).toString().replaceFirst("^" + out + "/", "");
          sums.put(name, sum(file));
        }
      }
    }
    return sums;
  }

  /** What is read in a terminal, or by a script. */
  private Map<String, String> said(Cli cli) throws IOException {
    Files.writeString(
        folder.resolve("texte.md"), "En 2022, 3 850 participations et 95 201,69 € de ventes HT.\n");
    Map<String, String> said = new TreeMap<>();
    for (String words :
        List.of(
            "trace participations.2022",
            "trace grants_attributed.2022 -f csv",
            "trace self_financing_rate.2022 --json",
            "trace participations.2022.ferme-du-heron --left-out",
            "proofread texte.md --bilan retrospective",
            "proofread texte.md --bilan retrospective -f csv-fr",
            "status -f csv",
            "rejects --json")) {
      Cli.Result result = cli.run(words.split(" ", -1));
      assertThat(result.exit()).as(words + result.err()).isIn(0, 4);
      assertThat(result.out()).as(words).isNotEmpty();
      said.put(words, result.out());
    }
    return said;
  }

  private static String sum(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.err()).isZero();
  }
}
