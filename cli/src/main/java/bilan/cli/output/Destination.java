package bilan.cli.output;

import bilan.cli.session.Failures;
import bilan.cli.session.Session;
import bilan.files.AtomicFile;
import bilan.files.FileInUse;
import bilan.files.FileKind;
import bilan.files.FittingName;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;

/** File that a person named for a result; a write that would destroy something else is refused. */
public final class Destination {

  private final Session session;
  private final ContentKind kind;

  public Destination(Session session, ContentKind kind) {
    this.session = session;
    this.kind = kind;
  }

  /**
   * The file, if a result may be written there.
   *
   * @throws Failure (2) if something that is needed stands there, or something of another kind
   */
  Path checked(Path file) throws IOException {
    if (FittingName.isDevice(file)) {
      throw refused("USAGE-33", "cli.output_device", file, "cli.output_other");
    }
    Precious.of(session, file).refuse(file, kind);
    FileKind there = FileKind.of(file);
    if (there == FileKind.DISK) {
      throw refused("USAGE-32", "cli.output_disk", file, "cli.output_other");
    }
    if (there == FileKind.FILE && !session.common().force) {
      ContentKind held = ContentKind.of(file);
      if (held != null && !kind.replaces(held) && !WrittenMark.isOf(file, kind)) {
        throw refused("USAGE-31", "cli.output_kind", file, "cli.output_force");
      }
    }
    return file;
  }

  /**
   * Writes a result; a failure (2) if the file must not be replaced.
   *
   * @return the file, or the one beside it that was written because another program has it open
   */
  public Path write(Path file, byte[] content) throws IOException {
    return put(file, to -> AtomicFile.write(to, content));
  }

  /** Writes a result that memory may not hold. */
  Path write(Path file, AtomicFile.Content content) throws IOException {
    return put(file, to -> AtomicFile.write(to, content));
  }

  /** A way to write a file. */
  private interface Writing {
    void to(Path file) throws IOException;
  }

  private Path put(Path file, Writing writing) throws IOException {
    Path to = ready(file);
    try {
      writing.to(to);
    } catch (FileInUse e) {
      to = FittingName.free(to);
      writing.to(to);
      session.failed(
          Problem.error(
              "MACHINE-06",
              Message.of("cli.in_use"),
              file.toString(),
              Message.of("cli.in_use_beside", to.toString())));
    }
    mark(to);
    return to;
  }

  private Path ready(Path file) throws IOException {
    Path to = checked(file);
    if (FileKind.of(to) == FileKind.PIPE) {
      session.tell("cli.waiting_reader", to.toString());
      session.flush();
    }
    return to;
  }

  private void mark(Path file) {
    if (kind.isMereText()) {
      WrittenMark.put(file, kind);
    }
  }

  /**
   * Failure (2) of a file that must not be written; {@code what} and {@code cure} are keys of
   * sentences.
   */
  public static Failure refused(String code, String what, Path file, String cure) {
    return Failures.of(Exit.USAGE, code, Message.of(what), file.toString(), Message.of(cure));
  }
}
