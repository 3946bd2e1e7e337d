package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of grants without codes, and what was received, which names them by their reference. */
class GrantNamesTest {

  @TempDir Path folder;

  @Test
  void whatWasReceivedUnderAReferenceIsOfItsGrant() throws IOException {
    write(
        "Subventions.csv",
        "Financeur;Référence;Montant accordé;Date de notification",
        "Région;TL-22;30 000,00;15/03/2022",
        "Ville;PV-22;12 500,00;02/04/2022");
    write(
        "Versements reçus.csv",
        "Subvention;Date;Montant",
        "TL-22;12/05/2022;21 000,00",
        "PV-22;03/06/2022;12 500,00");
    write("Échéancier.csv", "Réf.;Prévu le;Montant prévu", "TL-22;30/04/2023;9 000,00");
    Cli cli = Cli.in(folder);
    assertThat(cli.run("init").exit()).isZero();
    for (String file : new String[] {"Subventions", "Versements reçus", "Échéancier"}) {
      Cli.Result ingested = cli.run("ingest", "funding", file + ".csv");
      assertThat(ingested.exit()).as(ingested.err()).isZero();
    }
    Cli.Result asked =
        cli.run(
            "query",
            "-f",
            "csv",
            "--sql",
            """
            select g.reference,
              (select sum(amount)::integer from receipts r where r."grant" = g."grant") as received,
              (select sum(amount)::integer from instalments i where i."grant" = g."grant") as planned
            from grants g order by g.reference
            """);
    assertThat(asked.out().lines())
        .containsExactly("reference,received,planned", "PV-22,12500,", "TL-22,21000,9000");
    Cli.Result overview = cli.run("query", "grants-overview", "-p", "years=2022", "-f", "csv-fr");
    assertThat(overview.out()).contains("21000,00").contains("9000,00");
    Cli.Result bilan = cli.run("report", "retrospective", "--years", "2022", "-f", "md", "-o", "-");
    assertThat(bilan.out())
        .as("one year alone has no evolution to tell")
        .contains("Le nombre de participations de 2022 n’est pas établi")
        .doesNotContain("{{", "L’évolution des participations");
    assertThat(cli.run("report").out()).contains("Rapport d’activité").doesNotContain("{{");
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** Capitals and accents make no other funder: one grant in two files is asked about. */
  @Test
  void oneFunderWrittenTwoWaysIsOne() throws IOException {
    String header = "Financeur;Montant attribué;Décision;Objet";
    write("aides.csv", header, "CAF du Rhône;8000;03/03/2025;Accueil familles");
    write("suivi.csv", header, "Caf du Rhone;8000;03/03/2025;Accueil des familles");
    Cli cli = Cli.in(folder);
    cli.run("init");
    assertThat(cli.run("ingest", "funding", "aides.csv").exit()).isZero();
    Cli.Result asked = cli.run("ingest", "funding", "suivi.csv");
    assertThat(asked.exit()).as(asked.out()).isEqualTo(6);
    assertThat(asked.err()).contains("DELIV-12");
  }
}
