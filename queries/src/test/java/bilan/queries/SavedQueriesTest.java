package bilan.queries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query that ships with the program says what it is about. */
@Quick
class SavedQueriesTest {

  private static final SavedQueries BUILT_IN = new SavedQueries(null);

  static Stream<String> names() {
    return BUILT_IN.names().stream();
  }

  @Test
  void thoseThatWerePromisedAreThere() {
    assertThat(BUILT_IN.names())
        .contains(
            "attendance-by-year",
            "attendance-by-place",
            "attendance-by-month",
            "attendance-by-kind",
            "audience-profile",
            "mediation-hours",
            "sales-by-year",
            "sales-by-channel",
            "sales-by-month",
            "grants-overview",
            "funding-mix",
            "team-by-year",
            "places-timeline",
            "milestones");
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysItsTitleAndColumnsInBothLanguages(String name) {
    SavedQuery query = BUILT_IN.find(name);
    assertThat(query.title().en()).as("title in English").isNotNull();
    assertThat(query.description()).as("description").isNotNull();
    if (query.figures() == null) {
      assertThat(query.columns()).isNotEmpty();
    }
    for (SavedColumn column : query.columns()) {
      assertThat(column.label().en()).as(column.key() + " in English").isNotNull();
      if (column.definition() != null) {
        assertThat(column.definition().en()).as(column.key() + " defined in English").isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyAmountOfSalesSaysWhetherTaxIsIn(String name) {
    for (SavedColumn column : BUILT_IN.find(name).columns()) {
      if (column.tax() != null) {
        String words = column.label().fr() + " " + column.definition();
        assertThat(words)
            .as(column.key())
            .containsPattern(column.tax().equals("excl") ? "HT|hors taxes" : "TTC|toutes taxes");
      }
    }
  }

  @Test
  void ownQueriesOverrideThoseOfTheSameName(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("milestones.sql"), "/*\ntitle: À nous\n*/\nselect 1 as x");
    Files.writeString(folder.resolve("nôtre.sql"), "/*\ntitle: Autre\n*/\nselect 1 as x");
    Files.writeString(folder.resolve("notes.txt"), "rien");
    SavedQueries queries = new SavedQueries(folder);
    assertThat(queries.find("milestones").own()).isTrue();
    assertThat(queries.find("milestones").title().fr()).isEqualTo("À nous");
    assertThat(queries.names()).contains("nôtre", "sales-by-year").doesNotContain("notes");
    assertThat(queries.all()).extracting(SavedQuery::name).isSorted();
    assertThat(new SavedQueries(folder.resolve("nope")).names()).isEqualTo(BUILT_IN.names());
  }

  @Test
  void namesStandInOrderWithoutFolders() {
    List<String> names = BUILT_IN.names();
    assertThat(names).isSorted().doesNotHaveDuplicates();
    assertThat(names).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  /** An own copy of one would else have its whole numbers taken for persons. */
  @Test
  void everyCountSaysWhetherItIsOfPersons() {
    List<String> silent = new ArrayList<>();
    for (SavedQuery query : new SavedQueries(null).all()) {
      query.columns().stream()
          .filter(column -> query.figures() == null && column.isOfSql())
          .filter(column -> column.kind() == Kind.COUNT && column.disclosure().persons() == null)
          .forEach(column -> silent.add(query.name() + "." + column.key()));
    }
    assertThat(silent).isEmpty();
  }
}
