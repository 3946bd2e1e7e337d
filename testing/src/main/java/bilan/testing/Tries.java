package bilan.testing;

/** How often a random test tries. */
public final class Tries {

  private Tries() {}

  /**
   * What the property of that name says; else a few in {@code ./mvnw verify}, and many where all
   * tests run.
   */
  public static int of(String property, int few, int many) {
    return Integer.getInteger(property, Boolean.getBoolean("bilan.tests.all") ? many : few);
  }
}
