package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of all statements of a file as rows of one sheet: the header is row 1, the n-th line of
 * the file row n + 1.
 */
final class BankLines {

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

  /** Well below what a cell holds, so that the texts fit a workbook again. */
  private static final int JOINED_CHARACTERS = 30_000;

  private static final String BETWEEN = " · ";

  private final List<Row> rows = new ArrayList<>();
  private final List<BankLine> lines = new ArrayList<>();

  BankLines() {
    rows.add(new Row(1, HEADERS.stream().map(SheetCell::text).toList(), false));
  }

  void add(BankLine line) throws IOException {
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
    SheetCell accountCell = text(account);
    for (BankLine line : lines) {
      rows.add(
          new Row(
              rows.size() + 1,
              Arrays.asList(
                  accountCell,
                  BankLine.date(line.booked),
                  BankLine.date(line.valued),
                  BankLine.money(line.amount, line.debit),
                  joined(line.labels),
                  joined(line.references),
                  joined(line.counterparties),
                  text(line.kind),
                  text(line.status),
                  text(name),
                  opening,
                  closing,
                  text(line.id),
                  text(line.currency == null ? currency : line.currency)),
              false));
    }
    lines.clear();
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

  List<Row> rows() {
    return List.copyOf(rows);
  }
}
