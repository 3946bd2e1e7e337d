package bilan.grants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A fault of any kind.
 *
 * @param plant spoils an association, and gives the codes with amounts that must be told
 * @param lost what may be lost, of the association and of what is told
 */
record Planted(
    String name,
    Function<Association, List<String>> plant,
    BiFunction<Association, List<String>, BigDecimal> lost) {

  static List<Planted> all() {
    List<Planted> all = new ArrayList<>();
    Arrays.stream(Fault.values()).forEach(f -> all.add(new Planted(f.name(), f::plant, f::lost)));
    // What the books say costs nothing by itself.
    Arrays.stream(BookFault.values())
        .forEach(f -> all.add(new Planted(f.name(), f::plant, (a, told) -> BigDecimal.ZERO)));
    return all;
  }

  /** Its place among all, which makes its seed and its name. */
  int turn() {
    List<String> names = all().stream().map(Planted::name).toList();
    return names.indexOf(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
