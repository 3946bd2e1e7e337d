package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Exports of a till, each of a day of its own, and what a warehouse must hold of them. */
final class NumberedTills {

  static final int ROWS = 1500;

  private static final String BEFORE = "caisse-";
  private static final String BEHIND = ".csv";

  private NumberedTills() {}

  static String name(int number) {
    return BEFORE + number + BEHIND;
  }

  static String csv(int number) {
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(number);
    StringBuilder csv = new StringBuilder("Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n");
    for (int row = 0; row < ROWS; row++) {
      csv.append(day).append(";Wazemmes;").append(row).append(";Café;1,80;10 %\n");
    }
    return csv.toString();
  }

  /**
   * The numbers of those that are in a warehouse, whole; fails of any that is half, or nobody's.
   */
  static Set<Integer> whole(Path workspace) {
    Path warehouse = workspace.resolve("bilan.duckdb");
    Set<Integer> numbers = new TreeSet<>();
    if (!Files.exists(warehouse)) {
      return numbers;
    }
    try (Database database = Database.open(warehouse, Duration.ofSeconds(30), null)) {
      assertThat(ask(database, "select count(*) from deliveries where rows <> " + ROWS)).isZero();
      assertThat(
              ask(
                  database,
                  "select count(*) from (select delivery_id from sales group by all having"
                      + " count(*) <> "
                      + ROWS
                      + ")"))
          .as("half deliveries")
          .isZero();
      assertThat(
              ask(
                  database,
                  "select count(*) from sales where delivery_id not in (select delivery_id from"
                      + " deliveries)"))
          .as("orphan rows")
          .isZero();
      database
          .ask(Sql.of("select distinct source from sales", "test"))
          .rows()
          .forEach(row -> numbers.add(number(String.valueOf(row.get(0)))));
    }
    return numbers;
  }

  private static int number(String name) {
    return Integer.parseInt(
        name.substring(name.lastIndexOf(BEFORE) + BEFORE.length(), name.lastIndexOf(BEHIND)));
  }

  private static long ask(Database database, String sql) {
    return (Long) Objects.requireNonNull(database.ask(Sql.of(sql, "test")).single());
  }
}
