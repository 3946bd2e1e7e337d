package bilan.pipelines.profile;

import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Chooses the profile whose signature a file bears: all the headers of one of its groups, and the
 * file's name as further evidence.
 */
final class Detection {

  private static final int ROWS = 60;
  private static final int NAME = 3;

  private final String file;
  private final List<Set<String>> sheets = new ArrayList<>();

  Detection(String file, List<SheetHead> heads) {
    this.file = file;
    for (SheetHead head : heads) {
      Set<String> texts = new HashSet<>();
      for (Row row : head.rows().subList(0, Math.min(ROWS, head.rows().size()))) {
        for (Cell cell : row.cells()) {
          if (cell.type() == Cell.Type.TEXT && cell.text() != null) {
            texts.add(Headers.normalise(cell.text()));
          }
        }
      }
      sheets.add(texts);
    }
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
  Profile choose(List<Profile> profiles, String dataset) {
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
              Message.of("profile.several.cure", names.get(0))));
    }
    return winners.isEmpty() ? Profile.generic(dataset) : winners.get(0).profile();
  }

  /** Every profile that fits. */
  List<Match> matches(List<Profile> profiles) {
    List<Match> matches = new ArrayList<>();
    for (Profile profile : profiles) {
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
      if (group.size() > most.size() && sheets.stream().anyMatch(s -> s.containsAll(names))) {
        most = group;
      }
    }
    return most;
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
