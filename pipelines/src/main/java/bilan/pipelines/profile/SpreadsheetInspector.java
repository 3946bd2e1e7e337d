package bilan.pipelines.profile;

import bilan.pipelines.Inspection;
import bilan.pipelines.Inspection.SheetSeen;
import bilan.pipelines.Inspection.TableSeen;
import bilan.pipelines.Inspection.Totals;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.Workbooks;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file without storing anything: what it is taken for and why, each column from its
 * first to its last row, and what reading it would give.
 */
public final class SpreadsheetInspector {

  /** Persons are hashed as ever, and nothing is kept of it. */
  private static final byte[] NO_KEY = new byte[32];

  /** A second dataset this close to the first leaves the choice to a person: 9/10 of its score. */
  private static final double CLOSE = 0.9;

  private final ToLongBiFunction<String, Long> allowed;

  /**
   * @param allowed the most rows that ingesting lets be rejected, by dataset and rows in all
   */
  public SpreadsheetInspector(ToLongBiFunction<String, Long> allowed) {
    this.allowed = allowed;
  }

  /**
   * @param requests one for each dataset that may be meant
   * @throws Failure {@code REFUSED} if the file is no readable spreadsheet, {@code USAGE} if a
   *     sheet or profile isn't there
   */
  public Inspection inspect(List<ReadRequest> requests) {
    ReadRequest any = requests.get(0);
    try (Workbook workbook = Workbooks.open(any.file(), any.options())) {
      return inspect(workbook, requests);
    } catch (IOException e) {
      Problem problem =
          Problem.error(
              "FILE-01",
              Message.of("profile.unreadable", String.valueOf(e.getMessage())),
              any.file().toString(),
              null);
      throw new Failure(Exit.REFUSED, List.of(problem), e);
    }
  }

  Inspection inspect(Workbook workbook, List<ReadRequest> requests) throws IOException {
    PersonKeys people = new PersonKeys(NO_KEY);
    List<Guess> guesses = new Guesses(workbook, people).of(requests);
    Guess best = guesses.get(0);
    String file = String.valueOf(best.request().file().getFileName());
    List<TableLook> looks = look(best);
    ReadingSeen seen = new ReadingSeen(file);
    Attempt attempt = attempt(workbook, best, people, seen);
    List<Problem> problems = new ArrayList<>(hiddenColumns(best));
    problems.addAll(seen.problems());
    Reading reading = attempt.reading();
    problems.addAll(reading == null ? List.of() : reading.notices());
    List<Problem> decisions = new ArrayList<>(attempt.decisions());
    boolean unlike = best.profile().isGeneric() && best.score() <= 0 && !best.found().isEmpty();
    if (guesses.size() > 1 && unlike) {
      decisions.clear();
      decisions.add(
          Problem.error(
              "PROF-12",
              Message.of("inspect.unlike"),
              file,
              Message.of("inspect.unlike.cure", best.dataset())));
    } else if (isClose(guesses)) {
      decisions.add(which(file, guesses));
    }
    List<TableSeen> tables = looks.stream().map(TableLook::seen).toList();
    return new Inspection(
        file,
        workbook.kind().name().toLowerCase(Locale.ROOT),
        workbook.facts(),
        sheets(workbook, best),
        tables,
        guesses.stream().map(Guess::candidate).toList(),
        reading == null ? tables.stream().mapToLong(TableSeen::rows).sum() : seen.rows(),
        seen.rejected(),
        allowed.applyAsLong(best.dataset(), seen.rows() + seen.rejected()),
        reading == null ? 0 : reading.skipped(),
        reading == null ? 0 : reading.setAside(),
        new Totals(reading == null ? 0 : reading.totalRows(), seen.compared(), seen.differing()),
        problems,
        decisions,
        ProfileText.of(best, looks));
  }

  private static boolean isClose(List<Guess> guesses) {
    return guesses.size() > 1
        && guesses.get(1).score() > 0
        && guesses.get(1).score() >= CLOSE * guesses.get(0).score();
  }

  private static Problem which(String file, List<Guess> guesses) {
    return Problem.error(
        "PROF-11",
        Message.of("inspect.which", guesses.get(0).dataset(), guesses.get(1).dataset()),
        file,
        Message.of("inspect.which.cure", guesses.get(0).dataset(), guesses.get(1).dataset()));
  }

  /** How a reading ended: what was learnt, or what it would ask. */
  private record Attempt(@Nullable Reading reading, List<Problem> decisions) {}

  /**
   * Reads the file as ingesting would. If that only asks for what an option says (the place, whose
   * rows), it goes on all the same to see the rest.
   */
  private static Attempt attempt(
      Workbook workbook, Guess guess, PersonKeys people, ReadingSeen seen) throws IOException {
    ReadRequest request = guess.request();
    List<Problem> asked = new ArrayList<>();
    if (guess.found().isEmpty()) {
      return new Attempt(null, guess.decisions());
    }
    for (ReadRequest each : List.of(request, withoutQuestions(request))) {
      try {
        Reading reading = new WorkbookReading(workbook, each, people).read(seen);
        return new Attempt(reading, asked);
      } catch (Failure failure) {
        if (failure.exit() != Exit.DECIDE) {
          throw failure;
        }
        if (asked.isEmpty()) {
          asked.addAll(failure.problems());
        }
      }
    }
    return new Attempt(null, asked);
  }

  private static ReadRequest withoutQuestions(ReadRequest asked) {
    return new ReadRequest(
        asked.file(),
        asked.dataset(),
        asked.profile(),
        asked.ownProfiles(),
        asked.sheets(),
        asked.options(),
        asked.place() == null ? "place" : asked.place(),
        asked.register(),
        asked.periodFrom(),
        asked.periodTo(),
        asked.organisation(),
        asked.allBeneficiaries() || asked.organisation().isEmpty(),
        asked.previousColumns());
  }

  private static List<TableLook> look(Guess guess) throws IOException {
    List<TableLook> looks = new ArrayList<>();
    Map<Sheet, List<TableLook.Watch>> watches = new LinkedHashMap<>();
    for (TablePlan plan : guess.plans()) {
      TableLook look = looks.stream().filter(l -> l.isLike(plan)).findFirst().orElse(null);
      if (look == null) {
        look = new TableLook(plan);
        looks.add(look);
      }
      List<String> ours =
          guess.request().allBeneficiaries() ? List.of() : guess.request().organisation();
      RowFilter filter = new RowFilter(guess.profile(), plan, ours, new Notices());
      watches
          .computeIfAbsent(plan.area().sheet(), s -> new ArrayList<>())
          .add(look.watch(plan, filter, guess.profile()));
    }
    for (Map.Entry<Sheet, List<TableLook.Watch>> entry : watches.entrySet()) {
      try (Sheet.Rows rows = entry.getKey().rows()) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
          for (TableLook.Watch watch : entry.getValue()) {
            watch.see(row);
          }
        }
      }
    }
    return looks;
  }

  private static List<SheetSeen> sheets(Workbook workbook, Guess guess) throws IOException {
    Set<String> read = new LinkedHashSet<>();
    guess.plans().forEach(p -> read.add(p.sheet()));
    List<SheetSeen> sheets = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      boolean isRead = read.contains(sheet.name());
      sheets.add(new SheetSeen(sheet.name(), sheet.hidden(), !isRead && isEmpty(sheet), isRead));
    }
    return sheets;
  }

  private static boolean isEmpty(Sheet sheet) throws IOException {
    try (Sheet.Rows rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (!row.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  /** Columns that a person hid are read as the others: it is said. */
  private static List<Problem> hiddenColumns(Guess guess) {
    List<Problem> problems = new ArrayList<>();
    for (TablePlan plan : guess.plans()) {
      List<String> hidden =
          plan.all().stream()
              .filter(c -> plan.area().sheet().hiddenColumns().contains(c.head().column()))
              .map(c -> c.head().text())
              .toList();
      if (!hidden.isEmpty()) {
        problems.add(
            Problem.note(
                "TABLE-11",
                Message.of("inspect.hidden_columns", plan.sheet(), String.join(", ", hidden))));
      }
    }
    return problems;
  }
}
