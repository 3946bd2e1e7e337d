package bilan.cli;

import bilan.pipelines.Advance;
import bilan.pipelines.Announcement;
import bilan.pipelines.Ingest;
import bilan.pipelines.Outcome;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bilan ingest DATASET FILE|DIR…}: each file on its own, the worst exit code for all. */
@Command(name = "ingest", sortOptions = false)
final class IngestCommand implements BilanCommand {

  static final List<String> DATASETS =
      List.of("attendance", "sales", "funding", "reference", "ledger");

  private final Session session;

  @Parameters(index = "0", paramLabel = "<jeu>", descriptionKey = "dataset")
  String dataset = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "<fichier|dossier>",
      descriptionKey = "files")
  List<String> files = new ArrayList<>();

  @Mixin IngestOptions options = new IngestOptions();

  IngestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Words.choice("ingest", dataset, DATASETS);
    options.check();
    Workspace workspace = session.workspace();
    Ingest ingest = new Ingest(workspace.settings(session.patience()));
    OutcomeText text = new OutcomeText(session);
    List<Map<String, Object>> results = new ArrayList<>();
    Exit worst = Exit.DONE;
    try (Inbox inbox = Inbox.of(files, options.source, session)) {
      for (Path file : inbox.files()) {
        Map<String, Object> result = new LinkedHashMap<>();
        worst = worst.worse(ingest(ingest, file, text, result));
        results.add(result);
      }
    }
    if (session.json()) {
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("schema_version", 1);
      whole.put("files", results);
      session.out().print(Json.write(whole));
    }
    return worst;
  }

  private Exit ingest(Ingest ingest, Path file, OutcomeText text, Map<String, Object> result) {
    result.put("file", file.toString());
    try {
      Outcome outcome = read(ingest, file);
      LineToType line = new LineToType(dataset, file, options);
      result.putAll(OutcomeJson.of(outcome, session, line));
      text.print(file, outcome, line);
      session.flush();
      return outcome.exit();
    } catch (RuntimeException e) { // the other files go on
      Failure failure = Unexpected.asFailure(e);
      result.putAll(session.failures().asMap(failure));
      session.tell(failure.problems());
      if (session.common().verbose) {
        Unexpected.log(e, session);
      }
      return failure.exit();
    } finally {
      Announcement.ends();
    }
  }

  private Outcome read(Ingest ingest, Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Progress.isShown(session)) {
      return ingest.run(options.request(dataset, file));
    }
    Advance advance = new Advance();
    return Progress.reading(session, name, advance)
        .during(() -> ingest.run(options.request(dataset, file), advance));
  }
}
