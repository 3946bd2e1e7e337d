package bilan.sample.network;

import bilan.sample.network.InventedNetwork.AccountLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of the network replaced by another that differs in one field. Files are written in the
 * old order with the old totals, so that one cell alone is new.
 */
public record Edit(@Nullable Object before, @Nullable Object after) {

  /** No change. */
  public static final Edit NONE = new Edit(null, null);

  /** The record as it stands after the edit: null where its row was taken away. */
  @SuppressWarnings("unchecked")
  public <T> T now(T record) {
    return record == before ? (T) java.util.Objects.requireNonNull(after) : record;
  }

  /** The records as they stand after the edit, less the one that was taken away. */
  public <T> List<T> all(List<T> records) {
    return records.stream()
        .filter(record -> record != before || after != null)
        .map(this::now)
        .toList();
  }

  /** A year's accounts are those of the file that tells of it last: the one that is edited. */
  private List<AccountLine> accounts(List<AccountLine> lines) {
    if (before instanceof AccountLine was
        && after instanceof AccountLine now
        && was.year() != now.year()) {
      return all(lines.stream().filter(l -> l == before || l.year() != now.year()).toList());
    }
    return all(lines);
  }

  /** The network that the edited files tell. */
  public InventedNetwork of(InventedNetwork network) {
    return InventedFacts.with(edited(network), "accounts", accounts(network.accounts()));
  }

  /** A record whose lists, and those of the records within, stand as they do after the edit. */
  private <T extends Record> T edited(T record) {
    return InventedFacts.map(
        record,
        (name, value) ->
            value instanceof List<?> list
                ? all(list)
                : value instanceof Record within ? edited(within) : value);
  }
}
