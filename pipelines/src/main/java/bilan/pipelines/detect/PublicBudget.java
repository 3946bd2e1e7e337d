package bilan.pipelines.detect;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReaders;
import java.util.List;
import java.util.Set;

/**
 * A town's budget or accounts, which give each amount by codes of functions and natures: they have
 * a body that pays and an amount, as a list of grants has.
 */
final class PublicBudget {

  private static final Set<String> CODED =
      Set.of(
          "fonction",
          "code fonction",
          "sous fonction",
          "nature",
          "code nature",
          "nature comptable",
          "chapitre",
          "code chapitre",
          "article",
          "code article",
          "compte",
          "section");

  private PublicBudget() {}

  static boolean is(FoundTable table) {
    return table.mapping().table().is(Trait.GRANTS)
        && table.area().columns().stream().filter(c -> isCoded(table, c)).count() > 1;
  }

  private static boolean isCoded(FoundTable table, ColumnHead column) {
    List<SheetCell> cells =
        table.rows().stream().map(r -> r.cell(column.column())).filter(c -> !c.isBlank()).toList();
    return column.names().stream().anyMatch(CODED::contains)
        && !cells.isEmpty()
        && cells.stream().map(CellReaders::text).allMatch(t -> t != null && isCode(t));
  }

  /** {@code 020}, {@code 6574}, {@code 33-1}. */
  private static boolean isCode(String text) {
    return text.strip().matches("\\d{1,6}([.-]\\d{1,3})?");
  }
}
