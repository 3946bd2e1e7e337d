package bilan.cli;

import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.pipelines.Privacy.Forgotten;
import bilan.pipelines.Privacy.Who;
import bilan.text.Exit;
import bilan.text.Json;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan privacy forget NAME}: forgets one person; what was typed is never echoed. */
@Command(name = "forget", sortOptions = false)
final class PrivacyForgetCommand implements BilanCommand {

  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "<nom>", descriptionKey = "person")
  List<String> name = new ArrayList<>();

  @Option(names = "--born", paramLabel = "<année>")
  @Nullable String born;

  @Option(names = "--email", paramLabel = "<adresse>")
  @Nullable String email;

  PrivacyForgetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    if (name.isEmpty() && email == null) {
      throw Session.wrongUsage(
          "USAGE-03",
          Message.of("cli.missing_argument", "<nom>, --email"),
          Message.of("cli.see_command_help", "bilan privacy forget"));
    }
    Who who =
        new Who(
            name.isEmpty() ? null : String.join(" ", name),
            born == null ? null : (Integer) OptionWords.number("--born", born),
            email);
    Forgotten forgotten = PrivacyCommand.privacy(session).forget(who, session.today());
    OutsideFiles outside = new OutsideFiles(session.workspace());
    List<Path> senders = outside.senders(forgotten.removed().hashes());
    List<Path> backups = outside.backups();
    RemovedRows taken = new RemovedRows(session, forgotten.removed());
    if (session.json()) {
      Map<String, @Nullable Object> map = taken.json(false);
      map.put("kept_files_erased", forgotten.keptFiles());
      map.put("namesakes_with_birth_year", forgotten.namesakes());
      map.put("files_that_still_hold_it", senders.stream().map(Path::toString).toList());
      map.put("copies_of_the_warehouse", backups.stream().map(Path::toString).toList());
      session.out().print(Json.write(map));
      return Exit.DONE;
    }
    taken.print(false);
    taken.printKept(forgotten.keptFiles(), false);
    if (forgotten.removed().isNothing()) {
      session.print("cli.forget.nobody", tried(who));
    }
    if (forgotten.namesakes() > 0) {
      session.print("cli.forget.namesakes", forgotten.namesakes());
    }
    if (!forgotten.removed().isNothing()) {
      senders.forEach(file -> session.print("cli.forget.sender", file.toString()));
      if (!backups.isEmpty()) {
        session.print("cli.forget.backups", (long) backups.size(), paths(backups));
      }
      session.print("cli.forget.again");
    }
    return Exit.DONE;
  }

  /** The folders in which they lie, and each that lies beside the warehouse. */
  private static String paths(List<Path> backups) {
    return backups.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private String tried(Who who) {
    List<String> tried = new ArrayList<>();
    if (who.name() != null) {
      tried.add(session.catalogue().say("cli.forget.by_name"));
      if (who.born() != null) {
        tried.add(session.catalogue().say("cli.forget.by_year"));
      }
    }
    if (who.email() != null) {
      tried.add(session.catalogue().say("cli.forget.by_email"));
    }
    if (who.name() != null) {
      tried.add(session.catalogue().say("cli.forget.by_pseudonym"));
    }
    return String.join(", ", tried);
  }
}
