package bilan.queries.database;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Warehouses;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view that says another thing each time tells whether it was read again or kept. */
class KeptViewsTest {

  private static final String DRAWN = "select r from drawn";

  @TempDir Path folder;
  private Path warehouse = Path.of("");

  @BeforeEach
  void make() throws SQLException {
    warehouse =
        Warehouses.with(
            folder,
            """
            create view drawn as select uuid()::varchar as r;
            create view bad as select error('never') as r;
            create table places(place varchar);
            insert into places values ('Fives');
            """);
  }

  @Test
  void isReadOnceFromTheThirdQuestionOn() {
    try (Database database = open()) {
      assertThat(value(database, "select 1")).isEqualTo(1L);
      Object first = value(database, DRAWN);
      Object second = value(database, DRAWN);
      assertThat(second).isNotEqualTo(first);
      assertThat(value(database, DRAWN)).isEqualTo(second);
      assertThat(value(database, "select upper(r) from main.drawn"))
          .isEqualTo(String.valueOf(second).toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void isThatOfOneOpening() {
    Object kept;
    try (Database database = open()) {
      value(database, "select 1");
      value(database, DRAWN);
      kept = value(database, DRAWN);
    }
    try (Database database = open()) {
      assertThat(value(database, DRAWN)).isNotEqualTo(kept);
    }
  }

  @Test
  void aNameOfTheStatementsOwnGoesBefore() {
    try (Database database = open()) {
      for (int i = 0; i < 4; i++) {
        value(database, DRAWN);
      }
      assertThat(value(database, "with drawn as (select 'own' as r) " + DRAWN)).isEqualTo("own");
    }
  }

  @Test
  void whatCannotBeKeptIsAskedOfTheView() {
    try (Database database = open()) {
      for (int i = 0; i < 4; i++) {
        assertThat(value(database, "select count(*) from places where place <> 'bad'"))
            .isEqualTo(1L);
      }
    }
  }

  @Test
  void whatIsTypedReadsTheSame() {
    try (Database database = open()) {
      value(database, "select 1");
      value(database, DRAWN);
      Object kept = value(database, DRAWN);
      Rows typed = database.askForeign(Sql.of(DRAWN, "--sql"), Map.of());
      assertThat(typed.rows()).containsExactly(List.of(kept));
    }
  }

  private Database open() {
    return Database.open(warehouse, Duration.ZERO, null);
  }

  private static @Nullable Object value(Database database, String sql) {
    return database.ask(Sql.of(sql, "test")).rows().get(0).get(0);
  }
}
