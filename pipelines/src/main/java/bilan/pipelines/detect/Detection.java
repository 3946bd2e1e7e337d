package bilan.pipelines.detect;

import bilan.pipelines.interpretation.Interpreter;
import bilan.pipelines.interpretation.Interpreter.Understood;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.profile.Profiles;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the profile whose signature a file bears: all the headers of one of its groups, and the
 * file's name as further evidence.
 */
public final class Detection {

  /** A signature stands somewhere in the first rows; further down it stands in one row. */
  private static final int ROWS = 60;

  private static final int WIDE = 3;
  private static final int NAME = 3;

  private final String file;
  private final List<Set<String>> sheets = new ArrayList<>();

  /** All texts, of all sheets: what is not among them needs no look at each row. */
  private final Set<String> all;

  public Detection(String file, List<SheetHead> heads) {
    this.file = file;
    Map<String, String> known = new HashMap<>();
    for (SheetHead head : heads) {
      List<Row> first = head.rows().subList(0, Math.min(ROWS, head.rows().size()));
      Set<String> texts = new HashSet<>();
      first.forEach(row -> texts.addAll(texts(row, known)));
      sheets.add(texts);
      for (Row row : head.rows().subList(first.size(), head.rows().size())) {
        Set<String> line = texts(row, known);
        if (line.size() >= WIDE) {
          sheets.add(line);
        }
      }
    }
    all = new HashSet<>(known.values());
  }

  /**
   * @param known normalised texts: most cells say what others said
   */
  private static Set<String> texts(Row row, Map<String, String> known) {
    Set<String> texts = new HashSet<>();
    for (SheetCell cell : row.cells()) {
      if (cell.type() == SheetCell.Type.TEXT && cell.text() != null) {
        texts.add(known.computeIfAbsent(cell.text(), Headers::normalise));
      }
    }
    return texts;
  }

  /**
   * A profile that fits.
   *
   * @param headers how many of its headers were found
   * @param named whether the file's name is one that it expects
   */
  record Match(Profile profile, int headers, boolean named) {
    int score() {
      return headers + (named ? NAME : 0);
    }
  }

  /**
   * The best profile; the generic one if none fits.
   *
   * @throws Failure {@code DECIDE} if two fit equally well
   */
  public Profile choose(List<Profile> profiles, String dataset) {
    List<Match> matches = matches(profiles);
    List<Match> own = matches.stream().filter(m -> m.profile().own()).toList();
    List<Match> candidates = own.isEmpty() ? matches : own;
    int best = candidates.stream().mapToInt(Match::score).max().orElse(0);
    List<Match> winners = candidates.stream().filter(m -> m.score() == best).toList();
    if (winners.size() > 1) {
      List<String> names = winners.stream().map(m -> m.profile().name()).toList();
      throw new Failure(
          Exit.DECIDE,
          Problem.error(
                  "PROF-04",
                  Message.of("profile.several", String.join(", ", names)),
                  file,
                  Message.of("profile.several.cure", names.get(0)))
              .answeredBy(names.stream().map(n -> Reply.of("--profile", n)).toList()));
    }
    return winners.isEmpty() ? Profile.generic(dataset) : winners.get(0).profile();
  }

  /** Whether a profile fits. */
  public boolean isKnown(List<Profile> profiles) {
    return !matches(profiles).isEmpty();
  }

  /** Every profile that fits. */
  List<Match> matches(List<Profile> profiles) {
    List<Match> matches = new ArrayList<>();
    for (Profile profile : profiles) {
      if (profile.isByFields()) {
        continue;
      }
      int headers = headers(profile).size();
      boolean named = isNamed(profile);
      boolean byName = named && profile.recognise().headers().isEmpty();
      if (headers > 0 || byName) {
        matches.add(new Match(profile, headers, named));
      }
    }
    return matches;
  }

  /** The largest group of a profile's headers that the file bears; empty if it bears none whole. */
  List<String> headers(Profile profile) {
    List<String> most = List.of();
    for (List<String> group : profile.recognise().headers()) {
      List<String> names = group.stream().map(Headers::normalise).toList();
      if (group.size() > most.size()
          && all.containsAll(names)
          && sheets.stream().anyMatch(s -> s.containsAll(names))) {
        most = group;
      }
    }
    return most;
  }

  /**
   * Where no profile fits by its headers: the one whose fields all tables say, and whose grain they
   * have; the generic one if none is, or two are alike.
   *
   * @param plans of the tables, read by the usual headers
   */
  public Profile byFields(List<Profile> profiles, Profile generic, List<TablePlan> plans) {
    List<Profile> fitting =
        profiles.stream()
            .filter(Profile::isByFields)
            .filter(p -> p.recognise().headers().isEmpty() || !headers(p).isEmpty())
            .filter(p -> !plans.isEmpty() && plans.stream().allMatch(plan -> says(p, plan)))
            .toList();
    List<Profile> own = fitting.stream().filter(Profile::own).toList();
    List<Profile> candidates = own.isEmpty() ? fitting : own;
    int best = candidates.stream().mapToInt(Detection::fields).max().orElse(0);
    List<Profile> winners = candidates.stream().filter(p -> fields(p) == best).toList();
    return winners.size() == 1 ? winners.get(0) : generic;
  }

  /** What is understood, as a kind of sheet that has a name if its columns mean what that has. */
  public Understood named(Understood found, Interpreter interpreter, ReadRequest request) {
    Profile generic = found.profile();
    if (generic == null) {
      return found;
    }
    List<TablePlan> plans = found.plans().stream().filter(p -> !p.isShared()).toList();
    List<Profile> profiles = new Profiles(generic.dataset(), request.ownProfiles()).all();
    Profile kind = byFields(profiles, generic, plans);
    Understood as = kind.equals(generic) ? found : interpreter.as(kind);
    return as.profile() == null ? found : as;
  }

  private static int fields(Profile profile) {
    return profile.recognise().fields().size() + (profile.recognise().headers().isEmpty() ? 0 : 1);
  }

  private static boolean says(Profile profile, TablePlan plan) {
    return (profile.tables().isEmpty() || profile.tables().contains(plan.table().name()))
        && (profile.grain() == null || profile.grain().equals(plan.grain()))
        && profile.recognise().fields().stream()
            .allMatch(any -> any.stream().anyMatch(f -> plan.says(f) || plan.input(f) != null));
  }

  /** The headers of a table by which such a profile is known. */
  static List<String> evidence(Profile profile, TablePlan plan) {
    List<String> headers = new ArrayList<>();
    for (List<String> any : profile.recognise().fields()) {
      plan.all().stream()
          .filter(c -> any.contains(c.target().key()))
          .map(c -> c.head().text())
          .findFirst()
          .ifPresent(headers::add);
    }
    return headers;
  }

  /** Whether the file's name is one that a profile expects. */
  boolean isNamed(Profile profile) {
    String glob = profile.recognise().file();
    return glob != null
        && FileSystems.getDefault()
            .getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT))
            .matches(Path.of(file.toLowerCase(Locale.ROOT)));
  }
}
