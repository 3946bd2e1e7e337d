package bilan.queries;

import bilan.files.ResourceFolder;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declarations of the columns that views, figures and saved queries share, kept in {@code
 * statements/columns.yaml}: a query that takes a column under its usual name need not declare it.
 */
public final class UsualColumns {

  private static final String FILE = "columns";

  /** Stands in the file for the beginning of many names. */
  private static final String ANY = "*";

  private static final Map<String, Usual> DECLARED = read();

  private record Usual(Disclosure disclosure, @Nullable Kind kind) {}

  private UsualColumns() {}

  /** Disclosure of a column that is declared nowhere else. */
  public static Disclosure disclosure(String key) {
    Usual usual = find(key);
    return usual == null ? Disclosure.NONE : usual.disclosure;
  }

  /** Kind of the whole numbers of a column that is declared nowhere else. */
  static Kind ofWholeNumbers(String key) {
    Usual usual = find(key);
    return usual == null || usual.kind == null ? Kind.COUNT : usual.kind;
  }

  private static @Nullable Usual find(String key) {
    Usual exact = DECLARED.get(key);
    return exact != null ? exact : DECLARED.get(ANY + key.substring(key.lastIndexOf('_') + 1));
  }

  private static Map<String, Usual> read() {
    String text = new ResourceFolder(UsualColumns.class, "statements", ".yaml").text(FILE);
    if (text == null) {
      throw new IllegalStateException("statements/" + FILE + ".yaml");
    }
    YamlFile file = new YamlFile("bilan:" + FILE + ".yaml");
    YamlMap top = file.read(text);
    Map<String, Usual> declared = new HashMap<>();
    for (String key : top.keys()) {
      YamlMap one = top.map(key);
      String kind = one.text("kind");
      declared.put(
          key,
          new Usual(
              Disclosure.read(one, Disclosure.NONE),
              kind == null ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
      one.finish();
    }
    file.orFail();
    return Map.copyOf(declared);
  }
}
