package bilan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the views of a warehouse cost: the same questions on them and on a bare table with the same
 * rows and plain texts, which is what somebody without bilan would have.
 */
final class ViewCost {

  private static final int RUNS = 15;

  private static final String[][] QUESTIONS = {
    {"count, sum", "select count(*), sum(amount_excl_tax) from %s"},
    {"sum by year", "select year(sold_on), sum(amount_excl_tax) from %s group by 1"},
    {
      "sum by place and product",
      "select place, product, count(*), sum(amount_excl_tax) from %s group by all"
    },
    {
      "tickets by place and month",
      "select place, date_trunc('month', sold_on), count(distinct ticket) from %s group by all"
    },
    {"rows of one product", "select count(*) from %s where product = 'Café'"},
  };

  private ViewCost() {}

  /** Prints a line a question, in milliseconds: question, the view, the bare table. */
  static void measure(String warehouse, String bare) throws Exception {
    Files.deleteIfExists(Path.of(bare));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement()) {
      statement.execute("attach '" + bare.replace("'", "''") + "' as bare");
      statement.execute(
          """
          create table bare.sales as select sold_at, sold_on, ticket, place, product, category, quantity,
            unit_price_incl_tax, amount_incl_tax, amount_excl_tax, tax_rate, payment_method from main.sales
          """);
      statement.execute("checkpoint bare");
      for (String[] question : QUESTIONS) {
        double[] view = new double[RUNS];
        double[] table = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
          table[i] = milliseconds(statement, question[1].formatted("bare.sales"));
          view[i] = milliseconds(statement, question[1].formatted("main.sales"));
        }
        System.out.printf(
            Locale.ROOT, "%s\t%.3f\t%.3f%n", question[0], median(view), median(table));
      }
    }
  }

  private static double milliseconds(Statement statement, String question) throws SQLException {
    long start = System.nanoTime();
    try (ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
