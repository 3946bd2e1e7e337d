package bilan.pipelines.mapping;

import bilan.pipelines.sheet.SheetCell;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another currency that a table says its amounts are in, by cells that hold nothing but its code.
 */
public final class ForeignMoney {

  private static final Set<String> CODES =
      Set.of("CHF", "USD", "GBP", "CAD", "MAD", "TND", "DZD", "XOF", "XAF", "XPF", "JPY", "SEK");

  private static final int FEW = 2;

  private ForeignMoney() {}

  /** Null if none is said, or only by the way. */
  public static @Nullable String of(List<FoundTable> found) {
    List<String> said =
        found.stream()
            .flatMap(f -> f.head().rows().stream())
            .flatMap(r -> r.cells().stream())
            .filter(c -> c.type() == SheetCell.Type.TEXT)
            .map(c -> String.valueOf(c.text()).strip())
            .filter(CODES::contains)
            .toList();
    return said.size() < FEW ? null : said.get(0);
  }
}
