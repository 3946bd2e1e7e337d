package bilan.cli;

import bilan.cli.session.Session;
import bilan.pipelines.warehouse.PersonalField;
import bilan.pipelines.warehouse.file.PersonRemoval.Removed;
import bilan.pipelines.warehouse.file.TouchedRows;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows from which somebody was taken out, as sentences and as JSON; never a name. */
final class RemovedRows {

  private final Session session;
  private final Removed removed;

  RemovedRows(Session session, Removed removed) {
    this.session = session;
    this.removed = removed;
  }

  /**
   * Prints a sentence for each field.
   *
   * @param dry whether it would be so only
   */
  void print(boolean dry) {
    for (TouchedRows rows : removed.rows()) {
      String kind = rows.field().kind().name().toLowerCase(Locale.ROOT);
      session.print(
          "cli.taken_out." + kind,
          label(rows.field().table().label(), rows.field().table().labelEn()),
          label(rows.field().field().label(), rows.field().field().labelEn()),
          rows.rows(),
          rows.values());
      if (rows.first() != null) {
        session.print("cli.taken_out.days", rows.first(), Objects.requireNonNull(rows.last()));
      }
      session.print("cli.taken_out.sources", String.join(", ", rows.sources()));
    }
    if (removed.rejects() > 0) {
      session.print("cli.taken_out.rejects", removed.rejects());
    }
    if (dry) {
      session.print("cli.taken_out.dry");
    }
  }

  /**
   * Prints how many kept files were erased, if any were.
   *
   * @param dry whether they would be only
   */
  void printKept(long files, boolean dry) {
    if (files > 0) {
      session.print(dry ? "cli.taken_out.kept_dry" : "cli.taken_out.kept", files);
    }
  }

  /** What was taken out as a map with stable keys, to which the caller adds its own. */
  Map<String, @Nullable Object> json(boolean dry) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("schema_version", 1);
    map.put("dry_run", dry);
    List<Object> all = new ArrayList<>();
    for (TouchedRows rows : removed.rows()) {
      Map<String, @Nullable Object> each = new LinkedHashMap<>();
      each.put("table", rows.field().table().name());
      each.put("field", rows.field().field().name());
      each.put("kind", rows.field().kind().name().toLowerCase(Locale.ROOT));
      each.put("rows", rows.rows());
      each.put("persons", rows.field().kind() == PersonalField.Kind.TEXT ? null : rows.values());
      each.put("first_on", rows.first() == null ? null : rows.first().toString());
      each.put("last_on", rows.last() == null ? null : rows.last().toString());
      each.put("sources", rows.sources());
      all.add(each);
    }
    map.put("taken_out", all);
    map.put("rejected_rows", removed.rejects());
    return map;
  }

  private String label(String french, String english) {
    return session.lang() == Lang.FR ? french : english;
  }
}
