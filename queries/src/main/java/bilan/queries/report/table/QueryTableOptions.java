package bilan.queries.report.table;

import bilan.queries.FigureQuestion;
import bilan.queries.report.sentence.Prose;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of a block {@code table}, as its bilan writes them.
 *
 * @param query the saved query, or the question of figures that the block asks
 * @param show the columns shown, in their order; all if empty
 * @param pivot the column whose words become heads; null if none does
 * @param value the figure under these heads; null if all are
 * @param alone the prose that stands for a table of one line; null for one made of its words
 * @param group the column whose words become titles between the lines; null if none does
 * @param sort how the lines are ordered; null as the query gives them
 * @param optional the columns left out where they hold nothing
 * @param only {@code place} or {@code network}, the bilans that the table is for; null for both
 * @param where the words that lines must have, by column
 * @param without the words that they must not have, by column
 * @param beside the columns whose words stand below the table
 * @param rejected the datasets whose rejected rows are told below it
 * @param explains sentences below it, each where its column is shown
 */
record QueryTableOptions(
    String query,
    Map<String, String> parameters,
    List<String> show,
    @Nullable String pivot,
    @Nullable String value,
    boolean total,
    @Nullable String title,
    @Nullable String empty,
    @Nullable String alone,
    @Nullable String group,
    @Nullable String sort,
    boolean definitions,
    List<String> optional,
    @Nullable String only,
    Map<String, String> where,
    Map<String, String> without,
    List<String> beside,
    List<String> rejected,
    List<String> remarks,
    Map<String, String> explains) {

  static QueryTableOptions read(YamlMap options, Prose prose, int line) {
    boolean named = options.has("figures");
    return new QueryTableOptions(
        named ? FigureQuestion.read(options).name() : options.required("query"),
        options.map("parameters").allTexts(),
        options.texts("show"),
        options.text("pivot"),
        options.text("value"),
        options.flag("total", false),
        options.text("title"),
        options.text("empty"),
        options.text("alone"),
        options.text("group"),
        options.choice("sort", List.of("as-answered", "largest")),
        options.flag("definitions", false),
        options.texts("optional"),
        options.choice("only", List.of("place", "network")),
        named ? Map.of() : options.map("where").allTexts(),
        options.map("without").allTexts(),
        options.texts("beside"),
        options.texts("rejected"),
        prose.each(options.texts("remarks"), line),
        options.map("explains").allTexts());
  }

  /** Whether the table is for other bilans than this, which is of a place or of the network. */
  boolean isLeftOut(boolean ofPlace) {
    return only != null && only.equals("place") != ofPlace;
  }

  /** Columns by whose words lines are chosen. */
  List<String> filtering() {
    List<String> columns = new ArrayList<>(where.keySet());
    columns.addAll(without.keySet());
    return columns;
  }

  /** Columns that the block names, each once. */
  List<String> columns() {
    Set<String> columns = new LinkedHashSet<>(show);
    columns.addAll(optional);
    columns.addAll(beside);
    columns.addAll(explains.keySet());
    if (pivot != null) {
      columns.add(pivot);
    }
    if (group != null) {
      columns.add(group);
    }
    return List.copyOf(columns);
  }
}
