package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place has one name, however sheets that speak of it write it, and whichever comes first. */
class PlaceNamesTest extends SalesDesk {

  private static final Map<String, String> SHEETS =
      Map.of(
          "lieux.csv", "place;aliases;expects\nFives;Maison de Fives;sales\nLomme;;\n",
          "fermetures.csv", "place;from;to;scope\nMAISON DE FIVES;2022-08-01;2022-08-31;all\n",
          "attendus.csv", "place;dataset;frequency\nMaison de Fives;attendance;monthly\n",
          "ruptures.csv", "dataset;field;place;on;reason\nsales;;Maison de fives;2022-03-01;x\n",
          "equipe.csv", "month;role;contract;fte;place\n2022-03-01;Médiation;CDI;1;fives\n",
          "actions.csv", "action;label;place\nA1;Jeux;Maison de Fives\nA2;Jeux;Ailleurs\n");

  private static final String GRANTS =
      "grant;funder;amount_awarded;status;decision_date;start_on;end_on;place\n"
          + "G1;Ville;1000;signed;2022-01-01;2022-01-01;2022-12-31;Maison de Fives\n";

  @Slow
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPlaceIsTheSameInEverySheet(boolean placesFirst) throws IOException {
    List<String> names = new ArrayList<>(SHEETS.keySet());
    Collections.sort(names);
    names.remove("lieux.csv");
    names.add(placesFirst ? 0 : names.size(), "lieux.csv");
    for (String name : names) {
      Files.writeString(folder.resolve(name), SHEETS.get(name));
      ends(run("ingest", "reference", name), DONE);
    }
    Files.writeString(folder.resolve("subventions.csv"), GRANTS);
    ends(run("ingest", "funding", "subventions.csv"), DONE);
    for (String table : List.of("closures", "expectations", "breaks", "team", "grants")) {
      assertThat(answer("select string_agg(place, ',') from " + table))
          .as(table)
          .isEqualTo("Fives");
    }
    assertThat(answer("select string_agg(place, ' ' order by action) from actions"))
        .isEqualTo("Fives Ailleurs");
  }

  /** What counts under a name of the list is not said to be unknown. */
  @Test
  void aNameWithHyphensIsKnown() throws IOException {
    Files.writeString(
        folder.resolve("lieux.csv"), "place;aliases;expects\nFives;Maison de Fives;sales\n");
    Files.writeString(
        folder.resolve("fermetures.csv"),
        "place;from;to;scope\nMaison-de-Fives;2022-08-01;2022-08-31;all\n");
    ends(run("ingest", "reference", "lieux.csv"), DONE);
    var closures = run("ingest", "reference", "fermetures.csv");
    ends(closures, DONE);
    assertThat(answer("select place from closures")).isEqualTo("Fives");
    assertThat(closures.out() + closures.err()).doesNotContain("REF-11");
  }

  /** A Mac writes é as two characters: the same rows, of the same place, count once. */
  @Test
  void accentsApartOrOnTheirLettersAreOneName() throws IOException {
    String sales = "Date;Lieu;Article;Montant TTC\n01/03/2022;Île;Thé;2,50\n02/03/2022;Île;Thé;3\n";
    Files.writeString(folder.resolve("a.csv"), sales);
    Files.writeString(folder.resolve("b.csv"), Normalizer.normalize(sales, Normalizer.Form.NFD));
    ends(run("ingest", "sales", "a.csv"), DONE);
    ends(run("ingest", "sales", "b.csv"), DONE);
    assertThat(answer("select place, product, sum(amount_incl_tax) as a from sales group by all"))
        .isEqualTo("Île,Thé,5.5");
  }

  /** A place that gets another name takes what was said of it along. */
  @ParameterizedTest
  @ValueSource(strings = {"closures", "team"})
  void aPlaceThatIsRenamedTakesItsSheetsAlong(String table) throws IOException {
    for (String name : List.of("lieux.csv", "fermetures.csv", "equipe.csv")) {
      Files.writeString(folder.resolve(name), SHEETS.get(name));
      ends(run("ingest", "reference", name), DONE);
    }
    Files.writeString(
        folder.resolve("lieux.csv"),
        "place;aliases;expects\nChez Fives;Fives, Maison de Fives;sales\nLomme;;\n");
    ends(run("ingest", "reference", "lieux.csv", "--replace"), DONE);
    assertThat(answer("select string_agg(place, ',') from " + table)).isEqualTo("Chez Fives");
  }
}
