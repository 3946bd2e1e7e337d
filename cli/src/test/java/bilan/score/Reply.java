package bilan.score;

import bilan.cli.Cli;
import bilan.sample.printed.JsonReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the command that was given one file.
 *
 * @param stops errors and questions, in the order in which they are told
 * @param notes warnings and notes
 */
record Reply(int exit, int rejected, List<Said> stops, List<Said> notes) {

  /**
   * A message.
   *
   * @param goesOn whether it names a line or an option to type
   */
  record Said(String code, String what, String cure, boolean goesOn) {

    String line() {
      return code + " " + what;
    }
  }

  private static final Pattern TYPED = Pattern.compile(" --[a-z]+|bilan ingest ");

  static Reply of(Cli.Result result) {
    Map<?, ?> file = file(result);
    List<Said> stops = new ArrayList<>();
    List<Said> notes = new ArrayList<>();
    for (Object each : list(file, "problems")) {
      Map<?, ?> problem = (Map<?, ?>) each;
      Said said = said(problem, text(problem, "cure"));
      (text(problem, "severity").equals("error") ? stops : notes).add(said);
    }
    for (Object each : list(file, "questions")) {
      Map<?, ?> question = (Map<?, ?>) each;
      stops.add(new Said(text(question, "code"), text(question, "what"), "", true));
    }
    for (Object each : list(file, "rejects")) {
      for (Object fault : list((Map<?, ?>) each, "faults")) {
        Map<?, ?> map = (Map<?, ?>) fault;
        notes.add(0, said(map, text(map, "cure")));
      }
    }
    return new Reply(result.exit(), number(file, "rejected"), stops, notes);
  }

  private static Said said(Map<?, ?> problem, String cure) {
    String where = text(problem, "where") + text(problem, "cell");
    String what = text(problem, "what") + (where.isEmpty() ? "" : " (" + where + ")");
    return new Said(text(problem, "code"), what, cure, TYPED.matcher(" " + cure).find());
  }

  private static Map<?, ?> file(Cli.Result result) {
    if (!result.out().startsWith("{")) {
      throw new IllegalStateException("no answer in JSON: " + result.out() + result.err());
    }
    Map<?, ?> whole = (Map<?, ?>) JsonReader.read(result.out());
    return whole != null && whole.get("files") instanceof List<?> files
        ? (Map<?, ?>) files.get(0)
        : whole == null ? Map.of() : whole;
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> map, String key) {
    @Nullable Object value = map.get(key);
    return value == null ? "" : String.valueOf(value);
  }

  private static int number(Map<?, ?> map, String key) {
    return map.get(key) instanceof BigDecimal number ? number.intValue() : 0;
  }

  /** Topics of everything that stops the file. */
  Set<String> topics() {
    Set<String> topics = new LinkedHashSet<>();
    stops.forEach(said -> topics.add(Topics.of(said)));
    return topics;
  }

  boolean asksOnly(String topic) {
    return exit == 6 && topics().equals(Set.of(topic));
  }

  /** Whether everything that stops the file is answered by something to type. */
  boolean goesOn() {
    return exit == 6 && !stops.isEmpty() && stops.stream().allMatch(Said::goesOn);
  }

  /** The first thing that is told, the account aside if there is more, or nothing. */
  String first() {
    return Stream.of(
            stops.stream().filter(s -> !Topics.of(s).equals(Topics.ACCOUNT)),
            stops.stream(),
            notes.stream())
        .flatMap(all -> all)
        .map(Said::line)
        .findFirst()
        .orElse("");
  }
}
