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
    Whole whole = whole(requests);
    for (ReadRequest request : requests) {
      Understood found = whole.understood();
      if (found.isOf(request.dataset()) && found.asked().isEmpty()) {
        Understood named = whole.detection().named(found, whole.interpreter(), request);
        return List.of(Guess.of(request, whole.detection(), named));
      }
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
    Guess evident = understand(whole, requests, guesses);
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

  /**
   * A workbook as it is understood.
   *
   * @param understood nothing if a profile knows it: it is not looked at
   */
  private record Whole(
      List<SheetHead> heads,
      Detection detection,
      Interpreter interpreter,
      boolean known,
      Understood understood) {}

  private Whole whole(List<ReadRequest> requests) throws IOException {
    ReadRequest first = requests.get(0);
    String file = String.valueOf(first.file().getFileName());
    Dataset any = Datasets.get(first.dataset());
    List<SheetHead> heads = new TableSearch(file, workbook, first, any, new Notices()).heads();
    Detection detection = new Detection(file, heads);
    Interpreter interpreter = new Interpreter(workbook, people);
    boolean known =
        requests.stream()
            .map(request -> new Profiles(request.dataset(), request.ownProfiles()).all())
            .anyMatch(detection::isKnown);
    Understood understood = known ? Understood.NOTHING : interpreter.understand(requests, heads);
    return new Whole(heads, detection, interpreter, known, understood);
  }

  /**
   * What the whole workbook is understood as.
   *
   * @return a guess that leaves nothing to ask, or less than the rules; null if there is none
   */
  private static @Nullable Guess understand(
      Whole whole, List<ReadRequest> requests, List<Guess> guesses) {
    Guess best = guesses.get(0);
    String file = String.valueOf(best.request().file().getFileName());
    Interpreter interpreter = whole.interpreter();
    notOurs(file, whole.heads(), interpreter, guesses);
    List<Problem> asked = new UnsureGuess(file, guesses).over(best.decisions());
    boolean sure = !best.found().isEmpty() && asked.isEmpty();
    Profile known = best.profile();
    if (sure && !known.isGeneric() && !known.isByFields()) {
      return null;
    }
    Understood found =
        whole.known() ? interpreter.understand(requests, whole.heads()) : whole.understood();
    Understood understood = whole.detection().named(found, interpreter, best.request());
    for (int i = 0; i < guesses.size(); i++) {
      if (understood.isOf(guesses.get(i).dataset()) && (understood.asked().isEmpty() || !sure)) {
        guesses.set(i, guesses.get(i).as(understood));
        return guesses.get(i);
      }
    }
    ofSeasons(file, interpreter, guesses);
    return null;
  }

  /** Counts of whole seasons are asked about as such where nothing reads the table otherwise. */
  private static void ofSeasons(String file, Interpreter interpreter, List<Guess> guesses) {
    String sheet = interpreter.ofSeasons();
    if (sheet != null && (guesses.get(0).found().isEmpty() || guesses.get(0).score() <= 0)) {
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
