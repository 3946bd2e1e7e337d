package bilan.queries.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few figures that a reader keeps, each large, for the last period. */
public record Scoreboard(String title, List<Card> cards) implements Block {

  public Scoreboard {
    cards = List.copyOf(cards);
  }

  /**
   * One figure.
   *
   * @param value as printed
   * @param aside what stands below: the change, or why there is none; null for nothing
   */
  public record Card(String label, String value, @Nullable String aside, String trace) {}

  @Override
  public void showOn(Page page) {
    page.scoreboard(this);
  }
}
