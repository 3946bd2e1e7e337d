package bilan.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Small warehouses for tests: plain tables that are named like the views, and shared notions. */
public final class Warehouses {

  private static final Path NOTIONS =
      Path.of("../pipelines/src/main/resources/bilan/pipelines/schema/views/notions.sql");

  private Warehouses() {}

  /** Two cafés, three sales, the coverage that belongs to them. */
  public static Path small(Path folder) throws SQLException {
    return with(
        folder,
        """
        create table places(place varchar, name varchar, aliases varchar[]);
        insert into places values ('Wazemmes', 'POP Café Wazemmes', ['wazem', 'Le café']), ('Fives', 'Fives-Cail', []);
        create table attendance(place varchar, activity_date date, participants integer);
        create table sales(sold_on date, place varchar, channel varchar, amount_excl_tax decimal(18,6));
        insert into sales values
          (date '2020-12-31', 'Wazemmes', 'till', 10.005),
          (date '2021-03-01', 'Wazemmes', 'till', 20.10),
          (date '2022-05-01', 'Fives', 'service', -0.5),
          (date '2022-12-31', 'Moulins', 'till', 1000.25);
        create table coverage(dataset varchar, channel varchar, period_from date, period_to date);
        insert into coverage values
          ('sales', 'till', date '2022-01-01', date '2022-12-31'),
          ('sales', 'service', date '2023-01-17', date '2023-01-17'),
          ('attendance', null, date '2021-01-01', date '2021-12-31');
        create schema store;
        create view store.row_places as select place from attendance union select place from sales;
        create view shops as select place from places;
        comment on view shops is 'Les lieux';
        comment on column shops.place is 'Le nom';
        """);
  }

  /** A warehouse made by a script. */
  public static Path with(Path folder, String script) throws SQLException {
    Path file = folder.resolve("bilan.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(NOTIONS));
      statement.execute(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
