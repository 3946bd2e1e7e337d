package bilan.pipelines.dataset;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table of a dataset, as declared: it names a view of the warehouse.
 *
 * @param sheets other names of sheets that hold it
 * @param rule which rule of {@code delivery/} decides what counts
 * @param date the field that dates a fact; null for entities
 * @param stream the fields in which facts follow each other (place, register, channel…); empty for
 *     entities
 * @param unit for facts the fields of the true key of a unit (a ticket, an activity, a voucher),
 *     all of them needed; empty if the table has none
 * @param entity for entities the fields that name one (a grant, a place); {@code key} the fields
 *     that name one row
 * @param profileOnly whether only a profile fills it (what funders publish): never guessed, in no
 *     template
 * @param traits what else holds of its rows
 * @param turned the field that a number under a month, a year or a place fills; null if its columns
 *     are never named after such
 * @param amount what a row comes to, as SQL over the stored row
 * @param oneOf groups of fields of which at least one must be filled
 */
public record DatasetTable(
    String name,
    String label,
    String labelEn,
    String description,
    List<String> sheets,
    Rule rule,
    @Nullable String date,
    List<String> stream,
    List<String> unit,
    List<String> entity,
    List<String> key,
    List<List<String>> oneOf,
    boolean profileOnly,
    Set<Trait> traits,
    @Nullable String turned,
    String amount,
    List<Field> fields) {

  /** Facts follow each other in time; entities are replaced whole. */
  public enum Rule {
    FACT,
    ENTITY
  }

  public DatasetTable {
    sheets = List.copyOf(sheets);
    stream = List.copyOf(stream);
    unit = List.copyOf(unit);
    entity = List.copyOf(entity);
    key = List.copyOf(key);
    oneOf = List.copyOf(oneOf);
    traits = Set.copyOf(traits);
    fields = List.copyOf(fields);
  }

  /** Whether its declaration says so of its rows. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The position of a field, or -1. */
  public int indexOf(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    return -1;
  }
}
