package bilan.testing;

/** How often a random test tries. */
public final class Tries {

  private Tries() {}

  /** The number of the property; else a few, and most in {@code ./mvnw verify -Prelease}. */
  public static int of(String property, int few, int most) {
    return Integer.getInteger(property, Boolean.getBoolean("bilan.tests.most") ? most : few);
  }
}
