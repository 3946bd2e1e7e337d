package bilan.pipelines.sheet.guard;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a file is not read, in one sentence each, with what to do about it. */
public final class Refusals {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("missing", "FILE-01"),
          Map.entry("folder", "FILE-01"),
          Map.entry("permission", "FILE-02"),
          Map.entry("empty", "FILE-03"),
          Map.entry("blank", "FILE-03"),
          Map.entry("protected", "FILE-04"),
          Map.entry("cut", "FILE-05"),
          Map.entry("damaged", "FILE-06"),
          Map.entry("bomb", "FILE-07"),
          Map.entry("huge", "FILE-07"),
          Map.entry("unfolded", "FILE-07"),
          Map.entry("wide", "FILE-07"),
          Map.entry("strict", "FILE-08"),
          Map.entry("binary", "FILE-08"),
          Map.entry("old", "FILE-08"),
          Map.entry("numbers", "FILE-08"),
          Map.entry("html", "FILE-08"),
          Map.entry("notice", "FILE-09"),
          Map.entry("pdf", "FILE-09"),
          Map.entry("archive", "FILE-09"),
          Map.entry("data", "FILE-09"),
          Map.entry("other", "FILE-09"),
          Map.entry("quote", "FILE-10"),
          Map.entry("record", "FILE-10"),
          Map.entry("decimals", "FILE-11"));

  private Refusals() {}

  /** The refusal of a file for a reason, the end of a message key. */
  public static Failure of(Path file, String reason) {
    return of(file, reason, Exit.REFUSED, null);
  }

  /**
   * The refusal of a file with an exit code of its own; {@code cause} is null if nothing was
   * thrown.
   */
  public static Failure of(Path file, String reason, Exit exit, @Nullable Throwable cause) {
    return failure(exit, reason, name(file), null, cause, name(file));
  }

  /** The refusal of a path where no file is; {@code folder} if a folder is there. */
  public static Failure missing(Path file, boolean folder) {
    String reason = folder ? "folder" : "missing";
    return failure(Exit.USAGE, reason, file.toString(), null, null, file.toString());
  }

  static Failure limit(Path file, LimitException e) {
    if (List.of("quote", "record", "wide").contains(e.limit())) {
      return at(file, e.at(), e.limit(), null);
    }
    return switch (e.limit()) {
      case "unfolded" -> failure(Exit.REFUSED, "unfolded", name(file), null, e, name(file), e.at());
      case "memory" -> failure(Exit.REFUSED, "huge", name(file), null, e, name(file));
      default -> failure(Exit.REFUSED, "bomb", name(file), null, e, name(file));
    };
  }

  /** Refused because of one line of a text file. */
  public static Failure at(Path file, long line, String reason, @Nullable String value) {
    return failure(Exit.REFUSED, reason, name(file) + ":" + line, value, null, name(file), line);
  }

  private static Failure failure(
      Exit exit,
      String reason,
      String where,
      @Nullable String value,
      @Nullable Throwable cause,
      Object... arguments) {
    String code = CODES.getOrDefault(reason, "FILE-06");
    Problem problem =
        new Problem(
            code,
            Problem.Severity.ERROR,
            Message.of("sheet." + reason, arguments),
            where,
            value,
            Message.of("sheet." + reason + ".cause"),
            Message.of("sheet." + reason + ".cure"));
    return new Failure(exit, List.of(problem), cause);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
