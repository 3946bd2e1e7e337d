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
    return apart(one, other, false);
  }

  /**
   * @param otherwise where neither an answer nor their names tell
   */
  boolean apart(Till one, Till other, boolean otherwise) {
    String said = one.source().equals(other.source()) ? null : said(one, other);
    if (said != null) {
      return said.equals("other");
    }
    return one.register() != null && other.register() != null
        ? !one.register().equals(other.register())
        : otherwise && !one.source().equals(other.source());
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
