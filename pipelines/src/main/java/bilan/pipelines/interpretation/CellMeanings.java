package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.CellMeaning.Day;
import bilan.pipelines.interpretation.CellMeaning.Month;
import bilan.pipelines.interpretation.CellMeaning.Unit;
import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads cells every way they can be read. */
final class CellMeanings {

  private static final Pattern SEASON =
      Pattern.compile("(?<!\\d)(20\\d\\d|\\d\\d)\\s?[-/_]\\s?(20\\d\\d|\\d\\d)(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern ISO =
      Pattern.compile(
          "(20\\d\\d)(\\d\\d)(\\d\\d)[t ]\\d{1,2}:\\d\\d.*"
              + "|(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[t ]\\d{1,2}:\\d\\d.*)?");
  private static final Pattern MONTH = Pattern.compile("(0?[1-9]|1[0-2])[/.-](20\\d\\d)");

  /** The day of {@code 1er au 6 septembre}, whose month stands behind the other. */
  private static final Pattern FIRST = Pattern.compile("^\\d{1,2}(?:er)?(?!\\d)");

  private static final Pattern RANGE =
      Pattern.compile("(?:semaine )?(?:du )?(.+?) (?:au|-|a) (\\d.*)");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:h]\\d\\d(?::\\d\\d)?");
  private static final Pattern AGE =
      Pattern.compile("(?:de )?(\\d{1,2}) ?(?:-|/|a) ?(\\d{1,2})( ans)?");

  /** {@code 11 adultes + 2 enfants}. */
  private static final Pattern TOGETHER =
      Pattern.compile("(\\d{1,4}) (\\p{L}{3,}) ?(?:\\+|et|,|&) ?(\\d{1,4}) (\\p{L}{3,})");

  private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}|[ivx]{1,4}) ");
  private static final int SHORT = 4;

  /** {@code 13€50}. */
  private static final Pattern CENTS = Pattern.compile("^(\\d+) ?€ ?(\\d\\d)$");

  private static final Pattern OF = Pattern.compile("(\\d+)/(\\d+)");
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int CACHED = 50_000;
  private static final int LONGEST_MONTH = 31;

  private final FileLexicon lexicon;
  private final Pattern number;
  private final Pattern hours;
  private final Pattern minutes;
  private final Pattern day;
  private final Pattern named;
  private final Pattern month;
  private final Pattern ofMonth;
  private final Map<SheetCell, CellMeaning> known =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SheetCell, CellMeaning> eldest) {
          return size() > CACHED;
        }
      };

  CellMeanings(FileLexicon lexicon) {
    this.lexicon = lexicon;
    String weekday = "(?:(?<w>" + lexicon.anyWeekday() + ")\\.?,? )?";
    String months = lexicon.anyMonth();
    this.number =
        Pattern.compile(
            "(?<r>(?:"
                + lexicon.any(Theme.ROUGHLY)
                + ")\\s*)?(?<o>\\(?)(?<s>[-+]?)\\s*(?<b>"
                + String.join("|", lexicon.any(Theme.EUROS), lexicon.any(Theme.OTHER_MONEY))
                + ")?\\s*"
                + "(?<n>\\d{1,3}(?:[ .]\\d{3})+(?:,\\d+)?|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d+(?:[.,]\\d+)?)"
                + "(?<t>-?)\\)?\\s*(?<k>k)?\\s*(?<u>%|"
                + String.join(
                    "|",
                    lexicon.any(Theme.EUROS),
                    lexicon.any(Theme.OTHER_MONEY),
                    lexicon.any(Theme.HOURS),
                    lexicon.any(Theme.PERSONS))
                + ")?\\s*(?<q>(?:"
                + lexicon.any(Theme.ROUGHLY)
                + "))?\\s*\\.?\\*?\\)?(?: ?\\((?<p>[^()]*\\p{L}[^()]*)\\))?");
    this.hours = Pattern.compile("(\\d{1,3}) ?(?:" + lexicon.any(Theme.HOURS) + ") ?(\\d\\d)?");
    this.minutes = Pattern.compile("(\\d+) ?(?:" + lexicon.any(Theme.MINUTES) + ")\\.?");
    this.day =
        Pattern.compile(
            weekday
                + "(?:le )?(?<d>\\d{1,2})(?:er)?[/.-](?<m>\\d{1,2})(?:[/.-](?<y>\\d{4}|\\d{2}))?"
                + "(?:,? ?(?:a )?\\d{1,2}[:h]\\d\\d(?::\\d\\d)?)?");
    this.named =
        Pattern.compile(
            weekday
                + "(?:le )?(?<d>\\d{1,2})(?:er)?[ -](?<m>"
                + months
                + ")\\.?(?:[ -](?<y>\\d{4}|\\d\\d))?(?:,? .*\\d[:h]\\d\\d)?");
    this.ofMonth =
        Pattern.compile("(?<w>" + lexicon.anyWeekday() + ")\\.?,? (?:le )?(?<d>\\d{1,2})(?:er)?");
    this.month = Pattern.compile("(?<m>" + months + ")\\.?(?:[ /-](?<y>\\d{4}|\\d{2}))?");
  }

  FileLexicon lexicon() {
    return lexicon;
  }

  /** Readings of a cell. */
  CellMeaning of(SheetCell cell) {
    if (cell.isBlank()) {
      return CellMeaning.NOTHING;
    }
    return known.computeIfAbsent(cell, this::read);
  }

  /** Readings of a text. */
  CellMeaning of(String text) {
    return of(SheetCell.text(text));
  }

  private CellMeaning read(SheetCell cell) {
    CellMeaning it = new CellMeaning();
    String written = Objects.requireNonNullElse(cell.text(), "");
    switch (cell.type()) {
      case DATE -> date(it, cell);
      case NUMBER -> number(it, cell);
      case TEXT -> text(it, written);
      case BOOLEAN -> {
        it.tick = written.equals("true");
        it.away = !it.tick;
      }
      default -> it.missing = true;
    }
    return it;
  }

  private void date(CellMeaning it, SheetCell cell) {
    LocalDateTime moment = Objects.requireNonNull(cell.date());
    if (moment.getYear() < 1901) {
      it.time = true;
      BigDecimal serial = cell.number();
      it.minutes =
          serial == null
              ? BigDecimal.valueOf(moment.getHour() * 60L + moment.getMinute())
              : serial.multiply(BigDecimal.valueOf(1440)).setScale(2, RoundingMode.HALF_UP);
      return;
    }
    it.moment = moment;
    it.day = new Day(moment.getYear(), moment.getMonthValue(), moment.getDayOfMonth(), 0);
    if (moment.getDayOfMonth() == 1) {
      it.month = new Month(moment.getYear(), moment.getMonthValue());
    }
  }

  private void number(CellMeaning it, SheetCell cell) {
    BigDecimal value = Objects.requireNonNull(cell.number());
    String format = Objects.requireNonNullElse(cell.format(), "");
    it.number = value;
    if (format.indexOf('%') >= 0) {
      it.unit = Unit.PERCENT;
    } else if (format.indexOf('€') >= 0) {
      it.unit = Unit.EUROS;
    } else if (format.indexOf('$') >= 0 && format.indexOf("[$") < 0) {
      it.unit = Unit.OTHER_MONEY;
    }
    it.tick = value.compareTo(BigDecimal.ONE) == 0;
    it.away = value.signum() == 0;
    plainNumber(it);
  }

  /** What a bare whole number may be besides a number: a year, the serial number of a day. */
  private static void plainNumber(CellMeaning it) {
    if (!it.isWhole() || it.unit != Unit.NONE || it.number == null || it.number.precision() > 9) {
      return;
    }
    int whole = it.number.intValue();
    if (whole >= 1990 && whole <= 2100) {
      it.year = whole;
    }
    if (whole >= 40_000 && whole <= 50_000) {
      LocalDate date = SERIAL_ZERO.plusDays(whole);
      it.serial = new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), 0);
    }
  }

  private void text(CellMeaning it, String written) {
    String s = Folded.text(written);
    String key = Folded.key(written);
    it.folded = s;
    it.key = key;
    String bare = s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
    it.missing = is(Theme.MISSING, bare, key);
    it.closed = is(Theme.CLOSED, bare, key);
    it.off = lexicon.isOff(key);
    it.aside = lexicon.isAside(key);
    it.part = lexicon.isPart(key);
    it.away = is(Theme.AWAY, bare, key);
    it.number = is(Theme.FREE, bare, key) ? BigDecimal.ZERO : null;
    it.tick = is(Theme.TICKS, bare, key);
    Status plain = lexicon.status(key);
    it.status = plain == null ? lexicon.status(withoutRemarks(written)) : plain;
    it.owed = lexicon.leading(key) == Status.WAITS;
    it.direction = lexicon.direction(s) == 0 ? lexicon.direction(key) : lexicon.direction(s);
    it.side = lexicon.side(key);
    it.about = it.side == null ? about(key) : it.side;
    it.result = lexicon.is(Theme.RESULTS, key) || lexicon.is(Theme.RESULTS, unnumbered(written));
    it.total = lexicon.total(key);
    it.bank = !key.isEmpty() && lexicon.is(Theme.BANK, key.split(" ", -1)[0]);
    it.own = lexicon.isOwn(key);
    it.quarter = lexicon.quarter(key);
    it.balance = lexicon.isBalance(written);
    it.weekday = lexicon.weekday(bare);
    if (s.length() > 60) {
      it.text = true;
      seasonOf(it, s, key);
      return;
    }
    numberOf(it, s);
    dayOf(it, s);
    Matcher range = RANGE.matcher(s);
    if (it.day == null && it.number == null && range.matches()) {
      boolean first = FIRST.matcher(range.group(1)).matches();
      String rest = first ? FIRST.matcher(range.group(2)).replaceFirst("") : "";
      dayOf(it, range.group(1) + rest); // a week, by its first day
    }
    Matcher of = OF.matcher(s);
    if (of.matches()) {
      int part = Integer.parseInt(of.group(1).length() > 6 ? "0" : of.group(1));
      int whole = Integer.parseInt(of.group(2).length() > 6 ? "0" : of.group(2));
      it.share = part > 0 && part <= whole;
    }
    Matcher numeric = MONTH.matcher(s);
    if (numeric.matches()) {
      it.month = new Month(number(numeric, 2), number(numeric, 1));
    }
    Matcher m = month.matcher(s);
    if (m.matches()) {
      it.month = new Month(year(m.group("y")), lexicon.month(m.group("m")));
    }
    seasonOf(it, s, key);
    it.time = TIME.matcher(s).matches();
    Matcher h = hours.matcher(s);
    if (h.matches()) {
      it.minutes =
          SIXTY
              .multiply(new BigDecimal(h.group(1)))
              .add(h.group(2) == null ? BigDecimal.ZERO : new BigDecimal(h.group(2)));
    }
    Matcher min = minutes.matcher(s);
    if (min.matches()) {
      it.minutes = new BigDecimal(min.group(1));
    }
    Matcher age = AGE.matcher(s);
    it.age = age.matches() && Integer.parseInt(age.group(1)) < Integer.parseInt(age.group(2));
    it.text =
        it.number == null
            && it.day == null
            && it.ofMonth == 0
            && !it.time
            && written.codePoints().anyMatch(Character::isLetter);
  }

  /** The first side that a word of a short text names; null if none does. */
  private @Nullable String about(String key) {
    return Stream.of(key.split(" ", -1))
        .limit(SHORT)
        .map(lexicon::side)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The key of a line without its number and what it is made of: {@code 1. Résultat (I-II)}. */
  private static String unnumbered(String written) {
    String plain = withoutRemarks(written);
    return NUMBERED.matcher(plain.isEmpty() ? Folded.key(written) : plain).replaceFirst("");
  }

  /** The key of a text without what stands in parentheses behind it. */
  private static String withoutRemarks(String written) {
    int at = written.indexOf('(');
    return at <= 0 || !written.strip().endsWith(")") ? "" : Folded.key(written.substring(0, at));
  }

  private boolean is(Theme theme, String text, String key) {
    return lexicon.is(theme, text) || (!key.isEmpty() && lexicon.is(theme, key));
  }

  /** A number of persons of two kinds: {@code 11 adultes + 2 enfants}. */
  private @Nullable BigDecimal together(String s) {
    Matcher m = TOGETHER.matcher(s);
    boolean persons =
        m.matches()
            && lexicon.is(Theme.PERSONS, m.group(2))
            && lexicon.is(Theme.PERSONS, m.group(4));
    return persons ? new BigDecimal(m.group(1)).add(new BigDecimal(m.group(3))) : null;
  }

  private void numberOf(CellMeaning it, String written) {
    BigDecimal together = together(written);
    if (together != null) {
      it.number = together;
      it.unit = Unit.PERSONS;
      return;
    }
    String s = CENTS.matcher(written).replaceFirst("$1,$2€");
    it.rough = !s.equals(written); // no reader of amounts knows it
    Matcher m = number.matcher(s);
    String remark = m.matches() ? m.group("p") : null;
    boolean undone = remark != null && lexicon.leading(Folded.key(remark)) != null;
    if (!m.matches() || undone) {
      return; // 45 (annulé)
    }
    String digits = m.group("n").replace(" ", "");
    if (digits.indexOf(',') >= 0 && digits.indexOf('.') > digits.indexOf(',')) {
      digits = digits.replace(",", "");
    } else if (digits.indexOf(',') >= 0) {
      digits = digits.replace(".", "").replace(',', '.');
    } else if (digits.matches("\\d{1,3}(\\.\\d{3}){2,}")) {
      digits = digits.replace(".", "");
    }
    BigDecimal value = new BigDecimal(digits);
    if (m.group("k") != null) {
      value = value.multiply(THOUSAND);
    }
    boolean negative =
        m.group("s").equals("-") || !m.group("t").isEmpty() || !m.group("o").isEmpty();
    it.number = negative ? value.negate() : value;
    it.rough |= m.group("r") != null || m.group("q") != null;
    String u =
        Objects.requireNonNullElse(m.group("u"), Objects.requireNonNullElse(m.group("b"), ""));
    it.unit = unit(u);
    if (it.unit == Unit.HOURS) {
      it.minutes = value.multiply(SIXTY);
    }
    if (u.isEmpty() && remark == null) {
      plainNumber(it);
    }
  }

  private Unit unit(String u) {
    if (u.isEmpty()) {
      return Unit.NONE;
    }
    if (u.equals("%")) {
      return Unit.PERCENT;
    }
    return lexicon.is(Theme.EUROS, u)
        ? Unit.EUROS
        : lexicon.is(Theme.OTHER_MONEY, u)
            ? Unit.OTHER_MONEY
            : lexicon.is(Theme.HOURS, u) ? Unit.HOURS : Unit.PERSONS;
  }

  private void dayOf(CellMeaning it, String s) {
    Matcher iso = ISO.matcher(s);
    if (iso.matches()) {
      int at = iso.group(1) == null ? 4 : 1;
      it.day = day(number(iso, at), number(iso, at + 1), number(iso, at + 2), 0);
      return;
    }
    Matcher m = day.matcher(s);
    if (m.matches()) {
      it.day = day(year(m.group("y")), number(m, "m"), number(m, "d"), weekday(m.group("w")));
      return;
    }
    Matcher n = named.matcher(s);
    if (n.matches()) {
      int monthOf = lexicon.month(n.group("m"));
      it.day = day(year(n.group("y")), monthOf, number(n, "d"), weekday(n.group("w")));
    }
    Matcher o = ofMonth.matcher(s);
    if (o.matches() && number(o, "d") >= 1 && number(o, "d") <= LONGEST_MONTH) {
      it.ofMonth = number(o, "d");
      it.weekday = weekday(o.group("w"));
    }
  }

  private int weekday(@Nullable String word) {
    return word == null ? 0 : lexicon.weekday(word);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private static @Nullable Day day(@Nullable Integer year, int month, int day, int weekday) {
    if (month < 1 || month > 12 || day < 1) {
      return null;
    }
    int length = LocalDate.of(year == null ? 2024 : year, month, 1).lengthOfMonth();
    return day <= length ? new Day(year, month, day, weekday) : null;
  }

  private static @Nullable Integer year(@Nullable String digits) {
    return digits == null ? null : (Integer) calendarYear(digits);
  }

  /** A year of two digits is of this century. */
  private static int calendarYear(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? 2000 + year : year;
  }

  private static void seasonOf(CellMeaning it, String s, String key) {
    List<Integer> seasons = seasons(s);
    if (!seasons.isEmpty() && key.length() <= 18) {
      it.season = seasons.get(0);
    }
    List<Integer> years = it.season == null && it.day == null ? years(s) : List.of();
    if (it.year == null && years.size() == 1 && key.length() <= 20 && it.month == null) {
      it.year = years.get(0);
    }
  }

  /** Seasons that a text names, by their first calendar year: {@code 2023-2024}, {@code 23/24}. */
  static List<Integer> seasons(String text) {
    List<Integer> found = new ArrayList<>();
    Matcher m = SEASON.matcher(Folded.text(text));
    int from = 0;
    while (m.find(from)) {
      int first = calendarYear(m.group(1));
      int second = calendarYear(m.group(2));
      boolean likely = m.group(1).length() == 4 || (first >= 2010 && first <= 2040);
      if (second == first + 1 && likely) {
        found.add(first);
        from = m.end();
      } else {
        from = m.end(1);
      }
    }
    return found;
  }

  /** Calendar years that a text names outside of seasons. */
  static List<Integer> years(String text) {
    String folded = Folded.text(text);
    String rest = seasons(folded).isEmpty() ? folded : SEASON.matcher(folded).replaceAll(" ");
    List<Integer> found = new ArrayList<>();
    Matcher m = YEAR.matcher(rest);
    while (m.find()) {
      found.add(Integer.valueOf(m.group(1)));
    }
    return found;
  }

  /** Months that a text names by words of more than three letters, or {@code mai}. */
  Set<Integer> months(String text) {
    Set<Integer> found = new LinkedHashSet<>();
    for (String word : Folded.words(text)) {
      int number = lexicon.month(word);
      if (number > 0 && (word.length() > 3 || word.equals("mai"))) {
        found.add(number);
      }
    }
    return found;
  }
}
