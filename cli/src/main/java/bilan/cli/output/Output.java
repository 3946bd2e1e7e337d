package bilan.cli.output;

import bilan.cli.session.Common;
import bilan.cli.session.Session;
import bilan.files.AtomicFile;
import bilan.files.FittingName;
import bilan.queries.Answer;
import bilan.queries.LongAnswer;
import bilan.queries.render.AnswerFormat;
import bilan.queries.render.Format;
import bilan.queries.render.data.LineFormat;
import bilan.queries.words.Decimals;
import bilan.text.Message;
import bilan.text.Nearest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats and files of a result, as {@code -f}, {@code --json} and {@code -o} choose them. */
public final class Output {

  private static final int BUFFER = 1 << 16;

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
  public static Output of(Session session) {
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

  /** Formats in which the result is written, in the order typed. */
  public List<Format> formats() {
    return formats;
  }

  /** Writes an answer in every format asked for. */
  public void write(Answer answer) throws IOException {
    for (Format format : formats) {
      file(fileName(answer) + end(format), format); // all are checked before any is written
    }
    for (Format format : formats) {
      write(List.of(answer), format);
    }
  }

  private void written(Path file, Format format, @Nullable Long rows) {
    session.wrote(file, format.word(), rows);
    session.tell("cli.written", file.toString());
  }

  /** Writes answers that belong together: texts as one, other formats as one file each. */
  public void write(List<Answer> answers, Format format) throws IOException {
    AnswerFormat writer = AnswerFormat.of(format, session.catalogue());
    if (format == Format.TEXT || format == Format.MD) {
      boolean screen = format == Format.TEXT && toStandardOutput(format);
      String whole =
          answers.stream()
              .map(answer -> screen ? Screenful.of(answer, session.catalogue()) : answer)
              .map(answer -> new String(writer.write(answer), StandardCharsets.UTF_8))
              .collect(Collectors.joining("\n"));
      String name = fileName(answers.get(0)) + end(format);
      write(
          name,
          format,
          ContentKind.of(format),
          whole.getBytes(StandardCharsets.UTF_8),
          rows(answers));
      return;
    }
    // What is typed names one file, or the one standard output: the first answer is the main one.
    List<Answer> wanted = oneFile() || toStandardOutput(format) ? answers.subList(0, 1) : answers;
    for (Answer answer : wanted) {
      String name = fileName(answer) + end(format);
      write(name, format, ContentKind.of(format), writer.write(answer), rows(List.of(answer)));
    }
  }

  private static long rows(List<Answer> answers) {
    return answers.stream().mapToLong(answer -> answer.lines().size()).sum();
  }

  /** Whether all formats asked for are written line by line. */
  public boolean isByLine() {
    return formats.stream().allMatch(Format::isByLine);
  }

  /** Writes an answer that memory may not hold, in every format asked for. */
  public void write(LongAnswer answer) throws IOException {
    int[] decimals = Decimals.of(answer.head().columns(), answer);
    for (Format format : formats) {
      LineFormat writer = AnswerFormat.lines(format, session.catalogue());
      AtomicFile.Content content =
          to -> {
            Writer out =
                new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
            writer.write(answer.head(), answer, decimals, out);
            out.flush();
          };
      Path file = place(fileName(answer.head()) + end(format), format);
      if (file == null) {
        session.write(content);
      } else {
        written(
            new Destination(session, ContentKind.of(format)).write(file, content), format, null);
      }
    }
  }

  private static String end(Format format) {
    return (format == Format.CSV_FR ? "-fr" : "") + "." + format.extension();
  }

  private static String fileName(Answer answer) {
    return FittingName.portable(answer.id());
  }

  private boolean toStandardOutput(Format format) {
    return session.common().output == null && formats.size() == 1 && format.isText();
  }

  /**
   * Writes one result where it belongs.
   *
   * @param name its file's name, where none was typed
   */
  public void write(String name, Format format, byte[] bytes) throws IOException {
    write(name, format, ContentKind.of(format), bytes);
  }

  /** Writes a file whose content is more than its format, such as a profile. */
  public void write(String name, Format format, ContentKind kind, byte[] bytes) throws IOException {
    write(name, format, kind, bytes, null);
  }

  private void write(
      String name, Format format, ContentKind kind, byte[] bytes, @Nullable Long rows)
      throws IOException {
    Path file = place(name, format);
    if (file == null) {
      session.write(bytes);
      return;
    }
    written(new Destination(session, kind).write(file, bytes), format, rows);
  }

  /**
   * Where a result of that name is written; null for standard output.
   *
   * @throws bilan.text.Failure (2) if it must not be written there
   */
  @Nullable
  public Path file(String name, Format format) throws IOException {
    Path file = place(name, format);
    return file == null ? null : new Destination(session, ContentKind.of(format)).checked(file);
  }

  /** Failure (2) if a file of a document must not be written. */
  public void check(DocumentFile file) throws IOException {
    Path to = file.to();
    if (to != null) {
      new Destination(session, ContentKind.of(file.format())).checked(to);
    }
  }

  /** Writes a file of a document. */
  public void write(DocumentFile file, byte[] bytes) throws IOException {
    Path to = file.to();
    if (to == null) {
      session.write(bytes);
      return;
    }
    Path put = new Destination(session, ContentKind.of(file.format())).write(to, bytes);
    session.wrote(put, file.kind(), null);
    session.tell("cli.written", put.toString());
  }

  private @Nullable Path place(String made, Format format) {
    String name = FittingName.portable(made);
    String typed = session.common().output;
    if (typed == null) {
      return toStandardOutput(format) ? null : session.path(name);
    }
    if (typed.equals("-")) {
      return null;
    }
    String stem = session.common().stem;
    String given = stem == null ? name : stem + end(format);
    return oneFile() ? session.path(typed) : session.path(typed).resolve(given);
  }

  private boolean oneFile() {
    String typed = session.common().output;
    if (typed == null || typed.matches(".*[/\\\\]") || Files.isDirectory(session.path(typed))) {
      return false;
    }
    return typed.equals("-") || Format.ofFile(Path.of(typed)) != null || formats.size() == 1;
  }
}
