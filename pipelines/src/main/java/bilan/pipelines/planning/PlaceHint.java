package bilan.pipelines.planning;

import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.value.MonthLabel;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The place that a title, the sheet or the file seems to name: proposed, never taken. */
final class PlaceHint {

  /** Words that names of places begin with, and nothing else does. */
  private static final Set<String> WORDS =
      Set.of(
          "maison",
          "mediatheque",
          "bibliotheque",
          "ludotheque",
          "centre",
          "ferme",
          "mairie",
          "mjc",
          "ecole",
          "college",
          "comptoir",
          "tiers",
          "local",
          "salle",
          "pole",
          "foyer",
          "quartier",
          "fabrique");

  /** Words that names of places and of activities begin with: an evening is a café too. */
  private static final Set<String> EITHER = Set.of("cafe", "espace", "atelier");

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

  /**
   * The one that it is likely to be, or several that may be it; empty if nothing looks like one.
   */
  List<String> of(TableArea area) {
    String known = known(area);
    if (known != null) {
      return List.of(known);
    }
    for (String title : area.titles()) {
      List<String> parts =
          Arrays.stream(title.split("\\s+[-\u2013\u2014|]\\s+|\\s*:\\s+|,\\s+", -1))
              .map(String::strip)
              .filter(PlaceHint::isName)
              .toList();
      List<String> places = parts.stream().filter(part -> begins(part, WORDS)).toList();
      if (!places.isEmpty()) {
        return places;
      }
      if (parts.stream().anyMatch(part -> begins(part, EITHER))) {
        return parts;
      }
    }
    return List.of();
  }

  /** One answer holds for all tables: where they seem to be of several places, it is none. */
  static List<Problem> apart(List<Problem> decisions) {
    Set<Message> cures =
        decisions.stream()
            .filter(PlaceHint::asksPlace)
            .map(Problem::cure)
            .collect(Collectors.toSet());
    boolean guessed =
        cures.stream().anyMatch(c -> c != null && c.key().equals("profile.place_found.cure"));
    return cures.size() < 2 || !guessed
        ? decisions
        : decisions.stream().map(PlaceHint::without).toList();
  }

  static boolean asksPlace(Problem problem) {
    return problem.what().key().equals("profile.no_place_column")
        || problem.what().key().equals("profile.no_place");
  }

  private static Problem without(Problem problem) {
    return asksPlace(problem)
        ? Problem.error(
            problem.code(),
            problem.what(),
            problem.where(),
            Message.of("profile.places_differ.cure"))
        : problem;
  }

  /** The place that the register knows. */
  private @Nullable String known(TableArea area) {
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
    return null;
  }

  private static boolean begins(String part, Set<String> words) {
    List<String> said = words(part);
    return said.size() > 1 && words.contains(said.get(0));
  }

  private static boolean isName(String part) {
    return !part.isEmpty()
        && part.length() <= LONGEST
        && part.chars().noneMatch(c -> c == '"' || Character.isDigit(c))
        && MonthLabel.find(part) == null;
  }

  private static List<String> words(String part) {
    return Arrays.asList(Headers.normalise(part).split(" ", -1));
  }
}
