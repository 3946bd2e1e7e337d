package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tills are apart: those that were said to be, and those with two names.
 *
 * @param answers those that hold for the delivery that is decided, about its place
 */
record ModelTills(List<Answer> answers) {

  /** One source in one register. */
  record Till(String source, @Nullable String register) {}

  boolean apart(Till one, Till other) {
    String said = one.source().equals(other.source()) ? null : said(one, other);
    return said != null
        ? said.equals("other")
        : one.register() != null
            && other.register() != null
            && !one.register().equals(other.register());
  }

  private @Nullable String said(Till one, Till other) {
    String said = null;
    for (Answer answer : answers) {
      if (answer.pairs(one.source(), other.source())) {
        said = answer.word();
      }
    }
    return said;
  }
}
