package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A file refused for one cell: what it takes away is said wherever it lacks. */
@Deep
class RefusedFilesTest extends SheetDesk {

  private static final String GOOD =
      "Code;Financeur;Montant notifié;Date de notification;Début;Fin\n"
          + "A;Ville;1000;05/01/2023;01/01/2023;31/12/2023\n"
          + "B;Région;2000;06/01/2023;01/01/2023;31/12/2023\n";
  private static final String BAD = GOOD.replace("2000", "environ deux mille");

  private static final String LACKS =
      "Le fichier « conventions » a été refusé le \\d\\d?e?r? \\S+ \\d{4} : rien n’en est compté";

  private Cli.Result grants(String sheet) throws IOException {
    return ingest("funding", sheet, "--as", "conventions");
  }

  private String report(String bilan, String... options) {
    String[] words = {"report", bilan, "--years", "2023", "-f", "md", "-o", "-"};
    String[] all = Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return cli().run(all).out().replaceAll("[\u00a0\u202f]", " ");
  }

  @Test
  void theDocumentSaysItAtItsTopAndWhereItHasNothing() throws IOException {
    assertThat(grants(BAD).exit()).isEqualTo(3);
    String report = report("grants");
    assertThat(report)
        .containsPattern(
            "Fichier refusé\\.\\** « conventions », refusé le .* : rien n’en est compté")
        .containsPattern("Aucune subvention n’est accordée ni demandée\\. " + LACKS + "\\.")
        .containsPattern("Rien d’anormal n’est relevé dans les subventions connues\\. " + LACKS);
    assertThat(report("annual")).containsPattern("Fichier refusé\\.\\** « conventions »");
    assertThat(report("grants", "--lang", "en"))
        .containsPattern("Refused file\\.\\** “conventions”, refused on .*: nothing of it counts");
  }

  @Test
  void anEarlierVersionCountsStill() throws IOException {
    assertThat(grants(GOOD).exit()).isZero();
    assertThat(grants(BAD).exit()).isEqualTo(3);
    assertThat(report("grants"))
        .contains("rien n’en est compté ; sa version d’avant compte encore", "3 000,00 €");
  }

  @Test
  void aFileSentAgainOrPutAwayIsNoLongerNamed() throws IOException {
    grants(BAD);
    assertThat(grants(GOOD).exit()).isZero();
    assertThat(report("grants")).doesNotContain("refusé");
    grants(BAD.replace("1000", "1100"));
    assertThat(report("grants")).contains("Fichier refusé.");
    assertThat(cli().run("deliveries", "undo", "3").exit()).isZero();
    assertThat(report("grants")).doesNotContain("refusé");
    assertThat(cli().run("status").out()).doesNotContain("refusé");
  }

  @Test
  void aDocumentWithoutItsDataSaysNothingOfIt() throws IOException {
    Files.createDirectories(folder.resolve("bilans"));
    Files.writeString(
        folder.resolve("bilans/ateliers.md"),
        "---\nbilan: ateliers\ntitle: Ateliers\n---\n\n```table\nquery: attendance-by-kind\n```\n");
    grants(BAD);
    assertThat(report("ateliers")).isNotBlank().doesNotContain("conventions");
    assertThat(
            ingest(
                    "attendance",
                    "Date;Lieu;Type;Participants\n05/01/2023;Fives;Atelier;dix\n",
                    "--as",
                    "présences")
                .exit())
        .isEqualTo(3);
    assertThat(report("ateliers")).contains("« présences », refusé le");
    assertThat(report("grants")).doesNotContain("présences");
  }

  @Test
  void peopleOutsideAreToldNoNameOfAFile() throws IOException {
    grants(BAD);
    assertThat(report("grants", "--public"))
        .contains("un des fichiers reçus, refusé le", "Un des fichiers reçus a été refusé le")
        .doesNotContain("conventions »");
  }

  @Test
  void statusSaysWhatToDoFirst() throws IOException {
    grants(BAD);
    String text = cli().run("status").out();
    assertThat(text.strip()).startsWith("À faire d’abord : fichiers refusés");
    assertThat(text).contains("conventions", "bilan rejects", "bilan deliveries undo");
    assertThat(cli().run("status", "-f", "json").out())
        .contains("\"refused\"", "\"source\": \"conventions\"", "\"earlier_counts\": false");
    cli().run("status", "-f", "html", "-o", "status.html");
    String page = Files.readString(folder.resolve("status.html"));
    assertThat(page.indexOf("fichiers refusés")).isBetween(0, page.indexOf("class=\"calendars\""));
  }
}
