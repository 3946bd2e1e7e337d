package bilan.pipelines.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a table, as declared.
 *
 * @param label French; {@code labelEn} English
 * @param synonyms other headers under which it comes, as people write them
 * @param otherwise headers that mean it where what they usually mean has a column of its own:
 *     beside {@code Code}, {@code Priorité} is what the priority is called
 * @param choices stored key to the writings that mean it (the first is the French label), for a
 *     {@link FieldType#CHOICE}; empty otherwise
 * @param identity whether it is part of what makes two rows the same (notes and lineage are not)
 * @param derived whether it is made while reading or storing: no column is expected, no template
 *     shows it
 * @param context whether the sheet, a title, another column or an option may say it when it has no
 *     column
 * @param personal whether free text may name people there: what is held of them is told and purged
 * @param unit {@code EUR}, {@code min}…; null if none
 */
public record Field(
    String name,
    FieldType type,
    boolean required,
    String label,
    String labelEn,
    String description,
    List<String> synonyms,
    List<String> otherwise,
    Map<String, List<String>> choices,
    boolean identity,
    boolean derived,
    boolean context,
    boolean personal,
    @Nullable String unit) {

  public Field {
    synonyms = List.copyOf(synonyms);
    otherwise = List.copyOf(otherwise);
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }
}
