package bilan.queries.figure;

import bilan.queries.Label;
import bilan.text.Sentence;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads of a figure's declaration what its rows may lack. */
final class LackReader {

  private final boolean own;

  /**
   * @param own whether the file is the organisation's, which brings its sentences along
   */
  LackReader(boolean own) {
    this.own = own;
  }

  List<Lack> read(YamlMap top, Formula formula) {
    return top.has("lacks") ? lacks(top) : unsaid(formula);
  }

  /** Of a sum of its own that says nothing of it: a row without a number is missing from it. */
  private List<Lack> unsaid(Formula formula) {
    if (!own || !(formula instanceof Formula.Total total) || total.summed().equals("1")) {
      return List.of();
    }
    Lack.Words words = new Lack.Words("figure.blank_rows", null);
    String blank = "(" + total.summed() + ") is null";
    return List.of(new Lack(blank, "1", null, null, null, Lack.Then.PARTIAL, words, null, null));
  }

  private List<Lack> lacks(YamlMap top) {
    List<Lack> lacks = new ArrayList<>();
    for (YamlMap one : top.maps("lacks")) {
      String then = one.choice("then", List.of("unknown", "partial", "noted"));
      lacks.add(
          new Lack(
              one.required("rows"),
              one.text("weigh", "1"),
              one.text("left"),
              one.text("if_any"),
              one.text("unless_any"),
              then == null ? Lack.Then.NOTED : Lack.Then.valueOf(then.toUpperCase(Locale.ROOT)),
              words(one, "say"),
              words(one, "all"),
              words(one, "places")));
      one.finish();
    }
    return lacks;
  }

  /** A key of the program's catalogue, or a sentence with {@code {rows}}, {@code {share}}… */
  private Lack.@Nullable Words words(YamlMap map, String key) {
    if (!own && !map.isMap(key)) {
      return map.has(key) ? new Lack.Words(map.text(key), null) : null;
    }
    Label label = Label.read(map, key);
    return label == null
        ? null
        : new Lack.Words(null, new Sentence(label.fr(), label.en(), Map.of()));
  }
}
