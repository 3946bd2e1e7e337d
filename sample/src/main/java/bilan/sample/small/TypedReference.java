package bilan.sample.small;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.french.CodeWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the director says of her association: its places, what comes, words and voices. */
final class TypedReference {

  private TypedReference() {}

  /** Sheets of a resource, in which a name behind a hash begins each. */
  static Book book() {
    List<Tab> tabs = new ArrayList<>();
    for (List<String> line : CodeWords.lines("small-reference")) {
      if (line.get(0).startsWith("# ")) {
        tabs.add(Tab.of(line.get(0).substring(2)));
      } else {
        tabs.get(tabs.size() - 1).row(line.stream().map(TypedReference::cell).toArray());
      }
    }
    return new Book(tabs);
  }

  private static @Nullable Object cell(String typed) {
    if (typed.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return LocalDate.parse(typed);
    }
    return typed.isEmpty() ? null : typed.matches("\\d+") ? Integer.valueOf(typed) : typed;
  }
}
