package bilan.pipelines.reading;

import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.request.Ours;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReaders;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts whose rows a published file holds: ours, those of our other establishments, others', and
 * those that only nearly are ours, which a person must tell.
 */
public final class Whose {

  private static final String CODE = "PROF-07";
  private static final int MOST_NAMES = 50_000;
  private static final int SHOWN = 4;
  private static final int LETTERS = 3;

  private final Ours ours;
  private final ReadRequest request;
  private final Map<String, Integer> establishments = new LinkedHashMap<>();
  private final Map<String, Near> near = new LinkedHashMap<>();
  private final Map<String, Near> others = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> theirs = new ArrayList<>();
  private int own;
  private int all;

  /** Rows of one beneficiary that is not ours by its number. */
  private static final class Near {
    final String name;
    final String number;
    final String where;
    int rows;

    Near(String name, String number, String where) {
      this.name = name;
      this.number = number;
      this.where = where;
    }

    String shown() {
      return number.isEmpty() || name.isEmpty() ? name + number : name + " (" + number + ")";
    }

    String answer() {
      return number.isEmpty() ? name : number;
    }
  }

  public Whose(ReadRequest request) {
    this.request = request;
    this.ours =
        new Ours(
            request.allBeneficiaries() ? List.of() : request.organisation(),
            request.beneficiaries());
  }

  /** Whether rows are told apart at all. */
  boolean tells() {
    return !request.allBeneficiaries() && ours.areKnown();
  }

  Ours ours() {
    return ours;
  }

  /** Whether a row is ours by one of its numbers, or by a name that somebody said. */
  boolean isOurs(List<TablePlan.Column> columns, TablePlan plan, Row row) {
    all++;
    String name = text(plan.column("beneficiary"), row);
    Ours.Likeness best = ours.isSaid(name) ? Ours.Likeness.SAME : Ours.Likeness.OTHER;
    String number = "";
    for (TablePlan.Column column : columns) {
      String text = text(column, row);
      if (text != null && text.chars().anyMatch(Character::isDigit)) {
        number = number.isEmpty() ? text : number;
        Ours.Likeness likeness = ours.of(text);
        if (likeness.compareTo(best) < 0) {
          best = likeness;
          number = text;
        }
      }
    }
    int column = columns.get(0).head().column();
    seen(best, name, number, plan.where(column, row));
    return best.compareTo(Ours.Likeness.NEAR) < 0;
  }

  private void seen(Ours.Likeness likeness, @Nullable String name, String number, String where) {
    String plain = name == null || !isName(name) ? "" : Headers.normalise(name);
    if (likeness.compareTo(Ours.Likeness.NEAR) < 0) {
      own++;
      if (likeness == Ours.Likeness.ESTABLISHMENT) {
        establishments.merge(number, 1, Integer::sum);
      }
      if (!plain.isEmpty()) {
        names.add(plain);
      }
      return;
    }
    Map<String, Near> kept = likeness == Ours.Likeness.NEAR ? near : others;
    String key = Ours.plain(number) + "\u001f" + plain;
    if (kept.size() < MOST_NAMES || kept.containsKey(key)) {
      kept.computeIfAbsent(key, k -> new Near(name == null ? "" : name, number, where)).rows++;
    }
  }

  /** A number of a supplier is no name. */
  private static boolean isName(String text) {
    return text.chars().filter(Character::isLetter).count() >= LETTERS;
  }

  private static @Nullable String text(TablePlan.@Nullable Column column, Row row) {
    SheetCell cell = column == null ? SheetCell.BLANK : row.cell(column.head().column());
    String text = cell.isBlank() ? null : CellReaders.text(cell);
    return text == null ? null : text.strip();
  }

  /** Says which rows count by another establishment, or asks what only a person can tell. */
  void end(Notices notices) {
    if (!establishments.isEmpty()) {
      int rows = establishments.values().stream().mapToInt(Integer::intValue).sum();
      notices.add(
          Problem.note(
              "PROF-13",
              Message.of("profile.establishments", rows, shown(establishments.keySet()))));
    }
    if (!tells()) {
      return;
    }
    List<Near> alike = new ArrayList<>(near.values());
    others.forEach(
        (key, other) -> {
          String name = key.substring(key.indexOf('\u001f') + 1);
          if (!name.isEmpty() && (names.contains(name) || ours.isOurName(name))) {
            alike.add(other);
          }
        });
    alike.removeIf(near -> isTold(near.answer()));
    boolean none = own == 0 && all > 0 && !isTold("");
    if (request.beneficiaries().others()) {
      alike.forEach(near -> theirs.add(near.answer()));
      if (own == 0 && all > 0) {
        theirs.add("");
      }
      return;
    }
    if (!alike.isEmpty()) {
      throw new Failure(Exit.DECIDE, asked(alike));
    }
    if (none) {
      throw new Failure(
          Exit.DECIDE,
          Problem.error(
              CODE,
              Message.of("profile.none_ours", all, ours.shown()),
              String.valueOf(request.file().getFileName()),
              Message.of("profile.none_ours.cure", line("--other-beneficiaries"))));
    }
  }

  /** Whether somebody said before that it is another's. */
  private boolean isTold(String beneficiary) {
    return request.beneficiaries().theirs().stream()
        .anyMatch(
            told ->
                Ours.plain(told).equals(Ours.plain(beneficiary))
                    || Headers.normalise(told).equals(Headers.normalise(beneficiary)));
  }

  /** The beneficiaries that the command says to be others. */
  List<String> theirs() {
    return theirs;
  }

  private Problem asked(List<Near> alike) {
    String[] options =
        alike.stream().map(n -> "--our-beneficiary=" + n.answer()).toArray(String[]::new);
    String written =
        alike.stream().limit(SHOWN).map(Near::shown).collect(Collectors.joining(", "))
            + (alike.size() > SHOWN ? "…" : "");
    return new Problem(
        CODE,
        Problem.Severity.ERROR,
        Message.of("profile.nearly_ours", alike.stream().mapToInt(n -> n.rows).sum(), ours.shown()),
        alike.get(0).where,
        written,
        null,
        Message.of(
            "profile.nearly_ours.cure",
            line(options),
            line("--other-beneficiaries"),
            alike.size()));
  }

  private Reply line(String... options) {
    return TypedLine.ingest(request).with(options);
  }

  private static String shown(Set<String> numbers) {
    String some = String.join(", ", numbers.stream().limit(SHOWN).toList());
    return numbers.size() > SHOWN ? some + "…" : some;
  }
}
