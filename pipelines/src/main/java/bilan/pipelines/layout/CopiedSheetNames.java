package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that people give to a sheet which they keep as a copy: {@code Mars (2)}, {@code
 * Sauvegarde}.
 */
public final class CopiedSheetNames {

  private static final Set<String> SPARES =
      Set.of(
          "sauvegarde", "copie", "copy", "backup", "archive", "ancien", "ancienne", "old", "bis");

  /** Words beside them that name nothing either. */
  private static final Pattern BESIDE =
      Pattern.compile("version|fichier|feuille|donnees|de|du|la|precedente?|v?\\d{1,2}");

  private static final Pattern COPY =
      Pattern.compile("(copie de |copy of )?(.*?)( (copie|copy|bis|sauvegarde|old|\\(\\d\\)))*");

  private CopiedSheetNames() {}

  /** Whether two sheets bear one name, but for what says that it is a copy, or one no other. */
  public static boolean isCopy(String one, String other) {
    return base(one).equals(base(other)) || isSpare(one) || isSpare(other);
  }

  /** Whether a sheet's name says nothing but that it is kept as a spare. */
  public static boolean isSpare(String sheet) {
    List<String> words = List.of(Headers.normalise(sheet).split(" ", -1));
    return words.stream().anyMatch(SPARES::contains)
        && words.stream().allMatch(w -> SPARES.contains(w) || BESIDE.matcher(w).matches());
  }

  /** Whether a sheet's name says that it is a copy. */
  public static boolean saysCopy(String sheet) {
    return isSpare(sheet) || !base(sheet).equals(Headers.normalise(sheet));
  }

  /** A sheet's name without what says that it is a copy. */
  public static String base(String sheet) {
    String name = Headers.normalise(sheet.replaceAll("\\((\\d)\\)\\s*$", " copie"));
    var matcher = COPY.matcher(name);
    return matcher.matches() ? matcher.group(2) : name;
  }
}
