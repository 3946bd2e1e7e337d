package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import java.util.List;
import java.util.Map;

/** A bank's own file (CAMT.053 or OFX) as a workbook of one sheet. */
record BankWorkbook(Kind kind, List<Sheet> sheets, Map<String, String> facts) implements Workbook {

  static final String SHEET = "Relevé bancaire";

  BankWorkbook {
    sheets = List.copyOf(sheets);
    facts = Map.copyOf(facts);
  }

  static Workbook of(Kind kind, BankLines lines, Map<String, String> facts) {
    return new BankWorkbook(kind, List.of(new BankSheet(SHEET, lines.rows())), facts);
  }

  @Override
  public void close() {
    // All is in memory.
  }
}
