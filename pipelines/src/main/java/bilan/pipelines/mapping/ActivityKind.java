package bilan.pipelines.mapping;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.sheet.Headers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kind of activity that words say where no column does: {@code Permanences individuelles} are
 * individual, {@code Passages au café} are walk-ins.
 *
 * <p>A category says it by its first words. What a single activity is called may begin with such a
 * word by chance (<i>Soirée jeux</i>), so a title says less than the label of a row that adds up a
 * month.
 */
public final class ActivityKind {

  public static final String FIELD = "kind";

  private static final String WORKSHOP = "workshop";

  /** Beginnings that say the kind of anything that bears them. */
  private static final Map<String, String> ANYWHERE = new LinkedHashMap<>();

  /** Beginnings that say the kind of a category only. */
  private static final Map<String, String> CATEGORIES = new LinkedHashMap<>();

  static {
    for (String words :
        new String[] {
          "permanence",
          "rdv",
          "rendez vous",
          "accompagnement individuel",
          "accompagnement individualise",
          "suivi individuel",
          "aide individuelle",
          "entretien individuel",
          "individuel",
          "individuelle",
          "seance individuelle"
        }) {
      ANYWHERE.put(words, "individual");
    }
    for (String words :
        new String[] {"evenement", "fete", "festival", "porte ouverte", "journee porte ouverte"}) {
      ANYWHERE.put(words, "event");
    }
    for (String words :
        new String[] {"passage", "acces libre", "libre acces", "accueil libre", "visite libre"}) {
      ANYWHERE.put(words, "walk_in");
    }
    CATEGORIES.put("entretien", "individual");
    for (String words :
        new String[] {"soiree", "concert", "exposition", "conference", "projection", "spectacle"}) {
      CATEGORIES.put(words, "event");
    }
    CATEGORIES.put("formation", "training");
  }

  private ActivityKind() {}

  /** As people call it. */
  public static String label(Field field, String kind) {
    return field.choices().getOrDefault(kind, List.of(kind)).get(0);
  }

  /**
   * The kind that a label says; null if it says none, or two.
   *
   * @param field the field of kinds, whose choices are known too
   * @param category whether it is the label of a category, not the title of one activity
   */
  public static @Nullable String of(Field field, String label, boolean category) {
    String whole = new Choices(field, Map.of()).key(label);
    if (whole != null) {
      return whole;
    }
    String words = " " + singular(label) + " ";
    if (words.contains(" atelier ") || words.contains(" collecti")) {
      return null;
    }
    String found = beginning(ANYWHERE, words);
    return found == null && category ? beginning(CATEGORIES, words) : found;
  }

  /**
   * Kind told by the category of a sheet, a section or a title, a workshop too; null if it tells
   * none.
   */
  public static @Nullable String ofCategory(Field field, String label) {
    String words = " " + singular(label) + " ";
    String other = of(field, label, true);
    boolean workshop = words.startsWith(" atelier ") || words.startsWith(" seance collective ");
    return other == null && workshop && !names(words) ? WORKSHOP : other;
  }

  /** The kind that a sheet, a title or a file is named after, unless it is the usual one. */
  public static @Nullable String ofSheet(String name) {
    String words = " " + singular(name.replaceAll("[0-9_.-]+", " ")) + " ";
    if (words.contains(" atelier ") || words.contains(" collecti")) {
      return null;
    }
    String found = beginning(ANYWHERE, words);
    return found == null ? beginning(CATEGORIES, words) : found;
  }

  /** Whether words of another kind stand behind. */
  private static boolean names(String words) {
    return ANYWHERE.keySet().stream().anyMatch(w -> words.contains(" " + w + " "))
        || CATEGORIES.keySet().stream().anyMatch(w -> words.contains(" " + w + " "));
  }

  private static @Nullable String beginning(Map<String, String> kinds, String words) {
    String found = null;
    for (Map.Entry<String, String> each : kinds.entrySet()) {
      if (words.startsWith(" " + each.getKey() + " ")) {
        found = each.getValue();
      }
    }
    return found == null || namesOther(words, found) ? null : found;
  }

  private static boolean namesOther(String words, String kind) {
    return ANYWHERE.entrySet().stream()
        .anyMatch(e -> !e.getValue().equals(kind) && words.contains(" " + e.getKey() + " "));
  }

  private static String singular(String label) {
    StringBuilder out = new StringBuilder();
    for (String word : Headers.normalise(label).split("[^a-z0-9]+", -1)) {
      boolean plural = word.length() > 3 && word.endsWith("s");
      out.append(out.length() == 0 ? "" : " ");
      out.append(plural ? word.substring(0, word.length() - 1) : word);
    }
    return out.toString();
  }
}
