package bilan.pipelines.interpretation;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.interpretation.ListSheet.Arranged;
import bilan.pipelines.interpretation.SheetVerdict.State;
import bilan.pipelines.interpretation.SheetVerdict.Topic;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.model.SheetExplained;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.typing.PersonKeys;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands a workbook by weighed interpretations. */
public final class Interpreter {

  private static final Set<String> ANSWERED =
      Set.of(
          "TABLE-01",
          "TABLE-04",
          "TABLE-07",
          "TABLE-13",
          "TABLE-21",
          "PROF-02",
          "PROF-11",
          "PROF-12");

  /** Questions about columns, which a table whose every column is explained answers. */
  private static final Set<String> OF_COLUMNS = Set.of("PROF-03", "PROF-16", "PROF-17");

  /** One row decides nothing. */
  private static final int SEVERAL = 2;

  /** A margin at which a table is evidently not ours. */
  private static final double EVIDENT = 1.5;

  private static final String GONE = "PROF-08";

  private final Workbook workbook;
  private final PersonKeys people;
  private Function<Profile, Understood> planned = kind -> Understood.NOTHING;
  private List<SheetVerdict> verdicts = List.of();
  private Forms forms = Forms.of(FileLexicon.SHIPPED);

  public Interpreter(Workbook workbook, PersonKeys people) {
    this.workbook = workbook;
    this.people = people;
  }

  /**
   * Tables of a workbook that is understood without a question, with their plans in the same order.
   *
   * @param profile generic, of their dataset, or a kind of sheet that has a name; null if there are
   *     none
   * @param asked what somebody must say of whole tables first: a place, an account
   * @param told sheets that are not read, and why
   */
  public record Understood(
      @Nullable Profile profile,
      List<FoundTable> found,
      List<TablePlan> plans,
      List<Problem> asked,
      List<Problem> told) {

    /** Nothing, or not all without a question. */
    public static final Understood NOTHING =
        new Understood(null, List.of(), List.of(), List.of(), List.of());

    public Understood {
      found = List.copyOf(found);
      plans = List.copyOf(plans);
      asked = List.copyOf(asked);
      told = List.copyOf(told);
    }

    /** Whether it is of a dataset. */
    public boolean isOf(String name) {
      return profile != null && profile.dataset().equals(name);
    }
  }

  /**
   * What a workbook is, if every sheet of it is understood, or holds nothing of ours, and all
   * tables are of one dataset.
   *
   * @param requests one for each dataset that may be meant
   * @param heads of the sheets that are to be read
   */
  public Understood understand(List<ReadRequest> requests, List<SheetHead> heads) {
    Judged judged = judged(requests.get(0), heads);
    verdicts = judged.verdicts();
    List<Weighed> read = new ArrayList<>();
    List<Weighed> placeless = new ArrayList<>();
    TreeSet<String> datasets = new TreeSet<>();
    boolean yearless = false;
    for (SheetVerdict verdict : verdicts) {
      Weighed best = verdict.best();
      if (isOpen(verdict) || isCut(verdict, judged)) {
        return Understood.NOTHING;
      }
      Dataset dataset = best == null ? null : best.it().form().dataset();
      boolean rows = verdict.state() == State.READ || lacksPlace(verdict) || verdict.lacksYear();
      if (best != null && dataset != null && rows) {
        if (!best.isWhole()) {
          return Understood.NOTHING;
        }
        read.add(best);
        if (lacksPlace(verdict)) {
          placeless.add(best);
        }
        yearless |= verdict.lacksYear();
        datasets.add(dataset.name());
      }
    }
    boolean partly =
        verdicts.stream()
            .filter(v -> v.state() == State.NONE)
            .anyMatch(
                v -> read.stream().anyMatch(w -> isOtherPart(w, v.sheet()) && !isSpent(v, w)));
    if (partly) {
      return Understood.NOTHING;
    }
    boolean few = read.stream().mapToInt(w -> w.outcome().rows.size()).sum() < SEVERAL;
    if (datasets.size() != 1 || few || areCopies(read) || isLeftOut(judged, read)) {
      return Understood.NOTHING;
    }
    String dataset = datasets.first();
    ReadRequest as =
        requests.stream()
            .filter(request -> request.dataset().equals(dataset))
            .findFirst()
            .orElseGet(() -> requests.get(0).as(dataset));
    if (!isUnsaid(as)) {
      return Understood.NOTHING;
    }
    List<Problem> told = told(judged, nameOf(as), as.place() != null);
    boolean undated = yearless;
    planned = kind -> planned(as, kind, read, placeless, undated, judged, told);
    return planned.apply(Profile.generic(dataset));
  }

  /** Sheets that were understood last as tables of a dataset, and are not among those read. */
  public Set<String> unread(String dataset, Collection<String> read) {
    Set<String> unread = new LinkedHashSet<>();
    for (SheetVerdict verdict : verdicts) {
      Weighed best = verdict.best();
      Dataset of = best == null ? null : best.it().form().dataset();
      if (best != null
          && of != null
          && of.name().equals(dataset)
          && !best.it().form().reference()
          && isFound(verdict)
          && !isCsv()
          && !read.contains(verdict.sheet())) {
        unread.add(verdict.sheet());
      }
    }
    return unread;
  }

  /**
   * A sheet whose counts are of whole seasons or years, as it was understood last; null if none.
   */
  public @Nullable String ofSeasons() {
    return verdicts.stream()
        .filter(v -> v.state() == State.ASK && v.topic() == Topic.GRAIN)
        .map(SheetVerdict::sheet)
        .findFirst()
        .orElse(null);
  }

  /** What was understood last, planned as a kind of sheet that has a name. */
  public Understood as(Profile kind) {
    return planned.apply(kind);
  }

  private Understood planned(
      ReadRequest as,
      Profile kind,
      List<Weighed> read,
      List<Weighed> placeless,
      boolean undated,
      Judged judged,
      List<Problem> told) {
    boolean date1904 = "true".equals(workbook.facts().get("date1904"));
    InterpretedPlans plans =
        new InterpretedPlans(
            as, isCsv(), date1904, people, judged.places(), judged.meanings(), kind);
    List<InterpretedPlans.Made> made = plans.of(read, judged.grids(), placeless, undated);
    List<Problem> all = new ArrayList<>(told);
    all.addAll(plans.warnings());
    return made.isEmpty()
        ? Understood.NOTHING
        : new Understood(
            kind,
            made.stream().map(InterpretedPlans.Made::found).toList(),
            made.stream().map(InterpretedPlans.Made::plan).toList(),
            plans.asked(),
            all);
  }

  /** Whether a sheet that is not read has most headers of one that is. */
  private static boolean isLeftOut(Judged judged, List<Weighed> read) {
    Set<CellGrid> seen = new HashSet<>();
    Set<List<String>> headers = new HashSet<>();
    for (Weighed each : read) {
      CellGrid grid = each.it().grid();
      seen.add(grid.source());
      headers.add(grid.keys(each.it().area().head()));
    }
    for (SheetVerdict verdict : judged.verdicts()) {
      if (verdict.state() == State.CONTROL && verdict.best() != null) {
        seen.add(verdict.best().it().grid().source());
      }
    }
    return judged.grids().keySet().stream()
        .filter(grid -> !seen.contains(grid))
        .anyMatch(grid -> headers.stream().anyMatch(grid::hasMostOf));
  }

  /** Whether a sheet must be asked about, or is nearly one of ours. */
  private static boolean isOpen(SheetVerdict verdict) {
    Weighed best = verdict.best();
    boolean nearly =
        verdict.state() == State.NONE
            && best != null
            && best.it().form().isOurs()
            && best.it().form().told()
            && best.it().missing() == 0
            && !best.outcome().rows.isEmpty();
    boolean simple = lacksPlace(verdict) || verdict.lacksYear();
    return nearly || (verdict.state() == State.ASK && !simple);
  }

  /** Whether a part beside grants is what they are spent on, which is not ours. */
  private static boolean isSpent(SheetVerdict verdict, Weighed read) {
    Weighed best = verdict.best();
    return read.it().form().counts() == Form.Counts.AWARD
        && best != null
        && !best.it().form().isOurs()
        && best.it().missing() == 0
        && !best.outcome().rows.isEmpty();
  }

  /** Whether an interpretation reads one of several tables that stand side by side in a sheet. */
  private static boolean isOtherPart(Weighed read, String sheet) {
    CellGrid grid = read.it().grid();
    return grid.sheet().equals(sheet) && grid.change().name().equals(CellGrid.Change.PART);
  }

  /** Whether more lists may follow below the rows that were looked at. */
  private static boolean isCut(SheetVerdict verdict, Judged judged) {
    Weighed best = verdict.best();
    CellGrid grid = best == null ? null : best.it().grid();
    SheetHead head = grid == null ? null : judged.grids().get(grid.source());
    return grid != null && grid.ends() && head != null && !head.complete();
  }

  /** Whether only the place of all rows of a sheet is unknown. */
  private static boolean lacksPlace(SheetVerdict verdict) {
    Weighed best = verdict.best();
    return verdict.state() == State.ASK
        && verdict.topic() == Topic.PLACE
        && best != null
        && best.it().column("place") < 0;
  }

  /**
   * Whether an interpretation that explains every column may answer what is asked: there is no
   * table, a field has no column or two, a column is not read, the file is like no dataset or like
   * two, nothing says the year, a day is a column no more.
   *
   * @param dataset that asks
   */
  public static boolean answers(List<Problem> asked, String dataset) {
    CellMeanings meanings = new CellMeanings(FileLexicon.SHIPPED);
    return asked.stream()
        .allMatch(
            problem ->
                ANSWERED.contains(problem.code())
                    || OF_COLUMNS.contains(problem.code())
                    || (problem.code().equals(GONE)
                        && problem.what().arguments().stream()
                            .anyMatch(word -> meanings.of(String.valueOf(word)).day != null)));
  }

  /**
   * Reads the words that an organisation adds, if it adds some.
   *
   * @throws bilan.text.Failure {@code USAGE} with every problem of their file
   */
  public static void checkWords(ReadRequest request) {
    FileLexicon lexicon = FileLexicon.of(request.ownProfiles());
    if (lexicon != FileLexicon.SHIPPED) {
      Forms.of(lexicon);
    }
  }

  /** The kind of table, not ours, that all sheets evidently are; null if they are none. */
  public @Nullable Message notOurs(ReadRequest request, List<SheetHead> heads) {
    Form kind = null;
    for (SheetVerdict verdict : judged(request, heads).verdicts()) {
      Weighed best = verdict.best();
      boolean evident =
          verdict.state() == State.NONE
              && best != null
              && !best.it().form().isOurs()
              && best.it().missing() == 0
              && verdict.margin() >= EVIDENT;
      if (best == null || !evident) {
        return null;
      }
      kind = best.it().form();
    }
    return kind == null ? null : Message.of("inspect.form." + kind.name());
  }

  /** Whether two sheets hold the same rows. */
  private static boolean areCopies(List<Weighed> read) {
    Set<List<List<Object>>> seen = new HashSet<>();
    for (Weighed each : read) {
      List<List<Object>> rows =
          each.outcome().rows.stream()
              .map(r -> List.<Object>of(String.valueOf(r.date()), r.value()))
              .toList();
      if (rows.size() > 1 && !seen.add(rows)) {
        return true;
      }
    }
    return false;
  }

  private static List<Problem> told(Judged judged, String file, boolean placed) {
    List<Problem> told = new ArrayList<>();
    Map<Object, Integer> lists = new HashMap<>();
    for (SheetVerdict verdict : judged.verdicts()) {
      Object list = list(verdict);
      if (list != null) {
        lists.merge(list, 1, Integer::sum);
      }
    }
    Set<Object> seen = new HashSet<>();
    for (SheetVerdict verdict : judged.verdicts()) {
      Weighed best = verdict.best();
      Object list = list(verdict);
      if (verdict.state() == State.READ && best != null) {
        if (isPlain(best) || (list != null && !seen.add(list))) {
          continue;
        }
        String name = verdict.sheet().isEmpty() ? file : verdict.sheet();
        int alike = list == null ? 1 : lists.getOrDefault(list, 1);
        Object sheet = alike == 1 ? name : Message.of("profile.understood.lists", name, alike);
        SheetHead head = judged.grids().get(best.it().grid().source());
        Message clauses = Explanations.clauses(best, placed, head != null && head.complete());
        told.add(Problem.note("TABLE-22", Message.of("profile.understood", sheet, clauses)));
      } else if (verdict.state() == State.CONTROL) {
        told.add(
            Problem.warning(
                "TABLE-06", Message.of("profile.summary", verdict.sheet()), file, null));
      } else if (verdict.state() == State.NONE) {
        told.add(
            Problem.warning(
                "TABLE-02", Message.of("profile.sheet_left_out", verdict.sheet()), file, null));
      }
    }
    return told;
  }

  /** Whether each row says all of itself, under headers: nothing was concluded. */
  private static boolean isPlain(Weighed best) {
    Interpretation it = best.it();
    boolean placed = it.column("place") >= 0 || it.context().place() == null;
    boolean unnamed =
        it.rows().stream()
            .filter(r -> it.summed().contains(r.row()))
            .anyMatch(r -> it.grid().meanings(r.row()).stream().allMatch(c -> c.total == 0));
    return it.crossed() == null
        && it.grid().change().equals(CellGrid.Change.NONE)
        && !it.virtual().contains("@day")
        && !best.outcome().completed
        && placed
        && !unnamed;
  }

  /** What lists of one sheet share that stand one below the other; null for any other table. */
  private static @Nullable Object list(SheetVerdict verdict) {
    Weighed best = verdict.best();
    if (best == null || verdict.state() != State.READ || !best.it().grid().isList()) {
      return null;
    }
    return best.it().virtual().contains("@day")
        ? List.of(verdict.sheet(), best.it().form().name())
        : null;
  }

  /** Sheets with the verdicts on them. */
  private record Judged(
      Map<CellGrid, SheetHead> grids,
      List<SheetVerdict> verdicts,
      NamedPlaces places,
      CellMeanings meanings) {}

  private Judged judged(ReadRequest request, List<SheetHead> heads) {
    FileLexicon lexicon = FileLexicon.of(request.ownProfiles());
    CellMeanings meanings = new CellMeanings(lexicon);
    forms = Forms.of(lexicon);
    NamedPlaces places = places(request, lexicon);
    Map<CellGrid, SheetHead> grids = new LinkedHashMap<>();
    for (SheetHead head : heads) {
      if (!head.rows().isEmpty()) {
        grids.put(new CellGrid(isCsv() ? "" : head.sheet().name(), head.rows(), meanings), head);
      }
    }
    String file = nameOf(request);
    int dot = file.lastIndexOf('.');
    KnownOrganisation organisation =
        new KnownOrganisation(
            request.firstMonth(),
            places,
            request.place() != null,
            request.periodFrom(),
            request.periodTo(),
            folderOf(request));
    SheetJudge judge = new SheetJudge(organisation, forms, meanings);
    String name = dot > 0 ? file.substring(0, dot) : file;
    return arranged(
        new Judged(grids, judge.of(grids.keySet(), name), places, meanings), judge, name);
  }

  /**
   * The same sheets, of which those that nothing explains are written as lists, if lists are what
   * they are.
   */
  private Judged arranged(Judged judged, SheetJudge judge, String file) {
    Arrangements arrangements = new Arrangements(forms, judged.meanings(), judged.places());
    Map<CellGrid, SheetHead> grids = new LinkedHashMap<>();
    for (Map.Entry<CellGrid, SheetHead> sheet : judged.grids().entrySet()) {
      List<SheetVerdict> found =
          judged.verdicts().stream().filter(v -> v.sheet().equals(sheet.getKey().sheet())).toList();
      boolean asks = isFound(found);
      Arranged as =
          isRead(found) && found.stream().noneMatch(v -> list(v) != null)
              ? null
              : arrangements.of(sheet.getKey(), sheet.getValue()).stream()
                  .filter(
                      list -> {
                        List<SheetVerdict> verdicts = judge.of(List.of(list.grid()), file);
                        return asks ? isRead(verdicts) : isFound(verdicts);
                      })
                  .findFirst()
                  .orElse(null);
      if (as == null) {
        grids.put(sheet.getKey(), sheet.getValue());
      } else {
        grids.put(as.grid(), as.head());
      }
    }
    return grids.keySet().equals(judged.grids().keySet())
        ? judged
        : new Judged(grids, judge.of(grids.keySet(), file), judged.places(), judged.meanings());
  }

  /** Whether a sheet is read as it is, or compared with others. */
  private static boolean isRead(List<SheetVerdict> verdicts) {
    return isFound(verdicts)
        && verdicts.stream().allMatch(v -> v.state() == State.READ || v.state() == State.CONTROL);
  }

  /** Whether a sheet is one of ours, though a place or a year may have to be said. */
  private static boolean isFound(List<SheetVerdict> verdicts) {
    return verdicts.stream()
        .allMatch(
            v ->
                v.state() == State.CONTROL
                    || (isFound(v) && v.best() != null && v.best().isWhole()));
  }

  private static boolean isFound(SheetVerdict verdict) {
    return verdict.state() == State.READ || lacksPlace(verdict) || verdict.lacksYear();
  }

  private static String nameOf(ReadRequest request) {
    return String.valueOf(request.file().getFileName());
  }

  private static String folderOf(ReadRequest request) {
    Path folder = request.file().toAbsolutePath().getParent();
    return folder == null || folder.getFileName() == null
        ? ""
        : String.valueOf(folder.getFileName());
  }

  private boolean isCsv() {
    return workbook.kind() == Workbook.Kind.CSV;
  }

  /**
   * What is understood of each sheet, in words that are true of what is read.
   *
   * @param plans by which it is read, or would be
   * @param byRules whether rules made them
   * @param read whether they gave rows
   * @param waits whether something is asked before
   */
  public List<SheetExplained> explain(
      ReadRequest request,
      List<SheetHead> heads,
      List<TablePlan> plans,
      boolean byRules,
      boolean read,
      boolean waits) {
    Judged judged = judged(request, heads);
    Explanations explanations =
        new Explanations(plans, byRules, read, waits, request.place() != null);
    Map<String, SheetHead> named = new LinkedHashMap<>();
    heads.forEach(head -> named.put(isCsv() ? "" : head.sheet().name(), head));
    List<SheetExplained> explained = new ArrayList<>();
    for (SheetVerdict verdict : judged.verdicts()) {
      SheetHead head = Objects.requireNonNull(named.get(verdict.sheet()));
      explained.add(explanations.of(verdict, head.sheet().name(), head.complete()));
    }
    return explained;
  }

  /** Whether nobody says what the file or a column of it is. */
  private static boolean isUnsaid(ReadRequest request) {
    ColumnsSaid said = request.before().said();
    return request.profile() == null
        && said.named().isEmpty()
        && said.without().isEmpty()
        && said.kept().isEmpty();
  }

  private static NamedPlaces places(ReadRequest request, FileLexicon lexicon) {
    return new NamedPlaces(lexicon, request.known().aliases());
  }
}
