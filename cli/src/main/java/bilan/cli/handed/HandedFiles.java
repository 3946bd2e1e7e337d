package bilan.cli.handed;

import bilan.cli.output.ContentKind;
import bilan.cli.output.Destination;
import bilan.cli.output.ListAnswer;
import bilan.cli.session.Failures;
import bilan.cli.session.Session;
import bilan.queries.Answer;
import bilan.queries.render.Format;
import bilan.queries.report.printed.HandedFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files of bilans that were handed over: listed, and given back as they were. */
public final class HandedFiles {

  private final Session session;
  private final Path bilans;

  /** Handed-over files of a workspace, by its folder of bilans. */
  public HandedFiles(Session session, Path bilans) {
    this.session = session;
    this.bilans = bilans;
  }

  /** A line a file, the newest first. */
  public Answer list() throws IOException {
    ListAnswer table = new ListAnswer("freeze", session);
    table.text("number").text("bilan").text("file").date("on").text("by").text("kept");
    for (HandedFile file : HandedFile.all(bilans)) {
      table.row(
          file.number(),
          file.bilan(),
          file.copy().name(),
          file.handing().on(),
          file.handing().by(),
          session.catalogue().say(file.isKept(bilans) ? "cli.freeze.yes" : "cli.freeze.no"));
    }
    return table.note("cli.freeze.note").answer();
  }

  /**
   * Writes files as they were handed over, all or none; one that stands there already with the same
   * bytes is left alone.
   *
   * @param words each a number of the list, the name of a file, or of a bilan for all of its files
   * @throws Failure (2) if a word names no file, two files would bear one name, or another file
   *     stands there; (7) if a kept copy is damaged
   */
  public void giveBack(List<String> words) throws IOException {
    Map<String, HandedFile> files = named(words);
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    for (HandedFile file : files.values()) {
      Path to = place(file.copy().name(), files.size());
      byte[] bytes = bytes(file);
      if (Files.exists(to)
          && !(Files.isRegularFile(to) && Arrays.equals(Files.readAllBytes(to), bytes))) {
        throw wrong("HANDED-12", "cli.freeze.there", to.toString());
      }
      contents.put(to, bytes);
    }
    for (Map.Entry<Path, byte[]> one : contents.entrySet()) {
      Format format = Objects.requireNonNull(Format.ofFile(one.getKey()));
      Path to =
          new Destination(session, ContentKind.of(format)).write(one.getKey(), one.getValue());
      session.wrote(to, format.word(), null);
      session.tell("cli.written", to.toString());
    }
  }

  /** Files by their names. */
  private Map<String, HandedFile> named(List<String> words) throws IOException {
    List<HandedFile> all = HandedFile.all(bilans);
    Map<String, HandedFile> named = new LinkedHashMap<>();
    for (String word : words) {
      List<HandedFile> meant = all.stream().filter(file -> file.isNamed(word)).toList();
      if (meant.isEmpty()) {
        throw wrong("HANDED-09", "cli.freeze.unknown", word);
      }
      for (HandedFile file : meant) {
        HandedFile other = named.putIfAbsent(file.copy().name(), file);
        if (other != null && !other.number().equals(file.number())) {
          throw Failures.of(
              Exit.USAGE,
              "HANDED-10",
              Message.of("cli.freeze.same_name"),
              file.copy().name(),
              Message.of("cli.freeze.same_name.cure", other.number(), file.number()));
        }
      }
    }
    return named;
  }

  private byte[] bytes(HandedFile file) throws IOException {
    if (!file.isKept(bilans)) {
      throw wrong("HANDED-11", "cli.freeze.not_kept", file.copy().name());
    }
    byte[] bytes = file.bytes(bilans);
    if (!file.isOf(bytes)) {
      throw Failures.of(
          Exit.MACHINE,
          "HANDED-13",
          Message.of("cli.freeze.damaged"),
          file.copy().name(),
          Message.of("cli.freeze.damaged.cure"));
    }
    return bytes;
  }

  private Path place(String name, int files) {
    String typed = session.common().output;
    if (typed == null) {
      return session.path(name);
    }
    Path to = session.path(typed);
    boolean file =
        files == 1 && !Files.isDirectory(to) && Format.ofFile(to) == Format.ofFile(Path.of(name));
    return file ? to : to.resolve(name);
  }

  private static Failure wrong(String code, String key, String where) {
    return Failures.of(Exit.USAGE, code, Message.of(key), where, Message.of(key + ".cure"));
  }
}
