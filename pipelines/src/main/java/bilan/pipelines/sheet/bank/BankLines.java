package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of all statements of a bank's own file as rows of one sheet: the header is row 1, the
 * n-th line of the file row n + 1.
 */
final class BankLines {

  private static final String SHEET = "Relevé bancaire";

  /** As the templates call them. */
  private static final List<String> HEADERS =
      List.of(
          "Compte bancaire",
          "Date d’opération",
          "Date de valeur",
          "Montant",
          "Libellé",
          "Référence",
          "Contrepartie",
          "Type d’opération",
          "État",
          "Relevé",
          "Solde initial",
          "Solde final",
          "Identifiant bancaire",
          "Devise");

  private static final int MOST = 400_000;
  private static final int DAY = 8;

  /** Well below what a cell holds, so that the texts fit a workbook again. */
  private static final int JOINED_CHARACTERS = 30_000;

  private static final String BETWEEN = " · ";

  private final List<Row> rows = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** One line of a statement while it is read; texts that its parts repeat are kept once. */
  static final class Line {
    @Nullable String booked;
    @Nullable String valued;
    @Nullable String amount;
    boolean debit;
    @Nullable String currency;
    @Nullable String kind;
    @Nullable String status;
    @Nullable String id;
    final Set<String> labels = new LinkedHashSet<>();
    final Set<String> references = new LinkedHashSet<>();
    final Set<String> counterparties = new LinkedHashSet<>();

    static void put(Set<String> texts, String text) {
      String plain = text.strip().replaceAll("\\s+", " ");
      if (!plain.isEmpty() && !plain.equals("NOTPROVIDED")) {
        texts.add(plain);
      }
    }
  }

  BankLines() {
    rows.add(new Row(1, HEADERS.stream().map(SheetCell::text).toList(), false));
  }

  void add(Line line) throws IOException {
    if (rows.size() + lines.size() > MOST) {
      throw new LimitException("memory", rows.size());
    }
    lines.add(line);
  }

  /** Closes a statement: only now are its account and its balances known. */
  void statement(
      @Nullable String account,
      @Nullable String currency,
      @Nullable String name,
      SheetCell opening,
      SheetCell closing)
      throws LimitException {
    for (Line line : lines) {
      List<SheetCell> cells =
          Arrays.asList(
              text(account),
              date(line.booked),
              date(line.valued),
              money(line.amount, line.debit),
              joined(line.labels),
              joined(line.references),
              joined(line.counterparties),
              text(line.kind),
              text(line.status),
              text(name),
              opening,
              closing,
              text(line.id),
              text(line.currency == null ? currency : line.currency));
      rows.add(new Row(rows.size() + 1, cells, false));
    }
    lines.clear();
  }

  /** {@code 2022-01-05}, {@code 2022-01-05T10:00:00+01:00} or {@code 20220105120000[+1:CET]}. */
  private static SheetCell date(@Nullable String written) {
    if (written == null) {
      return SheetCell.BLANK;
    }
    String day = written.strip().replace("-", "");
    try {
      String digits = day.substring(0, Math.min(DAY, day.length()));
      LocalDate date = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
      return SheetCell.date(date.atStartOfDay(), null, null);
    } catch (DateTimeException e) {
      return SheetCell.text(written);
    }
  }

  /** With a point or a comma; a text that is no number stays one, and its row is rejected. */
  static SheetCell money(@Nullable String written, boolean negative) {
    if (written == null) {
      return SheetCell.BLANK;
    }
    String plain = written.strip().replace(',', '.');
    BigDecimal number = Numbers.of(plain.startsWith("+") ? plain.substring(1) : plain);
    return number == null
        ? SheetCell.text(written)
        : SheetCell.number(negative ? number.negate() : number, null);
  }

  /** A collection has thousands of payments: what no cell holds is left out, and a mark says so. */
  private static SheetCell joined(Iterable<String> texts) throws LimitException {
    StringBuilder joined = new StringBuilder();
    for (String text : texts) {
      if (!joined.isEmpty() && joined.length() + text.length() > JOINED_CHARACTERS) {
        return text(joined + BETWEEN + "…");
      }
      joined.append(joined.isEmpty() ? "" : BETWEEN).append(text);
    }
    return text(joined.toString());
  }

  private static SheetCell text(@Nullable String text) throws LimitException {
    if (text != null && text.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", 0);
    }
    return text == null ? SheetCell.BLANK : SheetCell.text(text);
  }

  /** A workbook of one sheet, held in memory. */
  Workbook workbook(Workbook.Kind kind, Map<String, String> facts) {
    Sheet sheet = Sheet.Opened.of(SHEET, rows, List.of());
    return new Workbook.Opened(kind, List.of(sheet), facts);
  }
}
