package bilan.pipelines.detect;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.planning.TitledSections;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.List;
import java.util.regex.Pattern;

/** A balance needs no names of accounts, if numbers of accounts stand where they should. */
final class UnlabelledAccounts {

  private static final Pattern ACCOUNT = Pattern.compile("[1-8]\\d{1,9}");

  private UnlabelledAccounts() {}

  /** The table, lacking its labels where nothing but a header says that it holds accounts. */
  static FoundTable checked(FoundTable found) {
    DatasetTable table = found.mapping().table();
    ColumnHead account = found.mapping().columnOf("account");
    if (!table.is(Trait.ACCOUNTS)
        || account == null
        || found.mapping().fills("label")
        || areAccounts(account, found.rows())) {
      return found;
    }
    Field label = table.fields().get(table.indexOf("label"));
    return new FoundTable(found.area(), found.mapping().lacking(label), found.head());
  }

  static boolean isLacking(FoundTable found) {
    return found.mapping().missing().stream()
        .anyMatch(f -> f.name().equals("label") && !f.required());
  }

  private static boolean areAccounts(ColumnHead column, List<Row> rows) {
    List<String> texts =
        rows.stream()
            .filter(r -> !TitledSections.isTitle(r))
            .map(r -> r.cell(column.column()))
            .filter(c -> !c.isBlank())
            .map(SheetCell::text)
            .map(t -> String.valueOf(t).strip())
            .toList();
    return !texts.isEmpty() && texts.stream().allMatch(t -> ACCOUNT.matcher(t).matches());
  }
}
