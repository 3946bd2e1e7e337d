package bilan.cli.inspect;

import bilan.cli.session.Session;
import bilan.pipelines.model.Inspection.ColumnSeen;
import bilan.pipelines.model.Inspection.Content;
import bilan.pipelines.model.Inspection.TableSeen;
import bilan.pipelines.model.Inspection.Use;
import bilan.queries.Answer;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Kind;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line a column: what it is called, what it becomes, what it holds. */
final class InspectTables {

  /** As many are worth a line each. */
  private static final int FEW = 4;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONG = 40;

  /** As many columns without a use are worth a line each; more are worth one in all. */
  private static final int IGNORED = 8;

  private static final int NAMES = 10;

  /** Numbers with more digits are numbers of something, not quantities. */
  private static final int LONGEST = 9;

  private final Catalogue say;
  private final int sheets;

  /**
   * @param sheets of the workbook: if there are several, each table says its own
   */
  InspectTables(Session session, int sheets) {
    this.say = session.catalogue();
    this.sheets = sheets;
  }

  Answer of(TableSeen table) {
    List<Column> columns = new ArrayList<>();
    for (String key : List.of("letter", "header", "field", "content", "filled", "values")) {
      columns.add(
          new Column(key, say.say("inspect." + key), Kind.TEXT, null, null, Additivity.NONE, null));
    }
    List<Answer.Line> lines = new ArrayList<>();
    List<ColumnSeen> ignored =
        table.columns().stream().filter(c -> c.use() == Use.IGNORED).toList();
    boolean brief = ignored.size() > IGNORED;
    shortened(table.columns()).stream()
        .filter(shown -> !brief || shown.column().use() != Use.IGNORED)
        .forEach(
            shown ->
                lines.add(Answer.Line.body(cells(shown.column(), table.rows() * shown.columns()))));
    List<String> notes = brief ? List.of(others(ignored)) : List.of();
    return new Answer(table.table(), title(table), columns, lines, notes);
  }

  /** Of a table with many columns that mean nothing here, only their names. */
  private String others(List<ColumnSeen> ignored) {
    String names =
        ignored.stream()
            .limit(NAMES)
            .map(column -> column.letter() + " " + shortened(column.header()))
            .collect(Collectors.joining(", "));
    return say.say("inspect.others", ignored.size(), ignored.size() > NAMES ? names + "…" : names);
  }

  private List<@Nullable Object> cells(ColumnSeen column, long places) {
    return Arrays.asList(
        column.letter(),
        shortened(column.header()),
        use(column),
        content(column),
        filled(column.filled(), places),
        values(column));
  }

  private String title(TableSeen table) {
    String name = say.lang() == Lang.FR ? table.label() : table.labelEn();
    String header =
        table.headerFirst() == table.headerLast()
            ? say.say("inspect.header_row", String.valueOf(table.headerFirst()))
            : say.say(
                "inspect.header_rows",
                String.valueOf(table.headerFirst()),
                String.valueOf(table.headerLast()));
    String corners =
        sheets > 1
            ? table.corners()
            : table.corners().substring(table.corners().lastIndexOf('!') + 1);
    String grain = table.grain();
    String what = grain == null ? name : name + ", " + say.say("inspect.grain." + grain);
    return say.say("inspect.table", what, corners, header, table.rows());
  }

  private String use(ColumnSeen column) {
    String label = say.lang() == Lang.FR ? column.label() : column.labelEn();
    return switch (column.use()) {
      case FIELD, INPUT -> String.valueOf(label);
      case AUDIENCE -> say.say("inspect.audience", String.valueOf(column.field()));
      case PERIOD -> say.say("inspect.period");
      case IGNORED -> "–";
    };
  }

  private String content(ColumnSeen column) {
    String kind = say.say("inspect.content." + column.content().name().toLowerCase(Locale.ROOT));
    List<String> how = column.how().stream().map(each -> say.say("inspect.how." + each)).toList();
    String content = how.isEmpty() ? kind : kind + ", " + String.join(", ", how);
    return column.unreadable() == 0
        ? content
        : content + ", " + say.say("inspect.unreadable", column.unreadable());
  }

  private String filled(long filled, long places) {
    if (places == 0) {
      return "–";
    }
    BigDecimal share =
        BigDecimal.valueOf(filled)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(places), 0, java.math.RoundingMode.DOWN);
    Typography typography = Typography.of(say.lang());
    return filled > 0 && share.signum() == 0
        ? "< " + typography.percent(BigDecimal.ONE, 0)
        : typography.percent(share, 0);
  }

  private String values(ColumnSeen column) {
    Object least = column.least();
    Object most = column.most();
    if (column.filled() == 0) {
      return "";
    }
    if (column.masked()) {
      return say.say("inspect.masked");
    }
    if (least != null && most != null) {
      String from = shown(least, column.content());
      String to = shown(most, column.content());
      return from.equals(to) ? from : from + " → " + to;
    }
    if (column.examples().isEmpty() && column.use() == Use.IGNORED) {
      return say.say("inspect.not_shown");
    }
    String between = Typography.of(say.lang()).semicolon();
    StringBuilder examples = new StringBuilder();
    for (Object example : column.examples()) {
      if (examples.length() < LONG) {
        examples.append(examples.length() == 0 ? "" : between).append(say.show(example));
      }
    }
    return examples.toString();
  }

  private String shown(Object value, Content content) {
    if (value instanceof BigDecimal number) {
      return number(number, content);
    }
    return say.show(value);
  }

  private String number(BigDecimal number, Content content) {
    Typography typography = Typography.of(say.lang());
    BigDecimal plain = number.stripTrailingZeros();
    return switch (content) {
      case AMOUNT -> typography.euros(number);
      case RATE -> {
        BigDecimal percent = plain.multiply(HUNDRED).stripTrailingZeros();
        yield typography.percent(percent, Math.max(0, percent.scale()));
      }
      case YEAR -> plain.toPlainString();
      default ->
          plain.precision() - plain.scale() > LONGEST
              ? plain.toPlainString()
              : typography.number(plain, Math.min(6, Math.max(0, plain.scale())));
    };
  }

  private static String shortened(String header) {
    return header.length() > LONG ? header.substring(0, LONG - 1) + "…" : header;
  }

  /** A column as it is shown: {@code columns} of the table, filled cells those of all of them. */
  private record Shown(ColumnSeen column, int columns) {}

  /** Many columns in a row that each stand for a day, a month or a place are shown as one. */
  private static List<Shown> shortened(List<ColumnSeen> columns) {
    List<Shown> shown = new ArrayList<>();
    int i = 0;
    while (i < columns.size()) {
      int end = i;
      while (end < columns.size() && columns.get(end).use() == Use.PERIOD) {
        end++;
      }
      if (end - i > FEW) {
        shown.add(new Shown(merged(columns.subList(i, end)), end - i));
        i = end;
      } else {
        shown.add(new Shown(columns.get(i), 1));
        i++;
      }
    }
    return shown;
  }

  /** The cells, the least and the most of all. */
  private static ColumnSeen merged(List<ColumnSeen> run) {
    ColumnSeen first = run.get(0);
    ColumnSeen last = run.get(run.size() - 1);
    Content content =
        run.stream()
            .map(ColumnSeen::content)
            .filter(c -> c != Content.NOTHING)
            .findFirst()
            .orElse(first.content());
    List<BigDecimal> least = numbers(run, ColumnSeen::least);
    List<BigDecimal> most = numbers(run, ColumnSeen::most);
    return new ColumnSeen(
        first.letter() + "–" + last.letter(),
        first.header() + " … " + last.header(),
        first.use(),
        first.field(),
        first.label(),
        first.labelEn(),
        content,
        first.how(),
        sum(run, ColumnSeen::filled),
        sum(run, ColumnSeen::unreadable),
        first.masked(),
        first.examples(),
        least.isEmpty() ? null : least.get(0),
        most.isEmpty() ? null : most.get(most.size() - 1));
  }

  private static long sum(List<ColumnSeen> run, ToLongFunction<ColumnSeen> count) {
    return run.stream().mapToLong(count).sum();
  }

  private static List<BigDecimal> numbers(List<ColumnSeen> run, Function<ColumnSeen, ?> bound) {
    return run.stream()
        .map(bound)
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .sorted()
        .toList();
  }
}
