package bilan.sample.printed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One key figure as the json of a bilan gives it. */
public record PrintedFigure(
    String id,
    String period,
    @Nullable String place,
    String label,
    String state,
    @Nullable BigDecimal value,
    @Nullable BigDecimal change,
    @Nullable BigDecimal difference,
    @Nullable String note,
    @Nullable String changeNote) {

  /** The key figures of a JSON text. */
  @SuppressWarnings("unchecked")
  public static List<PrintedFigure> read(String json) {
    Map<String, Object> document =
        (Map<String, Object>) Objects.requireNonNull(JsonReader.read(json));
    List<PrintedFigure> figures = new ArrayList<>();
    for (Map<String, @Nullable Object> f :
        (List<Map<String, @Nullable Object>>) Objects.requireNonNull(document.get("figures"))) {
      Map<String, Object> change = (Map<String, Object>) f.get("change");
      Map<String, Object> difference = (Map<String, Object>) f.get("difference");
      figures.add(
          new PrintedFigure(
              text(f, "id"),
              text(f, "period"),
              (String) f.get("place"),
              text(f, "label"),
              text(f, "state"),
              number(f.get("value")),
              change == null ? null : number(change.get("value")),
              difference == null ? null : number(difference.get("value")),
              (String) f.get("note"),
              (String) f.get("change_note")));
    }
    return figures;
  }

  private static String text(Map<String, @Nullable Object> figure, String key) {
    return Objects.requireNonNull(figure.get(key), key).toString();
  }

  private static @Nullable BigDecimal number(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }
}
