package bilan.cli.output;

import bilan.cli.session.Session;
import bilan.files.AtomicFile;
import bilan.queries.document.Document;
import bilan.queries.render.word.WordFile;
import bilan.queries.words.Wording;
import bilan.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Word document that replaces an earlier one and keeps everything that people wrote in it. */
public final class WordOutput {

  private final Session session;
  private final @Nullable Path template;

  /**
   * Output of one command.
   *
   * @param template Word file whose look is taken; null for that of the program
   */
  public WordOutput(Session session, @Nullable Path template) {
    this.session = session;
    this.template = template;
  }

  /**
   * What is to be written, once what would be lost stands beside it; says what could not be placed.
   *
   * @param file where it goes; null for standard output
   * @param anew what was edited by hand is kept beside the document, not in it
   */
  public byte[] bytes(Document document, @Nullable Path file, boolean anew) {
    try {
      return made(document, file, anew);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] made(Document document, @Nullable Path file, boolean anew) throws IOException {
    byte[] former = there(file);
    WordFile.Made made =
        new WordFile(document, new Wording(session.catalogue(), document.cover()), there(template))
            .make(former, anew);
    if (file != null && former != null && made.edited() && !Arrays.equals(former, made.bytes())) {
      session.tell("refresh.kept", keep(file, former).toString());
    }
    tell(made);
    return made.bytes();
  }

  private void tell(WordFile.Made made) {
    if (made.own() > 0) {
      session.tell("refresh.own", made.own());
    }
    boolean list = made.refreshed() && !made.left().isEmpty();
    if (list) {
      session.tell("refresh.done");
    }
    for (Message one : made.left()) {
      String words = session.catalogue().say(one);
      session.tell("refresh.item", made.refreshed() ? "- " + words : words);
    }
    if (list) {
      session.tell("refresh.anew");
    }
  }

  private static byte @Nullable [] there(@Nullable Path file) throws IOException {
    return file != null && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  /** Beside the document, under its name and the day. */
  private Path keep(Path file, byte[] former) throws IOException {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)) + "-" + session.today();
    String end = dot < 0 ? "" : name.substring(dot);
    Path kept = file.resolveSibling(stem + end);
    for (int more = 2; holdsOther(kept, former); more++) {
      kept = file.resolveSibling(stem + "-" + more + end);
    }
    AtomicFile.write(kept, former);
    return kept;
  }

  private static boolean holdsOther(Path file, byte[] content) throws IOException {
    return Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), content);
  }
}
