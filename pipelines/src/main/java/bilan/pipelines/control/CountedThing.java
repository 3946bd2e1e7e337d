package bilan.pipelines.control;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.SingularWords;
import bilan.pipelines.sheet.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the label of a total says that it counts: {@code Nb total de ventes} is the sum of no
 * amounts, wherever its number stands.
 */
final class CountedThing {

  private static final Set<String> COUNTING = Set.of("nb", "nbr", "nbre", "nombre", "number");

  /** Words of such labels that name nothing. */
  private static final Set<String> PLAIN =
      Set.of(
          "total",
          "totale",
          "totau",
          "sou",
          "general",
          "generale",
          "de",
          "du",
          "d",
          "la",
          "le",
          "l",
          "of",
          "the",
          "cumul",
          "somme");

  private CountedThing() {}

  /** Whether a total's number may be what the column adds up, by the words of its label. */
  static boolean isSumOf(Row row, Field field, ColumnHead column) {
    Set<String> counted = of(row);
    return counted == null
        || (field.type() != FieldType.AMOUNT && isNamed(counted, field, column.names()));
  }

  /** Whether a total's number may count what a field does. */
  static boolean isCountOf(Row row, Field field) {
    Set<String> counted = of(row);
    return counted == null || isNamed(counted, field, List.of());
  }

  private static boolean isNamed(Set<String> counted, Field field, List<String> headers) {
    Set<String> named = new HashSet<>(SingularWords.of(field.label()));
    field.synonyms().forEach(s -> named.addAll(SingularWords.of(s)));
    headers.forEach(n -> named.addAll(SingularWords.of(n)));
    return counted.isEmpty() || counted.stream().anyMatch(named::contains);
  }

  /** The words of the thing that a row says it counts; null if it says no such thing. */
  private static @Nullable Set<String> of(Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cell(i).text();
      if (text != null && (TotalRow.of(text) != null || TotalRow.within(text) != null)) {
        Set<String> words = SingularWords.of(text);
        if (words.removeAll(COUNTING)) {
          words.removeAll(PLAIN);
          return words;
        }
      }
    }
    return null;
  }
}
