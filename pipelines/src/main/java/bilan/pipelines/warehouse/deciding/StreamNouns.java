package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Meeting;
import bilan.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table's streams and amounts are called: tills and euros of sales, persons of attendance.
 */
public final class StreamNouns {

  private static final String USUAL_CHANNEL = "till";

  /** As many names as a person reads. */
  private static final int SHOWN = 5;

  private StreamNouns() {}

  /** Only sales have tills and tickets; of other tables the same is said in general words. */
  public static String key(String table, String key) {
    return Datasets.isTable(table, Trait.SALES) ? key : key + ".data";
  }

  /** Places as the place of a message; null if there are none. */
  public static @Nullable String where(List<String> places) {
    List<String> all = places.stream().filter(name -> !name.isEmpty()).distinct().toList();
    String some = String.join(", ", all.stream().limit(SHOWN).toList());
    return all.isEmpty()
        ? null
        : all.size() > SHOWN ? some + " (+ " + (all.size() - SHOWN) + ")" : some;
  }

  /** Place, register and channel. */
  public static String stream(Meeting m) {
    StringBuilder name = new StringBuilder();
    for (String part :
        new @Nullable String[] {m.stream().place(), m.stream().register(), m.stream().channel()}) {
      if (part != null && !part.equals(USUAL_CHANNEL)) {
        name.append(name.isEmpty() ? "" : " · ").append(part);
      }
    }
    return name.toString();
  }

  /** What rows come to: euros, or participations. */
  public static Message amount(String table, @Nullable BigDecimal amount) {
    return amount != null && Datasets.isTable(table, Trait.ACTIVITIES)
        ? Message.of("delivery.participations", amount.setScale(0, RoundingMode.HALF_UP))
        : euros(amount);
  }

  public static Message month(LocalDate day) {
    return Message.of(
        "delivery.month", "%02d".formatted(day.getMonthValue()), String.valueOf(day.getYear()));
  }

  /** The first messages as one, with the number of the others; there is at least one. */
  static Message listed(List<Message> messages) {
    Message told = messages.get(0);
    for (Message each : messages.subList(1, Math.min(SHOWN, messages.size()))) {
      told = Message.of("delivery.then", told, each);
    }
    return messages.size() > SHOWN
        ? Message.of("delivery.alike.more", told, messages.size() - SHOWN)
        : told;
  }

  public static Message euros(@Nullable BigDecimal amount) {
    return amount == null
        ? Message.of("delivery.no_euros")
        : Message.of("delivery.euros", amount.setScale(2, RoundingMode.HALF_UP));
  }
}
