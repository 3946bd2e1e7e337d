package bilan.cli;

import bilan.cli.session.Failures;
import bilan.cli.session.Session;
import bilan.text.Exit;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Files by the words that name them: {@code *.xlsx} names several where the shell leaves it as it
 * is, as that of Windows does.
 */
final class FileWords {

  private static final Pattern WILD = Pattern.compile("[*?]");

  private final Session session;

  FileWords(Session session) {
    this.session = session;
  }

  /**
   * The words of a command with the names of files, in order, in the place of each that stands for
   * them.
   *
   * @throws bilan.text.Failure (2) if a word stands for no file
   */
  String[] expanded(String[] args, ParseResult command) throws IOException {
    List<String> patterns = new ArrayList<>();
    for (PositionalParamSpec words : command.matchedPositionals()) {
      if (words.paramLabel().contains("<fichier")) {
        words.originalStringValues().stream().filter(this::isPattern).forEach(patterns::add);
      }
    }
    List<String> all = new ArrayList<>();
    for (String word : args) {
      all.addAll(patterns.contains(word) ? named(word) : List.of(word));
    }
    return all.toArray(String[]::new);
  }

  private boolean isPattern(String word) {
    try {
      return WILD.matcher(word).find() && !Files.exists(session.path(word));
    } catch (InvalidPathException e) { // Windows has no such names
      return true;
    }
  }

  private List<String> named(String pattern) throws IOException {
    String separator = session.around().folder().getFileSystem().getSeparator();
    List<String> found = List.of("");
    for (String part : parts(pattern, separator)) {
      List<String> longer = new ArrayList<>();
      for (String before : found) {
        if (WILD.matcher(part).find()) {
          matching(before, part, separator).forEach(name -> longer.add(before + name));
        } else if (before.isEmpty() || Files.exists(session.path(before + part))) {
          longer.add(before + part);
        }
      }
      found = longer;
    }
    if (found.isEmpty()) {
      throw Failures.of(
          Exit.USAGE,
          "FILE-12",
          Message.of("cli.no_match", pattern),
          session.around().folder().toAbsolutePath().normalize().toString(),
          Message.of("cli.no_match_cure"));
    }
    return found;
  }

  /** Parts of a path, each with the separator behind it. */
  private static List<String> parts(String path, String separator) {
    String ends = separator.equals("/") ? "/" : "/" + Pattern.quote(separator);
    return List.of(path.split("(?<=[" + ends + "])", -1));
  }

  /** Names in a folder that a part stands for; hidden ones only if the part says so. */
  private List<String> matching(String folder, String part, String separator) throws IOException {
    boolean inner = part.endsWith("/") || part.endsWith(separator);
    String name = inner ? part.substring(0, part.length() - 1) : part;
    Pattern pattern = pattern(name, separator.equals("/") ? 0 : Pattern.CASE_INSENSITIVE);
    List<String> found = new ArrayList<>();
    Path in = session.path(folder);
    if (Files.isDirectory(in)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(in)) {
        for (Path each : all) {
          String there = String.valueOf(each.getFileName());
          boolean hidden = there.startsWith(".") || there.startsWith("~$");
          if (pattern.matcher(there).matches()
              && (!hidden || there.charAt(0) == name.charAt(0))
              && (!inner || Files.isDirectory(each))) {
            found.add(there + part.substring(name.length()));
          }
        }
      }
    }
    found.sort(null);
    return found;
  }

  private static Pattern pattern(String name, int flags) {
    StringBuilder pattern = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              String letter = Character.toString(c);
              pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(letter));
            });
    return Pattern.compile(pattern.toString(), flags | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
