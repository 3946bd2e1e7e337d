package bilan.pipelines.typing;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a cell remembers of its text is what a cell that was never asked says. */
class RecurringCellsTest {

  private static final String[] PARTS = {
    "Total",
    "sous-total",
    "Café",
    "12",
    "0",
    "0,00",
    "4,50 €",
    "-",
    "n.c.",
    " ",
    "moyenne",
    "(1)",
    "=> ",
    "2024",
    "é",
    "T O T A L",
    "€",
    "à compléter",
    "1 234",
    "x"
  };

  private final Random random = new Random(11);

  @Test
  void cellsAnswerAsNewOnesDo() {
    CellReader amounts = cell -> read(cell, 1);
    CellReader others = cell -> read(cell, 2);
    RememberingReader remembering = new RememberingReader(amounts);
    RememberingReader beside = new RememberingReader(others);
    List<SheetCell> cells = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      if (cells.size() < 300 || random.nextInt(50) == 0) {
        cells.add(SheetCell.text(text()));
      }
      SheetCell cell = cells.get(random.nextInt(cells.size()));
      String text = cell.text();
      if (text == null) {
        continue;
      }
      SheetCell fresh = SheetCell.text(text);
      assertThat(cell).isEqualTo(fresh).hasSameHashCodeAs(fresh);
      assertThat(cell.isWords()).as(text).isEqualTo(text.chars().anyMatch(Character::isLetter));
      assertThat(TotalRow.isTotal(cell)).as(text).isEqualTo(TotalRow.of(text) != null);
      // The same cell stands in two columns, which read it otherwise.
      if (random.nextBoolean()) {
        assertThat(said(remembering.read(cell))).as(text).isEqualTo(said(amounts.read(fresh)));
      } else {
        assertThat(said(beside.read(cell))).as(text).isEqualTo(said(others.read(fresh)));
      }
      found += TotalRow.isTotal(cell) ? 1 : 0;
    }
    assertThat(found).isBetween(500, 19_000);
  }

  private static Object read(SheetCell cell, int times) {
    var parsed = Amounts.parse(cell, DecimalMark.COMMA);
    return parsed.fault() != null
        ? parsed.fault()
        : parsed.value() == null ? null : times + " × " + parsed.value();
  }

  private static Object said(Object value) {
    return value instanceof Fault fault ? fault.code() : value;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }
}
