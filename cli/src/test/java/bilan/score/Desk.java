package bilan.score;

import bilan.cli.Cli;
import bilan.score.Label.Check;
import bilan.score.Label.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who sends the files of a corpus, names no dataset and answers accounts, and the place
 * where it had to be asked: a right question is one after whose answer the figures are right.
 */
final class Desk implements AutoCloseable {

  private static final String[] KEPT = {"bilan.yaml", "bilan.duckdb", "bilan.key"};

  private static final String ACCOUNT = "FR7630001007941234567890185";

  private final Corpus corpus;
  private final Path folder;
  private final Path template;
  private int number;

  /** Prepares the workspace that each file gets a copy of. */
  Desk(Corpus corpus) throws IOException {
    this.corpus = corpus;
    this.folder = Files.createTempDirectory("score");
    Path kept = corpus.kept();
    this.template = Files.createDirectories(kept == null ? folder.resolve("template") : kept);
    if (!Files.exists(template.resolve("bilan.yaml"))) {
      prepare();
    }
  }

  private void prepare() throws IOException {
    Cli cli = Cli.in(template);
    must(cli.run("init", "."));
    Path yaml = template.resolve("bilan.yaml");
    String text =
        Files.readString(yaml)
            .replaceFirst("first_month: 1 ", "first_month: " + corpus.firstMonth() + " ");
    if (corpus.siret() != null) {
      text = text.replaceFirst("# siret: \"\\d+\"", "siret: \"" + corpus.siret() + "\"");
    }
    Files.writeString(yaml, text);
    if (!corpus.places().isEmpty()) {
      String lines =
          corpus.places().stream()
              .map(p -> p.get(0) + ";" + String.join(" | ", p.subList(1, p.size())))
              .collect(Collectors.joining("\n", "Lieu;Alias\n", "\n"));
      Files.writeString(template.resolve("lieux.csv"), lines);
      must(cli.run("ingest", "reference", "lieux.csv"));
    }
  }

  private static void must(Cli.Result result) {
    if (result.exit() != 0) {
      throw new IllegalStateException(result.out() + result.err());
    }
  }

  /**
   * Judges every labelled file of the corpus. Files of names come first, and stay for the others.
   */
  List<Judged> all() throws IOException, SQLException {
    List<Judged> judged = new ArrayList<>();
    for (Path file : files()) {
      judged.add(send(file, Objects.requireNonNull(corpus.labels().get(name(file)))));
    }
    return judged;
  }

  private List<Path> files() throws IOException {
    List<Path> labelled = new ArrayList<>();
    for (Path folder : corpus.folders()) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile)
            .filter(f -> corpus.labels().containsKey(name(f)))
            .forEach(labelled::add);
      }
    }
    labelled.sort(
        Comparator.comparing((Path f) -> !holdsNames(corpus.labels().get(name(f))))
            .thenComparing(Desk::name));
    return labelled;
  }

  private static boolean holdsNames(@Nullable Label label) {
    return label != null && label.kind() == Kind.REFERENCE;
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Judged send(Path file, Label label) throws IOException, SQLException {
    boolean alone = corpus.kept() == null && !holdsNames(label);
    Path workspace = alone ? Files.createDirectories(folder.resolve("w" + ++number)) : template;
    try {
      if (alone) {
        for (String each : KEPT) {
          if (Files.exists(template.resolve(each))) {
            Files.copy(template.resolve(each), workspace.resolve(each));
          }
        }
      }
      Path sent = workspace.resolve(name(file));
      Files.copy(file, sent, StandardCopyOption.REPLACE_EXISTING);
      return judge(workspace, name(file), label);
    } finally {
      if (alone) {
        delete(workspace);
      }
    }
  }

  private Judged judge(Path workspace, String file, Label label) throws SQLException {
    Cli cli = Cli.in(workspace);
    List<String> options = new ArrayList<>();
    Reply reply = Reply.of(cli.run(words(options, file)));
    if (reply.asksOnly(Topics.ACCOUNT)) {
      options.addAll(List.of("--register", ACCOUNT));
      reply = Reply.of(cli.run(words(options, file)));
    }
    String asked = "";
    if (reply.asksOnly(Topics.DATASET)
        && label.kind() == Kind.FACTS
        && !label.allows(reply.topics())) {
      asked = reply.first();
      options.add(0, dataset(label.checks().get(0).datasets()));
      reply = Reply.of(cli.run(words(options, file)));
    }
    Judged judged = verdict(reply, workspace, file, label);
    if (judged.verdict() == Verdict.ASKED
        && reply.asksOnly(Topics.PLACE)
        && !corpus.places().isEmpty()) {
      options.addAll(List.of("--place", corpus.places().get(0).get(0)));
      Judged answered = verdict(Reply.of(cli.run(words(options, file))), workspace, file, label);
      return answered.verdict() == Verdict.RIGHT ? judged : answered;
    }
    return asked.isEmpty() || judged.verdict() != Verdict.RIGHT
        ? judged
        : new Judged(file, label.part(), Verdict.NEEDLESS, asked);
  }

  private static String[] words(List<String> options, String file) {
    List<String> words = new ArrayList<>(List.of("ingest"));
    words.addAll(options);
    words.addAll(List.of("--json", file));
    return words.toArray(String[]::new);
  }

  /** The program's word for the dataset of a label. */
  private static String dataset(Set<String> datasets) {
    return switch (datasets.iterator().next()) {
      case "attendance" -> "attendance";
      case "sales" -> "sales";
      case "bank" -> "bank";
      case "volunteers" -> "reference";
      default -> "funding";
    };
  }

  private Judged verdict(Reply reply, Path workspace, String file, Label label)
      throws SQLException {
    if (reply.exit() == 0) {
      try (Facts facts = new Facts(workspace.resolve("bilan.duckdb"), file, corpus.firstMonth())) {
        return read(reply, facts, file, label);
      }
    }
    Verdict verdict = label.kind() == Kind.NONE ? nothing(reply, label) : unread(reply, label);
    return new Judged(file, label.part(), verdict, reply.first());
  }

  private static Judged read(Reply reply, Facts facts, String file, Label label)
      throws SQLException {
    Set<String> others = new TreeSet<>(facts.datasets());
    label.checks().forEach(c -> others.removeAll(c.datasets()));
    if (holdsNames(label)) {
      others.remove("volunteers");
    }
    if (label.checks().stream().anyMatch(c -> c.datasets().contains("accounts"))) {
      others.remove("ledger"); // its classes 6 and 7 are the accounts
    }
    StringBuilder differences = new StringBuilder();
    if (!others.isEmpty()) {
      differences.append("read as ").append(others).append(' ');
    }
    for (Check check : label.checks()) {
      differences.append(difference(check, facts));
    }
    if (differences.isEmpty()) {
      Verdict good = label.kind() == Kind.NONE ? Verdict.NONE : Verdict.RIGHT;
      return new Judged(file, label.part(), good, "");
    }
    Verdict bad = reply.rejected() > 0 ? Verdict.REFUSED : Verdict.WRONG;
    return new Judged(file, label.part(), bad, differences + reply.first());
  }

  private static String difference(Check check, Facts facts) throws SQLException {
    Map<Key, BigDecimal> right = Facts.expected(check);
    Map<Key, BigDecimal> read = facts.figures(check);
    Set<String> keys = new TreeSet<>();
    StringBuilder text = new StringBuilder();
    Stream.concat(right.keySet().stream(), read.keySet().stream())
        .distinct()
        .filter(k -> !Objects.equals(right.get(k), read.get(k)))
        .forEach(k -> keys.add(k + ": " + read.get(k) + ", right " + right.get(k)));
    if (!keys.isEmpty()) {
      text.append(check.field()).append(' ').append(String.join("; ", keys)).append(' ');
    } else if (check.rows() != null) {
      int rows = 0;
      for (String dataset : check.datasets()) {
        rows += facts.rows(dataset, check.field());
      }
      text.append(rows == check.rows() ? "" : rows + " rows, right " + check.rows() + " ");
    }
    return text.toString();
  }

  /** Judgement of a file with facts, or with names, of which nothing was stored. */
  private static Verdict unread(Reply reply, Label label) {
    Set<String> topics = new TreeSet<>(reply.topics());
    topics.remove(Topics.ACCOUNT);
    if (reply.exit() != 6 || topics.contains(Topics.NONE)) {
      return Verdict.REFUSED;
    }
    if (label.allows(topics)) {
      return Verdict.ASKED;
    }
    return reply.goesOn() ? Verdict.NEEDLESS : Verdict.REFUSED;
  }

  /** Judgement of a file that is none of ours, of which nothing was stored. */
  private static Verdict nothing(Reply reply, Label label) {
    if (reply.exit() == 3 && reply.rejected() > 0) {
      return Verdict.REFUSED;
    }
    if (reply.exit() != 6 || reply.topics().contains(Topics.NONE)) {
      return Verdict.NONE;
    }
    return label.allows(reply.topics()) ? Verdict.ASKED : Verdict.NEEDLESS;
  }

  static void delete(Path workspace) throws IOException {
    try (Stream<Path> all = Files.walk(workspace)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }
}
