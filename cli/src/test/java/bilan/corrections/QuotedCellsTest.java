package bilan.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.Cli.Result;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons in columns where nobody expects any are neither quoted nor stored. */
@Slow
class QuotedCellsTest {

  private static final List<String> PLANTED =
      List.of("zyquilbert", "fourbiquet", "notulabec", "12 34 56", "612345678", "0320112233");

  @TempDir Path folder;
  private final StringBuilder said = new StringBuilder();

  @BeforeEach
  void makeTheWorkspace() {
    assertThat(run("init", ".").exit()).isZero();
  }

  private Result run(String... words) {
    Result result = Cli.in(folder).run(words);
    said.append(result.out()).append(result.err());
    return result;
  }

  private Result send(String dataset, String name, String text, String... options)
      throws IOException {
    Files.writeString(folder.resolve(name), text);
    String[] words = new String[3 + options.length];
    words[0] = "ingest";
    words[1] = dataset;
    words[2] = name;
    System.arraycopy(options, 0, words, 3, options.length);
    return run(words);
  }

  private void nobodyIsTold() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("bilan.duckdb"));
    String all = (said + new String(bytes, StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
    for (String planted : PLANTED) {
      int at = all.indexOf(planted);
      assertThat(at)
          .as(() -> all.substring(Math.max(0, at - 200), Math.min(all.length(), at + 100)))
          .isNegative();
    }
  }

  private String query(String sql) {
    return run("query", "--sql", sql, "-f", "csv").out();
  }

  /** A name in each kind of column that holds numbers or dates, required and not. */
  @Test
  void aNameInAColumnOfNumbersOrDatesIsNotQuoted() throws IOException {
    Result sent =
        send(
            "attendance",
            "seances.csv",
            """
            Date;Lieu;Atelier;Durée (min);Participants;Heure de début;Nouveaux;Code animateur
            Mme Zyquilbert;Fives;Dépannage;60;4;;;A1
            03/01/2022;Fives;Dépannage;chez Paul ZYQUILBERT;zyquilbert, p.;;;A1
            32/01/2022 Fourbiquet;Fives;Dépannage;60;4;;;A1
            04/01/2022;Fives;Dépannage;60;Fourbiquet 06 12 34 56 78;;Notulabec;A1
            05/01/2022;Fives;Dépannage;60;beaucoup de monde;demander à Notulabec;;A1
            06/01/2022;Fives;Dépannage;60;4;Notulabec;Fourbiquet;A1
            """,
            "--max-rejects",
            "9");
    assertThat(sent.exit()).as(sent.err()).isZero();
    assertThat(sent.err())
        .contains(
            "« (masqué) » n’est pas une date",
            "« beaucoup de monde » n’est pas un nombre entier",
            "seances.csv!seances!A2");
    run("rejects");
    run("rejects", "-f", "json");
    run("status");
    run("deliveries", "show", "1");
    run("inspect", "seances.csv");
    run("query", "data-quality", "-f", "csv");
    assertThat(run("rejects", "export", "-o", "rejets.xlsx").exit()).isZero();
    try (Correcter person = new Correcter(folder.resolve("rejets.xlsx"))) {
      for (int row = 1; row <= person.rows(0); row++) {
        said.append(person.row(0, row));
      }
      // What stays masked stays unreadable: it is no blank.
      person.type(2, "Durée (min)", "60").type(1, "Date", "02/01/2022").save();
    }
    Result corrected = run("ingest", "attendance", "rejets.xlsx");
    assertThat(corrected.exit()).as(corrected.err()).isZero();
    assertThat(query("select count(*) as n, sum(participants) as p from attendance"))
        .isEqualTo("n,p\n2,8\n");
    nobodyIsTold();
  }

  @Test
  void anEmailOrATelephoneNumberInAnyTextIsMasked() throws IOException {
    Result sent =
        send(
            "sales",
            "caisse.csv",
            """
            Date;Lieu;N° ticket;Produit;Catégorie;Montant TTC;Taux TVA
            01/03/2022;Wazemmes;p.zyquilbert@exemple.fr;Café pour paul@notulabec.example;Bar;1,80;10 %
            01/03/2022;Wazemmes;i.fourbiquet@exemple.fr;Café 06 12 34 56 78;06.12.34.56.78;2,20;10 %
            02/03/2022;06 12 34 56 78;0612000000;Thé;Bar;3,00;10 %
            """);
    assertThat(sent.exit()).as(sent.err()).isZero();
    assertThat(sent.err()).contains("CELL-05", "« N° ticket »", "« Produit »", "« Lieu »");
    run("status");
    run("query", "sales-by-product", "--years", "2022");
    assertThat(query("select count(distinct ticket) as n, max(ticket) as t from sales"))
        .isEqualTo("n,t\n3,0612000000\n");
    assertThat(run("privacy", "report", "-f", "csv").out()).doesNotContain("E-mails");
    nobodyIsTold();
  }

  /** What an earlier version of the program stored is counted. */
  @Test
  void whatIsStoredInClearIsReported() throws Exception {
    assertThat(
            send(
                    "sales",
                    "caisse.csv",
                    "Date;Lieu;Produit;Montant TTC\n01/03/2022;Fives;Café;1,80\n02/03/2022;Fives;Thé;2\n")
                .exit())
        .isZero();
    try (java.sql.Connection connection =
            java.sql.DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bilan.duckdb"));
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("update store.word set word = 'ana@exemple.fr' where word = 'Café'");
    }
    assertThat(run("privacy", "report", "-f", "csv").out())
        .contains("E-mails et téléphones,e-mail ou téléphone,1,");
    assertThat(run("privacy", "report").out()).contains("--replace");
  }

  @Test
  void aListWithoutHeadersDoesNotPrintItsFirstPerson() throws IOException {
    String list =
        """
        Zyquilbert;Paul;Lille;p.zyquilbert@exemple.fr
        Fourbiquet;Élise;Lille;e.fourbiquet@exemple.fr
        Notulabec;Ana;Roubaix;a.notulabec@exemple.fr
        """;
    Result sent = send("attendance", "liste.csv", list);
    assertThat(sent.exit()).isEqualTo(6);
    assertThat(sent.err()).contains("TABLE-01", "texte | texte | texte");
    assertThat(send("sales", "liste.csv", list).exit()).isEqualTo(6);
    run("ingest", "liste.csv");
    run("inspect", "liste.csv");
    run("status");
    nobodyIsTold();
  }
}
