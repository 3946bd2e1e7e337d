package bilan.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse is made again from its kept files, and is the same; or it is said what is not. */
@Slow
class RebuildTest {

  private static final String TILL = "Date;N° ticket;Produit;Montant TTC;Taux TVA\n";
  private static final String LIST =
      "Date;Lieu;Atelier;Type;Durée (min);Nom;Prénom;Année de naissance;Notes\n";

  @TempDir Path folder;

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  private String ok(String... words) {
    Cli.Result result = run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.out() + result.err()).isZero();
    return result.out();
  }

  private void ingest(String dataset, String name, String text, String... options)
      throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    ok(
        Stream.concat(Stream.of("ingest", dataset, name), Stream.of(options))
            .toArray(String[]::new));
  }

  /** Names of places, a place that is typed, rejects, versions, a correction, undos, answers. */
  private void history() throws IOException {
    ok("init", ".");
    keep("all");
    ingest("reference", "lieux.csv", "place;aliases;expects\nMaison de Fives;Fives;sales\n");
    String till = TILL + "03/01/2022;1;Café;1,80;10 %\n04/01/2022;2;Thé;offert;10 %\n";
    ingest("sales", "boite/caisse.csv", till, "--place", "fives", "--max-rejects", "5");
    ingest(
        "sales", "boite/caisse.csv", till + "05/01/2022;3;Jus;3,20;20 %\n", "--max-rejects", "5");
    ok("rejects", "export", "-o", "rejets.xlsx");
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      person.type(1, "Montant TTC", "2,00").save();
    }
    ok("ingest", "sales", "rejets.xlsx");
    ingest(
        "sales",
        "autre.csv",
        "Date;Article vendu;Montant TTC;Taux TVA\n04/01/2022;Café;1,90;10 %\n",
        "--column",
        "Article vendu=product",
        "--place",
        "Fives",
        "--other-register");
    ingest(
        "attendance",
        "presences.csv",
        LIST
            + "04/03/2022;Wazemmes;Dépannage;Atelier;60;Martin;Élise;1950;\n"
            + "04/03/2022;Wazemmes;Dépannage;Atelier;60;Petit;Jean;1960;vient tôt\n");
    ingest("sales", "erreur.csv", TILL + "09/01/2022;9;Café;99,00;10 %\n", "--place", "Wazemmes");
    ok("deliveries", "undo", "7");
    ok("deliveries", "decisions", "forget", "1");
    for (String name : List.of("boite/caisse.csv", "autre.csv", "presences.csv", "erreur.csv")) {
      Files.delete(folder.resolve(name));
    }
  }

  private void keep(String what) throws IOException {
    Files.writeString(folder.resolve("bilan.yaml"), "keep_sources: " + what + "\n");
  }

  private String figures() {
    return ok("query", "--sql", "select * from sales order by all", "-f", "csv");
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("sources"))) {
      return all.toList();
    }
  }

  private void alter(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bilan.duckdb"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aWarehouseIsMadeAgainAsItIs() throws IOException, SQLException {
    history();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept().get(0))))
        .isEqualTo("rw-------");
    String figures = figures();
    String deliveries = ok("deliveries", "-f", "csv");
    assertThat(ok("rebuild", "--replace"))
        .contains("Refait à l’identique : 7 livraisons sur 7")
        .contains("L’entrepôt est remplacé", "backups/before-");
    assertThat(figures()).isEqualTo(figures);
    assertThat(ok("deliveries", "-f", "csv")).as("with their days").isEqualTo(deliveries);

    alter("update store.sales_row set incl_value = 9 where source_row = 2");
    assertThat(figures()).isNotEqualTo(figures);
    Cli.Result other = run("rebuild", "--replace");
    assertThat(other.exit()).as("a difference was found" + other.err()).isEqualTo(4);
    assertThat(other.out()).contains("- Ventes : 6 lignes, dont le contenu diffère");
    assertThat(other.err()).contains("REBUILD-02");
    assertThat(figures()).isEqualTo(figures);
    assertThat(folder.resolve("bilan.duckdb.rebuilt")).doesNotExist();
    lacking();
  }

  /** What can't be made again is said. */
  private void lacking() throws IOException {
    ok("privacy", "forget", "Martin", "Élise", "--born", "1950");
    assertThat(kept()).as("the list that names her").hasSize(6);
    Cli.Result without = run("rebuild", "--replace");
    assertThat(without.exit()).isEqualTo(4);
    assertThat(without.out()).contains("6 livraisons sur 7");
    assertThat(without.err())
        .contains("la livraison 6 du", "presences.csv", "son fichier n’est pas gardé")
        .contains("REBUILD-03", "1 livraison manquerait")
        .doesNotContain("REBUILD-02");
    keep("[ventes, référentiel]");
    assertThat(ok("rebuild", "--json"))
        .as("lists of persons need not be kept")
        .contains("\"same\": true", "\"sales_row\"", "\"why\": \"no_file\"");
    for (Path file : kept()) {
      Files.writeString(file, "!");
    }
    Cli.Result damaged = run("rebuild");
    assertThat(damaged.exit()).isEqualTo(4);
    assertThat(damaged.err())
        .contains("son fichier gardé dans sources/ est endommagé", "son fichier n’est pas gardé");
    Cli.Result check = run("check");
    assertThat(check.exit()).isEqualTo(7);
    assertThat(check.err())
        .contains("CHECK-05", kept().get(0).getFileName().toString())
        .doesNotContain("CHECK-03");
    for (Path file : kept()) {
      Files.delete(file);
    }
    Cli.Result nothing = run("rebuild");
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("REBUILD-05", "keep_sources");
    ingest("reference", "lieux.csv", Files.readString(folder.resolve("lieux.csv")));
    assertThat(run("rebuild").out()).as("kept when it is sent again").contains("1 livraison sur 7");
    keep("[vente, tout]");
    Cli.Result wrong = run("rebuild");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("bilan.yaml:1", "« tout » n’est pas un jeu de données");
  }
}
