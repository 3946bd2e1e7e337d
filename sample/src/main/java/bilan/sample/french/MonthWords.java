package bilan.sample.french;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads places and months as notes say them, as {@code place/month}. */
public final class MonthWords {

  private static final Pattern MISSING = Pattern.compile("(.*) manque(?:nt)? à (.*)");
  private static final Pattern MORE = Pattern.compile("et \\d+ autres? groupes? de lieux");

  private MonthWords() {}

  /** Whether the words name exactly these, or the first of them where they are too many. */
  public static boolean say(String words, Set<String> expected) {
    List<String> groups = new ArrayList<>(Arrays.asList(words.split(" / ")));
    boolean more = groups.removeIf(group -> MORE.matcher(group).matches());
    Set<String> said = new TreeSet<>();
    groups.forEach(group -> said.addAll(group(group)));
    return more
        ? expected.containsAll(said) && said.size() < expected.size()
        : said.equals(expected);
  }

  /** Whether words name these months of several years, each with its own: {@code place/2021-12}. */
  public static boolean sayDated(String words, Set<String> expected) {
    List<String> groups = new ArrayList<>(Arrays.asList(words.split(" / ")));
    boolean more = groups.removeIf(group -> MORE.matcher(group).matches());
    Set<String> said = new TreeSet<>();
    for (String group : groups) {
      Matcher missing = MISSING.matcher(group);
      if (!missing.matches()) {
        return false;
      }
      List<YearMonth> months = new ArrayList<>();
      for (String token : missing.group(1).split(", | et ", 0)) {
        String[] ends = token.split(" à ", 0);
        YearMonth last = dated(ends[ends.length - 1]);
        for (YearMonth month = dated(ends[0]); !month.isAfter(last); month = month.plusMonths(1)) {
          months.add(month);
        }
      }
      names(List.of(missing.group(2).split(", ")))
          .forEach(place -> months.forEach(month -> said.add(place + "/" + month)));
    }
    return more
        ? expected.containsAll(said) && said.size() < expected.size()
        : said.equals(expected);
  }

  /** {@code décembre 2021}. */
  private static YearMonth dated(String words) {
    String[] parts = words.split(" ", 0);
    return YearMonth.of(Integer.parseInt(parts[1]), French.MONTHS.indexOf(parts[0]) + 1);
  }

  private static Set<String> group(String group) {
    Matcher missing = MISSING.matcher(group);
    if (missing.matches()) {
      return cross(names(List.of(missing.group(2).split(", "))), runs(missing.group(1)));
    }
    List<String> places = new ArrayList<>();
    List<Integer> months = new ArrayList<>();
    for (String token : group.split(", ", 0)) {
      String[] ends = token.split("–", 0);
      if (French.SHORT_MONTHS.contains(ends[0])) {
        months.addAll(run(shortMonth(ends[0]), shortMonth(ends[ends.length - 1])));
      } else {
        places.add(token);
      }
    }
    return cross(names(places), months);
  }

  private static List<String> names(List<String> tokens) {
    return tokens.stream().flatMap(token -> Arrays.stream(token.split(" et "))).toList();
  }

  private static int shortMonth(String name) {
    return French.SHORT_MONTHS.indexOf(name) + 1;
  }

  /** {@code mars, mai à juillet}. */
  private static List<Integer> runs(String words) {
    List<Integer> months = new ArrayList<>();
    for (String token : words.split(", | et ", 0)) {
      String[] ends = token.split(" à ", 0);
      months.addAll(
          run(
              French.MONTHS.indexOf(ends[0]) + 1,
              French.MONTHS.indexOf(ends[ends.length - 1]) + 1));
    }
    return months;
  }

  private static List<Integer> run(int first, int last) {
    List<Integer> months = new ArrayList<>(List.of(first));
    for (int month = first; month != last; ) {
      month = month % 12 + 1;
      months.add(month);
    }
    return months;
  }

  private static Set<String> cross(List<String> places, List<Integer> months) {
    Set<String> all = new TreeSet<>();
    places.forEach(place -> months.forEach(month -> all.add(place + "/" + month)));
    return all;
  }
}
