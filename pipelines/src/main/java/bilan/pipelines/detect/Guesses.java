package bilan.pipelines.detect;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.interpretation.Interpreter;
import bilan.pipelines.interpretation.Interpreter.Understood;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.SheetContext;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TablePlanner;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.profile.Profiles;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.typing.PersonKeys;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries a file as each dataset that it may be, the likeliest first. */
public final class Guesses {

  private final Workbook workbook;
  private final PersonKeys people;

  public Guesses(Workbook workbook, PersonKeys people) {
    this.workbook = workbook;
    this.people = people;
  }

  /**
   * @param requests one a dataset
   * @throws Failure {@code USAGE} if the named sheet or profile is in none of them
   */
  public List<Guess> of(List<ReadRequest> requests) throws IOException {
    Interpreter.checkWords(requests.get(0));
    Guess whole = whole(requests);
    if (whole != null) {
      return List.of(whole);
    }
    List<Guess> guesses = new ArrayList<>();
    Failure unknown = null;
    for (ReadRequest request : requests) {
      try {
        guesses.add(guess(request));
      } catch (Failure failure) {
        if (failure.exit() != Exit.USAGE) {
          throw failure;
        }
        unknown = failure;
      }
    }
    if (guesses.isEmpty() && unknown != null) {
      throw unknown;
    }
    guesses.sort(Comparator.comparingInt(Guess::score).reversed());
    Guess evident = understand(guesses);
    guesses.sort(Comparator.comparingInt(Guess::score).reversed());
    if (evident != null) {
      guesses.remove(evident);
      guesses.add(0, evident);
    }
    if (guesses.size() > 1 && guesses.get(0).found().isEmpty()) {
      nearestFirst(guesses);
    }
    return guesses;
  }

  /** A file that no profile knows and that is understood without a question; null for others. */
  private @Nullable Guess whole(List<ReadRequest> requests) throws IOException {
    ReadRequest first = requests.get(0);
    String file = String.valueOf(first.file().getFileName());
    Dataset dataset = Datasets.get(first.dataset());
    List<SheetHead> heads = new TableSearch(file, workbook, first, dataset, new Notices()).heads();
    Detection detection = new Detection(file, heads);
    boolean known =
        requests.stream()
            .map(request -> new Profiles(request.dataset(), request.ownProfiles()).all())
            .anyMatch(detection::isKnown);
    Interpreter interpreter = new Interpreter(workbook, people);
    Understood understood =
        known || first.profile() != null
            ? Understood.NOTHING
            : interpreter.understand(requests, heads);
    for (ReadRequest request : requests) {
      if (understood.isOf(request.dataset()) && understood.asked().isEmpty()) {
        Understood named = detection.named(understood, interpreter, request);
        return Guess.of(request, detection, named);
      }
    }
    return null;
  }

  /**
   * What the whole workbook is understood as.
   *
   * @return a guess that leaves nothing to ask, or less than the rules; null if there is none
   */
  private @Nullable Guess understand(List<Guess> guesses) throws IOException {
    Guess best = guesses.get(0);
    Dataset dataset = Datasets.get(best.dataset());
    String file = String.valueOf(best.request().file().getFileName());
    List<SheetHead> heads =
        new TableSearch(file, workbook, best.request(), dataset, new Notices()).heads();
    Interpreter interpreter = new Interpreter(workbook, people);
    notOurs(file, heads, interpreter, guesses);
    List<Problem> asked = new UnsureGuess(file, guesses).over(best.decisions());
    boolean sure = !best.found().isEmpty() && asked.isEmpty();
    Profile known = best.profile();
    if (sure && !known.isGeneric() && !known.isByFields()) {
      return null;
    }
    Understood understood =
        new Detection(file, heads)
            .named(
                interpreter.understand(List.of(best.request()), heads),
                interpreter,
                best.request());
    for (int i = 0; i < guesses.size(); i++) {
      if (understood.isOf(guesses.get(i).dataset()) && (understood.asked().isEmpty() || !sure)) {
        guesses.set(i, guesses.get(i).as(understood));
        return guesses.get(i);
      }
    }
    ofSeasons(file, interpreter, guesses);
    return null;
  }

  /** Counts of whole seasons are asked about as such where no table is read otherwise. */
  private static void ofSeasons(String file, Interpreter interpreter, List<Guess> guesses) {
    String sheet = interpreter.ofSeasons();
    if (sheet != null && guesses.get(0).found().isEmpty()) {
      Problem asked =
          Problem.error(
              "TABLE-24",
              Message.of("profile.of_seasons"),
              sheet.isEmpty() ? file : file + "!" + sheet,
              Message.of("profile.of_seasons.cure"));
      guesses.replaceAll(guess -> guess.but(asked));
    }
  }

  /** What is evidently none of ours is of no dataset, whatever rules make of its columns. */
  private static void notOurs(
      String file, List<SheetHead> heads, Interpreter interpreter, List<Guess> guesses) {
    Guess best = guesses.get(0);
    ReadRequest request = best.request();
    if (!best.profile().isGeneric() || request.profile() != null || guesses.size() == 1) {
      return;
    }
    Message kind = interpreter.notOurs(request, heads);
    if (kind != null) {
      Problem not =
          Problem.error(
              "PROF-12",
              Message.of("inspect.not_ours", kind),
              file,
              Message.of(
                  "inspect.unlike.lines",
                  TypedLine.profile(request, best.dataset(), request.profileName()),
                  TypedLine.ingest(request, best.dataset(), request.profileName())));
      guesses.replaceAll(guess -> guess.but(not));
    }
  }

  /** Where no table is of any dataset, the one that is nearest is asked about. */
  private void nearestFirst(List<Guess> guesses) throws IOException {
    for (Sheet sheet : workbook.sheets()) {
      TableArea area = sheet.hidden() ? null : NoTable.area(SheetHead.read(sheet));
      String nearest =
          area == null
              ? null
              : NoTable.nearest(guesses.stream().map(Guess::request).toList(), area);
      if (nearest != null) {
        guesses.sort(Comparator.comparing((Guess g) -> !g.dataset().equals(nearest)));
        return;
      }
    }
  }

  private Guess guess(ReadRequest request) throws IOException {
    String file = String.valueOf(request.file().getFileName());
    Dataset dataset = Datasets.get(request.dataset());
    Notices notices = new Notices();
    TableSearch search = new TableSearch(file, workbook, request, dataset, notices);
    List<SheetHead> heads = search.heads();
    Detection detection = new Detection(file, heads);
    List<Problem> decisions = new ArrayList<>();
    Profiles profiles = new Profiles(request.dataset(), request.ownProfiles());
    profiles.without(request.dataset(), request.profile(), heads).forEach(notices::add);
    Profile profile = profile(profiles, request, detection, decisions);
    List<FoundTable> found = found(search, profile, heads, decisions);
    TablePlanner planner = planner(request, profile, found, notices);
    List<TablePlan> plans = plans(planner, found);
    if (request.profile() == null && profile.isGeneric() && !profile.own()) {
      Profile kind =
          detection.byFields(
              profiles.all(), profile, plans.stream().filter(p -> !p.isShared()).toList());
      if (!kind.equals(profile)) {
        planner = planner(request, kind, found, notices);
        plans = plans(planner, found);
        profile = kind;
      }
    }
    decisions.addAll(planner.decisions());
    Problem against = new Judgement(request, profile, found, plans).against();
    return new Guess(request, profile, detection, found, plans, decisions, against);
  }

  private TablePlanner planner(
      ReadRequest request, Profile profile, List<FoundTable> found, Notices notices)
      throws IOException {
    String file = String.valueOf(request.file().getFileName());
    return new TablePlanner(
        file,
        Datasets.get(request.dataset()),
        profile,
        request,
        context(request, found),
        people,
        is1904(),
        notices);
  }

  private static List<TablePlan> plans(TablePlanner planner, List<FoundTable> found) {
    return planner.plans(found);
  }

  private boolean is1904() {
    return "true".equals(workbook.facts().get("date1904"));
  }

  private SheetContext context(ReadRequest request, List<FoundTable> found) {
    return SheetContext.of(
        String.valueOf(request.file().getFileName()),
        found,
        workbook.kind() == Workbook.Kind.CSV,
        request.places());
  }

  private static Profile profile(
      Profiles profiles, ReadRequest request, Detection detection, List<Problem> decisions) {
    String named = request.profile();
    if (named != null) {
      return profiles.named(named, request.dataset());
    }
    try {
      return detection.choose(profiles.all(), request.dataset());
    } catch (Failure several) {
      decisions.addAll(several.problems());
      return detection.matches(profiles.all()).get(0).profile();
    }
  }

  private static List<FoundTable> found(
      TableSearch search, Profile profile, List<SheetHead> heads, List<Problem> decisions) {
    try {
      return search.find(profile, heads);
    } catch (Failure nothing) {
      decisions.addAll(nothing.problems());
      return List.of();
    }
  }
}
