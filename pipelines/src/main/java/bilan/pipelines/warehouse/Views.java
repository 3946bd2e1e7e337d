package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The views that everybody reads: rows that count, codes read back as words, each column with its
 * comment.
 *
 * <p>A code is read from one list of all words, which stands beside every row once: it costs
 * nothing where the column isn't asked for. A list for each column would take longer to plan than
 * most questions take to answer.
 */
public final class Views {

  /**
   * Views with a script of their own, over the plain view {@code store.<name>} of the same table;
   * then what views say on a day or over a period, as table macros.
   */
  private static final List<String> SCRIPTS =
      Statements.resource("views/ORDER").lines().filter(line -> !line.isBlank()).toList();

  private static final Map<String, String> LISTS =
      new TreeMap<>(Map.of("word_list", "words", "source_list", "sources", "sheet_list", "sheets"));

  private final List<Dataset> datasets;

  public Views(List<Dataset> datasets) {
    this.datasets = datasets;
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    List<DatasetTable> tables = datasets.stream().flatMap(d -> d.tables().stream()).toList();
    text.append(Statements.resource("views/lists.sql"));
    tables.forEach(table -> text.append(plain(table)));
    DeclaredViews declared = new DeclaredViews(datasets);
    text.append(declared.datasets());
    text.append(Statements.resource("views/grant-names.sql"));
    text.append(Statements.resource("views/place-names.sql"));
    text.append(Statements.resource("views/funder-names.sql"));
    tables.stream().filter(t -> !hasOwn(t)).forEach(t -> text.append(read(t)));
    text.append(declared.personalData());
    for (String script : SCRIPTS) {
      text.append(withMoreFields(Statements.resource("views/" + script + ".sql")));
    }
    text.append(declared.places());
    return text.toString();
  }

  /** Whether a script of its name makes the view that everybody reads. */
  private static boolean hasOwn(DatasetTable table) {
    return SCRIPTS.contains(table.name())
        && Statements.resource("views/" + table.name() + ".sql")
            .contains("create or replace view main." + table.name() + " ");
  }

  /**
   * What everybody reads of a table; what it says of a grant, under that grant's own code, and of a
   * place or a funder, under its own name.
   */
  private static String read(DatasetTable table) {
    List<String> replaced = new ArrayList<>();
    StringBuilder from = new StringBuilder("store." + table.name() + " t");
    if (!table.is(Trait.GRANTS) && table.indexOf("grant") >= 0) {
      replaced.add("coalesce(n.\"grant\", t.\"grant\") as \"grant\"");
      from.append(" left join store.grant_names n on n.written = t.\"grant\"");
    }
    if (PlaceNames.followed(table)) {
      replaced.add("coalesce(t.stream_place, t.place) as place");
    }
    if (PlaceNames.named(table)) {
      replaced.add("coalesce(p.place, t.place) as place");
      from.append(" left join store.place_names p on p.written = t.place");
    }
    if (!table.is(Trait.FUNDERS) && table.indexOf("funder") >= 0) {
      replaced.add("coalesce(f.funder, t.funder) as funder");
      from.append(" left join store.funder_names f on f.written = store.name_written(t.funder)");
    }
    return "create or replace view main.%s as select t.* exclude (%s)%s from %s;\n"
        .formatted(
            table.name(),
            String.join(", ", carriedInside(table)),
            replaced.isEmpty() ? "" : " replace (" + String.join(", ", replaced) + ")",
            from);
  }

  /**
   * What each column means, as a comment on it.
   *
   * @param there the columns of the views, as {@code view.column}
   */
  public String comments(Set<String> there) {
    StringBuilder text = new StringBuilder(Statements.resource("views/comments.sql"));
    for (Dataset dataset : datasets) {
      dataset.tables().forEach(table -> comments(table, there, text));
    }
    return text.toString();
  }

  /** Fields that were declared after a script was written are shown all the same. */
  private String withMoreFields(String script) {
    if (!script.contains("{{more}}")) {
      return script;
    }
    List<String> more =
        datasets.stream()
            .flatMap(dataset -> dataset.tables().stream())
            .filter(table -> table.is(Trait.ACTIVITIES))
            .flatMap(table -> table.fields().stream())
            .map(Field::name)
            .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(script).find())
            .map(BaseTable::quoted)
            .toList();
    return script
        .replace("{{more}}", list(more, name -> ", min(" + name + ") as " + name))
        .replace("{{more_names}}", list(more, name -> ", a." + name));
  }

  private static String list(List<String> names, UnaryOperator<String> text) {
    return String.join("", names.stream().map(text).toList());
  }

  private static List<String> carriedInside(DatasetTable table) {
    List<String> names = new ArrayList<>(List.of("sheet_id", "latest", "row_hash", "entity_hash"));
    if (new BaseTable(table).facts()) {
      names.addAll(List.of("unit_hash", "stream_place", "grain", "period_from", "period_to"));
    }
    if (new BaseTable(table).split()) {
      names.add("part");
    }
    return names;
  }

  /** {@code store.<name>}: every row that counts, decoded, with what only other views need. */
  private static String plain(DatasetTable declared) {
    return "create or replace view store.%s as %s;\n"
        .formatted(declared.name(), rows(new BaseTable(declared), name -> true, "counts"));
  }

  /** The rows of a table that meet a condition, decoded; only the columns that are wanted. */
  public static String rows(BaseTable table, Predicate<String> wanted, String where) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("delivery_id", "delivery_id");
    columns.put("source", "source_list[delivery_id]");
    columns.put("sheet", "sheet_list[sheet_id]");
    same(columns, "source_row", "sheet_id", "latest", "row_hash", "entity_hash");
    if (table.facts()) {
      same(columns, "unit_hash");
      columns.put("stream_place", "word_list[stream_place]");
      columns.put("grain", grains() + "[grain + 1]");
      same(columns, "period_from", "period_to");
    }
    if (table.split()) {
      same(columns, "part");
    }
    if (table.sales()) {
      same(columns, "excl_value", "incl_value");
    }
    for (Field field : table.declared().fields()) {
      columns.put(field.name(), read(table, field));
    }
    List<String> selected = new ArrayList<>();
    columns.forEach(
        (name, from) -> {
          if (wanted.test(name)) {
            selected.add(from + " as " + BaseTable.quoted(name));
          }
        });
    String list = selected.isEmpty() ? "delivery_id" : String.join(", ", selected);
    return "select %s from %s%s where %s".formatted(list, table.name(), beside(list), where);
  }

  /** The lists that these columns are read from. */
  private static String beside(String columns) {
    StringBuilder beside = new StringBuilder();
    LISTS.forEach(
        (list, view) -> beside.append(columns.contains(list + "[") ? ", store." + view : ""));
    return beside.toString();
  }

  private static void same(Map<String, String> columns, String... names) {
    for (String name : names) {
      columns.put(name, name);
    }
  }

  private static String read(BaseTable table, Field field) {
    String name = BaseTable.quoted(field.name());
    if (table.coded(field)) {
      return "word_list[" + name + "]";
    }
    return field.type() == FieldType.LIST ? "string_split(" + name + ", chr(10))" : name;
  }

  /** SQL for the word of a code outside these views. */
  static String word(String code) {
    return "(select list(word order by code) from store.word)[" + code + "]";
  }

  private static String grains() {
    return "['participant', 'line', 'ticket', 'activity', 'day', 'month']";
  }

  private static void comments(DatasetTable table, Set<String> there, StringBuilder text) {
    text.append(
        "comment on view main.%s is %s;\n"
            .formatted(
                table.name(), Statements.literal(table.label() + " : " + table.description())));
    for (Field field : table.fields()) {
      if (there.contains(table.name() + "." + field.name())) {
        String comment =
            field.description().isBlank()
                ? field.label()
                : field.label() + " : " + field.description();
        text.append(
            "comment on column main.%s.%s is %s;\n"
                .formatted(
                    table.name(), BaseTable.quoted(field.name()), Statements.literal(comment)));
      }
    }
  }
}
