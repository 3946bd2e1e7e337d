package bilan.cli.options;

import bilan.cli.session.RawWords;
import bilan.pipelines.delivery.Said;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Command line of this run without its rehearsal, to be typed again with answers. */
public final class LineToType {

  private static final String BARE = "[\\p{L}\\p{N}._/=:%+-]+";
  private static final String BARE_IN_CMD = "[\\p{L}\\p{N}._/\\\\:+-]+";

  /** The shell of Windows knows double quotes only; its launcher says so. */
  private static boolean isForCmd() {
    return System.getProperty("bilan.shell", File.separator.equals("/") ? "sh" : "cmd")
        .equals("cmd");
  }

  private final List<String> words = new ArrayList<>();
  private final Said given;

  /** For one file. */
  public LineToType(String dataset, Path file, IngestOptions options) {
    words.addAll(List.of("bilan", "ingest", dataset, RawWords.word(file, file)));
    words.addAll(options.words());
    given = options.answers.said();
  }

  /** Any other command. */
  public LineToType(List<String> command, Said said) {
    words.addAll(command);
    given = said;
  }

  /** The line to type with {@code --without} for each of these columns. */
  public LineToType without(List<String> columns) {
    List<String> more = new ArrayList<>(words);
    columns.forEach(column -> more.addAll(List.of("--without", column)));
    return new LineToType(more, given);
  }

  /** The answers that were given. */
  public Said said() {
    return given;
  }

  /** The line with the words that were given. */
  public String again() {
    return with(given);
  }

  /** The line with these answers instead of those that were given, as a shell takes it. */
  public String with(Said said) {
    List<String> all = new ArrayList<>(words);
    // A name of before is given up for one that answers.
    without(all, "--as", said.as());
    without(all, "--register", said.register());
    all.addAll(said.options());
    return quoted(all);
  }

  /** Words as one line. */
  public static String quoted(List<String> words) {
    return words.stream().map(LineToType::quoted).collect(Collectors.joining(" "));
  }

  private static void without(List<String> all, String option, @Nullable String instead) {
    int at = all.indexOf(option);
    if (instead != null && at > 0) {
      all.subList(at, at + 2).clear();
    }
  }

  /** An option with its value, quoted where a shell would take it apart; or a word. */
  public static String quoted(String word) {
    if (isForCmd()) {
      return word.matches(BARE_IN_CMD) ? word : '"' + word.replace("\"", "\\\"") + '"';
    }
    byte[] bytes = RawWords.typed(word);
    if (bytes != null) {
      return escaped(bytes);
    }
    int value = word.startsWith("--") ? separator(word) + 1 : 0;
    String rest = word.substring(value);
    return rest.matches(BARE) || (rest.isEmpty() && value > 0)
        ? word
        : word.substring(0, value) + "'" + rest.replace("'", "'\\''") + "'";
  }

  /** What no keyboard types, as the shells of terminals take it. */
  private static String escaped(byte[] bytes) {
    StringBuilder out = new StringBuilder("$'");
    for (byte each : bytes) {
      boolean plain = each >= ' ' && each <= '~' && each != '\'' && each != '\\';
      out.append(plain ? String.valueOf((char) each) : "\\%03o".formatted(each & 0xff));
    }
    return out.append('\'').toString();
  }

  private static int separator(String option) {
    int space = option.indexOf(' ');
    int equals = option.indexOf('=');
    return space < 0 || (equals >= 0 && equals < space) ? equals : space;
  }
}
