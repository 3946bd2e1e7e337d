package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.files.Sha256;
import bilan.testing.Deep;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printed file is known again: as it was, edited, or overtaken by the data. */
@Deep
class HandedOverTest {

  private static final String THEN = "3\u202f580";
  private static final String EDITED = "3\u202f999";
  private static final String NAME = "retrospective-2020-2022.";

  @TempDir Path folder;

  @Test
  void eachFormatIsKnownAgain() throws IOException {
    Cli cli = SampleWorkspace.in(folder.resolve("workspace"));
    SampleDoor.must(
        cli, "report", "retrospective", "--years", "2020..2022", "-f", "docx,xlsx,html,pdf");
    for (String format : new String[] {"docx", "xlsx", "html", "pdf"}) {
      String said = SampleDoor.must(cli, "verify", NAME + format);
      assertThat(said).contains("intact", "sont ceux que disent les données");
    }
    edit(cli, "docx", THEN, EDITED);
    edit(cli, "html", THEN, EDITED);
    edit(cli, "xlsx", "<v>3580.0</v>", "<v>3999.0</v>");
    for (String format : new String[] {"docx", "xlsx", "html"}) {
      Cli.Result edited = cli.run("verify", "edite." + format);
      assertThat(edited.exit()).as(format).isEqualTo(4);
      assertThat(edited.out())
          .as(format)
          .contains("Participations, 2022, réseau (participations.2022)", THEN, EDITED)
          .contains("sont ceux que disent les données");
      assertThat(edited.out().lines().filter(line -> line.startsWith("- ")).toList())
          .as("only what was edited: " + edited.out())
          .allMatch(line -> line.contains("Participations, 2022, réseau"));
    }
    edit(cli, "docx", "Bilan 2020", "Le bilan 2020");
    Cli.Result words = cli.run("verify", "edite.docx");
    assertThat(words.exit()).isEqualTo(4);
    assertThat(words.out()).contains("mais ses");
    Files.write(
        cli.folder().resolve(NAME + "pdf"),
        "% more\n".getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.APPEND);
    Cli.Result pdf = cli.run("verify", NAME + "pdf");
    assertThat(pdf.exit()).isEqualTo(4);
    assertThat(pdf.out()).contains("ne se\nlit pas chiffre par chiffre");
  }

  @Test
  void whatTheDataSayOtherwiseIsListedWithItsDelivery() throws IOException {
    Cli cli = SampleWorkspace.in(folder.resolve("workspace"));
    report(cli);
    SampleDoor.must(cli, "freeze", "retrospective", NAME + "html");
    Files.copy(cli.folder().resolve(NAME + "html"), cli.folder().resolve("remis.html"));
    Files.writeString(
        cli.folder().resolve("oubli.csv"),
        "Date;Lieu;Atelier;Type;Participants\n05/12/2022;Wazemmes;Couture;Atelier;20\n");
    SampleDoor.must(cli, "ingest", "attendance", "oubli.csv");
    Cli.Result late = cli.run("verify", "remis.html");
    assertThat(late.exit()).isEqualTo(4);
    assertThat(late.out())
        .contains("intact", "Remis tel quel")
        .containsPattern(
            "participations.2022\\).: imprimé\\s3\\D580,\\saujourd’hui\\s3\\D600[^-]*oubli.csv");
    Cli.Result next = report(cli);
    assertThat(next.err()).contains("révisés depuis le bilan remis").contains("oubli.csv");
    assertThat(SampleDoor.must(cli, "verify", NAME + "html"))
        .as("today's is another printing, and the one that was handed over is still known")
        .contains("intact", "sont ceux que disent les données")
        .doesNotContain("remis");
    assertThat(cli.run("verify", "remis.html").out()).isEqualTo(late.out());
    Cli.Result json = cli.run("verify", "remis.html", "--json");
    assertThat(json.out()).contains("\"participations.2022\"", "oubli.csv");
    edit(cli, "html", "3\u202f600", EDITED);
    Cli.Result frozen = cli.run("freeze", "retrospective", "edite.html");
    assertThat(frozen.exit()).isZero();
    assertThat(frozen.err()).contains("HANDED-08", "Participations, 2022, réseau");
    assertThat(cli.run("verify", "edite.html").out()).contains("Remis tel quel", EDITED);
    givenBack(cli);
  }

  /** What was handed over comes back byte for byte, edited files too, and replaces nothing. */
  private static void givenBack(Cli cli) throws IOException {
    Path home = cli.folder();
    byte[] then = Files.readAllBytes(home.resolve("remis.html"));
    String number = Sha256.of(then).substring(0, 8);
    assertThat(cli.run("freeze", "-f", "csv").out().lines().filter(line -> line.contains(number)))
        .singleElement()
        .asString()
        .contains(NAME + "html", ",oui");
    SampleDoor.must(cli, "freeze", "--again", "retrospective", "-o", "rendu");
    assertThat(home.resolve("rendu").resolve(NAME + "html")).hasBinaryContent(then);
    assertThat(home.resolve("rendu/edite.html")).hasSameBinaryContentAs(home.resolve("edite.html"));
    SampleDoor.must(cli, "freeze", "--again", number, "-o", "rendu/");
    SampleDoor.must(cli, "freeze", "--again", number, "-o", "copie.html");
    assertThat(home.resolve("copie.html")).hasBinaryContent(then);
    Cli.Result there = cli.run("freeze", "--again", number);
    assertThat(there.exit()).as("the bilan of today stands there").isEqualTo(2);
    assertThat(there.err()).contains("HANDED-12", "-o DOSSIER");
    SampleDoor.must(cli, "freeze", "retrospective", NAME + "html");
    Cli.Result two = cli.run("freeze", "--again", "retrospective", "-o", "rendu");
    assertThat(two.exit()).isEqualTo(2);
    assertThat(two.err()).contains("HANDED-10", "--again " + number);
    Cli.Result unknown = cli.run("freeze", "--again", "grants", "-o", "rendu");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("HANDED-09");
    Path kept = home.resolve("bilans/.final/files").resolve(Sha256.of(then));
    Files.write(kept, new byte[] {'!'}, StandardOpenOption.APPEND);
    Cli.Result damaged = cli.run("freeze", "--again", number, "-o", "autre");
    assertThat(damaged.exit()).isEqualTo(7);
    assertThat(damaged.err()).contains("HANDED-13");
    Files.delete(kept);
    Cli.Result gone = cli.run("freeze", "--again", number, "-o", "autre");
    assertThat(gone.exit()).isEqualTo(2);
    assertThat(gone.err()).contains("HANDED-11");
    assertThat(home.resolve("autre")).doesNotExist();
    SampleDoor.must(
        cli, "report", "retrospective", "--years", "2022", "-o", "final.html", "--final");
    SampleDoor.must(cli, "freeze", "--again", "final.html", "-o", "rendu");
    assertThat(home.resolve("rendu/final.html")).hasSameBinaryContentAs(home.resolve("final.html"));
  }

  @Test
  void twoBilansAreLaidSideBySide() throws IOException {
    Cli cli = SampleWorkspace.in(folder.resolve("workspace"));
    SampleDoor.must(
        cli, "report", "retrospective", "--years", "2020..2022", "-f", "docx,xlsx,html,json");
    for (String format : new String[] {"xlsx", "html", "json"}) {
      Cli.Result same = cli.run("compare", NAME + "docx", NAME + format);
      assertThat(same.exit()).as(format + same.out()).isZero();
    }
    edit(cli, "html", THEN, EDITED);
    assertThat(csv(cli, "edite.html", NAME + "xlsx"))
        .isEqualTo("\"Participations, 2022, réseau\",3999,3580,-419,-10.5,,,participations.2022");
    Files.delete(cli.folder().resolve(NAME + "html"));
    Path elsewhere = Files.createDirectory(folder.resolve("ailleurs"));
    Cli other = Cli.in(elsewhere);
    SampleDoor.must(other, "init", ".");
    Path page = Files.copy(cli.folder().resolve("edite.html"), elsewhere.resolve("a.html"));
    Path book = Files.copy(cli.folder().resolve(NAME + "xlsx"), elsewhere.resolve("b.xlsx"));
    assertThat(other.run("compare", page.toString(), book.toString(), "-f", "csv", "-o", "-").out())
        .as("read from the files alone")
        .containsPattern("participations.2022,3999(\\.0+)?,3580(\\.0+)?,-419(\\.0+)?,-10.5,")
        .doesNotContain("\nsales_excl_tax.2022,");
    Cli.Result all = cli.run("compare", NAME + "docx", NAME + "json", "--all", "-f", "csv");
    assertThat(all.exit()).isZero();
    assertThat(all.out())
        .containsPattern("\"Ventes HT, 2022, réseau\",95201.69,95201.69,0(\\.0+)?,0.0,€,");
  }

  /** A figure that stands in several places is told once for each text that was not printed. */
  @Test
  void anEditedFigureIsListedByItsId() throws IOException {
    Cli cli = SampleWorkspace.in(folder.resolve("workspace"));
    report(cli);
    String page = Files.readString(cli.folder().resolve(NAME + "html"));
    String mark = " data-trace=\"participations.2022\"";
    assertThat(page.split(mark, -1).length - 1).as("places of the figure").isGreaterThan(1);
    // The first is gone, and the last says something else.
    int at = page.indexOf(THEN, page.lastIndexOf(mark));
    String edited = page.substring(0, at) + EDITED + page.substring(at + THEN.length());
    int first = edited.indexOf(mark);
    edited = edited.substring(0, first) + edited.substring(first + mark.length());
    Files.writeString(cli.folder().resolve("edite.html"), edited);
    Cli.Result told = cli.run("verify", "edite.html", "-f", "csv", "-o", "-");
    assertThat(told.exit()).as(told.err()).isEqualTo(4);
    assertThat(told.out().lines().filter(line -> line.contains("participations.2022,")))
        .hasSize(2)
        .anyMatch(line -> line.matches(".*participations.2022,[^,]*3.580[^,]*,,"))
        .anyMatch(line -> line.matches(".*participations.2022,[^,]*3.580[^,]*,[^,]*3.999[^,]*,"));
  }

  /** A file that lost its stamp is nobody's, however much of it is still as it was printed. */
  @Test
  void aFileWithoutItsStampIsUnknown() throws IOException {
    Cli cli = SampleWorkspace.in(folder.resolve("workspace"));
    report(cli);
    edit(cli, "html", "bilan-print-", "");
    Cli.Result unknown = cli.run("verify", "edite.html");
    assertThat(unknown.exit()).isEqualTo(3);
    assertThat(unknown.err()).contains("HANDED-05");
  }

  /** The only row that differs. */
  private static String csv(Cli cli, String a, String b) {
    Cli.Result compared = cli.run("compare", a, b, "-f", "csv", "-o", "-");
    assertThat(compared.exit()).as(compared.err()).isEqualTo(4);
    return String.join("\n", compared.out().lines().skip(1).toList());
  }

  @Test
  void whatIsNotOursIsRefusedInOneSentence() throws IOException {
    Cli cli = SampleWorkspace.in(folder.resolve("workspace"));
    Files.writeString(cli.folder().resolve("autre.html"), "<html><p>3 580</p></html>");
    Files.writeString(cli.folder().resolve("autre.pdf"), "%PDF-1.4 rien");
    zip(cli.folder().resolve("autre.docx"), "word/document.xml", "<a/>");
    zip(cli.folder().resolve("autre.xlsx"), "xl/workbook.xml", "<workbook/>");
    Files.writeString(cli.folder().resolve("oubli.csv"), "1;2\n");
    Cli.Result missing = cli.run("verify", "rien.docx");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("HANDED-01");
    Cli.Result refused =
        cli.run("verify", "autre.html", "autre.pdf", "autre.docx", "autre.xlsx", "oubli.csv");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("HANDED-02", "HANDED-03", "HANDED-04", "ne vient pas de bilan")
        .contains("autre.html", "autre.pdf", "autre.docx", "autre.xlsx", "oubli.csv")
        .doesNotContain("INTERNAL");
    report(cli);
    Cli.Result other = cli.run("freeze", "grants", NAME + "html");
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("HANDED-06", "bilan freeze retrospective");
  }

  private static Cli.Result report(Cli cli) {
    Cli.Result result =
        cli.run("report", "retrospective", "--years", "2020..2022", "-o", NAME + "html");
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  /** A copy of a printed file in which the first of such words are others. */
  private static void edit(Cli cli, String format, String from, String to) throws IOException {
    byte[] file = Files.readAllBytes(cli.folder().resolve(NAME + format));
    Path edited = cli.folder().resolve("edite." + format);
    if (format.equals("html")) {
      Files.writeString(edited, replaced(new String(file, StandardCharsets.UTF_8), from, to));
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean done = false;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean here =
            !done
                && entry.getName().matches("(word/document|xl/worksheets/.*)\\.xml")
                && text.contains(from);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(here ? replaced(text, from, to).getBytes(StandardCharsets.UTF_8) : bytes);
        done |= here;
      }
    }
    assertThat(done).as("something to edit in " + format).isTrue();
    Files.write(edited, out.toByteArray());
  }

  private static String replaced(String text, String from, String to) {
    int at = text.indexOf(from);
    assertThat(at).isNotNegative();
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  private static void zip(Path file, String name, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
