package bilan.cli;

import bilan.cli.inspect.InspectOutput;
import bilan.cli.inspect.InspectText;
import bilan.cli.options.DatasetNames;
import bilan.cli.options.Inbox;
import bilan.cli.output.Progress;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.pipelines.Inspect;
import bilan.pipelines.InspectRequest;
import bilan.pipelines.Settings;
import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.model.Inspection;
import bilan.text.Exit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan inspect [DATASET] FILE}: what a file is taken for, before anything is stored. */
@Command(name = "inspect", sortOptions = false)
final class InspectCommand implements BilanCommand {

  private final Session session;

  @Parameters(arity = "1..2", paramLabel = "[<jeu>] <fichier>", descriptionKey = "file")
  List<String> words = new ArrayList<>();

  @Option(names = "--profile", paramLabel = "<nom>")
  @Nullable String profile;

  @Option(names = "--sheet", paramLabel = "<nom>")
  List<String> sheets = new ArrayList<>();

  @Option(names = "--encoding", paramLabel = "<nom>")
  @Nullable String encoding;

  @Option(names = "--place", paramLabel = "<nom>")
  @Nullable String place;

  @Option(names = "--without", paramLabel = "<colonne>")
  List<String> without = new ArrayList<>();

  @Option(names = "--column", paramLabel = "<colonne=champ>")
  List<String> columns = new ArrayList<>();

  @Option(names = "--profile-yaml")
  boolean profileYaml;

  InspectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    String dataset =
        words.size() > 1 ? DatasetNames.required("inspect", words.get(0), List.of()) : null;
    String typed = words.get(words.size() - 1);
    try (Inbox inbox = Inbox.of(List.of(typed), "-".equals(typed) ? "-" : null, session)) {
      if (inbox.files().size() != 1) {
        throw OptionWords.wrong("inspect", typed, "cli.one_file_expected");
      }
      InspectRequest request = request(inbox.files().get(0), dataset);
      Inspection seen =
          Progress.during(session, () -> Inspect.of(request), "cli.reading", request.file());
      new InspectOutput(session, request, typed).write(seen, profileYaml);
      return exit(seen);
    }
  }

  /** As ingesting would end. */
  private static Exit exit(Inspection seen) {
    Exit asked = InspectText.isAsked(seen) ? Exit.DECIDE : Exit.DONE;
    return seen.isRefused() ? asked.worse(Exit.REFUSED) : asked;
  }

  /** A workspace is not needed; where there is one, its profiles and its numbers count. */
  private InspectRequest request(Path file, @Nullable String dataset) {
    Workspace own = session.hasWorkspace() ? session.workspace() : null;
    return new InspectRequest(
        file,
        dataset,
        profile,
        List.copyOf(sheets),
        encoding,
        place,
        own == null ? null : own.profiles(),
        own == null ? List.of() : own.organisation().numbers(),
        own == null ? null : own.organisation().maxRejects(),
        own == null ? Settings.UNFOLDED : own.organisation().unfolded(),
        own == null ? null : own.settings(Duration.ZERO),
        profileYaml ? session.lang() : null,
        new ColumnsSaid(without, OptionWords.columns(columns)));
  }
}
