package bilan.pipelines.warehouse.checking;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.model.RowSink.ControlTotal;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Warnings about a delivery, kept in both languages with the rows that they are about, so that
 * bilans can repeat those that still hold.
 */
public final class DeliveryWarnings {

  private static final Catalogue FRENCH = new Catalogue(Lang.FR);
  private static final Catalogue ENGLISH = new Catalogue(Lang.EN);

  /** Number of rows that a warning names. */
  static final int EXAMPLES = 5;

  private final Statements sql;
  private final int delivery;

  /**
   * @param delivery the number of the delivery, whose sheets are stored
   */
  public DeliveryWarnings(Statements sql, int delivery) {
    this.sql = sql;
    this.delivery = delivery;
  }

  /** Keeps what a check found, if it is a warning. */
  void keep(CheckFindings found, Problem problem) {
    if (problem.severity() == Severity.WARNING) {
      for (CheckFindings.Example example : found.examples()) {
        Integer row = example.sheet() == null ? null : example.row();
        keep(problem, found.table().name(), example.sheet(), row);
      }
    }
  }

  /** Keeps that a printed total differs from its rows; it holds as long as any of them counts. */
  public void keep(ControlTotal total, Problem problem) {
    keep(problem, total.table(), null, null);
  }

  /**
   * Keeps what its reading warned of: something of the file was not taken, or may be understood
   * wrongly. It holds as long as any row of the delivery counts.
   *
   * @param tables those that the delivery holds
   */
  public void keep(List<Problem> notices, List<String> tables) {
    for (Problem notice : notices) {
      if (notice.severity() == Severity.WARNING) {
        Problem placed = placed(notice);
        tables.forEach(table -> keep(placed, table, null, null));
      }
    }
  }

  /** Notice that names its cells in its sentence, since no row stands for them. */
  private static Problem placed(Problem notice) {
    String where = notice.where();
    int sheet = where == null ? -1 : where.indexOf('!');
    if (where == null || sheet < 0) {
      return notice;
    }
    Message what =
        Message.of(
            "check.says_where", notice.what(), where.substring(sheet + 1).replace("!", " › "));
    return new Problem(notice.code(), notice.severity(), what, where, null, null, notice.cure());
  }

  /**
   * Asks again what was said of other deliveries, where the check looks at more than their rows:
   * what they lacked may have come since, or gone.
   *
   * @param newest the delivery that came, of which all is known; 0 if one went
   */
  public static void review(Statements sql, int newest) {
    Map<Integer, List<Kept>> others =
        sql
            .list(
                "select distinct w.delivery_id, d.dataset, d.source, d.rejected_count, w.table_name, w.code"
                    + " from store.warning w join store.delivery d on d.delivery_id = w.delivery_id"
                    + " where d.state = 'applied' and d.delivery_id <> ?",
                row ->
                    new Kept(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6)),
                newest)
            .stream()
            .collect(Collectors.groupingBy(Kept::delivery, TreeMap::new, Collectors.toList()));
    others.forEach((delivery, kept) -> new DeliveryWarnings(sql, delivery).again(kept));
  }

  /** A warning of a delivery, as far as it must be known to ask again. */
  private record Kept(
      int delivery, String dataset, String source, long leftOut, String table, String code) {}

  private void again(List<Kept> kept) {
    Dataset dataset = Datasets.get(kept.get(0).dataset());
    Set<String> codes = kept.stream().map(Kept::code).collect(Collectors.toSet());
    List<Check> asked =
        Checks.of(dataset).stream()
            .filter(check -> codes.contains(check.code()) && isAboutMore(check))
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    sql.run("set variable left_out = " + kept.get(0).leftOut());
    List<CheckFindings> found =
        new DeliveryChecks(sql, dataset, delivery)
            .ask(kept.stream().map(Kept::table).distinct().toList(), asked::contains, EXAMPLES);
    for (Check check : asked) { // kept though it is over: an undo may bring it back
      sql.run(
          "update store.warning set holds = false where delivery_id = ? and code = ?",
          delivery,
          check.code());
    }
    for (CheckFindings one : found) {
      sql.run(
          "delete from store.warning where delivery_id = ? and code = ? and table_name = ?",
          delivery,
          one.check().code(),
          one.table().name());
      keep(one, DeliveryChecks.problem(one, kept.get(0).source()));
    }
  }

  private static boolean isAboutMore(Check check) {
    return Datasets.load().stream()
        .flatMap(dataset -> dataset.tables().stream())
        .anyMatch(table -> CheckTables.reads(check.sql(), table.name()));
  }

  private void keep(Problem problem, String table, @Nullable String sheet, @Nullable Integer row) {
    sql.run(
        "insert into store.warning values (?, ?, ?, (select max(sheet_id) from store.sheet where delivery_id = ? and sheet = ?), ?, ?, ?, ?, ?, true)",
        delivery,
        problem.code(),
        table,
        delivery,
        sheet,
        row,
        FRENCH.say(problem.what()),
        ENGLISH.say(problem.what()),
        said(problem.cure(), FRENCH),
        said(problem.cure(), ENGLISH));
  }

  private static @Nullable String said(@Nullable Message message, Catalogue catalogue) {
    return message == null ? null : catalogue.say(message);
  }
}
