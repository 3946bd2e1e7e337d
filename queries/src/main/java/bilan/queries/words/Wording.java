package bilan.queries.words;

import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.Change;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A typed value as a reader of one language writes it; rounded here, half up, once. */
public final class Wording {

  private final Catalogue catalogue;
  private final Typography typography;
  private final CellText cells;

  /** All euros have cents. */
  public Wording(Catalogue catalogue) {
    this(catalogue, true);
  }

  /** As people read a document. */
  public Wording(Catalogue catalogue, Cover cover) {
    this(catalogue, cover.cents());
  }

  private Wording(Catalogue catalogue, boolean cents) {
    this.catalogue = catalogue;
    this.typography = Typography.of(catalogue.lang());
    this.cells = new CellText(catalogue, cents);
  }

  public Lang lang() {
    return catalogue.lang();
  }

  public String say(String key, Object... arguments) {
    return catalogue.say(key, arguments);
  }

  /** Between clauses that are strung together. */
  public String semicolon() {
    return typography.semicolon();
  }

  /** Behind what a value is called. */
  public String colon() {
    return typography.colon();
  }

  /** The cell's value alone, without the marks of its notes. */
  public String value(Cell cell) {
    if (cell.signed() && cell.value() instanceof BigDecimal change) {
      String sign = rounded(change, cell.kind()).signum() > 0 ? "+" : "";
      return sign + value(change, cell.kind(), cell.unit());
    }
    return "points".equals(cell.unit())
        ? value(cell.value(), cell.kind(), cell.unit())
        : cells.of(cell.value(), cell.kind(), cell.decimals());
  }

  /** The value in words; empty for null. */
  public String value(@Nullable Object value, Kind kind, @Nullable String unit) {
    if ("points".equals(unit) && value instanceof BigDecimal points) {
      return typography.number(points, 1) + "\u00a0" + catalogue.say("report.points", points);
    }
    return cells.of(value, kind, 2);
  }

  /**
   * A number inside a sentence: {@code 12 %} and {@code 2} where a column would show {@code 12,0 %}
   * and {@code 2,00}.
   */
  public String inSentence(BigDecimal number, Kind kind, @Nullable String unit) {
    if (kind == Kind.NUMBER && unit == null) {
      return cells.of(number, kind, Math.max(0, Math.min(2, number.stripTrailingZeros().scale())));
    }
    String words = value(number, kind, unit);
    String zero = lang() == Lang.FR ? ",0" : ".0";
    int at = words.indexOf(zero);
    boolean whole =
        at >= 0 && (at + 2 == words.length() || !Character.isDigit(words.charAt(at + 2)));
    String plain =
        whole && kind == Kind.RATE ? words.substring(0, at) + words.substring(at + 2) : words;
    return "FTE".equals(unit) ? plain + "\u00a0" + catalogue.say("report.fte") : plain;
  }

  /** Whether a noun that follows this number takes its plural. */
  public boolean isPlural(BigDecimal number) {
    return lang() == Lang.FR
        ? number.abs().compareTo(BigDecimal.valueOf(2)) >= 0
        : number.abs().compareTo(BigDecimal.ONE) != 0;
  }

  /** A change, with its sign always: {@code +12,4 %}. */
  public String change(Change.Told told) {
    String sign = way(told) > 0 ? "+" : "";
    return sign
        + over(inSentence(told.amount(), FigureKind.ofChange(told.unit()), told.unit()), told);
  }

  /** How much changed, without its sign: {@code 12,4 %}. */
  public String size(Change.Told told) {
    return over(
        inSentence(told.amount().abs(), FigureKind.ofChange(told.unit()), told.unit()), told);
  }

  /** Words of a change, with the months that it is of if it is not of whole years. */
  public String over(String words, Change.Told told) {
    return told.over() == null ? words : words + " (" + told.over() + ")";
  }

  /** Which way a change goes as it is printed: 1, −1, or 0 if nothing is seen of it. */
  public int way(Change.Told told) {
    return rounded(told.amount(), FigureKind.ofChange(told.unit())).signum();
  }

  private static BigDecimal rounded(BigDecimal change, Kind kind) {
    int decimals = kind == Kind.RATE ? 1 : kind == Kind.COUNT ? 0 : 2;
    return change.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** {@code Tableau 3 – titre}. */
  public String caption(Table table) {
    return table.title().isEmpty()
        ? catalogue.say("report.table_alone", table.number())
        : catalogue.say("report.table", table.number(), table.title());
  }

  /** {@code Graphique 3 – titre}. */
  public String caption(Chart chart) {
    return catalogue.say("report.chart", chart.number(), chart.title());
  }

  /** What is not whole says so by itself, whatever of it is hatched. */
  public String category(Chart.Category category) {
    return category.partial()
        ? catalogue.say("report.partial_named", category.name())
        : category.name();
  }

  public String date(LocalDate date) {
    return typography.date(date);
  }

  /** The years of a bilan, of which one may be under way: {@code 2024–2026 (2026 en cours)}. */
  public String spanned(Cover cover) {
    String underWay = cover.underWay();
    boolean alone = cover.span().equals(underWay);
    return underWay == null
        ? cover.span()
        : say(alone ? "report.under_way" : "report.under_way_among", cover.span(), underWay);
  }

  /** What the first page says beside the title: of which place, which years, up to which day. */
  public String dated(Cover cover) {
    String dated = say("report.dated", spanned(cover), date(cover.asOf()));
    String place = cover.place();
    return place == null ? dated : place + " · " + dated;
  }

  /**
   * A figure of a scoreboard on one line, with what is said beside: no dash between two amounts,
   * which would take one from the other.
   *
   * @param value as the format shows it
   */
  public String card(Scoreboard.Card card, String value) {
    String stop = lang() == Lang.FR ? "\u202f; " : "; "; // no line begins with it
    String aside = card.aside() == null ? "" : stop + card.aside();
    return card.label() + colon() + value + aside;
  }
}
