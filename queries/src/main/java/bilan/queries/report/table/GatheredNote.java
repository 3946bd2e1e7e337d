package bilan.queries.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A note below a table. Reasons of one figure's years that differ by an amount or a share only are
 * one note: <i>durée connue pour 99 % (2021), 99,7 % (2022)</i>. So are those that differ by the
 * year only: <i>comptes 2021, 2022 non fournis</i>.
 */
final class GatheredNote {

  /** An amount in euros or a share, as French and English write them. */
  private static final Pattern QUANTITY =
      Pattern.compile(
          "€\\d[\\d,.]*|[−-]?\\d[\\d\u00a0\u202f.,]*[\u00a0\u202f ]?[%€](?![\\p{L}\\d])");

  /** Words around the one quantity that may differ; the whole where there is not just one. */
  private final String before;

  private final String after;
  private final @Nullable String figure;
  private final List<Quantity> quantities = new ArrayList<>();

  /** A quantity, and the periods of which it is said. */
  private record Quantity(String words, TreeSet<String> periods) {

    /** A year says itself of which year it is. */
    String said() {
      return periods.contains(words) ? words : words + " (" + String.join(", ", periods) + ")";
    }
  }

  /**
   * Notes a reason.
   *
   * @param figure the figure and place of which it is said; null if it must stand as it is
   * @param period the year of which it is said; null likewise
   */
  GatheredNote(String said, @Nullable String figure, @Nullable String period) {
    Matcher quantity = QUANTITY.matcher(said);
    Matcher year =
        Pattern.compile("\\b" + (period == null ? "(?!)" : Pattern.quote(period)) + "\\b")
            .matcher(said);
    Matcher first = quantity.find() ? quantity : year;
    boolean found = first.equals(quantity) || first.find();
    this.before = found ? said.substring(0, first.start()) : said;
    this.after = found ? said.substring(first.end()) : "";
    this.figure = figure;
    add(found ? first.group() : "", period);
  }

  private void add(String words, @Nullable String period) {
    for (Quantity known : quantities) {
      if (known.words().equals(words)) {
        known.periods().addAll(period == null ? List.of() : List.of(period));
        return;
      }
    }
    quantities.add(
        new Quantity(words, new TreeSet<>(period == null ? List.of() : List.of(period))));
  }

  /** Whether a reason is this note, or another year's of it: then it is part of it. */
  boolean takes(String said, @Nullable String of, @Nullable String period) {
    GatheredNote other = new GatheredNote(said, of, period);
    if (!other.before.equals(before) || !other.after.equals(after)) {
      return false;
    }
    String words = other.quantities.get(0).words();
    Quantity known =
        quantities.stream().filter(one -> one.words().equals(words)).findFirst().orElse(null);
    boolean ofYears = period != null && figure != null && Objects.equals(figure, of);
    boolean takes =
        known == null
            ? ofYears && !isSaid(period)
            : quantities.size() == 1 || period == null || known.periods().contains(period);
    if (takes) {
      add(words, period);
    }
    return takes;
  }

  private boolean isSaid(@Nullable String period) {
    return quantities.stream().anyMatch(one -> period != null && one.periods().contains(period));
  }

  /** The note in words. */
  String words() {
    if (quantities.size() == 1) {
      return before + quantities.get(0).words() + after;
    }
    return before
        + quantities.stream().map(Quantity::said).collect(Collectors.joining(", "))
        + after;
  }
}
