package bilan.pipelines.mapping;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that the datasets of places know: kinds of activities, channels of sales, headers. A sheet
 * that bears one tells what its rows are, not where.
 */
public final class DatasetWords {

  private static final Set<String> PHRASES = new HashSet<>();

  /** Words of kinds and channels, of which longer names are made: {@code Ateliers numériques}. */
  private static final Set<String> TRADES = new HashSet<>();

  static {
    Datasets.load().stream().filter(d -> d.has(Trait.DAILY)).forEach(DatasetWords::add);
  }

  private DatasetWords() {}

  private static void add(Dataset dataset) {
    for (DatasetTable table : dataset.tables()) {
      table.sheets().forEach(sheet -> PHRASES.add(plain(sheet)));
      for (Field field : table.fields()) {
        List<String> all = new ArrayList<>(field.synonyms());
        all.add(field.label());
        field.choices().values().forEach(all::addAll);
        all.forEach(words -> PHRASES.add(plain(words)));
        if (field.name().equals(ActivityKind.FIELD) || field.name().equals("channel")) {
          field
              .choices()
              .values()
              .forEach(ws -> ws.forEach(w -> TRADES.addAll(SingularWords.of(w))));
        }
      }
    }
    PHRASES.remove("");
  }

  /** Whether a name is one of them, or made of nothing but them. */
  public static boolean isOne(String name) {
    Set<String> words = SingularWords.of(name);
    return !words.isEmpty() && (PHRASES.contains(plain(name)) || TRADES.containsAll(words));
  }

  /** Its words in the singular, sorted. */
  private static String plain(String text) {
    return String.join(" ", SingularWords.of(text).stream().sorted().toList());
  }
}
