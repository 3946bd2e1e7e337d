package bilan.queries.words;

/** Which links are written as links. */
public final class Links {

  private Links() {}

  public static boolean isSafe(String target) {
    return target.startsWith("https://")
        || target.startsWith("http://")
        || target.startsWith("mailto:");
  }
}
