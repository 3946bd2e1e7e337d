package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.MonthWords;
import bilan.sample.network.BilanYears;
import bilan.sample.printed.PrintedBilan;
import bilan.sample.printed.PrintedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through every number that a bilan prints: each is the maker's, or nobody answers for it. */
public final class BilanCheck {

  private final ExpectedBilan expected;
  private final PrintedBilan printed;

  /** Tables whose lines are about all years together. */
  private static final Set<String> OF_ALL_YEARS = Set.of("activities-by-title", "partners");

  private final ExpectedNotes notes;
  private final ExpectedPerimeter perimeter;
  private final RowOrder order;
  private final String answers;
  private final List<String> found = new ArrayList<>();
  private int numbers;

  /** The check of a printed bilan against the expected one of the same data. */
  public BilanCheck(ExpectedBilan expected, PrintedBilan printed, SampleData data) {
    this.expected = expected;
    this.printed = printed;
    this.perimeter = new ExpectedPerimeter(data);
    this.order = new RowOrder(new Calendar(data.network(), data.written(), expected.years()));
    this.answers = new ExpectedAttendanceTables(data, expected.years()).answers();
    this.notes = new ExpectedNotes(data, expected.years());
  }

  /** How many numbers were compared. */
  public int numbers() {
    return numbers;
  }

  /** What differs, or is accounted for by nothing, in words. */
  public List<String> problems() {
    found.addAll(Differences.between(expected.figures(), printed.figures()));
    for (PrintedFigure figure : printed.figures()) {
      numbers += (figure.value() == null ? 0 : 1) + (figure.change() == null ? 0 : 1);
    }
    Set<String> known = notes();
    List<ExpectedTable> tables = new ArrayList<>(expected.tables());
    tables.addAll(ExpectedAnnex.of(printed, expected.years()));
    compare(tables, printed.tables());
    compare(expected.charts(), printed.charts());
    for (PrintedBilan.Table table : printed.tables()) {
      table.notes().forEach(note -> tableNote(table, note, known));
      title(table);
    }
    printed.charts().forEach(this::title);
    sentences();
    return found;
  }

  /** The notes of figures, each clause of which was looked at. */
  private Set<String> notes() {
    Set<String> known = new HashSet<>();
    PrintedFigure before = null;
    for (PrintedFigure figure : printed.figures()) {
      String note = figure.note();
      for (String clause : note == null ? new String[0] : PrintedBilan.plain(note).split(" ; ")) {
        known.add(clause);
        numbers += ExpectedNotes.digits(clause).size();
        if (!notes.isRight(figure, clause)) {
          found.add("not accounted for: « " + clause + " » of " + figure);
        }
      }
      change(figure, before, known);
      before = figure;
    }
    return known;
  }

  private void change(PrintedFigure figure, @Nullable PrintedFigure before, Set<String> known) {
    if (figure.changeNote() != null) {
      String note = PrintedBilan.plain(figure.changeNote());
      known.add(note);
      numbers += ExpectedNotes.digits(note).size();
      BigDecimal base = before == null ? null : notes.base(before);
      boolean right = notes.isRightChange(figure, note, base);
      if (!right) {
        found.add("not accounted for: « " + note + " » of " + figure);
      }
    }
  }

  private void compare(List<ExpectedTable> tables, List<PrintedBilan.Table> given) {
    List<ExpectedTable> left = new ArrayList<>(tables);
    for (PrintedBilan.Table table : given) {
      if (table.id().equals("revised") || table.id().equals(PrintedBilan.WARNINGS)) {
        continue; // what was revised, or said of files, has a test of its own
      }
      if (table.id().equals(ExpectedPerimeter.MONTHS)) {
        found.addAll(perimeter.wrong(table));
        continue;
      }
      ExpectedTable same = left.stream().filter(e -> isOf(e, table)).findFirst().orElse(null);
      if (same == null) {
        found.add("table not accounted for: " + table.id() + " " + table.rows());
      } else {
        left.remove(same);
        table(same, table);
      }
    }
    left.forEach(table -> found.add("table not printed: " + table));
  }

  private static boolean isOf(ExpectedTable expected, PrintedBilan.Table table) {
    return expected.id().equals(table.id().replaceAll("^figures-\\d+$", "figures"));
  }

  /** What to do about an anomaly is advice without a number. */
  private static PrintedBilan.Table withoutAdvice(PrintedBilan.Table table) {
    int at = table.id().equals("anomalies") ? table.columns().indexOf("cure") : -1;
    return at < 0 ? table : table.without(at);
  }

  private void table(ExpectedTable same, PrintedBilan.Table whole) {
    PrintedBilan.Table table = withoutAdvice(whole);
    for (String column : table.columns()) {
      if (!same.columns().contains(column)) {
        found.add("column not accounted for: " + table.id() + "." + column);
      }
    }
    List<String> wanted = same.rows().stream().map(row -> expectedRow(same, table, row)).toList();
    List<String> given = table.rows().stream().map(row -> printedRow(table, row)).toList();
    for (List<@Nullable Object> row : table.rows()) {
      numbers += (int) row.stream().filter(BilanCheck::isNumber).count();
    }
    Map<String, Integer> rows = new TreeMap<>();
    wanted.forEach(row -> rows.merge(row, 1, Integer::sum));
    given.forEach(row -> rows.merge(row, -1, Integer::sum));
    boolean ordered = RowOrder.hasRule(table.id()) ? order.isRight(table) : given.equals(wanted);
    if (rows.values().stream().allMatch(times -> times == 0) && !ordered) {
      found.add(table.id() + " has its rows in another order: " + given + " not " + wanted);
    }
    rows.forEach(
        (row, times) -> {
          if (times != 0) {
            found.add(table.id() + (times > 0 ? " lacks " : " should not have ") + row);
          }
        });
  }

  private static boolean isNumber(@Nullable Object cell) {
    return cell != null && cell.toString().matches("-?\\d+(\\.\\d+)?(-\\d\\d-\\d\\d)?");
  }

  /** A row in the columns that are printed; those that are not must hold nothing. */
  private String expectedRow(
      ExpectedTable same, PrintedBilan.Table table, List<@Nullable Object> row) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      int at = same.columns().indexOf(table.columns().get(c));
      // A change may be a difference, which has as many decimals as its figure.
      boolean change = table.columns().get(c).startsWith("change_");
      cells.add(
          at < 0
              ? ""
              : canonical(
                  change ? row.get(at) : rounded(same, row, at, table.kinds().get(c)), false));
    }
    for (int i = 0; i < same.columns().size(); i++) {
      String column = same.columns().get(i);
      if (!table.columns().contains(column) && row.get(i) != null) {
        cells.add(column + " = " + row.get(i));
      }
    }
    return String.join(" | ", cells);
  }

  /** Rounded once, half up, as its kind is printed. */
  private static @Nullable Object rounded(
      ExpectedTable table, List<@Nullable Object> row, int at, String kind) {
    Object cell = row.get(at);
    int decimals =
        switch (kind) {
          case "count" -> 0;
          case "rate" -> 1;
          case "number" -> isDivided(table, at) ? 2 : 6;
          default -> 2;
        };
    return cell instanceof BigDecimal number
        ? number.setScale(decimals, RoundingMode.HALF_UP)
        : cell;
  }

  /** Whether a column has digits that nobody writes. */
  private static boolean isDivided(ExpectedTable table, int at) {
    return table.rows().stream()
        .anyMatch(
            row ->
                row.get(at) instanceof BigDecimal number
                    && number.stripTrailingZeros().scale() > 4);
  }

  private static String printedRow(PrintedBilan.Table table, List<@Nullable Object> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean figure =
          Set.of("count", "amount", "rate", "hours", "number").contains(table.kinds().get(i));
      cells.add(canonical(row.get(i), figure));
    }
    return String.join(" | ", cells);
  }

  private static String canonical(@Nullable Object cell, boolean figure) {
    if (cell == null || cell.equals(ExpectedTable.NC) || cell.equals(ExpectedTable.LEFT_OUT)) {
      return "";
    }
    if (cell instanceof BigDecimal || figure) {
      BigDecimal number = new BigDecimal(cell.toString());
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return PrintedBilan.plain(cell.toString());
  }

  private void tableNote(PrintedBilan.Table table, String note, Set<String> known) {
    Set<String> digits = ExpectedNotes.digits(note);
    boolean right =
        digits.isEmpty()
            || known.contains(note)
            || known.containsAll(apart(note))
            || isPerimeter(note)
            || perimeter.isDivisor(note)
            || isOfOneYear(note, known)
            || note.equals(answers)
            || isKnownSum(table.id(), note)
            || notes.isUnknownDue(note)
            || notes.isLackingLedger(note)
            || (table.id().equals("actions") && notes.isBeforePriority(note))
            || (OF_ALL_YEARS.contains(table.id()) && notes.isOfAllYears(note))
            || ExpectedNotes.DEFINED.contains(note)
            || note.startsWith("n.c. : la mesure change le ")
            || note.startsWith("n.c. : base trop petite");
    numbers += digits.size();
    if (!right) {
      found.add("note not accounted for: « " + note + " » of " + table.id());
    }
  }

  /** {@code 99 % (2021), 99,7 % (2022)}: reasons of several years in one note, each by itself. */
  private static List<String> apart(String note) {
    Matcher list =
        Pattern.compile("(?:[\\d ]+(?:,\\d+)? [%€] \\([\\d, -]+\\)(?:, )?)+").matcher(note);
    if (!list.find() || !list.group().contains("), ")) {
      return List.of("no list");
    }
    List<String> apart = new ArrayList<>();
    for (String one : list.group().split("(?<=\\)), ", -1)) {
      String quantity = one.substring(0, one.indexOf(" ("));
      String space = list.group().startsWith(" ") && !quantity.startsWith(" ") ? " " : "";
      apart.add(note.substring(0, list.start()) + space + quantity + note.substring(list.end()));
    }
    return apart;
  }

  private boolean isKnownSum(String id, String note) {
    Matcher m =
        Pattern.compile("somme des seules lignes connues : (\\d+) sur (\\d+)").matcher(note);
    return m.matches()
        && expected.tables().stream()
            .filter(table -> table.id().equals(id))
            .anyMatch(t -> t.knows(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
  }

  /** {@code 2022 : 1 ligne de ventes rejetée…}, which a figure of that year says of itself. */
  private boolean isOfOneYear(String note, Set<String> known) {
    String[] parts = note.split(" : ", 2);
    return parts.length == 2
        && printed.figures().stream()
            .filter(figure -> figure.period().equals(parts[0]))
            .map(figure -> PrintedBilan.plain(Objects.toString(figure.note(), "")))
            .anyMatch(said -> List.of(said.split(" ; ", -1)).contains(parts[1]))
        && known.contains(parts[1]);
  }

  /** {@code 2020 → 2021 : Fives, oct.–déc.}, of either dataset. */
  private boolean isPerimeter(String note) {
    String[] parts = note.split(" : ", 2);
    String[] labels = parts[0].split(" → ", 0);
    if (labels.length != 2 || parts.length != 2) {
      return false;
    }
    BilanYears years = expected.years();
    return years.all().stream()
        .filter(year -> years.label(year).equals(labels[1]))
        .flatMap(year -> ExpectedPerimeter.IDS.stream().map(id -> perimeter.pair(id, year)))
        .anyMatch(pair -> MonthWords.say(parts[1], pair.months()));
  }

  /** Titles name no number but years. */
  private void title(PrintedBilan.Table table) {
    BilanYears years = expected.years();
    Set<String> known = new HashSet<>();
    years.all().forEach(year -> known.addAll(ExpectedNotes.digits(years.label(year))));
    if (!known.containsAll(ExpectedNotes.digits(table.title()))) {
      found.add("title not accounted for: " + table.title());
    }
  }

  private void sentences() {
    Map<String, Boolean> said = new LinkedHashMap<>();
    expected
        .sentences()
        .forEach(
            sentence ->
                said.put(PrintedBilan.plain(printed.filled(sentence, expected.years())), false));
    for (String paragraph : printed.paragraphs()) {
      Set<String> digits = ExpectedNotes.digits(paragraph);
      numbers += digits.size();
      if (said.replace(paragraph, true) == null
          && !digits.isEmpty()
          && !isBanner(paragraph)
          && !areSaid(paragraph, said)) {
        found.add("sentence not accounted for: " + paragraph);
      }
    }
    said.forEach(
        (sentence, is) -> {
          if (!is) {
            found.add("sentence not printed: " + sentence);
          }
        });
  }

  /** Whether a paragraph is some of the sentences behind each other. */
  private static boolean areSaid(String paragraph, Map<String, Boolean> said) {
    String rest = paragraph;
    while (!rest.isEmpty()) {
      String left = rest;
      String next =
          said.keySet().stream()
              .filter(sentence -> (left + " ").startsWith(sentence + " "))
              .findFirst()
              .orElse(null);
      if (next == null) {
        return false;
      }
      said.replace(next, true);
      rest = rest.substring(next.length()).strip();
    }
    return true;
  }

  /** What misses, above the document: each gap is what a figure of the network says of itself. */
  private boolean isBanner(String paragraph) {
    String mark = "Données incomplètes. ";
    Set<String> gaps = new HashSet<>();
    for (PrintedFigure figure : printed.figures()) {
      String note = PrintedBilan.plain(Objects.toString(figure.note(), ""));
      gaps.add(figure.label() + " " + figure.period() + " : " + note.split(" ; ", 2)[0]);
    }
    return paragraph.startsWith(mark)
        && gaps.containsAll(
            List.of(paragraph.substring(mark.length(), paragraph.length() - 1).split(" ; ", -1)));
  }
}
