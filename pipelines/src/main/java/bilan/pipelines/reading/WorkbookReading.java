package bilan.pipelines.reading;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.detect.DatasetJudge;
import bilan.pipelines.detect.Detection;
import bilan.pipelines.detect.Judgement;
import bilan.pipelines.detect.OtherTitle;
import bilan.pipelines.detect.TableSearch;
import bilan.pipelines.drift.Drift;
import bilan.pipelines.drift.Siblings;
import bilan.pipelines.interpretation.Interpreter;
import bilan.pipelines.interpretation.Interpreter.Understood;
import bilan.pipelines.layout.LayoutPrint;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.planning.MissingFields;
import bilan.pipelines.planning.SheetContext;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TablePlanner;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.profile.Profiles;
import bilan.pipelines.request.KeptPlace;
import bilan.pipelines.request.Ours;
import bilan.pipelines.request.PriorDelivery;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.Remembered;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.typing.PersonKeys;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One workbook on its way to the sink: find the tables, map them, ask what must be asked, then read
 * the rows.
 */
public final class WorkbookReading {

  private final Workbook workbook;
  private ReadRequest request;
  private final PersonKeys people;
  private final @Nullable Profile given;
  private final String file;
  private final Dataset dataset;
  private Notices notices = new Notices();
  private Understood understood = Understood.NOTHING;
  private @Nullable Interpreter interpreter;
  private List<TablePlan> seen = List.of();

  public WorkbookReading(Workbook workbook, ReadRequest request, PersonKeys people) {
    this(workbook, request, people, null);
  }

  /**
   * @param given a profile that stands in no folder yet; null to take the one that fits
   */
  public WorkbookReading(
      Workbook workbook, ReadRequest request, PersonKeys people, @Nullable Profile given) {
    this.given = given;
    this.workbook = workbook;
    this.request = request;
    this.people = people;
    this.file = String.valueOf(request.file().getFileName());
    this.dataset = Datasets.get(request.dataset());
  }

  /**
   * Reads all, as was answered for files of its layout where the file itself, or the command, says
   * nothing.
   */
  public Reading read(RowSink sink) throws IOException {
    Interpreter.checkWords(request);
    return read(sink, false);
  }

  private Reading read(RowSink sink, boolean placed) throws IOException {
    if (given != null) {
      return byRules(sink, placed);
    }
    List<SheetHead> heads =
        new TableSearch(file, workbook, request, dataset, new Notices()).heads();
    LayoutPrint layout = LayoutPrint.of(heads);
    if (placed) {
      return read(heads, sink, true);
    }
    remember(request.before().memory().of(layout));
    Remembered known = request.before().remembered();
    List<Problem> told =
        known.source() == null
            ? List.of()
            : List.of(
                Problem.note(
                    "PROF-19",
                    Message.of(
                        "profile.remembered", known.source(), String.join(" ", known.told()))));
    return read(heads, sink, false).of(layout.key(), told);
  }

  private void remember(Remembered found) {
    boolean known =
        found.profile() == null
            || new Profiles(dataset.name(), request.ownProfiles())
                .all().stream().anyMatch(one -> one.name().equals(found.profile()));
    request = known ? request.remembering(found) : request;
  }

  /**
   * Reads as the whole workbook is understood, where that leaves nothing to ask and rejects no row
   * and, in a dataset of several tables, leaves no more columns than rules do; by rules otherwise,
   * and where a profile knows the file. Where they ask, or reject so many rows that the file is
   * refused, what is understood reads instead, or asks.
   */
  private Reading read(List<SheetHead> heads, RowSink sink, boolean placed) throws IOException {
    if (!heads.stream().allMatch(SheetHead::complete)) {
      return once(heads, sink, placed);
    }
    boolean known = isKnown(heads);
    Understood found = known ? Understood.NOTHING : understood(heads);
    boolean several = dataset.tables().size() > 1;
    if (!several && isAnswer(found) && tried(found, 1) != null) {
      return taken(found, sink);
    }
    Notices said = notices;
    notices = new Notices();
    Tried tried = new Tried();
    Reading byRules;
    try {
      byRules = byRules(tried, placed);
    } catch (Failure asked) {
      notices = said;
      Understood instead = known && isAnswered(asked) ? understood(heads) : found;
      return answered(asked, isAnswered(asked) ? instead : Understood.NOTHING, sink, placed);
    }
    notices = said;
    boolean refused = tried.isRefused(dataset.whole());
    if (!isOwn(byRules) && (refused || (several && !known))) {
      Understood instead = known ? understood(heads) : found;
      Reading whole = isAnswer(instead) ? tried(instead, 1) : null;
      if (whole != null && (refused || isMore(whole, byRules))) {
        return taken(instead, sink);
      }
    }
    if (!known) {
      checkUnread();
    }
    return byRules(sink, placed);
  }

  /** Reads a file of which only the first rows were looked at: no row of it is read twice. */
  private Reading once(List<SheetHead> heads, RowSink sink, boolean placed) throws IOException {
    try {
      return byRules(sink, placed);
    } catch (Failure asked) {
      return answered(
          asked, isAnswered(asked) ? understood(heads) : Understood.NOTHING, sink, placed);
    }
  }

  /**
   * Asks about sheets that rules don't read, though they are understood as tables of the dataset.
   */
  private void checkUnread() {
    boolean all = request.sheets().isEmpty();
    List<String> read = seen.stream().map(TablePlan::sheet).toList();
    Set<String> unread =
        all && interpreter != null ? interpreter.unread(dataset.name(), read) : Set.of();
    if (!unread.isEmpty()) {
      List<Problem> asked =
          unread.stream()
              .map(
                  sheet ->
                      Problem.error(
                          "TABLE-23",
                          Message.of("profile.sheet_unread", sheet),
                          file,
                          Message.of(
                              "profile.sheet_unread.cure",
                              TypedLine.ingest(request, Stream.of(sheet)),
                              TypedLine.ingest(request, read.stream()))))
              .toList();
      throw new Failure(Exit.DECIDE, asked);
    }
  }

  /** Whether a reading leaves no more columns than another: none of another table is lost. */
  private static boolean isMore(Reading whole, Reading byRules) {
    return whole.ignoredColumns().size() <= byRules.ignoredColumns().size();
  }

  /** Reads as is understood what rules ask about; asks what that leaves open, or as they do. */
  private Reading answered(Failure asked, Understood found, RowSink sink, boolean placed)
      throws IOException {
    if (found.isOf(dataset.name()) && !found.asked().isEmpty()) {
      return asked(found, sink, placed);
    }
    if (isAnswer(found) && tried(found, 0) != null) {
      return taken(found, sink);
    }
    throw asked;
  }

  /** Whether a profile of the organisation says how a file is read. */
  private boolean isOwn(Reading reading) {
    return request.profile() != null
        || new Profiles(dataset.name(), request.ownProfiles())
            .all().stream().anyMatch(p -> p.own() && p.name().equals(reading.profile()));
  }

  private Reading taken(Understood found, RowSink sink) throws IOException {
    understood = found;
    return byInterpretation(found, sink);
  }

  private boolean isAnswer(Understood found) {
    return found.isOf(dataset.name()) && found.asked().isEmpty();
  }

  /** Whether a profile knows the file by its headers or its name. */
  private boolean isKnown(List<SheetHead> heads) {
    return new Detection(file, heads)
        .isKnown(new Profiles(dataset.name(), request.ownProfiles()).all());
  }

  private boolean isAnswered(Failure asked) {
    return asked.exit() == Exit.DECIDE && Interpreter.answers(asked.problems(), dataset.name());
  }

  private Understood understood(List<SheetHead> heads) {
    interpreter = new Interpreter(workbook, people);
    Understood found = interpreter.understand(List.of(request), heads);
    return new Detection(file, heads).named(found, interpreter, request);
  }

  /**
   * What an interpretation reads; null if it reads none, or fewer than the rules, or rejects a row
   * where they read some, or too many where they read none.
   */
  private @Nullable Reading tried(Understood found, int byRules) throws IOException {
    Tried tried = new Tried();
    try {
      Reading reading = byInterpretation(found, tried);
      boolean kept = byRules == 0 ? !tried.isRefused(dataset.whole()) : tried.rejected() == 0;
      boolean all = kept && tried.rows() > 0 && tried.rows() >= byRules;
      return all ? reading : null;
    } catch (Failure asked) {
      return null;
    }
  }

  /** Asks what an interpretation leaves open, unless an earlier delivery answers it. */
  private Reading asked(Understood found, RowSink sink, boolean placed) throws IOException {
    KeptPlace place = new AskedPlace(request, found.asked()).kept();
    if (place != null && !placed) {
      return at(place, sink, onlyOnce(found.asked()));
    }
    throw new Failure(Exit.DECIDE, onlyOnce(found.asked()));
  }

  /** What was understood of the workbook; nothing where rules read it. */
  public Understood understood() {
    return understood;
  }

  private Reading byInterpretation(Understood found, RowSink sink) throws IOException {
    Notices said = new Notices();
    notices.all().forEach(said::add);
    List<SheetHead> heads = new TableSearch(file, workbook, request, dataset, said).heads();
    new Profiles(dataset.name(), request.ownProfiles())
        .without(dataset.name(), request.profile(), heads)
        .forEach(said::add);
    Profile profile = Objects.requireNonNull(found.profile());
    found.told().forEach(said::add);
    List<Problem> decisions = new ArrayList<>();
    Drift drift = drift(profile, found.found());
    drift.say(said);
    drift.decisions(new DatasetJudge(dataset, profile, request), found.plans()).stream()
        .filter(gone -> !Interpreter.answers(List.of(gone), dataset.name()))
        .forEach(decisions::add); // a season has other days
    List<TablePlan> rows = GrainMix.withoutSummaries(found.plans(), request, decisions, said);
    List<TablePlan> kept = SheetCopies.without(rows, request, decisions, said);
    if (!decisions.isEmpty()) {
      throw new Failure(Exit.DECIDE, decisions);
    }
    return new TablePasses(
            request,
            profile,
            found.found(),
            people,
            said,
            workbook.facts().getOrDefault("encoding", ""))
        .read(kept, sink);
  }

  private Reading byRules(RowSink sink, boolean placed) throws IOException {
    TableSearch search = new TableSearch(file, workbook, request, dataset, notices);
    List<SheetHead> heads = search.heads();
    Profiles profiles = new Profiles(dataset.name(), request.ownProfiles());
    profiles.without(dataset.name(), request.profile(), heads).forEach(notices::add);
    Profile detected = given == null ? profile(profiles, heads) : given;
    checkBeneficiary(detected);
    List<FoundTable> found = search.find(detected, heads);
    Profile profile = byFields(profiles, detected, found, heads);
    Drift drift = drift(profile, found);
    drift.say(notices);
    TablePlanner planner = planner(profile, found, notices);
    List<TablePlan> plans = planner.plans(found);
    seen = plans;
    Problem against = new Judgement(request, profile, found, plans).against();
    if (against != null) {
      throw new Failure(Exit.DECIDE, against);
    }
    new OtherTitle(request).warnings(found).forEach(notices::add);
    List<Problem> decisions =
        new ArrayList<>(drift.decisions(new DatasetJudge(dataset, profile, request), plans));
    drift.sayLost(notices);
    List<FoundTable> counting = GrainMix.counting(found, plans);
    decisions.addAll(new Siblings(counting, request.before().columns(), file).decisions());
    decisions.addAll(planner.decisions());
    List<TablePlan> rows = GrainMix.withoutSummaries(plans, request, decisions, notices);
    List<TablePlan> kept =
        dataset.use().reference() ? rows : SheetCopies.without(rows, request, decisions, notices);
    KeptPlace place = new AskedPlace(request, decisions).kept();
    if (place != null && !placed) {
      return at(place, sink, onlyOnce(decisions));
    }
    if (!decisions.isEmpty()) {
      throw new Failure(Exit.DECIDE, onlyOnce(decisions));
    }
    return new TablePasses(
            request, profile, found, people, notices, workbook.facts().getOrDefault("encoding", ""))
        .read(kept, sink);
  }

  private Reading at(KeptPlace kept, RowSink sink, List<Problem> asked) throws IOException {
    WorkbookReading again = new WorkbookReading(workbook, request.at(kept.place()), people, given);
    again.notices.add(AskedPlace.told(request, kept));
    return again.read(sink, true).at(new Reading.Placed(kept.place(), kept.same(), asked));
  }

  /** Problems of which a question that several like sheets ask is one of the file. */
  private static List<Problem> onlyOnce(List<Problem> decisions) {
    boolean ledger = decisions.stream().anyMatch(MissingFields::isNoLedger);
    Map<List<Object>, Problem> once = new LinkedHashMap<>();
    for (Problem each : decisions) {
      if (ledger && !MissingFields.isNoLedger(each)) {
        continue; // What is no ledger has no columns to ask about.
      }
      once.putIfAbsent(Arrays.asList(each.code(), each.what(), each.value(), each.cure()), each);
    }
    return List.copyOf(once.values());
  }

  /** What has changed since the last delivery, and from sheet to sheet. */
  private Drift drift(Profile profile, List<FoundTable> found) {
    Set<String> places = new HashSet<>();
    request.places().forEach(p -> places.add(Headers.normalise(p)));
    return new Drift(last(profile), request.before(), found, profile, places, file);
  }

  /** The last delivery of the same source, else that of the same profile. */
  private @Nullable PriorDelivery last(Profile profile) {
    List<String> columns = request.before().columns();
    return columns.isEmpty()
        ? PriorDelivery.of(request.before().earlier(), profile.name(), profile.isGeneric())
        : new PriorDelivery("", profile.name(), columns, true, false);
  }

  /** A file that holds others' rows needs to know which are ours. */
  private void checkBeneficiary(Profile profile) {
    if (!profile.beneficiary().isEmpty()
        && !Ours.areKnown(request.organisation())
        && request.beneficiaries().ours().isEmpty()
        && !request.allBeneficiaries()) {
      throw new Failure(
          Exit.DECIDE,
          Problem.error(
                  "PROF-07",
                  Message.of("profile.whose", profile.name()),
                  file,
                  Message.of("profile.whose.cure"))
              .answeredBy(
                  List.of(
                      Reply.of("--our-beneficiary=" + Reply.OPEN),
                      Reply.of("--all-beneficiaries"))));
    }
  }

  private Profile profile(Profiles profiles, List<SheetHead> heads) {
    String named = request.profile();
    return named == null
        ? new Detection(file, heads).choose(profiles.all(), dataset.name())
        : profiles.named(named, dataset.name());
  }

  /** The usual headers may be those of a kind of sheet that has a name. */
  private Profile byFields(
      Profiles profiles, Profile profile, List<FoundTable> found, List<SheetHead> heads) {
    if (given != null || request.profile() != null || !profile.isGeneric() || profile.own()) {
      return profile;
    }
    TablePlanner planner = planner(profile, found, new Notices());
    List<TablePlan> plans = planner.plans(found).stream().filter(p -> !p.isShared()).toList();
    return new Detection(file, heads).byFields(profiles.all(), profile, plans);
  }

  private TablePlanner planner(Profile profile, List<FoundTable> found, Notices said) {
    boolean date1904 = "true".equals(workbook.facts().get("date1904"));
    return new TablePlanner(
        file, dataset, profile, request, context(found), people, date1904, said);
  }

  private SheetContext context(List<FoundTable> found) {
    return SheetContext.of(file, found, workbook.kind() == Workbook.Kind.CSV, request.places());
  }
}
