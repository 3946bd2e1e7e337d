package bilan.pipelines.typing;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Target;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A title that says its amounts exclude tax, above a column whose header says nothing of tax. */
public final class TitledTax {

  private static final String INCLUDED = "amount_incl_tax";
  private static final String EXCLUDED = "amount_excl_tax";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String ALONE = "(?<![\\p{L}\\p{N}])";
  private static final Pattern WITHOUT =
      Pattern.compile(ALONE + "(?:HT|H\\.T\\.|hors[\\s-]taxes?)(?![\\p{L}\\p{N}])", FLAGS);
  private static final Pattern WITH =
      Pattern.compile(ALONE + "(?:TTC|T\\.T\\.C|toutes[\\s-]taxes)", FLAGS);

  private final Mapping mapping;
  private final @Nullable String title;

  /**
   * @param titles what stands above the table, and the sheet's name
   */
  public TitledTax(Mapping mapping, Collection<String> titles) {
    this.mapping = mapping;
    boolean both = titles.stream().anyMatch(t -> WITH.matcher(t).find());
    this.title =
        both
            ? null
            : titles.stream().filter(t -> WITHOUT.matcher(t).find()).findFirst().orElse(null);
  }

  /** The title that says it, if a column is read by it; else null. */
  public @Nullable String title() {
    return read().equals(mapping) ? null : title;
  }

  /**
   * Mapping whose silent amounts, under columns or months, are without tax if the title says so.
   */
  public Mapping read() {
    int excluded = mapping.table().indexOf(EXCLUDED);
    boolean either = mapping.table().oneOf().contains(List.of(INCLUDED, EXCLUDED));
    if (title == null || !either || excluded < 0 || mapping.fills(EXCLUDED)) {
      return mapping;
    }
    Field without = mapping.table().fields().get(excluded);
    Target target = new Target.ToField(excluded, without);
    List<Bound> bound =
        mapping.bound().stream().map(b -> isSilent(b) ? new Bound(b.head(), target) : b).toList();
    Mapping read = mapping.with(bound, mapping.conflicts());
    Field turned = mapping.periodValue();
    return turned != null && turned.name().equals(INCLUDED) ? read.holding(without) : read;
  }

  private static boolean isSilent(Bound bound) {
    return bound.target().key().equals(INCLUDED) && !WITH.matcher(bound.head().text()).find();
  }
}
