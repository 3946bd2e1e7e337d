package bilan.pipelines.inspect;

import bilan.pipelines.correction.CorrectionFile;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.detect.Guess;
import bilan.pipelines.detect.Guesses;
import bilan.pipelines.detect.OtherDataset;
import bilan.pipelines.detect.TableSearch;
import bilan.pipelines.detect.UnsureGuess;
import bilan.pipelines.interpretation.Interpreter;
import bilan.pipelines.interpretation.Interpreter.Understood;
import bilan.pipelines.interpretation.KnownWords;
import bilan.pipelines.interpretation.Shorthand;
import bilan.pipelines.layout.LayoutPrint;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.model.Inspection.SheetSeen;
import bilan.pipelines.model.Inspection.TableSeen;
import bilan.pipelines.model.Inspection.Totals;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.RowFate;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.SheetExplained;
import bilan.pipelines.model.SheetPicture;
import bilan.pipelines.model.SheetPicture.Part;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.reading.GrainMix;
import bilan.pipelines.reading.RowFilter;
import bilan.pipelines.reading.SheetsSeen;
import bilan.pipelines.reading.Whose;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.opening.Workbooks;
import bilan.pipelines.typing.PersonKeys;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file without storing anything: what it is taken for and why, each column from its
 * first to its last row, and what reading it would give.
 */
public final class SpreadsheetInspector {

  private final byte[] key;
  private final ToLongBiFunction<String, Long> allowed;
  private final BiFunction<String, Function<RowSink, Reading>, Reading> rehearsal;

  /**
   * @param key with which persons are hashed
   * @param allowed the most rows that ingesting lets be rejected, by dataset and rows in all
   * @param rehearsal reads the file as a dataset, into a sink of its own
   */
  public SpreadsheetInspector(
      byte[] key,
      ToLongBiFunction<String, Long> allowed,
      BiFunction<String, Function<RowSink, Reading>, Reading> rehearsal) {
    this.key = key.clone();
    this.allowed = allowed;
    this.rehearsal = rehearsal;
  }

  /**
   * @param requests one for each dataset that may be meant; asked for once the file is open
   * @param draft the language of the profile to write; null to write none
   * @throws Failure {@code REFUSED} if the file is no readable spreadsheet, {@code USAGE} if a
   *     sheet or profile isn't there
   */
  public Inspection inspect(
      Path file, ReadOptions options, Supplier<List<ReadRequest>> requests, @Nullable Lang draft) {
    try (Workbook workbook = Workbooks.open(file, options)) {
      return CorrectionFile.is(workbook)
          ? corrections(String.valueOf(file.getFileName()), workbook)
          : inspect(workbook, requests.get(), draft);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * The dataset that a file is of; of rejected rows that come back corrected, any is right.
   *
   * @throws Failure {@code DECIDE} if it is of none or may be of two, else as {@link #inspect}
   */
  public String dataset(Path file, ReadOptions options, Supplier<List<ReadRequest>> requests) {
    try (Workbook workbook = Workbooks.open(file, options)) {
      if (CorrectionFile.is(workbook)) {
        return Datasets.NAMES.get(0);
      }
      String name = String.valueOf(file.getFileName());
      List<ReadRequest> all = requests.get();
      ReadRequest any = all.get(0);
      TableSearch search =
          new TableSearch(name, workbook, any, Datasets.get(any.dataset()), new Notices());
      String known = any.before().memory().dataset(LayoutPrint.of(search.heads()));
      if (known != null) {
        return known;
      }
      List<Guess> guesses = new Guesses(workbook, new PersonKeys(key)).of(all);
      Guess best = guesses.get(0);
      List<Problem> open = best.found().isEmpty() ? best.decisions() : List.of();
      List<Problem> asked = new UnsureGuess(name, guesses).over(open);
      if (!asked.isEmpty()) {
        throw new Failure(Exit.DECIDE, asked);
      }
      return best.dataset();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The layout by which files are known; empty if the file has none, or can't be read. */
  public static String layout(Path file) {
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      List<SheetHead> heads = new ArrayList<>();
      for (Sheet sheet : workbook.sheets()) {
        heads.add(Shorthand.said(SheetHead.read(sheet), null));
      }
      return LayoutPrint.of(heads).key();
    } catch (IOException | Failure e) {
      return ""; // told when it is read
    }
  }

  private static Failure unreadable(Path file, IOException e) {
    Problem problem =
        Problem.error(
            "FILE-01",
            Message.of("profile.unreadable", String.valueOf(e.getMessage())),
            file.toString(),
            null);
    return new Failure(Exit.REFUSED, List.of(problem), e);
  }

  /**
   * Rejected rows that come back are no table of a dataset: only ingesting tells what they mend.
   */
  private static Inspection corrections(String file, Workbook workbook) throws IOException {
    int lines = CorrectionFile.read(workbook).size();
    Map<String, String> facts = new LinkedHashMap<>(workbook.facts());
    facts.put("corrections", Integer.toString(lines));
    List<SheetSeen> sheets = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      sheets.add(new SheetSeen(sheet.name(), sheet.hidden(), false, true));
    }
    String kind = workbook.kind().name().toLowerCase(Locale.ROOT);
    return new Inspection(
        file,
        kind,
        facts,
        sheets,
        List.of(),
        List.of(),
        lines,
        0,
        0,
        0,
        0,
        new Totals(0, 0, 0, RowAccount.NOTHING),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null);
  }

  Inspection inspect(Workbook workbook, List<ReadRequest> requests, @Nullable Lang draft)
      throws IOException {
    PersonKeys people = new PersonKeys(key);
    List<Guess> guesses = new Guesses(workbook, people).of(requests);
    Guess best = guesses.get(0);
    String file = String.valueOf(best.request().file().getFileName());
    ReadingSeen seen = new ReadingSeen(file);
    TrialReading.Attempt attempt = new TrialReading(workbook, people, rehearsal).of(best, seen);
    Understood understood = attempt.understood();
    Guess shown = understood.isOf(best.dataset()) ? best.as(understood) : best;
    SheetsSeen sheets = new SheetsSeen(shown.plans());
    List<Problem> problems = new ArrayList<>(sheets.hiddenColumns());
    problems.addAll(seen.problems());
    Reading reading = attempt.reading();
    RowAccount account = reading == null ? RowAccount.NOTHING : reading.account();
    problems.addAll(reading == null ? List.of() : reading.notices());
    List<Problem> decisions = new ArrayList<>(attempt.decisions());
    if (requests.size() == 1) {
      decisions =
          new ArrayList<>(new OtherDataset(workbook, best.request(), people).before(decisions));
    }
    decisions = new UnsureGuess(file, guesses).over(decisions);
    List<SheetHead> heads = heads(workbook, shown);
    List<SheetExplained> explained = explained(workbook, shown, people, attempt, heads, decisions);
    List<SheetPicture> pictures = new ArrayList<>();
    List<TableLook> looks = look(shown, heads, explained, pictures);
    List<TableSeen> tables = looks.stream().map(TableLook::seen).toList();
    return new Inspection(
        file,
        workbook.kind().name().toLowerCase(Locale.ROOT),
        workbook.facts(),
        sheets.of(workbook),
        tables,
        guesses.stream().map(Guess::candidate).toList(),
        reading == null ? tables.stream().mapToLong(TableSeen::rows).sum() : seen.rows(),
        seen.rejected(),
        allowed.applyAsLong(best.dataset(), seen.rows() + seen.rejected()),
        reading == null ? 0 : reading.skipped(),
        reading == null ? 0 : reading.setAside(),
        new Totals(account.of(RowFate.TOTAL), seen.compared(), seen.differing(), account),
        problems,
        decisions,
        draft == null ? null : new ProfileDraft(workbook, shown, people, draft).of(looks),
        explained,
        pictures,
        null);
  }

  private static List<SheetHead> heads(Workbook workbook, Guess guess) throws IOException {
    String file = String.valueOf(guess.request().file().getFileName());
    Dataset dataset = Datasets.get(guess.dataset());
    return new TableSearch(file, workbook, guess.request(), dataset, new Notices()).heads();
  }

  private static List<SheetExplained> explained(
      Workbook workbook,
      Guess guess,
      PersonKeys people,
      TrialReading.Attempt attempt,
      List<SheetHead> heads,
      List<Problem> decisions) {
    boolean byRules = !attempt.understood().isOf(guess.dataset());
    boolean read = attempt.reading() != null;
    return new Interpreter(workbook, people)
        .explain(guess.request(), heads, guess.plans(), byRules, read, !decisions.isEmpty());
  }

  /** Looks at the rows of tables, and draws the sheets that hold something. */
  private static List<TableLook> look(
      Guess guess,
      List<SheetHead> heads,
      List<SheetExplained> explained,
      List<SheetPicture> pictures)
      throws IOException {
    List<TableLook> looks = new ArrayList<>();
    Map<Sheet, List<TableLook.Watch>> watches = new LinkedHashMap<>();
    heads.stream()
        .filter(head -> !head.rows().isEmpty())
        .forEach(head -> watches.put(head.sheet(), new ArrayList<>()));
    List<TablePlan> plans = GrainMix.rows(guess.plans());
    for (TablePlan plan : plans) {
      TableLook look = looks.stream().filter(l -> l.isLike(plan)).findFirst().orElse(null);
      if (look == null) {
        look = new TableLook(plan);
        looks.add(look);
      }
      Whose whose = new Whose(guess.request());
      RowFilter filter = new RowFilter(guess.profile(), plan, guess.plans(), whose, new Notices());
      watches
          .computeIfAbsent(plan.area().sheet(), s -> new ArrayList<>())
          .add(look.watch(plan, filter, guess));
    }
    KnownWords words = new KnownWords(guess.request());
    for (Map.Entry<Sheet, List<TableLook.Watch>> entry : watches.entrySet()) {
      String name = entry.getKey().name();
      SheetExplained said =
          explained.stream().filter(e -> e.sheet().equals(name)).findFirst().orElse(null);
      List<TablePlan> own = plans.stream().filter(p -> p.sheet().equals(name)).toList();
      SheetSketch sketch = new SheetSketch(name, own, said, words);
      try (Sheet.Rows rows = entry.getKey().rows()) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
          Part part = null;
          for (TableLook.Watch watch : entry.getValue()) {
            Part seen = watch.see(row);
            part = part == null || seen == Part.RECORD ? seen : part;
          }
          sketch.add(row, part);
        }
      }
      pictures.add(sketch.picture());
    }
    return looks;
  }
}
