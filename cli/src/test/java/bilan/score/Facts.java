package bilan.score;

import bilan.score.Label.Check;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows that count in a warehouse, of one source. */
final class Facts implements AutoCloseable {

  /**
   * A season, a place and a value for each row that counts, by dataset; {@code side} is the field
   * that the label names.
   */
  private static final Map<String, String> ROWS =
      Map.of(
          "attendance",
          """
          select coalesce(activity_date, period_from) as day, stream_place as place,
            case grain when 'participant' then coalesce(participants, 1) else participants end as value,
            '' as side
          from store.attendance where source = ?
          """,
          "sales",
          """
          select coalesce(sold_on, period_from), nullif(place, 'non affecté'), amount_incl_tax, ''
          from sales where source = ?
          """,
          "bank",
          "select booked_on, null, amount, '' from bank_lines where source = ?",
          "grants",
          """
          select coalesce(decision_date, start_on), null, amount_awarded, '' from grants where source = ?
          union all
          select received_on, null, amount, 'received' from receipts where source = ?1
          """,
          "published",
          "select decision_date, null, amount_awarded, '' from published_grants where source = ?",
          "accounts",
          """
          select make_date(fiscal_year, 12, 1), place, amount, side from accounts
            where source = ? and account not like '8%'
          union all
          select entry_date, null, if(account[1] = '6', 1, -1) * (coalesce(debit, 0) - coalesce(credit, 0)),
            if(account[1] = '6', 'cost', 'income')
          from ledger_entries where source = ?1 and account[1] in ('6', '7')
          """,
          "ledger",
          "select entry_date, null, debit, '' from ledger_entries where source = ?",
          "volunteers",
          """
          select month, place, hours, '' from team where contract = 'volunteer' and source = ?
          """);

  private final Connection connection;
  private final String source;
  private final int firstMonth;

  Facts(Path warehouse, String source, int firstMonth) throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    this.connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse, readOnly);
    this.source = source;
    this.firstMonth = firstMonth;
  }

  /** Datasets of which any row counts. */
  Set<String> datasets() throws SQLException {
    Set<String> found = new TreeSet<>();
    for (String dataset : ROWS.keySet()) {
      if (rows(dataset) > 0) {
        found.add(dataset);
      }
    }
    return found;
  }

  /** Number of rows, receipts of grants aside. */
  int rows(String dataset) throws SQLException {
    return rows(dataset, "");
  }

  /** Number of rows that a field is told of: receipts of grants only if they are meant. */
  int rows(String dataset, String field) throws SQLException {
    String where = field.equals("received") ? "side = 'received'" : "side <> 'received'";
    try (PreparedStatement query = query("select count(*)", dataset, where);
        ResultSet result = query.executeQuery()) {
      result.next();
      return result.getInt(1);
    }
  }

  /** Figures by season and place, zeros left out, as far as the label tells them apart. */
  Map<Key, BigDecimal> figures(Check check) throws SQLException {
    boolean seasons = check.figures().keySet().stream().anyMatch(k -> k.season() != null);
    boolean places = check.figures().keySet().stream().anyMatch(k -> k.place() != null);
    Map<Key, BigDecimal> figures = new LinkedHashMap<>();
    for (String dataset : check.datasets()) {
      add(figures, check.field(), dataset, seasons, places);
    }
    return round(figures);
  }

  private void add(
      Map<Key, BigDecimal> figures, String field, String dataset, boolean seasons, boolean places)
      throws SQLException {
    String what =
        "select year(day - to_months(%d)), place, %s"
            .formatted(firstMonth - 1, field.equals("#") ? "1" : "value");
    String where =
        switch (field) {
          case "cost", "income", "received" -> "side = '" + field + "'";
          default -> "side <> 'received'";
        };
    try (PreparedStatement query = query(what, dataset, where);
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        int season = result.getInt(1);
        Key key = new Key(result.wasNull() ? null : season, result.getString(2));
        BigDecimal value = result.getBigDecimal(3);
        if (value != null) {
          figures.merge(key.told(seasons, places), value, BigDecimal::add);
        }
      }
    }
  }

  private PreparedStatement query(String what, String dataset, String where) throws SQLException {
    String rows = Objects.requireNonNull(ROWS.get(dataset), dataset).replace("?1", "?");
    String sql = what + " from (" + rows + ") as t(day, place, value, side) where " + where;
    PreparedStatement query = connection.prepareStatement(sql);
    for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
      query.setString(i, source);
    }
    return query;
  }

  /** Figures of a label in the same form. */
  static Map<Key, BigDecimal> expected(Check check) {
    boolean seasons = check.figures().keySet().stream().anyMatch(k -> k.season() != null);
    boolean places = check.figures().keySet().stream().anyMatch(k -> k.place() != null);
    Map<Key, BigDecimal> figures = new LinkedHashMap<>();
    check.figures().forEach((k, v) -> figures.merge(k.told(seasons, places), v, BigDecimal::add));
    return round(figures);
  }

  private static Map<Key, BigDecimal> round(Map<Key, BigDecimal> figures) {
    Map<Key, BigDecimal> rounded = new TreeMap<>(java.util.Comparator.comparing(Key::toString));
    figures.forEach(
        (key, value) -> {
          BigDecimal cents = value.setScale(2, java.math.RoundingMode.HALF_UP);
          if (cents.signum() != 0) {
            rounded.put(key, cents);
          }
        });
    return rounded;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
