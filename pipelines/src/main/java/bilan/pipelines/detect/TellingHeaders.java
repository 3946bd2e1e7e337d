package bilan.pipelines.detect;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.HeaderIndex;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Headers that tell a table of ours from any other: words that one of our tables alone knows, and
 * that do not stand in everybody's lists, or the name of what its rows are.
 */
final class TellingHeaders {

  /** Words of everybody's lists. */
  private static final Set<String> COMMON = WordList.of("common-headers");

  private static final Map<String, Integer> TABLES = tables();

  /** Headers of tables that count something, which no table of a reference knows. */
  private static final Set<String> FACTS = facts();

  private TellingHeaders() {}

  private static Map<String, Integer> tables() {
    Map<String, Integer> tables = new HashMap<>();
    each((dataset, header) -> tables.merge(header, 1, Integer::sum));
    return Map.copyOf(tables);
  }

  private static Set<String> facts() {
    Set<String> facts = new HashSet<>();
    Set<String> reference = new HashSet<>();
    each((dataset, header) -> (dataset.use().reference() ? reference : facts).add(header));
    facts.removeAll(reference);
    facts.removeAll(COMMON);
    return Set.copyOf(facts);
  }

  private static void each(BiConsumer<Dataset, String> header) {
    for (String name : Datasets.NAMES) {
      Dataset dataset = Datasets.get(name);
      for (DatasetTable table : dataset.tables()) {
        new HeaderIndex(dataset, table).headers().forEach(h -> header.accept(dataset, h));
      }
    }
  }

  /** Whether a header is of a table that counts something, and of no reference. */
  static boolean isOfFacts(ColumnHead head) {
    return head.names().stream().anyMatch(FACTS::contains);
  }

  /** Whether one of our tables alone knows a header. */
  static boolean isOurs(ColumnHead head) {
    return head.names().stream()
        .anyMatch(name -> !COMMON.contains(name) && TABLES.getOrDefault(name, 0) == 1);
  }

  /** Whether a header is the name of what the rows of a table are. */
  static boolean names(ColumnHead head, DatasetTable table) {
    return head.names().stream().anyMatch(name -> !COMMON.contains(name) && names(name, table));
  }

  /** {@code Financeur}, {@code Lieu}: what a row is, by the label of what identifies it. */
  private static boolean names(String header, DatasetTable table) {
    return table.key().stream()
        .map(key -> table.indexOf(key))
        .filter(at -> at >= 0)
        .map(at -> table.fields().get(at))
        .filter(Field::required)
        .anyMatch(field -> Headers.normalise(field.label()).equals(header));
  }
}
