package bilan.cli.inspect;

import bilan.cli.ingest.TrialText;
import bilan.cli.options.DatasetNames;
import bilan.cli.session.Session;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.model.Inspection.Candidate;
import bilan.pipelines.model.Inspection.SheetSeen;
import bilan.pipelines.model.Inspection.TableSeen;
import bilan.pipelines.model.Inspection.ValueSeen;
import bilan.pipelines.model.SheetExplained;
import bilan.pipelines.model.SheetExplained.Reason;
import bilan.queries.Answer;
import bilan.queries.render.AnswerFormat;
import bilan.queries.render.Format;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Typography;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of an inspection for a person at a terminal: short, with the next line to type at the end.
 */
public final class InspectText {

  private static final int NAMES = 6;
  private static final int PROBLEMS = 8;

  /** The note of what was understood, which stands above already. */
  private static final String UNDERSTOOD = "TABLE-22";

  private final Session session;
  private final Catalogue say;
  private final StringBuilder out = new StringBuilder();

  InspectText(Session session) {
    this.session = session;
    this.say = session.catalogue();
  }

  String of(Inspection seen, List<String> next) {
    line(say.say("inspect.file", seen.file(), String.join(", ", facts(seen))));
    sheets(seen.sheets());
    explained(seen.explained());
    String corrections = seen.facts().get("corrections");
    if (corrections != null) {
      line(say.say("inspect.corrections", Integer.valueOf(corrections)));
      next.forEach(line -> line("  " + line));
      return out.toString();
    }
    dataset(seen.datasets(), seen.tables().isEmpty());
    boolean some = seen.tables().stream().anyMatch(t -> t.rows() > 0);
    seen.tables().forEach(t -> table(t, seen.sheets(), some && t.rows() == 0));
    totals(seen);
    problems(seen);
    next(seen, next);
    return out.toString();
  }

  private List<String> facts(Inspection seen) {
    List<String> facts = new ArrayList<>();
    facts.add(say.say("inspect.kind." + seen.kind()));
    String encoding = seen.facts().get("encoding");
    if (encoding != null) {
      boolean sure = "true".equals(seen.facts().get("encoding_sure"));
      facts.add(sure ? encoding : say.say("inspect.encoding_likely", encoding));
    }
    String broken = seen.facts().get("unreadable_bytes");
    if (broken != null) {
      facts.add(say.say("inspect.unreadable_bytes", Long.valueOf(broken)));
    }
    String delimiter = seen.facts().get("delimiter");
    if (delimiter != null) {
      facts.add(say.say("inspect.delimiter", delimiter));
    }
    if ("true".equals(seen.facts().get("date1904"))) {
      facts.add(say.say("inspect.date1904"));
    }
    return facts;
  }

  /** Only worth a word if there are several, or one is hidden. */
  private void sheets(List<SheetSeen> sheets) {
    if (sheets.size() > 1 || sheets.get(0).hidden()) {
      named("inspect.sheets_read", sheets.stream().filter(SheetSeen::read).toList());
      named("inspect.sheets_left", sheets.stream().filter(s -> !s.read() && !s.empty()).toList());
      named("inspect.sheets_empty", sheets.stream().filter(SheetSeen::empty).toList());
    }
  }

  /** What was understood of each sheet; with {@code --verbose} why, and what came second. */
  private void explained(List<SheetExplained> sheets) {
    boolean all = session.common().verbose;
    int shown = all ? sheets.size() : Math.min(NAMES, sheets.size());
    for (SheetExplained sheet : sheets.subList(0, shown)) {
      line(say.say(sheet.said()));
      if (sheet.next() != null && (all || sheet.near())) {
        line("  " + say.say(sheet.next()));
      }
      for (Message held : all ? sheet.held() : List.<Message>of()) {
        line(say.say("inspect.held", held));
      }
      for (Reason reason : all ? sheet.reasons() : List.<Reason>of()) {
        String key = reason.points().signum() > 0 ? "inspect.for" : "inspect.against";
        line(say.say(key, reason.points().abs(), reason.text()));
      }
    }
    if (shown < sheets.size()) {
      line(say.say("inspect.more_sheets", sheets.size() - shown));
    }
  }

  private void named(String key, List<SheetSeen> sheets) {
    if (!sheets.isEmpty()) {
      String names =
          sheets.stream()
              .limit(NAMES)
              .map(s -> s.hidden() ? say.say("inspect.hidden", s.name()) : s.name())
              .collect(Collectors.joining(", "));
      line(say.say(key, sheets.size(), sheets.size() > NAMES ? names + "…" : names));
    }
  }

  private void dataset(List<Candidate> candidates, boolean nothing) {
    if (nothing || candidates.isEmpty()) {
      return;
    }
    Candidate best = candidates.get(0);
    line(say.say("inspect.dataset", named(best), best.dataset(), evidence(best)));
    line(say.say("inspect.profile", profile(best)));
    if (candidates.size() > 1 && candidates.get(1).score() * 2 > best.score()) {
      Candidate second = candidates.get(1);
      line(say.say("inspect.otherwise", named(second), second.dataset(), evidence(second)));
    }
  }

  private String named(Candidate candidate) {
    return DatasetNames.noun(candidate.dataset(), say.lang());
  }

  private String evidence(Candidate candidate) {
    StringBuilder text =
        new StringBuilder(say.say("inspect.known", candidate.known(), candidate.columns()));
    if (!candidate.missing().isEmpty()) {
      text.append(say.say("inspect.missing", String.join(", ", candidate.missing())));
    }
    if (!candidate.unreadable().isEmpty()) {
      text.append(say.say("inspect.not_reading", String.join(", ", candidate.unreadable())));
    }
    return text.toString();
  }

  private String profile(Candidate best) {
    if (best.profile().equals("generic")) {
      return say.say("inspect.generic");
    }
    List<String> why = new ArrayList<>();
    if (!best.headers().isEmpty()) {
      why.add(say.say("inspect.by_headers", String.join(", ", best.headers())));
    }
    if (best.named()) {
      why.add(say.say("inspect.by_name"));
    }
    return why.isEmpty()
        ? best.profile()
        : best.profile() + " (" + String.join(Typography.of(session.lang()).semicolon(), why) + ")";
  }

  /** A table without rows, beside others, is worth a line. */
  private void table(TableSeen table, List<SheetSeen> sheets, boolean bare) {
    Answer answer = new InspectTables(session, sheets.size()).of(table);
    out.append('\n');
    if (bare) {
      line(answer.title());
      return;
    }
    if (table.sheets().size() > 1) {
      String names = table.sheets().stream().limit(NAMES).collect(Collectors.joining(", "));
      String more = table.sheets().size() > NAMES ? names + "…" : names;
      boolean all = sheets.stream().filter(SheetSeen::read).count() == table.sheets().size();
      String key = all ? "inspect.on_all_sheets" : "inspect.on_sheets";
      line(say.say(key, table.sheets().size(), more));
    }
    byte[] text = AnswerFormat.of(Format.TEXT, say).write(answer);
    line(new String(text, StandardCharsets.UTF_8).stripTrailing());
    for (ValueSeen value : table.values()) {
      String values =
          value.values().stream()
              .limit(NAMES)
              .map(v -> shown(value, v))
              .collect(Collectors.joining(", "));
      String label = say.lang() == Lang.FR ? value.label() : value.labelEn();
      line(say.say("inspect.value", label, values, value.origin()));
    }
  }

  /** A year has no thousands. */
  private String shown(ValueSeen value, Object one) {
    return value.field().equals("fiscal_year") ? String.valueOf(one) : say.show(one);
  }

  private void totals(Inspection seen) {
    Inspection.Totals totals = seen.totals();
    if (totals.rows() > 0) {
      String key =
          totals.compared() == 0
              ? "inspect.totals"
              : totals.differing() == 0 ? "inspect.totals_agree" : "inspect.totals_differ";
      out.append('\n');
      line(say.say(key, totals.rows(), totals.compared(), totals.differing()));
    }
  }

  private void problems(Inspection seen) {
    List<Problem> problems =
        seen.problems().stream().filter(p -> !p.code().equals(UNDERSTOOD)).toList();
    if (!problems.isEmpty()) {
      out.append('\n');
    }
    problems.stream().limit(PROBLEMS).forEach(p -> out.append(session.failures().sentences(p)));
    if (problems.size() > PROBLEMS) {
      line(say.say("inspect.more", problems.size() - PROBLEMS));
    }
  }

  private void next(Inspection seen, List<String> next) {
    out.append('\n');
    seen.decisions().forEach(p -> out.append(session.failures().sentences(p)));
    if (seen.isRefused()) {
      long all = seen.rows() + seen.rejected();
      line(say.say("inspect.refused", seen.rejected(), all, seen.allowed()));
    } else if (seen.decisions().isEmpty()) {
      String key = seen.leftOut() + seen.setAside() == 0 ? "inspect.rows" : "inspect.rows_left";
      line(say.say(key, seen.rows(), seen.rejected(), seen.leftOut() + seen.setAside()));
    }
    Inspection.Trial trial = seen.trial();
    if (trial != null) {
      new TrialText(session).lines(trial).forEach(this::line);
    }
    if (!next.isEmpty()) {
      line(say.say(nextKey(seen, next.get(0))));
      next.forEach(line -> line("  " + line));
    }
  }

  /** Whether a person must settle something first. */
  public static boolean isAsked(Inspection seen) {
    Inspection.Trial trial = seen.trial();
    return !seen.decisions().isEmpty() || (trial != null && !trial.plan().questions().isEmpty());
  }

  private static String nextKey(Inspection seen, String line) {
    if (line.endsWith("--profile-yaml")) {
      return "inspect.write_profile";
    }
    if (seen.isRefused()) {
      return "inspect.next_mended";
    }
    return isAsked(seen) ? "inspect.next_decided" : "inspect.next";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
