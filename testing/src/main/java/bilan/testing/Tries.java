package bilan.testing;

/** How often a random test tries. */
public final class Tries {

  private Tries() {}

  /** The number of the property; else {@code few}, and {@code many} where all tests run. */
  public static int of(String property, int few, int many) {
    return of(property, few, many, many);
  }

  /**
   * The number of the property; else a few in {@code ./mvnw verify}, many in {@code -Pall}, and
   * most in {@code -Pdeep}, as before a release.
   */
  public static int of(String property, int few, int many, int most) {
    int all = Boolean.getBoolean("bilan.tests.deep") ? most : many;
    return Integer.getInteger(property, Boolean.getBoolean("bilan.tests.all") ? all : few);
  }
}
