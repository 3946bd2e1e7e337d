package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.CellMeaning.Day;
import bilan.pipelines.interpretation.Interpretation.Context;
import bilan.pipelines.interpretation.Interpretation.Source;
import bilan.pipelines.interpretation.Interpretation.YearSaid;
import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.pipelines.lexicon.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What titles, the sheet's name and the file's name say of all rows of a table. */
final class Contexts {

  private static final Pattern FULL_DAY =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d)(?!\\d)");

  private static final String WORDED =
      "(\\d{1,2})(?:er)? (" + FileLexicon.SHIPPED.anyMonth() + ")\\.? (20\\d\\d)(?!\\d)";

  private static final Pattern WORDED_DAY =
      Pattern.compile("(?<!\\d)(?<!\\bau )(?<!\\bclos le )" + WORDED);

  private static final Pattern ANY_WORDED_DAY = Pattern.compile("(?<!\\d)" + WORDED);

  /** A sheet whose whole name is a day: {@code 02-10-25}. */
  private static final Pattern SHORT_DAY =
      Pattern.compile("^(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d\\d)$");

  private static final int FIRST_YEAR = 2018;
  private static final int LAST_YEAR = 2027;
  private static final int MOST_YEARS = 3;

  /** A year of which both ends are said outweighs its two numbers. */
  private static final double WHOLE = 2;

  private final KnownOrganisation organisation;
  private final @Nullable YearSaid said;
  private final NamedPlaces places;
  private final String folder;
  private final CellMeanings meanings;

  Contexts(KnownOrganisation organisation, CellMeanings meanings) {
    this.organisation = organisation;
    this.said = organisation.year();
    this.places = organisation.places();
    this.folder = organisation.folder();
    this.meanings = meanings;
  }

  /** What may be said of an interpretation's rows, the likeliest first. */
  List<Context> of(Interpretation it) {
    Map<YearSaid, Double> years = new LinkedHashMap<>();
    Map<String, Double> named = new LinkedHashMap<>();
    Map<Object, Source> where = new HashMap<>();
    Set<Integer> months = new LinkedHashSet<>();
    List<String> titles = it.titles();
    titles.forEach(title -> see(title, Source.TITLE, 1, years, named, where));
    see(it.grid().sheet(), Source.SHEET, 0.9, years, named, where);
    see(it.file(), Source.FILE, 0.7, years, named, where);
    String here = named.isEmpty() ? places.within(folder) : null;
    if (here != null) {
      named.put(here, 1.0);
      where.put(here, Source.FOLDER);
    }
    titles.forEach(title -> months.addAll(meanings.months(title)));
    months.addAll(meanings.months(it.grid().sheet()));
    if (said != null) {
      years.clear();
      years.put(said, 1.0);
      where.put(said, Source.COMMAND);
    }
    List<YearSaid> likely = new ArrayList<>(years.keySet());
    likely.sort(Comparator.comparingDouble((YearSaid y) -> -years.getOrDefault(y, 0.0)));
    List<YearSaid> tried = likely.subList(0, Math.min(MOST_YEARS, likely.size()));
    if (tried.stream().anyMatch(YearSaid::season) && tried.size() > 1) {
      List<YearSaid> first = new ArrayList<>(tried.stream().filter(YearSaid::season).toList());
      tried.stream().filter(y -> !y.season()).limit(1).forEach(first::add);
      tried = first;
    }
    if (tried.isEmpty() && namesWeekdays(it)) {
      tried = new ArrayList<>();
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        tried.add(new YearSaid(true, year));
      }
    }
    String place =
        named.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    int month = months.size() == 1 ? months.iterator().next() : 0;
    Source from = place == null ? null : where.get(place);
    List<Context> contexts = new ArrayList<>();
    for (YearSaid year : tried) {
      Source yearFrom = where.getOrDefault(year, Source.WEEKDAYS);
      contexts.add(new Context(year.year(), year.season(), month, place, from, yearFrom, years));
    }
    if (contexts.isEmpty()) {
      contexts.add(new Context(0, false, month, place, from, null, years));
    }
    return contexts;
  }

  private void see(
      String text,
      Source source,
      double weight,
      Map<YearSaid, Double> years,
      Map<String, Double> named,
      Map<Object, Source> where) {
    Map<YearSaid, Double> here = new LinkedHashMap<>();
    if (!isStamp(text)) {
      YearSaid whole = fiscalYear(text);
      if (whole != null) {
        here.put(whole, WHOLE * weight);
      }
      List<Integer> seasons = CellMeanings.seasons(text);
      new LinkedHashSet<>(seasons).forEach(y -> here.put(new YearSaid(true, y), weight));
      if (seasons.isEmpty() && whole == null) {
        Set<Integer> plain = new LinkedHashSet<>(CellMeanings.years(text));
        plain.forEach(y -> here.put(new YearSaid(false, y), weight / plain.size()));
      }
    }
    here.forEach(
        (year, said) -> {
          years.merge(year, said, Double::sum);
          where.putIfAbsent(year, source);
        });
    String place = places.within(text);
    if (place != null) {
      named.merge(place, weight, Double::sum);
      where.putIfAbsent(place, source);
    }
  }

  /**
   * The year whose first and last day a text says, or the fiscal year whose last day it says; null
   * if it says none.
   */
  private @Nullable YearSaid fiscalYear(String text) {
    Set<LocalDate> days = new LinkedHashSet<>();
    addFull(text, days);
    addWorded(ANY_WORDED_DAY, text, days);
    List<LocalDate> said = List.copyOf(days);
    if (said.size() == 2 && said.get(0).plusYears(1).minusDays(1).equals(said.get(1))) {
      return new YearSaid(said.get(0).getMonthValue() > 1, said.get(0).getYear());
    }
    LocalDate next = said.size() == 1 ? said.get(0).plusDays(1) : null;
    int first = organisation.firstMonth();
    return next != null && next.getDayOfMonth() == 1 && next.getMonthValue() == first
        ? new YearSaid(first > 1, next.getYear() - 1)
        : null;
  }

  private static void addFull(String text, Set<LocalDate> days) {
    Matcher m = FULL_DAY.matcher(text);
    while (m.find()) {
      add(m, Integer.parseInt(m.group(2)), days);
    }
  }

  private static void addWorded(Pattern pattern, String text, Set<LocalDate> days) {
    Matcher m = pattern.matcher(Folded.text(text));
    while (m.find()) {
      add(m, FileLexicon.SHIPPED.month(m.group(2)), days);
    }
  }

  /** {@code Mis à jour le 05/02/2025}: a day, and a word of what was done to the file. */
  private boolean isStamp(String text) {
    return FULL_DAY.matcher(text).results().count() == 1
        && Folded.words(text).stream().anyMatch(w -> meanings.lexicon().is(Theme.STAMPS, w));
  }

  /** Whether days name their weekday and no year. */
  private static boolean namesWeekdays(Interpretation it) {
    if (it.crossed() == AxisKind.DAY) {
      return it.periods().stream()
          .map(c -> it.grid().meaning(it.area().head(), c).day)
          .anyMatch(Contexts::namesWeekday);
    }
    int column = it.column(date(it));
    return column >= 0
        && it.records().stream()
            .limit(50)
            .map(r -> it.grid().meaning(r.row(), column).day)
            .anyMatch(Contexts::namesWeekday);
  }

  private static boolean namesWeekday(@Nullable Day day) {
    return day != null && day.year() == null && day.weekday() > 0;
  }

  /** The field that dates a form's rows; empty if none does. */
  static String date(Interpretation it) {
    return it.form().table() == null || it.form().table().date() == null
        ? "date"
        : it.form().table().date();
  }

  /** The one whole day that a title or the sheet's name says; null if none or several do. */
  static @Nullable LocalDate day(CellGrid grid, int head) {
    Set<LocalDate> days = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>(grid.titles(head));
    texts.add(SHORT_DAY.matcher(grid.sheet()).replaceFirst("$1/$2/20$3"));
    FileLexicon words = FileLexicon.SHIPPED;
    for (String text : texts) {
      addFull(text, days);
      if (Folded.words(text).stream().noneMatch(w -> words.is(Theme.STAMPS, w))) {
        addWorded(WORDED_DAY, text, days);
      }
    }
    return days.size() == 1 ? days.iterator().next() : null;
  }

  private static void add(Matcher m, int month, Set<LocalDate> days) {
    int day = Integer.parseInt(m.group(1));
    int year = Integer.parseInt(m.group(3));
    boolean real = month >= 1 && month <= 12 && day >= 1;
    if (real && day <= LocalDate.of(year, month, 1).lengthOfMonth()) {
      days.add(LocalDate.of(year, month, day));
    }
  }
}
