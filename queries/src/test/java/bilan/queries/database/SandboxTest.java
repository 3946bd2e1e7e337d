package bilan.queries.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.queries.Warehouses;
import bilan.testing.Slow;
import bilan.text.Exit;
import bilan.text.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types reads the warehouse and does nothing else. */
@Slow
class SandboxTest {

  @TempDir Path folder;
  private Path secret;
  private Database database;

  @BeforeEach
  void openTheWarehouse() throws SQLException, IOException {
    secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
    database = Database.open(Warehouses.small(folder), Duration.ZERO, Duration.ofSeconds(2));
  }

  @AfterEach
  void closeTheWarehouse() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table sales",
        "drop view shops",
        "delete from sales",
        "update sales set amount_excl_tax = 0",
        "insert into sales select * from sales",
        "truncate sales",
        "alter table sales add column x integer",
        "create table x as select 1",
        "create temp table x as select 1",
        "create view x as select 1",
        "create macro m(a) as a",
        "create sequence s",
        "create index i on sales(place)",
        "merge into sales using (select 1) s on false when not matched then insert default values",
        "comment on table sales is 'x'",
        "copy sales to '{dir}/out.csv'",
        "copy (select 1) to '{dir}/out.parquet' (format parquet)",
        "copy sales from '{file}'",
        "export database '{dir}/out'",
        "import database '{dir}/out'",
        "attach '{dir}/other.duckdb' as other",
        "detach bilan",
        "use memory",
        "install httpfs",
        "load httpfs",
        "load '{file}'",
        "set memory_limit = '8GB'",
        "set enable_external_access = true",
        "reset lock_configuration",
        "pragma enable_profiling",
        "pragma database_list",
        "set variable x = 1",
        "begin transaction",
        "commit",
        "checkpoint",
        "force checkpoint",
        "vacuum",
        "analyze",
        "call enable_logging()",
        "call pragma_version()",
        "prepare p as select 1",
        "execute p",
        "explain analyze select 1",
        "select 1; drop table sales",
        "select 1; select 2",
        "with x as (insert into sales select * from sales returning *) select * from x",
        "with x as (delete from sales returning *) select * from x",
        "select * from read_csv('{file}')",
        "select * from '{file}'",
        "select * from read_text('{file}')",
        "select * from read_blob('{file}')",
        "select * from read_json('{file}')",
        "select * from read_parquet('{file}')",
        "select * from sniff_csv('{file}')",
        "select * from glob('{dir}/*')",
        "select * from parquet_metadata('{file}')",
        "select * from read_duckdb('{dir}/bilan.duckdb')",
        "select * from query('copy sales to ''{dir}/out.csv''')",
        "select getenv('HOME')",
        "select nextval('s')",
        "select sum(a.range * b.range) from range(10000000) a, range(1000000) b",
        "select repeat('x', 5000000000)",
        "",
        " ; ",
        "-- nothing",
      })
  void refusesEverythingThatIsNotOneRead(String typed) throws IOException {
    String sql = typed.replace("{dir}", folder.toString()).replace("{file}", secret.toString());
    long size = Files.size(folder.resolve("bilan.duckdb"));
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> database.askForeign(Sql.of(sql, "--sql"), java.util.Map.of()));
    assertThat(failure).as(typed).isNotNull();
    assertThat(failure.exit()).isIn(Exit.USAGE, Exit.MACHINE);
    assertThat(failure.problems()).hasSize(1);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("secret.csv", "bilan.duckdb");
    assertThat(Files.size(folder.resolve("bilan.duckdb"))).isEqualTo(size);
  }

  @Test
  void answersWhatIsOneRead() {
    List<String> reads =
        List.of(
            "select 1;",
            "-- why\nselect * from sales -- all",
            "from sales",
            "table sales",
            "values (1), (2)",
            "describe sales",
            "summarize sales",
            "show tables",
            "with a as (select 1 as x) select x from a union all select 2",
            "select list_transform([1, 2], lambda x: x + 1)",
            "select * from duckdb_settings()",
            "unpivot sales on amount_excl_tax",
            "select * from (pivot sales on channel in ('till', 'service') using sum(amount_excl_tax))");
    for (String sql : reads) {
      assertThatCode(() -> database.askForeign(Sql.of(sql, "--sql"), java.util.Map.of()))
          .as(sql)
          .doesNotThrowAnyException();
    }
  }
}
