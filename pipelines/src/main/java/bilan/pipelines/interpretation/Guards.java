package bilan.pipelines.interpretation;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.layout.Address;
import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.mapping.Ages;
import bilan.pipelines.mapping.Target;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Conditions under which an interpretation is read in silence, however wide its margin is. */
final class Guards {

  private static final double NAMED = 0.75;
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final double NAMED_IN_PART = 0.6;

  /** Meanings of columns that an amount may hold, or not: nothing reads them. */
  private static final Set<String> CHANGES = Set.of("tip", "refunded", "promo_code", "discount");

  /** Meanings that the other amounts of a row may settle. */
  private static final Set<String> TOLD = Set.of("tip", "discount");

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !code.equals("EUR"))
          .collect(Collectors.toSet());

  /** Meanings of which a list of grants has one, and a list of what funders spend has none. */
  private static final String[] TELL_GRANTS = {
    "purpose",
    "reference",
    "decision_date",
    "status",
    "grant",
    "received",
    "amount_requested",
    "year"
  };

  private static final Set<String> NAMES = Set.of("person_key", "last_name", "first_name");

  private final Weighed weighed;
  private final Interpretation it;
  private final Forms forms;

  Guards(Weighed weighed) {
    this.weighed = weighed;
    this.forms = weighed.forms();
    this.it = weighed.it();
  }

  /**
   * Why it is not read in silence; empty if it may be: words tell what the table is, every row and
   * column is explained, no period stands twice, and no person is set aside as a total.
   */
  List<Message> objections() {
    List<Message> objections = new ArrayList<>();
    boolean next =
        it.area().end() < it.grid().height() || hasTitledParts() || isUnderUnknownTitle();
    object(next, "another_table", objections);
    object(!it.form().told() || isUntold(), "form_untold", objections);
    object(isLoose(), "things", objections);
    object(saysTwice(), "said_twice", objections);
    object(setsPersonAside(), "person_aside", objections);
    object(countsTotal(), "total_counted", objections);
    object(exceedsTotal(), "total_exceeded", objections);
    object(areQuantities(), "quantities", objections);
    for (Interpretation.Column column : it.columns()) {
      String against = against(column);
      if (against != null) {
        objections.add(Message.of("inspect.held." + against, name(column.column())));
      }
    }
    return objections;
  }

  /** Whether its header comes again under a title of its own: another place, another day. */
  private boolean hasTitledParts() {
    List<Judged> rows = it.rows();
    return IntStream.range(1, rows.size())
        .filter(i -> rows.get(i).role() == Role.HEADER && !it.grid().isParted(rows.get(i).row()))
        .mapToObj(i -> rows.get(i - 1))
        .anyMatch(above -> above.role() == Role.NOTE || above.role() == Role.SECTION);
  }

  /**
   * Whether a table beside another stands under a title that may be its place, and none is known.
   */
  private boolean isUnderUnknownTitle() {
    int above = it.area().head() - 1;
    boolean part = it.grid().change().name().equals(CellGrid.Change.PART) && it.form().place();
    if (!part || above < 0 || it.context().place() != null || it.column("place") >= 0) {
      return false;
    }
    List<Integer> own =
        it.grid().filled(above).stream().filter(c -> c >= it.grid().first()).toList();
    CellMeaning title =
        own.size() == 1 ? it.grid().meaning(above, own.get(0)) : CellMeaning.NOTHING;
    return title.text && !title.isPeriod() && title.side == null;
  }

  /** Whether no word says what the numbers below periods are. */
  boolean isUntold() {
    boolean period = it.crossed() != null && it.crossed().isPeriod();
    if (it.form().counts() == Form.Counts.AWARD) {
      boolean titled = SheetEvidence.named(it).stream().anyMatch(it.form().words()::contains);
      return it.column(TELL_GRANTS) < 0 && !titled;
    }
    return period
        && it.form().table() != null
        && it.form().crossed() != CellKind.TICK
        && !isWorded();
  }

  /** Whether titles, sheet, file or headers name the kind of table. */
  private boolean isWorded() {
    return weighed.evidence().getOrDefault(SheetEvidence.FORM_WORDS, 0.0) > 0;
  }

  private static void object(boolean holds, String key, List<Message> objections) {
    if (holds) {
      objections.add(Message.of("inspect.held." + key));
    }
  }

  private String name(int c) {
    String header = it.header(c);
    return header == null ? Address.column(c) : header;
  }

  /** What speaks against reading a column as it is read, or against leaving it unread. */
  private @Nullable String against(Interpretation.Column column) {
    int c = column.column();
    Slot slot = column.slot();
    String header = it.header(c);
    boolean ages = header != null && Ages.ofHeader(header) != null;
    if ((slot == null || slot.target() == null) && saysCancelled(c, slot)) {
      return "cancelled";
    }
    if ((slot == null || (!slot.isSign() && slot.target() == null)) && holdsChoices(c)) {
      return "choices";
    }
    boolean people = it.form().counts() == Form.Counts.ROW;
    if (slot != null && slot.name().startsWith("age/") && isCountedApart(header)) {
      return "changes";
    }
    if (people && slot != null && slot.name().equals("net")) {
      return "changes"; // who paid something is a sale
    }
    if (slot == null) {
      return saysWhoCame(c)
          ? "presence"
          : ages ? "ages" : column.total() || isHarmless(c) ? null : "unread";
    }
    if (ages && !(slot.target() instanceof Target.ToSplit)) {
      return "ages";
    }
    if (!slot.name().equals("presence") && saysWhoCame(c)) {
      return "presence";
    }
    if (slot.name().equals("status") && !saysStatus(c, slot)) {
      return "no_status";
    }
    return changes(column, slot, header) ? "changes" : isNamed(c, slot, header) ? null : "unnamed";
  }

  /** Whether persons of an age may not be among women and men, whose sum is all that is counted. */
  private boolean isCountedApart(@Nullable String header) {
    boolean summed =
        it.form().counts() == Form.Counts.PARTICIPANTS && it.column("participants") < 0;
    return summed
        && header != null
        && !forms.lexicon().isPart(header)
        && it.columns().stream()
            .anyMatch(c -> c.slot() != null && c.slot().name().startsWith("gender/"));
  }

  /** Whether a column that nothing reads may change an amount. */
  private boolean changes(Interpretation.Column column, Slot slot, @Nullable String header) {
    boolean number =
        slot.target() == null
            && (slot.kind() == CellKind.MONEY || slot.kind() == CellKind.COUNT)
            && !slot.isSign();
    boolean doubtful = number && header != null && named(slot, header) < NAMED;
    boolean planned = header != null && forms.isPlanned(header);
    return (CHANGES.contains(slot.name()) || (doubtful && !planned))
        && !isDeducted(column.column())
        && isCounted(column)
        && !new SumsInRows(it).isPart(column.column())
        && !new SumsInRows(it).isPartOfReceived(column.column());
  }

  /** Whether a column says what was paid back of the amount of its row, or says it once more. */
  private boolean isDeducted(int c) {
    int first = InterpretedRows.refunded(it);
    return first >= 0 && (c == first || (it.columnsOf("refunded").contains(c) && isSame(c, first)));
  }

  /** Whether a header names what a row comes to, and no count is taken for names of persons. */
  private boolean isNamed(int c, Slot slot, @Nullable String header) {
    boolean counts =
        header != null
            && forms.measure(header) >= NAMED
            && it.records().stream().anyMatch(r -> holdsNumber(r.row(), c));
    boolean measure = it.form().measure().contains(slot.name());
    if (slot.name().equals("funder") && header != null && named(slot, header) == 0) {
      return false; // any words may stand beside an amount
    }
    boolean receipt = it.form().table() != null && it.form().table().is(Trait.RECEIPTS);
    if (receipt && header != null && slot.target() != null && it.form().needs(slot.name())) {
      return named(slot, header) == 1; // a date and an amount are of anything
    }
    if (measure && header != null && forms.lexicon().isPart(header)) {
      return false; // of whom children: of something else
    }
    return !(NAMES.contains(slot.name()) && counts)
        && (!measure
            || (header != null
                && named(slot, header) >= Math.min(1, least(header))
                && !forms.isPlanned(header)));
  }

  /**
   * How well a header must name a measure: in part where words tell the kind of table besides. What
   * a grant comes to is named as nothing else is: a list of expenses has funders too.
   */
  private double least(String header) {
    boolean told = weighed.evidence().getOrDefault(SheetEvidence.FORM_WORDS, 0.0) >= 0.5;
    double other = it.form().counts() == Form.Counts.AWARD ? forms.measure(header) : 0;
    return Math.max(other, told ? NAMED_IN_PART : NAMED);
  }

  private double named(Slot slot, String header) {
    return forms.named(header).getOrDefault(slot, 0.0);
  }

  /** Whether a person may be taken for a total: a whole row is set aside. */
  private boolean setsPersonAside() {
    double typical = new RowRoles(it.grid(), it.area()).typical();
    return it.form().measure().contains("@row")
        && it.rows().stream()
            .filter(r -> r.role() == Role.TOTAL || r.role() == Role.CHECKED_TOTAL)
            .filter(r -> it.grid().filled(r.row()).size() >= typical)
            .anyMatch(r -> it.periods().stream().noneMatch(c -> holdsNumber(r.row(), c)));
  }

  private boolean holdsNumber(int r, int c) {
    return it.grid().meaning(r, c).number != null;
  }

  /** Whether what stands below periods is taken for amounts, and a price turns it into them. */
  private boolean areQuantities() {
    List<Integer> beside =
        it.grid().filled(it.area().head()).stream().filter(c -> !it.periods().contains(c)).toList();
    return it.form().counts() == Form.Counts.SALE
        && it.crossed() != null
        && beside.stream()
            .anyMatch(p -> beside.stream().anyMatch(c -> !c.equals(p) && isPriced(c, p)));
  }

  /** Whether each record has in a column what its periods come to at the price in another. */
  private boolean isPriced(int amount, int price) {
    List<Judged> priced =
        it.records().stream()
            .filter(r -> holdsNumber(r.row(), amount) && holdsNumber(r.row(), price))
            .toList();
    return priced.size() > 1
        && priced.stream()
            .allMatch(
                r ->
                    it.periods().stream()
                            .map(c -> it.grid().number(r.row(), c))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .multiply(it.grid().number(r.row(), price))
                            .subtract(it.grid().number(r.row(), amount))
                            .abs()
                            .compareTo(CENT)
                        <= 0);
  }

  /** Whether a row that says to be a total is counted, or a column that sums others of its row. */
  private boolean countsTotal() {
    return (it.swapped() && it.records().stream().anyMatch(r -> weighed.saysTotal(r.row())))
        || it.records().stream().anyMatch(r -> isBareTotal(r.row()))
        || countsSums()
        || new SumsInRows(it).hasWholeOfPeriods();
  }

  /**
   * Whether a row counts that sums rows below it, or a last one that says so and tops all others.
   */
  private boolean countsSums() {
    List<Integer> rows = it.records().stream().map(Judged::row).toList();
    List<Integer> columns = counted();
    int label = it.grid().first();
    boolean ticks = it.crossed() != null && it.form().crossed() == CellKind.TICK;
    boolean above =
        !ticks // whoever came on three days is no sum of two others
            && IntStream.range(0, rows.size())
                .anyMatch(i -> LinesUnderLines.isSum(it.grid(), label, rows, i, columns));
    int last = rows.isEmpty() ? -1 : rows.get(rows.size() - 1);
    int date = it.column(Contexts.date(it), "sold_at");
    return above
        || (date < 0
            && it.form().counts() == Form.Counts.SALE
            && LinesUnderLines.sums(it.grid(), rows, columns) > 1)
        || (rows.size() > 2
            && it.grid().meaning(last, label).total > 0
            && (date < 0 || weighed.outcome().dateOf(it.grid().meaning(last, date)) != null)
            && columns.stream().anyMatch(c -> tops(last, c, rows, 1))
            && columns.stream().allMatch(c -> tops(last, c, rows, 0)));
  }

  /**
   * Whether a row has in a column what none other exceeds.
   *
   * @param by 1 if none other may equal it, else 0
   */
  private boolean tops(int row, int c, List<Integer> rows, int by) {
    return rows.stream()
        .allMatch(
            r -> r == row || it.grid().number(row, c).compareTo(it.grid().number(r, c)) >= by);
  }

  /** Columns whose numbers count. */
  private List<Integer> counted() {
    return IntStream.concat(
            it.periods().stream().mapToInt(c -> c),
            it.form().measure().stream().mapToInt(name -> it.column(name)).filter(c -> c >= 0))
        .boxed()
        .toList();
  }

  /** Whether the rows come to more than the last total that is printed below them. */
  private boolean exceedsTotal() {
    Judged last = null;
    for (Judged row : it.rows()) {
      boolean total = row.role() == Role.TOTAL || row.role() == Role.CHECKED_TOTAL;
      last = total && isNamedTotal(row.row()) ? row : last;
    }
    Judged total = last;
    return total != null
        && (total.role() == Role.TOTAL || isOfAll(total))
        && counted().stream().anyMatch(c -> exceeds(total.row()).test(c));
  }

  /** Whether a total covers all rows above it, several, and more rows stand below. */
  private boolean isOfAll(Judged total) {
    long above = it.records().stream().filter(r -> r.row() < total.row()).count();
    boolean below = it.records().stream().anyMatch(r -> r.row() > total.row());
    boolean first =
        it.rows().stream()
            .filter(r -> r.role() == Role.CHECKED_TOTAL || r.role() == Role.TOTAL)
            .allMatch(r -> r.row() >= total.row());
    return below && first && above > 1;
  }

  private boolean isNamedTotal(int r) {
    return it.grid().filled(r).stream()
        .map(c -> it.grid().meaning(r, c))
        .anyMatch(cell -> cell.total > 0 && !cell.balance && !cell.result);
  }

  /** Whether a row begins with the word of a total, and nothing else. */
  private boolean isBareTotal(int r) {
    CellMeaning first = it.grid().meaning(r, it.grid().filled(r).get(0));
    return first.total == 2 && !first.balance;
  }

  /** Whether a row is of an account of class 8: what volunteers gave stands below the totals. */
  private boolean isValued(int r) {
    int account = it.column("account");
    return account >= 0 && it.grid().text(r, account).strip().startsWith("8");
  }

  private IntPredicate exceeds(int total) {
    return c -> {
      if (isSummedBeside(total, c)) {
        return false; // each row says twice what it comes to
      }
      BigDecimal printed = it.grid().meaning(total, c).number;
      BigDecimal sum = BigDecimal.ZERO;
      for (Judged row : it.records()) {
        BigDecimal adds = isValued(row.row()) ? null : it.grid().meaning(row.row(), c).adds();
        boolean counts = !InterpretedRows.leavesOut(it, it.grid().meanings(row.row()));
        sum = adds == null || !counts ? sum : sum.add(adds);
      }
      return printed != null && sum.compareTo(printed) > 0;
    };
  }

  /** Whether a column is in each row the sum of others, of which the printed totals are right. */
  private boolean isSummedBeside(int total, int c) {
    List<Integer> parts = new SumsInRows(it).parts(c);
    return !parts.isEmpty()
        && parts.stream()
            .allMatch(
                part -> {
                  BigDecimal printed = it.grid().meaning(total, part).number;
                  BigDecimal sum =
                      it.records().stream()
                          .map(r -> it.grid().number(r.row(), part))
                          .reduce(BigDecimal.ZERO, BigDecimal::add);
                  return printed != null && printed.compareTo(sum) == 0;
                });
  }

  /** Whether two columns stand for one period, place or thing, or one for a part of another. */
  private boolean saysTwice() {
    Set<Object> seen = new HashSet<>();
    for (int c : it.periods()) {
      if (it.crossed() == AxisKind.PLACE
          && Folded.words(it.grid().text(it.area().head(), c)).stream()
              .anyMatch(forms.lexicon()::isPart)) {
        return true;
      }
      LocalDate date = weighed.outcome().dateOf(c);
      Object said = date == null ? it.grid().meaning(it.area().head(), c).key : date;
      if (it.crossed() != AxisKind.WEEKDAY && !seen.add(said)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column of totals agrees with every row, and words name the kind of table. */
  private boolean isSummed() {
    boolean summed = false;
    for (Interpretation.Column column : it.columns()) {
      if (column.total()) {
        int[] sums = weighed.totalColumn(column.column());
        summed |= sums[0] > 0 && sums[1] == 0;
      }
    }
    return summed && weighed.evidence().getOrDefault(SheetEvidence.FORM_WORDS, 0.0) >= 0.5;
  }

  /** Whether titles stand as columns, and neither totals nor words say what is counted. */
  boolean isLoose() {
    return it.crossed() == AxisKind.THING && !isSummed() && !areCounted() && !areAddedUp();
  }

  private boolean areAddedUp() {
    List<Integer> records = it.records().stream().map(Judged::row).toList();
    return SumsInRows.areAddedUp(it.grid(), records, it.periods());
  }

  /** Whether each header of things says itself what it counts: {@code Personnes en atelier}. */
  private boolean areCounted() {
    return it.form().counts() == Form.Counts.PARTICIPANTS
        && it.periods().stream()
            .map(c -> Objects.requireNonNullElse(it.header(c), ""))
            .allMatch(
                h ->
                    it.form().measure().stream().anyMatch(m -> forms.named(h, m) >= NAMED_IN_PART));
  }

  /**
   * Whether every word of a column that nothing reads is a choice of a field without a column, in a
   * dataset of several tables.
   */
  private boolean holdsChoices(int c) {
    List<String> words =
        it.records().stream()
            .map(r -> it.grid().meaning(r.row(), c).key)
            .filter(key -> !key.isEmpty())
            .distinct()
            .toList();
    boolean several = it.form().dataset() != null && it.form().dataset().tables().size() > 1;
    return several
        && it.crossed() == null
        && words.size() > 1
        && it.form().slots().stream()
            .filter(slot -> slot.kind() == CellKind.CHOICE && it.column(slot.name()) < 0)
            .anyMatch(slot -> words.stream().allMatch(slot::hasChoice));
  }

  /**
   * Whether each word of a column says what became of its row, where no amount says it; where one
   * does, the most.
   */
  private boolean saysStatus(int c, Slot slot) {
    int said = 0;
    int unknown = 0;
    for (Judged row : it.records()) {
      CellMeaning cell = it.grid().meaning(row.row(), c);
      boolean known = slot.hasChoice(cell.key) || forms.lexicon().leading(cell.key) != null;
      if (known) {
        said++;
      } else if (!cell.key.isEmpty() && !isNothing(row.row())) {
        if (!isAwarded(row.row())) {
          return false;
        }
        unknown++;
      }
    }
    return said >= unknown;
  }

  /** Whether a column that nothing reads says of a row that counts that it was cancelled. */
  private boolean saysCancelled(int c, @Nullable Slot slot) {
    boolean read = slot != null && (slot.isSign() || slot.kind() == CellKind.STATUS);
    return !read
        && it.crossed() == null
        && it.form().isOurs()
        && it.records().stream()
            .filter(r -> it.grid().meaning(r.row(), c).status == Status.CANCELLED)
            .filter(r -> !isNegative(r.row()) && !isNothing(r.row()))
            .anyMatch(r -> !InterpretedRows.leavesOut(it, it.grid().meanings(r.row())));
  }

  /** Whether a row says what was awarded: no word that is not known changes it. */
  private boolean isAwarded(int r) {
    int c = it.form().counts() == Form.Counts.AWARD ? it.column("amount_awarded") : -1;
    BigDecimal number = c < 0 ? null : it.grid().meaning(r, c).number;
    return number != null && number.signum() > 0;
  }

  /** Whether what was awarded is zero, or a word that says it: refused. */
  private boolean isNothing(int r) {
    int c = it.form().counts() == Form.Counts.AWARD ? it.column("amount_awarded") : -1;
    CellMeaning cell = c < 0 ? CellMeaning.NOTHING : it.grid().meaning(r, c);
    return c >= 0 && (cell.number == null ? cell.status != null : cell.number.signum() == 0);
  }

  /** Whether the words of a column say who was there and who was not. */
  private boolean saysWhoCame(int c) {
    boolean away = false;
    boolean there = false;
    for (Judged row : it.records()) {
      CellMeaning cell = it.grid().meaning(row.row(), c);
      boolean word = cell.number == null && !cell.saysNothing();
      away |= cell.away && word;
      there |= cell.tick && word;
      if (word && !cell.away && !cell.tick) {
        return false;
      }
    }
    boolean told = it.crossed() != null && it.form().crossed() == CellKind.TICK;
    return away && there && !told && it.form().slot("presence") != null;
  }

  private boolean isCounted(Interpretation.Column column) {
    int c = column.column();
    boolean told = column.slot() != null && TOLD.contains(column.slot().name());
    return it.records().stream()
        .filter(r -> !told || !weighed.outcome().settled.contains(r.row()))
        .filter(r -> !InterpretedRows.leavesOut(it, it.grid().meanings(r.row())))
        .map(r -> it.grid().meaning(r.row(), c))
        .anyMatch(cell -> cell.number == null ? cell.text : cell.number.signum() != 0);
  }

  /**
   * Whether a column that nothing reads changes nothing: it is blank, repeats another that is read,
   * or holds words or days that say neither what became of a row, nor which way an amount goes, nor
   * where it was.
   */
  boolean isHarmless(int c) {
    SumsInRows sums = new SumsInRows(it);
    if (!weighed.isFilled(c)
        || isWeekdays(c)
        || weighed.cells().isCounter(c)
        || sums.isPart(c)
        || sums.isWhole(c)
        || sums.isRunning(c)
        || sums.isOfMeter(c)
        || sums.isTaxed(c)) {
      return true;
    }
    String header = it.header(c);
    if (header != null
        && (forms.isPlanned(header) || it.grid().meaning(it.area().head(), c).aside)) {
      return true;
    }
    if (it.form().counts() == Form.Counts.AWARD && header != null && forms.isAwaited(header)) {
      return true; // what is asked for is not awarded
    }
    if (header != null
        && NAMES.stream().anyMatch(name -> forms.named(header, name) == 1)
        && areWords(c)) {
      return true; // a name says nothing else, though it may be short
    }
    boolean granted = it.form().counts() == Form.Counts.SALE;
    if (header == null
        || forms.isOfOthers(header, it.form(), headers())
        || (granted && forms.named(header, "funder") == 1)) {
      return false; // a grant is no sale
    }
    boolean ticks = it.crossed() != null && it.form().crossed() == CellKind.TICK;
    if ((isWithParts() && forms.lexicon().isPart(header))
        || (ticks && it.records().stream().noneMatch(r -> holdsNumber(r.row(), c)))) {
      return true; // a person is what it is, whatever else is said of it
    }
    for (Interpretation.Column other : it.columns()) {
      if (other.slot() != null && other.slot().target() != null && isSame(c, other.column())) {
        return true;
      }
    }
    boolean mark = isMark(c);
    boolean period = forms.named(header, "month") == 1;
    return it.records().stream()
        .allMatch(
            r -> {
              CellMeaning cell = it.grid().meaning(r.row(), c);
              return cell == CellMeaning.NOTHING
                  || isPlain(cell, mark)
                  || (period && cell.isPeriod())
                  || (cell.status == Status.REFUND && isNegative(r.row()));
            });
  }

  private boolean areWords(int c) {
    return it.records().stream()
        .map(r -> it.grid().meaning(r.row(), c))
        .allMatch(cell -> cell.number == null && cell.day == null);
  }

  /** Whether what a row comes to may be told in parts besides: they add nothing. */
  private boolean isWithParts() {
    return it.form().counts() == Form.Counts.PARTICIPANTS
        || it.form().counts() == Form.Counts.AWARD;
  }

  private boolean isWeekdays(int c) {
    return it.records().stream()
        .map(r -> it.grid().meaning(r.row(), c))
        .allMatch(cell -> cell == CellMeaning.NOTHING || (cell.weekday > 0 && cell.ofMonth == 0));
  }

  private List<String> headers() {
    return it.columns().stream()
        .map(column -> it.header(column.column()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether a column says yes, and nothing else: a mark, not an answer. */
  private boolean isMark(int c) {
    boolean sale = it.form().counts() == Form.Counts.SALE;
    boolean yes = it.records().stream().noneMatch(r -> it.grid().meaning(r.row(), c).away);
    boolean told = it.column("signature", "presence") >= 0;
    return it.form().counts() == Form.Counts.PARTICIPANTS || ((sale || told) && yes);
  }

  private boolean isPlain(CellMeaning cell, boolean mark) {
    boolean word = cell.text || cell.day != null || cell.time;
    boolean telling =
        cell.status != null
            || cell.direction != 0
            || (cell.tick && !mark)
            || cell.away
            || cell.closed;
    boolean foreign = CURRENCIES.contains(cell.folded.toUpperCase(Locale.ROOT));
    boolean placed = it.column("place") >= 0 || !weighed.cells().isPlace(cell);
    return word && !telling && !foreign && placed;
  }

  /** Whether what a row comes to is below zero: it says itself that it gives back. */
  private boolean isNegative(int r) {
    return it.form().measure().stream()
        .mapToInt(it::column)
        .filter(c -> c >= 0)
        .mapToObj(c -> it.grid().meaning(r, c).number)
        .anyMatch(number -> number != null && number.signum() < 0);
  }

  private boolean isSame(int c, int other) {
    return it.records().stream()
        .allMatch(r -> it.grid().cell(r.row(), c).equals(it.grid().cell(r.row(), other)));
  }
}
