package bilan.queries.figure.calendar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Datasets whose tables a statement reads, through whatever views and macros. */
public final class ReadDatasets {

  /** A relation behind from or join, and a macro before its arguments. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:from|join)[\\s(]+(?:(?:main|store)\\.)?\"?(\\w+)|(\\w+)\"?\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, String> tables = new HashMap<>();
  private final Map<String, String> definitions = new HashMap<>();

  private ReadDatasets() {}

  /** Reads what the warehouse knows of its views and macros. */
  public static ReadDatasets read(Warehouse warehouse) {
    ReadDatasets datasets = new ReadDatasets();
    for (Line line : warehouse.ask("relations")) {
      String dataset = line.text("dataset");
      if (dataset != null) {
        datasets.tables.put(line.word("relation"), dataset);
      } else {
        datasets.definitions.merge(
            line.word("relation"), line.word("reads"), (one, other) -> one + " " + other);
      }
    }
    return datasets;
  }

  /** Names of the datasets, in their order. */
  public Set<String> of(String sql) {
    Set<String> read = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(Set.of(sql));
    while (!ahead.isEmpty()) {
      for (String name : named(ahead.remove())) {
        String dataset = tables.get(name);
        String definition = definitions.get(name);
        if (dataset != null) {
          read.add(dataset);
        } else if (definition != null && seen.add(name)) {
          ahead.add(definition);
        }
      }
    }
    return read;
  }

  private static Set<String> named(String sql) {
    Set<String> names = new HashSet<>();
    Matcher matcher = NAMED.matcher(sql);
    while (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      names.add(name.toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
