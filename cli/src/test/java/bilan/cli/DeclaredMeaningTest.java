package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A declaration says what a column, a query or a figure means and whether it may be published. No
 * class of the program decides it by a name.
 */
class DeclaredMeaningTest {

  private static final Path QUERIES = Path.of("../queries/src/main");
  private static final Path RESOURCES = QUERIES.resolve("resources/bilan/queries");
  private static final Path CLASSES = QUERIES.resolve("java/bilan/queries");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z_0-9-]*)\"");

  /** A name that is compared, listed or looked up among the columns of an answer. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:AnswerShapes\\.at\\(\\w+, |key\\(\\)\\.equals\\(|id\\(\\)\\.equals\\(|figure\\(\\)\\.equals\\()"
              + LITERAL.pattern());

  /** Where masking, ids and what all blocks share are decided: no name at all stands there. */
  private static final List<String> DECIDING =
      List.of("report/masking", "report/composition", "report/Outside.java", "AnswerMeaning.java");

  /**
   * Names that are no decision: the query that gives the places and their order, and the parameters
   * that every question may have.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "Composition: places",
          "PlaceOrder: places",
          "Outside: place",
          "RowMaterial: place",
          "PersonCells: place",
          "PersonCells: year",
          "PersonCells: years");

  /** Blocks made for one query, whose columns they lay out. */
  private static final Set<String> LAID_OUT =
      Set.of("PrioritySheets: indicator", "StatusTables: status");

  @Test
  void noClassThatDecidesKnowsAName() throws IOException {
    Set<String> names = names();
    assertThat(names).contains("participants", "supplier", "rejected-by-source", "new_declared");
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      if (DECIDING.stream().anyMatch(of -> file.startsWith(CLASSES.resolve(of)))) {
        found.addAll(literals(file, LITERAL, names));
      }
    }
    found.removeAll(KNOWN);
    assertThat(found).isEmpty();
  }

  @Test
  void noClassLooksForAColumnByItsName() throws IOException {
    Set<String> names = names();
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      found.addAll(literals(file, ASKED, names));
    }
    found.removeAll(LAID_OUT);
    assertThat(found).isEmpty();
  }

  /** A dataset is known by its declaration, too; articles of French nouns are no such thing. */
  @Test
  void noClassKnowsADataset() throws IOException {
    Set<String> datasets = Set.of("attendance", "sales", "funding", "ledger", "reference");
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      found.addAll(literals(file, LITERAL, datasets));
    }
    assertThat(found).containsExactly("Apostrophes: reference");
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path folder : List.of(CLASSES, Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        sources.addAll(files.filter(f -> f.toString().endsWith(".java")).sorted().toList());
      }
    }
    assertThat(sources).hasSizeGreaterThan(300);
    return sources;
  }

  /** The literals of a class that are names, behind the name of the class. */
  private static List<String> literals(Path file, Pattern pattern, Set<String> names)
      throws IOException {
    List<String> found = new ArrayList<>();
    Matcher literal = pattern.matcher(Files.readString(file));
    while (literal.find()) {
      if (names.contains(literal.group(1))) {
        found.add(file.getFileName().toString().replace(".java", "") + ": " + literal.group(1));
      }
    }
    return found;
  }

  /** The names of columns, saved queries and figures. */
  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>(keys(RESOURCES.resolve("statements/columns.yaml"), ""));
    for (String folder : List.of("queries", "figures")) {
      try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
        for (Path file : files.toList()) {
          names.add(file.getFileName().toString().replaceAll("\\.(sql|yaml)$", ""));
          if (folder.equals("queries")) {
            names.addAll(keys(file, "  "));
          }
        }
      }
    }
    return names;
  }

  private static List<String> keys(Path file, String indent) throws IOException {
    return Pattern.compile("(?m)^" + indent + "\"?\\*?([a-z][a-z_0-9]*)\"?:")
        .matcher(Files.readString(file))
        .results()
        .map(key -> key.group(1))
        .toList();
  }
}
