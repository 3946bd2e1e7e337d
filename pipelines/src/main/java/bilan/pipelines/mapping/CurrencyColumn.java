package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Headers;
import java.util.Set;

/** A column that says in which currency the amounts of its row are. */
public final class CurrencyColumn {

  private static final Set<String> NAMES =
      Set.of("devise", "devises", "monnaie", "currency", "code devise", "currency code");

  private CurrencyColumn() {}

  public static boolean is(ColumnHead head) {
    return NAMES.contains(Headers.normalise(head.own()));
  }
}
