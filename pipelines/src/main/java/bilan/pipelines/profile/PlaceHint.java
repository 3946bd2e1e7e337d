package bilan.pipelines.profile;

import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.value.MonthLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place that a title, the sheet or the file seems to name: proposed, never taken. */
final class PlaceHint {

  /** Words that names of places begin with. */
  private static final Set<String> WORDS =
      Set.of(
          "cafe",
          "maison",
          "mediatheque",
          "bibliotheque",
          "centre",
          "espace",
          "ferme",
          "mairie",
          "mjc",
          "comptoir",
          "tiers",
          "local",
          "salle",
          "pole",
          "foyer",
          "atelier",
          "fabrique");

  private static final int LONGEST = 40;

  private final String file;
  private final List<String> places;

  /**
   * @param places known names of places
   */
  PlaceHint(String file, List<String> places) {
    this.file = file;
    this.places = places;
  }

  /** Null if nothing looks like one. */
  @Nullable String of(TableArea area) {
    List<String> texts = new ArrayList<>(area.titles());
    texts.addAll(area.facts().values());
    texts.add(area.sheet().name());
    texts.add(file);
    for (String text : texts) {
      String name = " " + Headers.normalise(text) + " ";
      for (String place : places) {
        if (place.length() > 2 && name.contains(" " + Headers.normalise(place) + " ")) {
          return place;
        }
      }
    }
    for (String title : area.titles()) {
      for (String part : title.split("\\s+[-\u2013\u2014|]\\s+|\\s*:\\s+|,\\s+", -1)) {
        if (isName(part.strip())) {
          return part.strip();
        }
      }
    }
    return null;
  }

  private static boolean isName(String part) {
    List<String> words = Arrays.asList(Headers.normalise(part).split(" ", -1));
    return part.length() <= LONGEST
        && words.size() > 1
        && WORDS.contains(words.get(0))
        && part.chars().noneMatch(Character::isDigit)
        && MonthLabel.find(part) == null;
  }
}
