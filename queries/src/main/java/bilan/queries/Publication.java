package bilan.queries;

import bilan.yaml.YamlMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where people outside may read a column or a figure, as {@code published:} declares it. */
public enum Publication {
  ALWAYS,
  /** It is for inside only. */
  NEVER,
  /** It is shown for the network, and for no place: places would give back each other's few. */
  NETWORK_ONLY,
  /** A text typed for a few may name one of them: it is hidden in a line with a hidden count. */
  WITH_COUNTS,
  /** A share of a whole question, repeated on its lines: one line that may show it is enough. */
  BY_QUESTION,
  /** The lists behind its colons are left out: they quote numbers of vouchers. */
  WITHOUT_LISTS;

  /** Word of a declaration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Key {@code published} of a declaration; null where it is absent, or no word that is known. */
  public static @Nullable Publication read(YamlMap map) {
    return read(map, List.of(values()));
  }

  /** Key {@code published} where only some words are known. */
  public static @Nullable Publication read(YamlMap map, List<Publication> known) {
    String said = map.choice("published", known.stream().map(Publication::word).toList());
    return known.stream().filter(one -> one.word().equals(said)).findFirst().orElse(null);
  }
}
