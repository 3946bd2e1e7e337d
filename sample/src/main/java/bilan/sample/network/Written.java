package bilan.sample.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one file covers of one stream: its first to its last date.
 *
 * @param channel of sales; null for attendance
 * @param place null for what belongs to none
 */
public record Written(
    String file,
    String dataset,
    @Nullable String channel,
    @Nullable String place,
    LocalDate from,
    LocalDate to) {

  /** What a file of these rows covers, stream by stream. */
  public static <T> List<Written> of(
      String file,
      String dataset,
      List<T> rows,
      Function<T, @Nullable String> channel,
      Function<T, @Nullable String> place,
      Function<T, LocalDate> date) {
    Map<List<@Nullable String>, TreeSet<LocalDate>> days = new LinkedHashMap<>();
    for (T row : rows) {
      days.computeIfAbsent(
              Arrays.asList(channel.apply(row), place.apply(row)), stream -> new TreeSet<>())
          .add(date.apply(row));
    }
    return days.entrySet().stream()
        .map(
            e ->
                new Written(
                    file,
                    dataset,
                    e.getKey().get(0),
                    e.getKey().get(1),
                    e.getValue().first(),
                    e.getValue().last()))
        .toList();
  }
}
