package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed can be acted on by somebody who has read no rule: its lines do what they say. */
@Slow
class PlainMessagesTest extends SheetDesk {

  private static final String HEADS = "Date;Lieu;Article;Montant TTC;TVA\n";
  private static final String GRANTS = "Financeur;Objet;Montant accordé;Date de décision\n";

  @Test
  void twoTillsAreMadeOneByWhatTheNoteSays() throws IOException {
    write("mon comptoir.csv", HEADS + days(10, "Café;%d,20;20 %%"));
    ingest("sales", "mon comptoir.csv");
    write("terrasse.csv", HEADS + days(10, "Repas;1%d,50;20 %%"));
    Cli.Result noted = ingest("sales", "terrasse.csv");
    assertThat(noted.exit()).isZero();
    assertThat(noted.err())
        .contains(
            "DOUBLE-01", "deux caisses, les deux fichiers comptent", "bilan deliveries undo 2")
        .contains("--replace --same-register='mon comptoir.csv'");
    assertThat(cli().run("deliveries", "undo", "2").exit()).isZero();
    Cli.Result one =
        cli()
            .run(
                "ingest", "sales", "terrasse.csv", "--replace", "--same-register=mon comptoir.csv");
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(query("select count(*) n from sales")).isEqualTo("n\n10\n");
  }

  @Test
  void aShorterVersionIsAskedAboutByItsOneName() throws IOException {
    write("v.csv", HEADS + days(30, "Café;%d,20;20 %%"));
    ingest("sales", "v.csv");
    String all = HEADS + days(30, "Café;%d,20;20 %%");
    String less =
        all.lines()
            .filter(line -> !line.matches("(0[369]|1[258]|2[147])/.*"))
            .reduce("", (a, b) -> a + b + "\n");
    write("v.csv", less);
    assertThat(ingest("sales", "v.csv").err())
        .contains("DELIV-02 : 9 lignes de « v.csv »", "manquent dans cette nouvelle version")
        .contains("remplacer : du 01/01/2023 au 30/01/2023");
  }

  @Test
  void aGrantWrittenTwiceIsToldWithItsFileAndColumn() throws IOException {
    write("bilan.csv", GRANTS + "Ville;Vélo;1000;05/01/2023\n");
    ingest("funding", "bilan.csv");
    write("ville.csv", "Code;" + GRANTS + "V-1;Ville;Atelier;1000;05/01/2023\n");
    Cli.Result asked = ingest("funding", "ville.csv");
    assertThat(asked.err())
        .contains("DELIV-12", "écrite dans deux fichiers ?")
        .contains("dans « bilan.csv », écrivez « V-1 » dans la colonne « Code » de sa ligne");
    write("bilan.csv", "Code;" + GRANTS + "V-1;Ville;Vélo;1000;05/01/2023\n");
    assertThat(cli().run("ingest", "funding", "bilan.csv", "--replace").exit()).isZero();
    assertThat(ingest("funding", "ville.csv").exit()).isZero();
    assertThat(query("select count(*) n from grants")).isEqualTo("n\n1\n");
  }

  @Test
  void hundredsOfGrantsOfAFileWithoutCodesAreTakenAwayWithIt() throws IOException {
    StringBuilder bare = new StringBuilder(GRANTS);
    StringBuilder coded = new StringBuilder("Code;" + GRANTS);
    for (int i = 1; i <= 30; i++) {
      String row = "Ville %d;Projet %d;%d;05/01/2023\n".formatted(i, i, 1000 + i);
      bare.append(row);
      coded.append("A-%03d;".formatted(i)).append(row);
    }
    write("sans.csv", bare.toString());
    ingest("funding", "sans.csv");
    write("avec.csv", coded.toString());
    assertThat(ingest("funding", "avec.csv").err())
        .contains("« sans.csv » ne contient rien d’autre : retirez sa livraison");
    cli().run("deliveries", "undo", "1");
    assertThat(ingest("funding", "avec.csv").exit()).isZero();
    assertThat(query("select count(*) n from grants")).isEqualTo("n\n30\n");
  }

  @Test
  void aFurtherMeansOfPaymentIsNamedOrLeftByTheLinePrinted() throws IOException {
    String sheet =
        "Date;Lieu;Espèces;CB;Bons cadeaux\n22/03/2022;Fives;5,50;12,00;8,50\n23/03/2022;Fives;3,00;9,50;\n";
    write("z.csv", sheet);
    String asked = ingest("sales", "z.csv").err();
    assertThat(asked).contains("PROF-16");
    assertThat(typed(asked, "--without", "--dry-run").out()).contains("4 lignes lues");
    Cli.Result named = typed(asked, "--column");
    assertThat(named.exit()).as(named.err()).isZero();
    assertThat(query("select sum(amount_incl_tax) n from sales")).isEqualTo("n\n38.5\n");
  }

  @Test
  void aColumnBesidePlacesIsOneOrIsLeftByTheLinesPrinted() throws IOException {
    write("lieux.csv", "Lieu;Alias\nFives;\nMoulins;\n");
    ingest("reference", "lieux.csv");
    write("grille.csv", "Mois;Fives;Moulins;Adhésions\nJanvier 2024;5;3;8\nFévrier 2024;6;1;7\n");
    String asked = ingest("attendance", "grille.csv").err();
    assertThat(asked).contains("PROF-16", "contient des nombres, comme les colonnes des lieux");
    assertThat(typed(asked, "--column", "--dry-run").exit()).isZero();
    assertThat(typed(asked, "--without").exit()).isZero();
    assertThat(query("select sum(participants) n from attendance")).isEqualTo("n\n15\n");
  }

  @Test
  void aColumnThatHasAnotherNameIsNamed() throws IOException {
    write("v.csv", "Date;Lieu;Catégorie;Montant TTC\n21/04/2022;Fives;Bar;5,50\n");
    ingest("sales", "v.csv");
    write("v.csv", "Date;Lieu;Rayonnage;Montant TTC\n22/04/2022;Fives;Bar;6,50\n");
    assertThat(ingest("sales", "v.csv").err())
        .contains("PROF-08", "ajouter à la commande : --column \"Rayonnage=category\"");
    assertThat(cli().run("ingest", "sales", "v.csv", "--column", "Rayonnage=category").exit())
        .isZero();
    assertThat(query("select category, count(*) n from sales group by 1"))
        .isEqualTo("category,n\nBar,2\n");
  }

  @Test
  void aSheetOfNoKnownTableIsToldInWords() throws IOException {
    write("x.csv", "Organisme;Bidule;Truc;Chose\nVille;12;a;3\nRégion;13;b;4\n");
    assertThat(ingest("funding", "x.csv").err())
        .contains("TABLE-01", "ligne d’après : texte | nombre | texte | nombre")
        .contains("Subventions (funding) 1 colonne reconnue sur 4, il manque Montant notifié")
        .contains("bilan template funding")
        .doesNotContain("abc");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Cli.Result ingest(String dataset, String file) {
    return cli().run("ingest", dataset, file);
  }

  private static String days(int count, String rest) {
    StringBuilder rows = new StringBuilder();
    for (int day = 1; day <= count; day++) {
      rows.append("%02d/01/2023;Fives;".formatted(day)).append(rest.formatted(day)).append('\n');
    }
    return rows.toString();
  }

  /** Types the printed line that has an option. */
  private Cli.Result typed(String err, String option, String... more) {
    String line =
        err.lines()
            .flatMap(l -> List.of(l.split(" ; | \\(ou |(?<=: )", -1)).stream())
            .filter(l -> l.startsWith("bilan ") && l.contains(option))
            .findFirst()
            .orElseThrow(() -> new AssertionError(err));
    List<String> words = new ArrayList<>(Shell.words(line));
    words.addAll(List.of(more));
    return cli().run(words.subList(1, words.size()).toArray(String[]::new));
  }
}
