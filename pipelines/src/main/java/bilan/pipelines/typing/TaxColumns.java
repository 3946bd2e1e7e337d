package bilan.pipelines.typing;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column called TVA holds amounts or rates: its values tell. */
public final class TaxColumns {

  private static final List<BigDecimal> RATES =
      Stream.of("0", "2.1", "5.5", "10", "20", "0.2", "0.1", "0.055", "0.021")
          .map(BigDecimal::new)
          .toList();

  private static final List<BigDecimal> LEGAL =
      List.of(
          new BigDecimal("0.2"),
          new BigDecimal("0.1"),
          new BigDecimal("0.055"),
          new BigDecimal("0.021"));

  private static final BigDecimal CENTS = new BigDecimal("0.05");

  private final Mapping mapping;
  private final List<Row> rows;

  /**
   * @param rows under the same headers, on all sheets
   */
  public TaxColumns(Mapping mapping, List<Row> rows) {
    this.mapping = mapping;
    this.rows = rows;
  }

  /**
   * The same mapping, the tax being a rate if each of its values is one; asks if it may be both.
   */
  public Mapping read(List<Problem> decisions, String where) {
    ColumnHead tax = mapping.columnOf("tax");
    DatasetTable table = mapping.table();
    int rate = table.indexOf("tax_rate");
    if (tax == null || rate < 0 || mapping.fills("tax_rate") || !areRates(tax)) {
      return mapping;
    }
    if (isDifference(tax)) {
      return mapping;
    }
    if (rows.stream().noneMatch(r -> isPercent(r.cell(tax.column()))) && mayBeAmounts(tax)) {
      decisions.add(
          Problem.error(
              "PROF-05",
              Message.of("profile.tax", tax.text()),
              where,
              Message.of("profile.tax.cure", tax.text())));
    }
    Target asRate = new Target.ToField(rate, table.fields().get(rate));
    List<Bound> bound =
        mapping.bound().stream()
            .map(b -> b.head().equals(tax) ? new Bound(tax, asRate) : b)
            .toList();
    return mapping.with(bound, mapping.conflicts());
  }

  /**
   * Whether it is what lies between the amounts with and without tax, in each row that has all
   * three.
   */
  private boolean isDifference(ColumnHead tax) {
    ColumnHead incl = mapping.columnOf("amount_incl_tax");
    ColumnHead excl = mapping.columnOf("amount_excl_tax");
    boolean rates = rows.stream().anyMatch(r -> isPercent(r.cell(tax.column())));
    boolean some = false;
    for (Row row : rates || incl == null || excl == null ? List.<Row>of() : rows) {
      BigDecimal with = amount(row, incl);
      BigDecimal without = amount(row, excl);
      BigDecimal between = amount(row, tax);
      if (with != null && without != null && between != null) {
        if (!isNear(with.subtract(without), between)) {
          return false;
        }
        some = true;
      }
    }
    return some;
  }

  /**
   * Whether each value is also a legal share of the amount beside it, and not the amount that it
   * would be as a rate.
   */
  private boolean mayBeAmounts(ColumnHead tax) {
    ColumnHead excl = mapping.columnOf("amount_excl_tax");
    ColumnHead incl = mapping.columnOf("amount_incl_tax");
    boolean differs = false;
    for (Row row : rows) {
      BigDecimal value = amount(row, tax);
      BigDecimal base = amount(row, excl == null ? incl : excl);
      if (value == null || base == null || value.signum() == 0) {
        continue;
      }
      BigDecimal net = excl == null ? base.subtract(value) : base;
      if (LEGAL.stream().noneMatch(rate -> isNear(net.multiply(rate), value))) {
        return false;
      }
      differs |= !isNear(net.multiply(value.movePointLeft(2)), value);
    }
    return differs;
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(CENTS) <= 0;
  }

  private static @Nullable BigDecimal amount(Row row, @Nullable ColumnHead column) {
    return column == null
        ? null
        : Amounts.parse(row.cell(column.column()), DecimalMark.UNKNOWN).value();
  }

  private boolean areRates(ColumnHead column) {
    boolean some = false;
    for (Row row : rows) {
      SheetCell cell = row.cell(column.column());
      String text = CellReaders.text(cell);
      if (text != null) {
        BigDecimal rate = isPercent(cell) ? null : Amounts.parse(cell, DecimalMark.UNKNOWN).value();
        if (!isPercent(cell)
            && (rate == null || RATES.stream().noneMatch(r -> r.compareTo(rate) == 0))) {
          return false;
        }
        some |= rate == null || rate.signum() != 0;
      }
    }
    return some;
  }

  /** A value with its sign is a rate, whatever its column is called. */
  static boolean isPercent(SheetCell cell) {
    String text = cell.text();
    String format = cell.format();
    return cell.type() == SheetCell.Type.NUMBER
        ? format != null && format.indexOf('%') >= 0
        : text != null && text.strip().endsWith("%");
  }
}
