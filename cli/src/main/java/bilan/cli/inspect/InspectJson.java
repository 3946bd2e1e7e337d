package bilan.cli.inspect;

import bilan.cli.ingest.OutcomeJson;
import bilan.cli.session.Session;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.model.Inspection.Candidate;
import bilan.pipelines.model.Inspection.ColumnSeen;
import bilan.pipelines.model.Inspection.SheetSeen;
import bilan.pipelines.model.Inspection.TableSeen;
import bilan.pipelines.model.Inspection.ValueSeen;
import bilan.pipelines.model.SheetExplained;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was seen of a file, with stable keys for scripts. */
final class InspectJson {

  private final Session session;

  InspectJson(Session session) {
    this.session = session;
  }

  Map<String, @Nullable Object> of(Inspection seen, List<String> next) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("schema_version", 1);
    map.put("file", seen.file());
    map.put("kind", seen.kind());
    map.put("facts", seen.facts());
    map.put("sheets", seen.sheets().stream().map(InspectJson::sheet).toList());
    map.put("understood", seen.explained().stream().map(this::explained).toList());
    map.put("datasets", seen.datasets().stream().map(InspectJson::candidate).toList());
    map.put("tables", seen.tables().stream().map(this::table).toList());
    map.put("rows", seen.rows());
    map.put("rejected", seen.rejected());
    map.put("allowed", seen.allowed());
    map.put("left_out", seen.leftOut());
    map.put("set_aside", seen.setAside());
    map.put("refused", seen.isRefused());
    map.put("total_rows", seen.totals().rows());
    map.put("totals_compared", seen.totals().compared());
    map.put("totals_differing", seen.totals().differing());
    map.put("account", OutcomeJson.account(seen.totals().account()));
    map.put("problems", seen.problems().stream().map(session.failures()::asMap).toList());
    map.put("decisions", seen.decisions().stream().map(session.failures()::asMap).toList());
    Inspection.Trial trial = seen.trial();
    map.put("trial", trial == null ? null : trial(trial));
    map.put("next", next);
    return map;
  }

  private Map<String, @Nullable Object> trial(Inspection.Trial trial) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("against", trial.against());
    map.put("delivered_on", trial.same());
    map.putAll(OutcomeJson.plan(trial.plan(), session));
    return map;
  }

  private static Map<String, Object> sheet(SheetSeen sheet) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", sheet.name());
    map.put("hidden", sheet.hidden());
    map.put("empty", sheet.empty());
    map.put("read", sheet.read());
    return map;
  }

  private Map<String, @Nullable Object> explained(SheetExplained sheet) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("sheet", sheet.sheet());
    map.put("standing", sheet.standing());
    map.put("said", session.catalogue().say(sheet.said()));
    map.put("otherwise", sheet.next() == null ? null : session.catalogue().say(sheet.next()));
    map.put("near", sheet.near());
    map.put("header_row", sheet.header() == 0 ? null : sheet.header());
    map.put("held", sheet.held().stream().map(session.catalogue()::say).toList());
    map.put("reasons", sheet.reasons().stream().map(this::reason).toList());
    return map;
  }

  private Map<String, Object> reason(SheetExplained.Reason reason) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", reason.name());
    map.put("points", reason.points());
    map.put("text", session.catalogue().say(reason.text()));
    return map;
  }

  private static Map<String, Object> candidate(Candidate candidate) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("dataset", candidate.dataset());
    map.put("profile", candidate.profile());
    map.put("score", candidate.score());
    map.put("known_columns", candidate.known());
    map.put("columns", candidate.columns());
    map.put("unreadable_columns", candidate.unreadable());
    map.put("missing_fields", candidate.missing());
    map.put("profile_headers", candidate.headers());
    map.put("profile_by_name", candidate.named());
    return map;
  }

  private Map<String, @Nullable Object> table(TableSeen table) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", table.table());
    map.put("sheets", table.sheets());
    map.put("corners", table.corners());
    map.put("header_rows", List.of(table.headerFirst(), table.headerLast()));
    map.put("grain", table.grain());
    map.put("rows", table.rows());
    map.put("columns", table.columns().stream().map(InspectJson::column).toList());
    map.put("values", table.values().stream().map(this::value).toList());
    return map;
  }

  private static Map<String, @Nullable Object> column(ColumnSeen column) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("letter", column.letter());
    map.put("header", column.header());
    map.put("use", column.use());
    map.put("field", column.field());
    map.put("content", column.content());
    map.put("how", column.how());
    map.put("filled", column.filled());
    map.put("unreadable", column.unreadable());
    map.put("masked", column.masked());
    map.put("examples", column.examples());
    map.put("min", column.least());
    map.put("max", column.most());
    return map;
  }

  private Map<String, Object> value(ValueSeen value) {
    return Map.of(
        "field",
        value.field(),
        "values",
        value.values(),
        "origin",
        session.catalogue().say(value.origin()));
  }
}
