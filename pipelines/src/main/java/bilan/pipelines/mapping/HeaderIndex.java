package bilan.pipelines.mapping;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Headers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every header that means a field of one table, by label, name and synonyms. */
public final class HeaderIndex {

  private static final Set<String> UNITS = Set.of("€", "eur", "euros", "min", "minutes");

  private final Map<String, Target> targets = new HashMap<>();
  private final Map<String, Target> otherwise = new HashMap<>();
  private final boolean ages;

  public HeaderIndex(Dataset dataset, DatasetTable table) {
    List<Field> fields = table.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).derived()) {
        Target target = new Target.ToField(i, fields.get(i));
        put(fields.get(i), target);
        fields.get(i).otherwise().forEach(s -> otherwise.put(Headers.normalise(s), target));
      }
    }
    if (dataset.tables().size() == 1) {
      dataset.inputs().forEach(field -> put(field, new Target.ToInput(field)));
      dataset
          .splits()
          .forEach(
              split ->
                  split
                      .synonyms()
                      .forEach(
                          s ->
                              targets.putIfAbsent(
                                  Headers.normalise(s), new Target.ToSplit(split))));
    }
    ages = !dataset.splits().isEmpty();
  }

  private void put(Field field, Target target) {
    targets.putIfAbsent(Headers.normalise(field.label()), target);
    targets.putIfAbsent(Headers.normalise(field.name()), target);
    targets.putIfAbsent(Headers.normalise(field.labelEn()), target);
    field.synonyms().forEach(s -> targets.putIfAbsent(Headers.normalise(s), target));
  }

  /** What a column means, by the most telling of its names; null if nothing is known. */
  @Nullable Target target(ColumnHead head) {
    for (String name : head.names()) {
      Target target = target(name);
      if (target != null) {
        return target;
      }
    }
    return null;
  }

  /** What a column means where what it usually means has a column of its own; null if nothing. */
  @Nullable Target otherwise(ColumnHead head) {
    for (String name : head.names()) {
      Target target = otherwise.get(name);
      if (target != null) {
        return target;
      }
    }
    return null;
  }

  private @Nullable Target target(String name) {
    Target target = targets.get(name);
    if (target == null) {
      target = targets.get(plain(name));
    }
    if (target == null && ages) {
      Ages.Band band = Ages.of(name);
      target =
          band == null
              ? null
              : new Target.ToSplit(new Dataset.Split("age", band.common(), List.of()));
    }
    return target;
  }

  /** How surely a column means its target: 0 the most telling name, then the others. */
  int rank(ColumnHead head) {
    for (int i = 0; i < head.names().size(); i++) {
      if (target(head.names().get(i)) != null) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  public Iterable<String> headers() {
    return targets.keySet();
  }

  /** Without currency and units: {@code montant en €} is {@code montant}. */
  private static String plain(String name) {
    StringBuilder out = new StringBuilder();
    String[] words = name.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      // Of "statut en emploi" no word is a unit: without "en" it would be another column.
      boolean unit = isUnit(words[i]);
      boolean beforeUnit = words[i].equals("en") && i + 1 < words.length && isUnit(words[i + 1]);
      if (!unit && !beforeUnit) {
        out.append(out.length() == 0 ? "" : " ").append(words[i]);
      }
    }
    return out.toString();
  }

  private static boolean isUnit(String word) {
    String bare =
        word.startsWith("(") && word.endsWith(")") ? word.substring(1, word.length() - 1) : word;
    return UNITS.contains(bare);
  }
}
