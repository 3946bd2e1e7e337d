package bilan.queries.document;

import bilan.queries.Answer.Missing;
import bilan.queries.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chart: data and what it should make seen, no drawing yet.
 *
 * @param number in the order of the document, from 1
 * @param title the sentence that the chart shows
 * @param categories along the axis
 * @param kind of the values, with {@code unit} as in {@link Cell}
 * @param alternative what somebody who does not see it is told
 * @param target null if nobody says where its bars should reach
 */
public record Chart(
    String id,
    int number,
    String title,
    Type type,
    List<Category> categories,
    List<Series> series,
    Kind kind,
    @Nullable String unit,
    String alternative,
    List<String> remarks,
    @Nullable Target target)
    implements Block {

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    remarks = List.copyOf(remarks);
  }

  /** One that says nothing of where its bars should reach. */
  public Chart(
      String id,
      int number,
      String title,
      Type type,
      List<Category> categories,
      List<Series> series,
      Kind kind,
      @Nullable String unit,
      String alternative,
      List<String> remarks) {
    this(id, number, title, type, categories, series, kind, unit, alternative, remarks, null);
  }

  /**
   * Where the bars of each category should reach, marked across them.
   *
   * @param values by category; empty where nobody said it
   */
  public record Target(String label, List<Optional<BigDecimal>> values) {
    public Target {
      values = List.copyOf(values);
    }
  }

  /** Where the bars of a category should reach; null if nobody said it. */
  public @Nullable BigDecimal targetOf(int category) {
    return target == null ? null : target.values().get(category).orElse(null);
  }

  /** This chart with its number in the document. */
  public Chart numbered(int position) {
    return new Chart(
        id, position, title, type, categories, series, kind, unit, alternative, remarks, target);
  }

  /** This chart with marks of where its bars should reach. */
  public Chart aiming(Target at) {
    return new Chart(
        id, number, title, type, categories, series, kind, unit, alternative, remarks, at);
  }

  /** This chart of some of its categories. */
  public Chart only(List<Integer> kept) {
    List<Series> few = new ArrayList<>();
    for (Series one : series) {
      few.add(one.with(kept.stream().map(one.points()::get).toList()));
    }
    Chart less = of(kept.stream().map(categories::get).toList(), few);
    return target == null
        ? less
        : less.aiming(new Target(target.label(), kept.stream().map(target.values()::get).toList()));
  }

  /**
   * A name along the axis.
   *
   * @param partial what stands there is not whole, or nobody knows all that it comes to
   * @param month that it names; null if it is none
   */
  public record Category(String name, boolean partial, @Nullable YearMonth month) {

    /** One that is no month. */
    public Category(String name, boolean partial) {
      this(name, partial, null);
    }

    /** This category in other words. */
    public Category named(String words) {
      return new Category(words, partial, month);
    }

    /** Each whole. */
    public static List<Category> of(List<String> names) {
      return names.stream().map(name -> new Category(name, false)).toList();
    }
  }

  /** How the values are laid out; the axis of values always holds zero. */
  public enum Type {
    COLUMNS,
    STACKED_COLUMNS,
    BARS,
    STACKED_BARS,
    LINES
  }

  /**
   * One thing told about.
   *
   * @param colour index in the document's palette: one thing has one colour in the whole document
   * @param hoped nobody has it yet: it is drawn upon the others, and counted in no total
   */
  public record Series(String key, String label, int colour, List<Point> points, boolean hoped) {
    public Series {
      points = List.copyOf(points);
    }

    /** What there is. */
    public Series(String key, String label, int colour, List<Point> points) {
      this(key, label, colour, points, false);
    }

    /** This series with other values. */
    public Series with(List<Point> others) {
      return new Series(key, label, colour, others, hoped);
    }

    /** This series in other words. */
    public Series named(String words) {
      return new Series(key, words, colour, points, hoped);
    }

    /** Whether none of its values is whole or certain. */
    public boolean isPartial() {
      return points.stream().allMatch(point -> point.partial() || point.value() == null);
    }
  }

  /**
   * One value.
   *
   * @param value null if there is none (not open, n.c.)
   * @param partial the period is not whole, or the money is not certain: hatched
   * @param unknown nobody can say how much it is, or all that it is a piece of: that has no total
   * @param missing what stands in the place of the value, and why; null if there is one, or if
   *     nothing was to stand there
   * @param trace where it comes from; null if it is no figure of its own
   */
  public record Point(
      @Nullable BigDecimal value,
      boolean partial,
      boolean unknown,
      @Nullable Missing missing,
      @Nullable String trace) {

    /** This point with the id of its figure; null for none. */
    public Point from(@Nullable String id) {
      return new Point(value, partial, unknown, missing, id);
    }

    /** One that was put together. */
    public Point(@Nullable BigDecimal value, boolean partial, boolean unknown) {
      this(value, partial, unknown, null, null);
    }

    /** One of which nothing is unknown. */
    public Point(@Nullable BigDecimal value, boolean partial) {
      this(value, partial, false);
    }

    /** What a table has in its place. */
    public String mark() {
      return missing == null ? "–" : missing.mark();
    }
  }

  /** This chart of other values. */
  public Chart of(List<Category> names, List<Series> values) {
    return new Chart(
        id, number, title, type, names, values, kind, unit, alternative, remarks, target);
  }

  /** This chart with one more sentence under it, before the others. */
  public Chart remarking(String words) {
    List<String> more = new ArrayList<>(List.of(words));
    more.addAll(remarks);
    return new Chart(
        id, number, title, type, categories, series, kind, unit, alternative, more, target);
  }

  /** This chart with what is told to those who do not see it. */
  public Chart saying(String words) {
    return new Chart(
        id, number, title, type, categories, series, kind, unit, words, remarks, target);
  }

  public boolean hasPartial() {
    return series.stream().flatMap(s -> s.points().stream()).anyMatch(Point::partial);
  }

  public boolean isStacked() {
    return type == Type.STACKED_BARS || type == Type.STACKED_COLUMNS;
  }

  /** Whether the bars lie, their names on the left. */
  public boolean isLying() {
    return type == Type.BARS || type == Type.STACKED_BARS;
  }

  /** Whether nothing of it would be seen. */
  public boolean isEmpty() {
    return series.stream()
        .flatMap(one -> one.points().stream())
        .noneMatch(point -> point.value() != null && point.value().signum() != 0);
  }

  /** Whether some of it is hoped for: a total is then of what there is. */
  public boolean hasHoped() {
    return series.stream().anyMatch(Series::hoped);
  }

  /**
   * What the pieces of a category come to, without what is hoped for; null if there is none, or one
   * is unknown.
   */
  public @Nullable BigDecimal totalOf(int category) {
    BigDecimal sum = null;
    for (Series one : series) {
      if (one.hoped()) {
        continue;
      }
      Point point = one.points().get(category);
      BigDecimal value = point.value();
      if (point.unknown()) {
        return null;
      }
      sum = value == null ? sum : sum == null ? value : sum.add(value);
    }
    return sum;
  }

  /** How many values it shows. */
  public long values() {
    return series.stream()
        .flatMap(one -> one.points().stream())
        .filter(point -> point.value() != null)
        .count();
  }

  @Override
  public void showOn(Page page) {
    page.chart(this);
  }
}
