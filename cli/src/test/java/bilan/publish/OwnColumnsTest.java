package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of an organisation's own query, as people outside see them. */
@Slow
class OwnColumnsTest {

  private static final String PUBLIC = "--public";

  @TempDir Path folder;
  private Cli cli = Cli.in(Path.of(""));

  @BeforeEach
  void init() throws IOException {
    cli = Cli.in(folder);
    must("init .");
    Files.writeString(
        folder.resolve("seances.csv"),
        """
        Date;Lieu;Atelier;Type;Participants;Remarques
        12/03/2022;Café;Couture;Atelier;3;Notulabec
        13/03/2022;Café;Soudure;Atelier;12;Notulabec
        14/03/2022;Café;Soudure;Atelier;14;
        """);
    must("ingest attendance seances.csv");
    Files.writeString(
        folder.resolve("bilans/mien.md"),
        """
        ---
        bilan: mien
        title: {fr: "Le mien"}
        parameters:
          years: {type: years, default: last 1}
        ---

        ```table
        query: mienne
        title: "Les miennes"
        ```
        """);
  }

  /** The rows of the table that is made of an own query. */
  private String table(String columns, String sql, String... more) throws IOException {
    Files.writeString(
        folder.resolve("queries/mienne.sql"),
        "/*\ntitle: Mienne\nparameters:\n  years: {type: years}\n" + columns + "*/\n" + sql);
    String json = must("report mien --years 2022 -f json -o - " + String.join(" ", more));
    int rows = json.indexOf("\"rows\": [");
    return rows < 0 ? "" : json.substring(rows + 8, json.indexOf("\n      ]", rows));
  }

  private String must(String words) {
    Cli.Result result = cli.run(words.strip().split(" +", -1));
    assertThat(result.exit()).as(words + result.err()).isZero();
    return result.out();
  }

  @Test
  void wholeNumbersThatSayNothingMayBePersons() throws IOException {
    String sql =
        "select activity as atelier, sum(participants) as venues from attendance group by all order by all";
    for (String columns :
        new String[] {
          "", "columns:\n  venues: {kind: count}\n", "columns:\n  venues: {kind: number}\n"
        }) {
      assertThat(table(columns, sql)).contains("[\"Couture\", 3]", "[\"Soudure\", 26]");
      assertThat(table(columns, sql, PUBLIC)).contains("[\"Couture\", null]").doesNotContain("3]");
    }
    assertThat(table("columns:\n  venues: {kind: count, persons: false}\n", sql, PUBLIC))
        .contains("[\"Couture\", 3]", "[\"Soudure\", 26]");
  }

  @Test
  void whatIsForInsideStaysInside() throws IOException {
    String sql =
        "select activity as atelier, min(notes) as qui, 7 as cle from attendance group by 1";
    String declared = "columns:\n  qui: {published: never}\n  cle: {kind: count, persons: false}\n";
    assertThat(table(declared, sql)).contains("Notulabec");
    assertThat(table(declared, sql, PUBLIC)).contains("Soudure").doesNotContain("Notulabec");
    String usual =
        "select activity as atelier, min(notes) as notes, 7.5 as cle from attendance group by 1";
    assertThat(table("", usual)).contains("Notulabec");
    assertThat(table("", usual, PUBLIC)).contains("Soudure").doesNotContain("Notulabec");
    assertThat(table("published: never\n", usual, PUBLIC)).isEmpty();
  }

  @Test
  void aTitleTypedForAFewIsHiddenWithTheirNumber() throws IOException {
    String sql =
        "select activity as atelier, sum(participants) as venues from attendance group by all order by all";
    String columns =
        "columns:\n  atelier: {identifies: activity, published: with_counts}\n  venues: {persons: participations, kind: count}\n";
    assertThat(table(columns, sql)).contains("Couture");
    assertThat(table(columns, sql, PUBLIC)).doesNotContain("Couture").doesNotContain("3]");
  }
}
