package bilan.queries;

import bilan.files.ResourceFolder;
import bilan.files.Shelf;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Charts of accounts at hand, one for each time at which accounts changed their meaning. An
 * organisation's own holds from its first year on; the program's hold for the years before.
 */
public final class AccountCharts {

  private static final String EXTENSION = ".yaml";
  private static final ResourceFolder BUILT_IN =
      new ResourceFolder(SavedQueries.class, "accounts", EXTENSION);
  private static final BigDecimal USUAL_GAP = new BigDecimal("0.20");

  private final Shelf shelf;
  private final BigDecimal gap;

  private AccountCharts(@Nullable Path own, BigDecimal gap) {
    this.shelf = new Shelf(BUILT_IN, own, SavedQueries::unreadable);
    this.gap = gap;
  }

  /** Those that ship with the program. */
  public static AccountCharts builtIn() {
    return new AccountCharts(null, USUAL_GAP);
  }

  /** These charts with an organisation's own files first, in a folder that may be absent. */
  public AccountCharts in(Path own) {
    return new AccountCharts(own, gap);
  }

  /**
   * The same with another share of what was planned, above which a difference from it is to be
   * explained.
   */
  public AccountCharts explaining(BigDecimal share) {
    return new AccountCharts(shelf.own(), share);
  }

  /** Share of what was planned, above which a difference from it is to be explained. */
  public BigDecimal gap() {
    return gap;
  }

  /**
   * The chart of a name.
   *
   * @throws Failure (2) if there is none, or its file has problems
   */
  AccountChart named(String name) {
    if (!shelf.names().contains(name)) {
      String near = Nearest.of(name, shelf.names());
      Message cure =
          near == null
              ? Message.of("query.known_charts", String.join(", ", shelf.names()))
              : Message.of("query.did_you_mean", near);
      throw new Failure(
          Exit.USAGE,
          Problem.error("QUERY-13", Message.of("query.unknown_chart", name), null, cure));
    }
    String own = shelf.ownText(name);
    return own != null
        ? AccountChart.read(name, "accounts/" + name + EXTENSION, own)
        : AccountChart.read(
            name, "bilan:accounts/" + name + EXTENSION, String.valueOf(shelf.builtInText(name)));
  }

  /**
   * The chart of the fiscal year that begins in a year: the organisation's, else the program's;
   * before all of them the oldest.
   *
   * @throws Failure (2) with every problem of the organisation's files
   */
  AccountChart of(int year) {
    AccountChart own = latest(all(name -> shelf.ownText(name) != null), year);
    if (own != null) {
      return own;
    }
    List<AccountChart> builtIn = all(name -> shelf.ownText(name) == null);
    AccountChart chart = latest(builtIn, year);
    return chart != null
        ? chart
        : builtIn.stream().min(Comparator.comparingInt(AccountChart::from)).orElseThrow();
  }

  /**
   * The accounts where grants are booked as income, a line for each year from which they hold, as
   * {@code grant_income} reads it: the organisation's, else the program's.
   *
   * @throws Failure (2) with every problem of the organisation's files
   */
  String grantAccountsInSql() {
    List<AccountChart> own = all(name -> shelf.ownText(name) != null);
    List<AccountChart> builtIn = all(name -> shelf.ownText(name) == null);
    Map<Integer, String> lines = new TreeMap<>();
    Stream.concat(own.stream(), builtIn.stream())
        .map(AccountChart::from)
        .forEach(
            year -> {
              AccountChart first = latest(own, year);
              AccountChart chart =
                  first != null && first.grants() != null ? first : latest(builtIn, year);
              if (chart != null && chart.grants() != null) {
                lines.put(year, year + "\t" + chart.grants());
              }
            });
    return String.join("\n", lines.values());
  }

  private static @Nullable AccountChart latest(List<AccountChart> charts, int year) {
    return charts.stream()
        .filter(chart -> chart.from() <= year)
        .max(Comparator.comparingInt(AccountChart::from))
        .orElse(null);
  }

  private List<AccountChart> all(Predicate<String> which) {
    List<Problem> problems = new ArrayList<>();
    List<AccountChart> charts = new ArrayList<>();
    for (String name : shelf.names()) {
      try {
        if (which.test(name)) {
          charts.add(named(name));
        }
      } catch (Failure e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
    return charts;
  }
}
