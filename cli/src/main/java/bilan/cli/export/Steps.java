package bilan.cli.export;

import bilan.cli.job.Job;
import bilan.cli.job.JobPeriod;
import bilan.cli.job.JobPiece;
import bilan.cli.job.NamePattern;
import bilan.cli.session.Failures;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.queries.Asking;
import bilan.queries.Parameter;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.Years;
import bilan.queries.database.Database;
import bilan.queries.render.Format;
import bilan.text.Exit;
import bilan.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commands that write the outputs of a job, with the periods of the day. */
final class Steps {

  private final Run run;
  private final Job job;
  private final Map<String, String> years = new HashMap<>();

  Steps(Run run, Job job) {
    this.run = run;
    this.job = job;
  }

  /**
   * All of them, in the order of the job.
   *
   * @throws bilan.text.Failure (2) if two would write one file
   */
  List<Step> all() {
    resolveYears();
    List<Step> steps = new ArrayList<>();
    Map<String, JobPiece> names = new HashMap<>();
    for (JobPiece piece : job.pieces()) {
      Step step = step(piece);
      if (step.stem() != null) {
        for (Format format : piece.formats()) {
          String name =
              step.stem() + (format == Format.CSV_FR ? "-fr" : "") + "." + format.extension();
          if (names.put(name, piece) != null || name.equals(Manifest.FILE)) {
            throw Failures.of(
                Exit.USAGE,
                "EXPORT-07",
                Message.of("export.twice", job.name(), name),
                job.place(),
                Message.of("export.same_name.cure"));
          }
        }
      }
      steps.add(step);
    }
    return steps;
  }

  /** The years that {@code last 3} means are those of the data, for all pieces the same. */
  private void resolveYears() {
    List<String> asked =
        job.pieces().stream()
            .map(JobPiece::period)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .map(period -> meant(period).years())
            .distinct()
            .toList();
    asked.forEach(words -> years.put(words, words));
    boolean counted = asked.stream().anyMatch(words -> words.startsWith("last "));
    if (counted && Files.exists(run.workspace().warehouse())) {
      Workspace workspace = run.workspace();
      Asking asking =
          new Asking(run.session().lang(), workspace.figures().firstMonth(), run.today());
      try (Database database = AskedWarehouse.open(workspace, run.session())) {
        asked.forEach(words -> years.put(words, Queries.years(database, words, asking)));
      }
    }
  }

  private JobPeriod.Meant meant(JobPeriod period) {
    return period.on(run.today(), run.workspace().organisation().figures().firstMonth());
  }

  private Step step(JobPiece piece) {
    Map<String, String> parameters = parameters(piece);
    List<String> words = new ArrayList<>(List.of(piece.kind().command()));
    words.addAll(piece.names());
    if (!piece.by().isEmpty()) {
      words.addAll(List.of("--by", String.join(",", piece.by())));
    }
    parameters.forEach((option, value) -> words.addAll(List.of(option, value)));
    piece.values().forEach((name, value) -> words.addAll(List.of("-p", name + "=" + value)));
    if (piece.published()) {
      words.add("--public");
    }
    words.addAll(
        List.of("-f", piece.formats().stream().map(Format::word).collect(Collectors.joining(","))));
    words.addAll(List.of("-o", folder() + "/"));
    Map<String, String> told = new LinkedHashMap<>();
    parameters.forEach((option, value) -> told.put(option.replaceFirst("^--?", ""), value));
    told.putAll(piece.values());
    return new Step(piece, words, stem(piece), told);
  }

  /** Folder of the outputs. */
  Path folder() {
    return run.folder().resolve(job.to()).normalize();
  }

  private Map<String, String> parameters(JobPiece piece) {
    Map<String, String> parameters = new LinkedHashMap<>();
    JobPeriod period = piece.period();
    if (period != null) {
      period(piece, meant(period), parameters);
    }
    if (piece.place() != null) {
      parameters.put("--place", piece.place());
    }
    return parameters;
  }

  /** A period of the whole job is only for those that take one. */
  private void period(JobPiece piece, JobPeriod.Meant meant, Map<String, String> parameters) {
    SavedQuery query =
        piece.kind() == JobPiece.Kind.QUERY
            ? new SavedQueries(run.workspace().queries()).find(piece.names().get(0))
            : null;
    boolean takes =
        query == null || query.parameters().stream().anyMatch(one -> one.type().isPeriod());
    String month = query == null ? null : month(query);
    if (month != null && meant.month() != null) {
      parameters.put("-p", month + "=" + meant.month());
    }
    if (takes || (piece.ownPeriod() && parameters.isEmpty())) {
      parameters.put("--years", years.getOrDefault(meant.years(), meant.years()));
      if (meant.asOf() != null) {
        parameters.put("--as-of", meant.asOf().toString());
      }
    }
  }

  private static @Nullable String month(SavedQuery query) {
    return query.parameters().stream()
        .filter(one -> one.type() == Parameter.Type.MONTH)
        .map(Parameter::name)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String stem(JobPiece piece) {
    String pattern = job.pattern();
    if (pattern == null) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    NamePattern.OUTPUT.forEach(hole -> values.put(hole, piece.id()));
    JobPeriod period = piece.period();
    if (period != null) {
      String words = meant(period).years();
      String said = years.getOrDefault(words, words);
      Years meant = Years.parse(said, run.workspace().figures().firstMonth());
      values.put("years", meant == null ? said : meant.inFile());
    }
    values.put("date", run.today().toString());
    values.put("lang", run.session().lang().name().toLowerCase(Locale.ROOT));
    return NamePattern.filled(pattern, values);
  }
}
