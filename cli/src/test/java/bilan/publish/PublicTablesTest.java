package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Tries;
import bilan.text.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bilans of a network where few people come, published, then solved: by the sums of each table, by
 * those of one table with the totals of another, and by what they leave to each hidden cell.
 */
class PublicTablesTest {

  private static final List<String> PASSING = List.of("Événements", "Venues libres");
  private static final int LEAST = 5;

  @TempDir Path folder;

  /** Shown cells of one sum, and how many are hidden in it. */
  private record Sum(String name, List<Integer> shown, int hidden, @Nullable Integer total) {

    /** What the sum leaves to the hidden ones together; null if the total is not known. */
    @Nullable Integer left() {
      return total == null ? null : total - shown.stream().mapToInt(i -> i).sum();
    }
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, Tries.of("bilan.tables", 1, 3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noFewPersonsFollowFromWhatIsShown(int seed) throws IOException {
    Cli cli = SmallNetwork.in(folder, seed).cli();
    int hidden = 0;
    for (String bilan : List.of("retrospective", "annual")) {
      String years = bilan.equals("annual") ? "2022" : "2021..2022";
      Map<String, Object> json =
          map(must(cli, "report", bilan, "--years", years, "--public", "-f", "json", "-o", "-"));
      for (Sum sum : sums(json)) {
        hidden += sum.hidden();
        assertThat(sum.shown())
            .as("%s of %s, seed %d", sum.name(), bilan, seed)
            .allMatch(count -> count == 0 || count >= LEAST);
        Integer left = sum.left();
        if (sum.hidden() > 0 && left != null) {
          assertThat(sum.hidden()).as(sum + " of " + bilan + ", seed " + seed).isGreaterThan(1);
          boolean more = sum.shown().stream().anyMatch(count -> count > 0);
          assertThat(left >= LEAST || !more).as(sum + " of " + bilan + ", seed " + seed).isTrue();
        }
      }
    }
    assertThat(hidden).isGreaterThan(3);
  }

  /** Every sum that a reader can make of a bilan. */
  private static List<Sum> sums(Map<String, Object> json) {
    Map<String, @Nullable Integer> totals = new LinkedHashMap<>();
    Map<String, List<@Nullable Integer>> parts = new LinkedHashMap<>();
    for (Map<String, Object> figure : maps(json.get("figures"))) {
      String id = String.valueOf(figure.get("id"));
      if (List.of("participations", "passages").contains(id)) {
        String name = id + " " + figure.get("period");
        Integer value = count(figure.get("value"));
        boolean known = value != null || masked(figure.get("note"));
        if (figure.get("place") == null) {
          totals.put(name, value);
        } else if (known) {
          parts.computeIfAbsent(name + " by place", n -> new ArrayList<>()).add(value);
        }
      }
    }
    byKind(json, parts);
    assertThat(json.toString()).doesNotContain("attendance-by-month");
    byClass(json, parts);
    List<Sum> sums = new ArrayList<>();
    parts.forEach(
        (name, cells) -> {
          List<Integer> shown = cells.stream().filter(Objects::nonNull).toList();
          Integer total = totals.get(name.replaceAll(" by .*", ""));
          sums.add(new Sum(name, shown, cells.size() - shown.size(), total));
        });
    return sums;
  }

  private static void byKind(Map<String, Object> json, Map<String, List<@Nullable Integer>> parts) {
    Map<String, Object> table = table(json, "attendance-by-kind");
    List<Map<String, Object>> columns = maps(table.get("columns"));
    for (List<@Nullable Object> row : rows(table)) {
      String of = PASSING.contains(String.valueOf(row.get(0))) ? "passages " : "participations ";
      for (int c = 0; c < columns.size(); c++) {
        String key = String.valueOf(columns.get(c).get("key"));
        if (key.startsWith("participants")) {
          String year = key.equals("participants") ? "2022" : key.replace("participants_", "");
          // A kind that nobody came to that year prints as nothing.
          boolean nothing = row.get(c) == null && !hides(table, row, c);
          parts
              .computeIfAbsent(of + year + " by kind", n -> new ArrayList<>())
              .add(nothing ? Integer.valueOf(0) : count(row.get(c)));
        }
      }
    }
  }

  /** What is hidden has an id, what is empty has none. */
  private static boolean hides(Map<String, Object> table, List<@Nullable Object> row, int column) {
    int at = rows(table).indexOf(row);
    return ((List<?>) ((List<?>) table.get("traces")).get(at)).get(column) != null;
  }

  private static void byClass(
      Map<String, Object> json, Map<String, List<@Nullable Integer>> parts) {
    Map<String, Object> table = table(json, "audience-profile");
    List<String> keys =
        maps(table.get("columns")).stream().map(c -> String.valueOf(c.get("key"))).toList();
    for (List<@Nullable Object> row : rows(table)) {
      int at = keys.indexOf("participants");
      if (hides(table, row, at) || row.get(at) != null) {
        parts.computeIfAbsent("audience by class", n -> new ArrayList<>()).add(count(row.get(at)));
      }
      boolean hidden = row.get(at) == null && hides(table, row, at);
      assertThat(hidden && row.get(keys.indexOf("share")) != null).as(row.toString()).isFalse();
    }
  }

  private static boolean masked(@Nullable Object note) {
    return String.valueOf(note).contains("masqué");
  }

  private static Map<String, Object> table(Map<String, Object> json, String id) {
    return maps(json.get("tables")).stream()
        .filter(table -> id.equals(table.get("id")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<List<@Nullable Object>> rows(Map<String, Object> table) {
    return (List<List<@Nullable Object>>) Objects.requireNonNull(table.get("rows"));
  }

  private static @Nullable Integer count(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString()).intValueExact();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(String json) {
    return (Map<String, Object>) Objects.requireNonNull(JsonText.read(json));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return (List<Map<String, Object>>) Objects.requireNonNull(list);
  }

  private static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.err()).isZero();
    return result.out();
  }
}
