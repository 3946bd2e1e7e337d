package bilan.queries.report.composition;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.UsualColumns;
import bilan.queries.render.chart.Palette;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing has one colour, whatever else is charted, and what may meet is not of one grey. */
class ColoursTest {

  private static final List<String> PLACES =
      IntStream.rangeClosed(1, 12).mapToObj(i -> "Lieu " + i).toList();

  private static Colours colours(Lang lang) {
    List<Line> lines = new ArrayList<>();
    for (String place : PLACES) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(place));
      lines.add(new Line(Role.BODY, cells));
    }
    Column column =
        new Column("place", "Lieu", Kind.TEXT, null, null, Column.Additivity.NONE, null)
            .disclosed(UsualColumns.disclosure("place"));
    Answer network = new Answer("places", "", List.of(column), lines, List.of());
    return new Colours(new Catalogue(lang)::say, () -> network);
  }

  @Test
  void aThingHasItsColourWhateverElseIsShown() {
    Colours money = colours(Lang.FR);
    int requested = money.of("requested");
    int till = money.of("Caisse (HT)");
    int ninth = money.of("Lieu 9");
    Colours all = colours(Lang.FR);
    List.of("Retraités", "Lieu 3", "Europe", "Prestations").forEach(all::of);
    assertThat(List.of(all.of("requested"), all.of("Caisse"), all.of("Lieu 9")))
        .containsExactly(requested, till, ninth);
    assertThat(all.of("Subventions : Europe")).isEqualTo(all.of("Europe"));
    assertThat(all.of("Subventions\u00a0: Europe")).isEqualTo(all.of("Europe"));
  }

  @Test
  void whatStandsBeforeAColonIsPartOfAPlacesName() {
    Colours colours = colours(Lang.FR);
    assertThat(colours.of("Lille : accueil")).isNotEqualTo(colours.of("Roubaix : accueil"));
    assertThat(colours.of("Pont : Lieu 3")).isNotEqualTo(colours.of("Lieu 3"));
  }

  @Test
  void noTwoThingsHaveOne() {
    Colours colours = colours(Lang.FR);
    List<String> things = new ArrayList<>(PLACES);
    for (String family : List.of("granted", "earned", "others")) {
      String said = new Catalogue(Lang.FR).say("report.colours." + family);
      things.addAll(List.of(said.split(" *\\| *", -1)));
    }
    Set<Integer> used = new HashSet<>();
    things.forEach(thing -> assertThat(used.add(colours.of(thing))).as(thing).isTrue());
    assertThat(used).doesNotContain(0);
  }

  /** The stacks that bilans draw, from the bottom; not all of them are there every year. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subventions : État|Subventions : Région|Subventions : Département|Subventions : EPCI"
            + "|Subventions : Commune|Subventions : Europe|Subventions : Autre public"
            + "|Subventions : Privé|Prestations et formations (HT)|Caisse (HT)|Billetterie (HT)"
            + "|Adhésions et dons",
        "Subventions (produit)|Prestations et formations (HT)|Caisse (HT)|Billetterie (HT)",
        "Prestations|Formations|Caisse|Billetterie",
        "Lieu 1|Lieu 2|Lieu 3|Lieu 4|Lieu 5|Lieu 6|Lieu 7|Lieu 8",
        "Lieux en propre|Lieux partenaires",
        "attributed|requested"
      })
  void neighboursOfAStackDifferInGrey(String stack) {
    Colours colours = colours(Lang.FR);
    List<String> things = List.of(stack.split("\\|", -1));
    for (int i = 0; i < things.size(); i++) {
      for (int j = i + 1; j < things.size(); j++) {
        String pair = things.get(i) + " and " + things.get(j);
        assertThat(colours.rank(things.get(i))).as(pair).isLessThan(colours.rank(things.get(j)));
        double contrast =
            Palette.contrast(
                Palette.colour(colours.of(things.get(i))),
                Palette.colour(colours.of(things.get(j))));
        assertThat(contrast).as(pair).isGreaterThan(j == i + 1 ? 1.45 : 1.05);
      }
    }
  }
}
