package bilan.engines.spark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked on the command line.
 *
 * @param folders of packages
 * @param by what figures are told apart by: year, network and place
 * @param figures their ids; empty for all
 * @param result the folder that takes the answer
 */
record Question(List<String> folders, Set<String> by, List<String> figures, String result) {

  static final String USAGE =
      """
      Usage : spark-submit bilan-spark.jar PAQUET... -o RÉSULTAT [--by network,place,year] [--figures a,b]
        PAQUET     un dossier que « bilan export rows -o » a écrit, sur tout stockage que Spark lit
        -o         le dossier de la réponse, que « bilan report federation --from » lit
        --by       year, network,year ou network,place,year (par défaut : network,year)
        --figures  les chiffres, par leur nom (par défaut : tous)""";

  private static final List<Set<String>> KINDS =
      List.of(Set.of("year"), Set.of("network", "year"), Set.of("network", "place", "year"));

  static Question read(String[] words) {
    List<String> folders = new ArrayList<>();
    Set<String> by = Set.of("network", "year");
    List<String> figures = new ArrayList<>();
    String result = null;
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--by" -> by = new LinkedHashSet<>(list(words, ++i));
        case "--figures" -> figures.addAll(list(words, ++i));
        case "-o" -> result = String.join(",", list(words, ++i));
        default -> {
          if (words[i].startsWith("-")) {
            throw wrong("Option inconnue : " + words[i]);
          }
          folders.add(words[i]);
        }
      }
    }
    if (folders.isEmpty() || result == null) {
      throw wrong(folders.isEmpty() ? "Aucun paquet n’est nommé." : "-o manque.");
    }
    if (!KINDS.contains(by)) {
      throw wrong(
          "--by "
              + String.join(",", by)
              + " n’est pas possible : un lieu n’est connu que dans son réseau, et un chiffre que dans"
              + " son exercice.");
    }
    return new Question(folders, by, figures, result);
  }

  private static List<String> list(String[] words, int at) {
    if (at >= words.length) {
      throw wrong("Il manque une valeur à " + words[at - 1] + ".");
    }
    return List.of(words[at].split(","));
  }

  private static Refusal wrong(String what) {
    return new Refusal(Refusal.USAGE, List.of(what, USAGE));
  }
}
