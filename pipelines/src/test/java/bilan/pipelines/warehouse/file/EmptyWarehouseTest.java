package bilan.pipelines.warehouse.file;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the empty warehouse is the warehouse that would have been made. */
class EmptyWarehouseTest {

  private static final String FOLDER = "bilan.empty";

  /** What a catalogue says of tables, views and macros; to list columns binds each view. */
  private static final String CATALOGUE =
      """
      select 'table ' || schema_name || '.' || table_name || ' ' || coalesce(sql, '')
        from duckdb_tables() where not internal
      union all
      select 'view ' || schema_name || '.' || view_name || ' ' || coalesce(comment, '') || sql
        from duckdb_views() where not internal
      union all
      select 'macro ' || schema_name || '.' || function_name || ' ' || parameters::varchar || ' '
        || macro_definition
        from duckdb_functions() where not internal and macro_definition is not null
      union all
      select 'mark ' || sha256 from store.declaration
      union all
      select 'script ' || version || ' ' || sha256 from store.schema_version
      order by all
      """;

  @TempDir private Path folder;
  private String before;

  @BeforeEach
  void keepInAFolder() {
    before = System.getProperty(FOLDER);
    System.setProperty(FOLDER, folder.resolve("kept").toString());
  }

  @AfterEach
  void keepWhereItWas() {
    if (before == null) {
      System.clearProperty(FOLDER);
    } else {
      System.setProperty(FOLDER, before);
    }
  }

  @Test
  void aCopySaysAllThatTheFirstOneSays() throws IOException {
    open(folder.resolve("first.duckdb")).close();
    assertThat(kept()).hasSize(1);
    byte[] kept = Files.readAllBytes(kept().get(0));

    List<String> copied = catalogue(folder.resolve("second.duckdb"));

    // Read again: DuckDB forgets a word or two of a macro when it writes it.
    assertThat(words(catalogue(folder.resolve("first.duckdb")))).isEqualTo(words(copied));
    assertThat(copied).hasSizeGreaterThan(200);
    assertThat(kept()).hasSize(1);
    assertThat(Files.readAllBytes(kept().get(0))).isEqualTo(kept);
    assertThat(folder.resolve("second.duckdb.tmp")).doesNotExist();
    try (WarehouseFile memory = WarehouseFile.inMemory(Datasets.load())) {
      assertThat(words(memory.sql().list(CATALOGUE, row -> row.getString(1))))
          .isEqualTo(words(copied));
      assertThat(memory.sql().number("select count(*) from sales")).isZero();
    }
  }

  @Test
  void whatIsThereIsNeverReplaced() throws IOException {
    Path there = Files.writeString(folder.resolve("there.duckdb"), "mine");
    Files.createDirectory(folder.resolve("kept"));
    Files.writeString(
        folder.resolve("kept").resolve("empty-" + ProgramMark.mark() + ".duckdb"), "empty");

    EmptyWarehouse.lay(there);

    assertThat(there).hasContent("mine");
  }

  /**
   * DuckDB writes columns that are left out or replaced in any order, and no schema of a view where
   * it is that of all.
   */
  private static List<String> words(List<String> catalogue) {
    return catalogue.stream()
        .map(line -> line.replace("CREATE VIEW main.", "CREATE VIEW "))
        .map(line -> Stream.of(line.split("[^\\p{L}\\d_.]+")).sorted().toList().toString())
        .toList();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      return files.toList();
    }
  }

  private static List<String> catalogue(Path file) {
    try (WarehouseFile warehouse = open(file)) {
      return warehouse.sql().list(CATALOGUE, row -> row.getString(1));
    }
  }

  private static WarehouseFile open(Path file) {
    return WarehouseFile.open(file, Duration.ofSeconds(1), Datasets.load());
  }
}
