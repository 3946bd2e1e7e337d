package bilan.queries.figure;

import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    return own && formula instanceof Formula.Total total && !total.isCount()
        ? List.of(Lack.blank("(" + total.summed() + ") is null"))
        : List.of();
  }

  private List<Lack> lacks(YamlMap top) {
    List<Lack> lacks = new ArrayList<>();
    for (YamlMap one : top.maps("lacks")) {
      String then = one.choice("then", List.of("unknown", "partial", "left_out", "noted"));
      String tell = one.choice("tell", List.of("share", "rows", "amount", "names", "each"));
      checkSaid(one, then, tell);
      lacks.add(
          new Lack(
              one.required("rows"),
              one.text("weigh"),
              one.text("left"),
              one.text("if_any"),
              one.text("unless_any"),
              then == null ? Lack.Then.NOTED : Lack.Then.valueOf(then.toUpperCase(Locale.ROOT)),
              tell == null ? Lack.Tell.SHARE : Lack.Tell.valueOf(tell.toUpperCase(Locale.ROOT)),
              one.flag("how", false),
              setting(one, "setting"),
              one.choice("least", FigureSettings.SHARES),
              one.text("names"),
              sayings(one)));
      one.finish();
    }
    return lacks;
  }

  /** What is said needs its words, and what they name. */
  private static void checkSaid(YamlMap one, @Nullable String then, @Nullable String tell) {
    if (then != null && !then.equals("noted")) {
      one.required("say");
    }
    if ("names".equals(tell) || "each".equals(tell)) {
      one.required("names");
    }
    if ("amount".equals(tell) || "each".equals(tell)) {
      one.required("left");
    }
  }

  private static @Nullable String setting(YamlMap map, String key) {
    return map.choice(key, FigureSettings.SAID);
  }

  private Lack.Sayings sayings(YamlMap map) {
    return new Lack.Sayings(
        Saying.read(map, "say", own),
        Saying.read(map, "all", own),
        Saying.read(map, "few", own),
        Saying.read(map, "every", own),
        Saying.read(map, "whole", own),
        Saying.read(map, "places", own),
        Saying.read(map, "only", own));
  }
}
