package bilan.cli;

import bilan.cli.ingest.Attempt;
import bilan.cli.ingest.ColumnAnswer;
import bilan.cli.ingest.Dialogue;
import bilan.cli.ingest.GrantWords;
import bilan.cli.ingest.OutcomeJson;
import bilan.cli.ingest.OutcomeText;
import bilan.cli.ingest.Recognition;
import bilan.cli.ingest.SaidFile;
import bilan.cli.options.DatasetNames;
import bilan.cli.options.Inbox;
import bilan.cli.options.IngestOptions;
import bilan.cli.options.LineToType;
import bilan.cli.output.Progress;
import bilan.cli.session.BackupPolicy;
import bilan.cli.session.Session;
import bilan.cli.session.Unexpected;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.pipelines.Advance;
import bilan.pipelines.Backups;
import bilan.pipelines.Ingest;
import bilan.pipelines.IngestRequest;
import bilan.pipelines.Outcome;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.model.Announcement;
import bilan.queries.database.Database;
import bilan.queries.figure.calendar.GrantLabels;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Json;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bilan ingest [DATASET] FILE|DIR…}: each file on its own, the worst exit code for all. */
@Command(name = "ingest", sortOptions = false)
final class IngestCommand implements BilanCommand {

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "[<jeu>] <fichier|dossier>", descriptionKey = "files")
  List<String> words = new ArrayList<>();

  @Mixin IngestOptions options = new IngestOptions();

  private final Recognition recognition;

  private final Set<Path> told = new HashSet<>();

  IngestCommand(Session session) {
    this.session = session;
    this.recognition = new Recognition(session, options);
  }

  @Override
  public Exit run() throws IOException {
    options.check();
    String named = named();
    List<String> files = named == null ? words : words.subList(1, words.size());
    Workspace workspace = session.workspace();
    Ingest ingest = new Ingest(workspace.settings(session.patience()));
    OutcomeText text = new OutcomeText(session);
    if (!options.isDryRun()) {
      backUp(workspace);
    }
    List<Map<String, Object>> results = new ArrayList<>();
    Exit worst = Exit.DONE;
    Dialogue dialogue = null;
    try (Inbox inbox = Inbox.of(files, options.source, session)) {
      List<Path> all = named == null ? recognition.referencesFirst(inbox.files()) : inbox.files();
      dialogue = isAsking(files) ? new Dialogue(session, all) : null;
      for (Path file : all) {
        Map<String, Object> result = new LinkedHashMap<>();
        SaidFile said = new SaidFile(file, named, options);
        worst = worst.worse(ingest(ingest, said, dialogue, text, result));
        results.add(result);
        if (dialogue != null && dialogue.isOver()) {
          break;
        }
      }
    }
    if (dialogue != null) {
      dialogue.end();
    }
    if (session.json()) {
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("schema_version", 1);
      whole.put("files", results);
      session.out().print(Json.write(whole));
    }
    return worst;
  }

  /**
   * Makes a backup first where bilan.yaml says so.
   *
   * @throws Failure if it fails: nothing is ingested then
   */
  private void backUp(Workspace workspace) throws IOException {
    BackupPolicy policy = workspace.organisation().backup();
    Backups backups = new Backups(workspace.settings(session.patience()));
    LocalDate today = session.today();
    boolean due =
        switch (policy.beforeIngest()) {
          case NEVER -> false;
          case DAILY -> !backups.isOf(today);
          case ALWAYS -> true;
        };
    if (!due || !Files.exists(workspace.warehouse())) {
      return;
    }
    try {
      LocalDateTime now = today.atTime(LocalTime.now(ZoneId.systemDefault()));
      Backups.Backup made = backups.make(null, now);
      backups.keep(policy.keep());
      session.tell("cli.backed_up_before", made.file().toString());
    } catch (IOException | RuntimeException e) {
      session.tell(
          List.of(
              Problem.error(
                  "BACKUP-01",
                  Message.of("cli.not_backed_up"),
                  workspace.warehouse().resolveSibling(Backups.FOLDER).toString(),
                  Message.of("cli.not_backed_up.cure"))));
      throw e;
    }
  }

  /**
   * The dataset that the first word names; null if the files tell it. A word that is a file too is
   * the dataset where files follow it, else the file.
   */
  private @Nullable String named() {
    String first = words.get(0);
    String name = DatasetNames.of(first);
    boolean file = first.equals("-") || Files.exists(session.path(first));
    if (name == null) {
      if (!file && words.size() > 1 && DatasetNames.isNearly(first)) {
        DatasetNames.required("ingest", first, List.of());
      }
      return null;
    }
    if (words.size() == 1 && !file) {
      throw Session.wrongUsage(
          "USAGE-03",
          Message.of("cli.missing_argument", "<fichier|dossier>"),
          Message.of("cli.see_command_help", "bilan ingest"));
    }
    if (file) {
      session.tell(words.size() > 1 ? "cli.dataset_not_file" : "cli.file_not_dataset", first);
    }
    return words.size() > 1 ? name : null;
  }

  /** Whether a person answers: standard input is neither the file nor without anybody. */
  private boolean isAsking(List<String> files) {
    return session.around().answering()
        && !options.noInput
        && !session.common().quiet
        && !session.json()
        && !files.contains("-");
  }

  private Exit ingest(
      Ingest ingest,
      SaidFile said,
      @Nullable Dialogue dialogue,
      OutcomeText text,
      Map<String, Object> result) {
    result.put("file", said.file().toString());
    try {
      Attempt attempt =
          dialogue == null
              ? attempt(ingest, said)
              : dialogue.until(said, now -> attempt(ingest, now));
      return attempt == null ? Exit.DECIDE : told(attempt, ingest, text, result);
    } catch (Throwable e) { // whatever it is, the other files go on
      return told(e, result);
    } finally {
      Announcement.ends();
    }
  }

  private Exit told(Throwable thrown, Map<String, Object> result) {
    Failure failure = Unexpected.asFailure(thrown);
    result.putAll(session.failures().asMap(failure));
    session.tell(failure.problems());
    if (session.common().verbose) {
      Unexpected.log(thrown, session);
    }
    return failure.exit();
  }

  private Attempt attempt(Ingest ingest, SaidFile said) {
    String dataset = said.dataset();
    try {
      dataset = dataset == null ? recognised(said) : dataset;
      return new Attempt(said, dataset, read(ingest, dataset, said), null);
    } catch (Failure failure) {
      return new Attempt(said, dataset, null, failure);
    }
  }

  /** The dataset that the file tells, which is said once. */
  private String recognised(SaidFile said) {
    String dataset = recognition.of(said.file());
    if (!session.json() && !session.common().quiet && told.add(said.file())) {
      String label = DatasetNames.noun(dataset, session.lang());
      session.print("cli.recognised", String.valueOf(said.file().getFileName()), label, dataset);
    }
    return dataset;
  }

  private Exit told(Attempt attempt, Ingest ingest, OutcomeText text, Map<String, Object> result) {
    SaidFile said = attempt.said();
    String dataset = attempt.dataset();
    Failure failure = attempt.failure();
    Outcome read = attempt.outcome();
    if (dataset == null || read == null) {
      Exit exit = told(Objects.requireNonNull(failure), result);
      if (dataset != null) {
        answer(failure, ingest, dataset, said, result);
      }
      return exit;
    }
    GrantWords grants = new GrantWords(labels(dataset), session);
    Outcome outcome = grants.problems(read);
    LineToType line = new LineToType(dataset, said.file(), said.options());
    result.put("dataset", dataset);
    result.putAll(OutcomeJson.of(outcome, session, line));
    text.print(said.file(), grants.plan(outcome), line);
    session.flush();
    return outcome.exit();
  }

  /** Labels of the grants in the warehouse; codes stay where somebody writes in it just now. */
  private UnaryOperator<String> labels(String dataset) {
    Workspace workspace = session.workspace();
    if (!dataset.equals(Datasets.of(Trait.GRANTS)) || !Files.exists(workspace.warehouse())) {
      return UnaryOperator.identity();
    }
    try (Database database = AskedWarehouse.open(workspace, session)) {
      return new GrantLabels(database, session.lang())::in;
    } catch (Failure e) {
      return UnaryOperator.identity();
    }
  }

  /** What may be done without is answered by one line. */
  private void answer(
      Failure failure, Ingest ingest, String dataset, SaidFile said, Map<String, Object> result) {
    LineToType line = new LineToType(dataset, said.file(), said.options());
    ColumnAnswer answer =
        ColumnAnswer.to(failure, ingest, said.options().request(dataset, said.file()), line);
    if (answer != null) {
      result.put("line", answer.line());
      String key = "cli.answer.doing_without";
      session
          .around()
          .err()
          .println(session.catalogue().say(key, answer.columns().size(), answer.line()));
    }
  }

  private Outcome read(Ingest ingest, String dataset, SaidFile said) {
    String name = String.valueOf(said.file().getFileName());
    IngestRequest request = said.options().request(dataset, said.file());
    if (!Progress.isShown(session)) {
      return ingest.run(request);
    }
    Advance advance = new Advance();
    return Progress.reading(session, name, advance).during(() -> ingest.run(request, advance));
  }
}
