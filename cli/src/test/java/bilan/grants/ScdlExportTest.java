package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of the schema <i>subventions</i> 2.1.0 of SCDL, column by column, as its validator has
 * them; and the file is read back as what a funder publishes.
 */
class ScdlExportTest {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put("nomAttribuant", ".+");
    RULES.put("idAttribuant", "\\d{14}");
    RULES.put("dateConvention", DAY);
    RULES.put("referenceDecision", ".*");
    RULES.put("nomBeneficiaire", ".+");
    RULES.put("idBeneficiaire", "\\d{14}");
    RULES.put("rnaBeneficiaire", "(W\\d{9})?");
    RULES.put("objet", ".{1,256}");
    RULES.put("montant", "\\d+(\\.\\d+)?");
    RULES.put("nature", "aide en numéraire|aide en nature");
    RULES.put("conditionsVersement", "unique|échelonné");
    RULES.put("datesPeriodeVersement", DAY + "(/" + DAY + ")?");
    RULES.put("idRAE", ".{0,5}");
    RULES.put("notificationUE", "oui|non");
    RULES.put("pourcentageSubvention", "1|0\\.\\d+");
    RULES.put("dispositifAide", ".*");
  }

  @TempDir Path folder;

  private Cli workspace(String grants) throws IOException {
    Cli cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    Files.writeString(
        folder.resolve("bilan.yaml"),
        "organisation:\n  name: Le Café\n  siret: \"35600000000048\"\n  rna: W595012345\n");
    write(
        "financeurs.csv", "Financeur;SIRET;Niveau\nVille;21590350100017;Commune\nMécène;;Privé\n");
    write(
        "subventions.csv",
        "Code;Financeur;Dispositif;Objet;Référence;Date de décision;Montant notifié;Statut;Début;Fin\n"
            + grants);
    write(
        "échéancier.csv",
        "Subvention;Prévu le;Montant prévu\nA;31/03/2022;6000\nA;30/09/2022;6000,50\n");
    assertThat(cli.run("ingest", "reference", "financeurs.csv").exit()).isZero();
    assertThat(cli.run("ingest", "funding", "subventions.csv").exit()).isZero();
    assertThat(cli.run("ingest", "funding", "échéancier.csv").exit()).isZero();
    return cli;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static final String SOUND =
      "A;Ville;Tiers-lieux;\"Ateliers, \"\"numériques\"\"\";D-1;15/02/2022;12000,50;Signée;01/01/2022;31/12/2022\n"
          + "B;Ville;;Un poste;;01/03/2022;500;Soldée;01/03/2022;31/12/2022\n";

  @Test
  void eachRowKeepsTheSchemaAndIsReadBack() throws IOException {
    Cli cli = workspace(SOUND);
    Cli.Result result = cli.run("export", "scdl", "--years", "2022");
    assertThat(result.exit()).as(result.err()).isZero();
    List<CSVRecord> records = new ArrayList<>();
    try (var parser = CSVFormat.RFC4180.parse(new java.io.StringReader(result.out()))) {
      records.addAll(parser.getRecords());
    }
    assertThat(records.get(0).toList()).containsExactlyElementsOf(RULES.keySet());
    assertThat(records).hasSize(3);
    List<String> rules = List.copyOf(RULES.values());
    for (CSVRecord row : records.subList(1, records.size())) {
      for (int i = 0; i < rules.size(); i++) {
        assertThat(row.get(i)).as(records.get(0).get(i)).matches("(?s)" + rules.get(i));
      }
    }
    assertThat(records.get(1).get(7)).isEqualTo("Ateliers, \"numériques\"");
    assertThat(records.get(1).get(8)).isEqualTo("12000.50");
    assertThat(records.get(1).get(11)).isEqualTo("2022-03-31/2022-09-30");
    write("publié.csv", result.out());
    Cli.Result back = cli.run("ingest", "funding", "publié.csv");
    assertThat(back.exit()).as(back.err()).isZero();
    String sum = "select sum(own_amount)::decimal(18,2) as s from published_grants";
    assertThat(cli.run("query", "--sql", sum, "-f", "csv").out()).isEqualTo("s\n12500.5\n");
  }

  @Test
  void whatTheSchemaRefusesIsLeftOutAndTold() throws IOException {
    Cli cli =
        workspace(
            SOUND
                + "C;Mécène;;Don;M-1;01/04/2022;300;Signée;01/01/2022;31/12/2022\n"
                + "D;Ville;;;V-9;01/05/2022;400;Signée;01/01/2022;31/12/2022\n"
                + "E;Ville;;Fête;V-10;;400;Signée;01/01/2022;31/12/2022\n");
    Cli.Result result = cli.run("export", "scdl", "--years", "2022");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out().lines()).hasSize(3);
    assertThat(result.err())
        .contains("SCDL-02 : Mécène, M-1", "SCDL-04 : Ville, V-9", "SCDL-03 : Ville, V-10")
        .contains("2 subventions écrites, 3 laissées de côté");
  }

  @Test
  void withoutANumberOfItsOwnNobodyIsTheBeneficiary() throws IOException {
    Cli cli = Cli.in(folder);
    cli.run("init", ".");
    Cli.Result result = cli.run("export", "scdl");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err()).contains("SCDL-01");
  }
}
