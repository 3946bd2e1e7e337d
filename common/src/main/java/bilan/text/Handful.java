package bilan.text;

import java.util.List;

/** Names as a person reads them: the first ones, and how many there are beside. */
public final class Handful {

  private static final int SHOWN = 5;

  private Handful() {}

  public static Message of(List<String> names) {
    return of(names, SHOWN, names.size());
  }

  /**
   * @param shown as many of the names as are given in any case; {@code all} how many there are
   */
  public static Message of(List<String> names, int shown, long all) {
    List<String> first = names.subList(0, Math.min(shown, names.size()));
    String some = String.join(", ", first);
    return all > first.size()
        ? Message.of("cli.handful_more", some, all - first.size())
        : Message.of("cli.handful", some);
  }
}
