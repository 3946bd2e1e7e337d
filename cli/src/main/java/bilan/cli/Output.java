package bilan.cli;

import bilan.files.AtomicFile;
import bilan.queries.Answer;
import bilan.queries.render.AnswerFormat;
import bilan.queries.render.Format;
import bilan.text.Message;
import bilan.text.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one place that decides in which formats a result is written, and where. */
final class Output {

  private final Session session;
  private final List<Format> formats;

  private Output(Session session, List<Format> formats) {
    this.session = session;
    this.formats = formats;
  }

  /**
   * As {@code -f}, {@code --json} and {@code -o} say; text if they say nothing.
   *
   * @throws bilan.text.Failure if one is no format, or several would go to one file
   */
  static Output of(Session session) {
    Output output = new Output(session, formats(session.common()));
    if (output.formats.size() > 1 && output.oneFile()) {
      throw Session.wrongUsage(
          "USAGE-07",
          Message.of("cli.several_formats", String.valueOf(session.common().output)),
          Message.of("cli.several_formats_cure"));
    }
    return output;
  }

  private static List<Format> formats(Common common) {
    Set<Format> formats = new LinkedHashSet<>();
    for (String word : common.formats) {
      formats.add(format(word));
    }
    if (common.json) {
      formats.add(Format.JSON);
    }
    if (formats.isEmpty()) {
      Format told = common.output == null ? null : Format.ofFile(Path.of(common.output));
      formats.add(told == null ? Format.TEXT : told);
    }
    return List.copyOf(formats);
  }

  private static Format format(String word) {
    Format format = Format.named(word);
    if (format == null) {
      String near = Nearest.of(word, Format.words());
      Message cure =
          near == null
              ? Message.of("cli.possible_values", String.join(", ", Format.words()))
              : Message.of("cli.did_you_mean", near);
      throw Session.wrongUsage("USAGE-04", Message.of("cli.wrong_value", word, "--format"), cure);
    }
    return format;
  }

  List<Format> formats() {
    return formats;
  }

  /** Writes an answer in every format asked for. */
  void write(Answer answer) throws IOException {
    for (Format format : formats) {
      String file = answer.id().replace('/', '-') + (format == Format.CSV_FR ? "-fr" : "");
      byte[] bytes = AnswerFormat.of(format, session.catalogue()).write(answer);
      write(file + "." + format.extension(), format, bytes);
    }
  }

  /**
   * Writes one result where it belongs.
   *
   * @param name its file's name, where none was typed
   */
  void write(String name, Format format, byte[] bytes) throws IOException {
    Path file = file(name, format);
    if (file == null) {
      session.write(bytes);
      return;
    }
    AtomicFile.write(file, bytes);
    session.tell("cli.written", file.toString());
  }

  /** Null for standard output. */
  private @Nullable Path file(String name, Format format) {
    String typed = session.common().output;
    if (typed == null) {
      return formats.size() == 1 && format.isText() ? null : session.path(name);
    }
    if (typed.equals("-")) {
      return null;
    }
    return oneFile() ? session.path(typed) : session.path(typed).resolve(name);
  }

  private boolean oneFile() {
    String typed = session.common().output;
    if (typed == null || typed.endsWith("/") || Files.isDirectory(session.path(typed))) {
      return false;
    }
    return typed.equals("-") || Format.ofFile(Path.of(typed)) != null || formats.size() == 1;
  }
}
