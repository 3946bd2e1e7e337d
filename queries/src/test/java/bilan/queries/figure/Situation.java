package bilan.queries.figure;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small network and the exact words that are printed of one figure of 2022.
 *
 * @param place null for the network
 * @param figure its state, value and note; {@code change} since 2021, or why there is none
 */
record Situation(
    String name,
    UnaryOperator<TestNetwork> told,
    Measure measure,
    @Nullable String place,
    String figure,
    String change) {

  @Override
  public String toString() {
    return name;
  }

  static Situation of(
      String name, UnaryOperator<TestNetwork> told, Measure measure, String figure, String change) {
    return new Situation(name, told, measure, null, figure, change);
  }

  static Situation at(
      String place,
      String name,
      UnaryOperator<TestNetwork> told,
      Measure measure,
      String figure,
      String change) {
    return new Situation(name, told, measure, place, figure, change);
  }

  static TestNetwork steady(TestNetwork network) {
    return network
        .place("Fives", "2019-01-01", "attendance")
        .attended("Fives", "2021-01-01", "2022-12-31")
        .workshop("Fives", "2021-05-04", 40)
        .workshop("Fives", "2022-05-03", 50);
  }

  static TestNetwork till(TestNetwork network) {
    return network
        .place("Wazemmes", "2019-01-01", "sales")
        .sold("Wazemmes", "till", "2021-01-01", "2022-12-31");
  }
}
