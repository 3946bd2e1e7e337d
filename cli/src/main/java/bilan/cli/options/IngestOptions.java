package bilan.cli.options;

import bilan.cli.session.OptionWords;
import bilan.pipelines.IngestRequest;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.ColumnsSaid;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of reading files, and the answers of a person about them. */
public final class IngestOptions {

  /** Profile to read the files with; null to find one by their columns. */
  @Option(names = "--profile", paramLabel = "<nom>")
  @Nullable
  public String profile;

  /** Only these sheets; empty for all. */
  @Option(names = "--sheet", paramLabel = "<nom>")
  public List<String> sheets = new ArrayList<>();

  /** Encoding of a text file; null to find it in its bytes. */
  @Option(names = "--encoding", paramLabel = "<nom>")
  @Nullable
  public String encoding;

  /** Place typed for the file; null where its rows or a question give it. */
  @Option(names = "--place", paramLabel = "<lieu>")
  @Nullable
  public String place;

  @Option(names = "--register", paramLabel = "<caisse>")
  @Nullable String register;

  @Option(names = "--period", paramLabel = "<du..au>")
  @Nullable String period;

  /** Name under which the next file replaces this one; null for the name of the file. */
  @Option(names = "--as", paramLabel = "<source>")
  @Nullable
  public String source;

  @Option(names = "--dry-run")
  boolean dryRun;

  @Mixin AnswerOptions answers = new AnswerOptions();

  @Option(names = "--all-beneficiaries")
  boolean allBeneficiaries;

  @Option(names = "--our-beneficiary", paramLabel = "<n°|nom>")
  List<String> ourBeneficiaries = new ArrayList<>();

  @Option(names = "--other-beneficiaries")
  boolean otherBeneficiaries;

  @Option(names = "--max-rejects", paramLabel = "<n|p%>")
  @Nullable String maxRejects;

  @Option(names = "--strict")
  boolean strict;

  @Option(names = "--without", paramLabel = "<colonne>")
  List<String> without = new ArrayList<>();

  @Option(names = "--column", paramLabel = "<colonne=champ>")
  List<String> columns = new ArrayList<>();

  /** Whether questions are only printed, though somebody could answer them. */
  @Option(names = "--no-input")
  public boolean noInput;

  /** Whether it is only told what would come of the files. */
  public boolean isDryRun() {
    return dryRun;
  }

  /** Refuses what no file could be read with. */
  public void check() {
    answers.check();
    if (maxRejects != null && !maxRejects.matches(OptionWords.ROWS_OR_SHARE)) {
      throw OptionWords.wrong("--max-rejects", maxRejects, "cli.max_rejects_expected");
    }
    periodEnd(0);
  }

  /** Request to ingest one file as these options say. */
  public IngestRequest request(String dataset, Path file) {
    return new IngestRequest(
        dataset,
        file,
        profile,
        List.copyOf(sheets),
        encoding,
        place,
        register,
        periodEnd(0),
        periodEnd(1),
        source,
        dryRun,
        answers.said(),
        allBeneficiaries,
        maxRejects,
        strict,
        columns(),
        new Beneficiaries(ourBeneficiaries, otherBeneficiaries));
  }

  /** These options as typed, without the answers about registers and grains. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    word(words, "--profile", profile);
    sheets.forEach(sheet -> word(words, "--sheet", sheet));
    word(words, "--encoding", encoding);
    word(words, "--place", place);
    word(words, "--register", register);
    word(words, "--period", period);
    word(words, "--as", source);
    flag(words, "--all-beneficiaries", allBeneficiaries);
    ourBeneficiaries.forEach(one -> words.add("--our-beneficiary=" + one));
    flag(words, "--other-beneficiaries", otherBeneficiaries);
    word(words, "--max-rejects", maxRejects);
    flag(words, "--strict", strict);
    without.forEach(column -> word(words, "--without", column));
    columns.forEach(column -> word(words, "--column", column));
    return words;
  }

  private static void word(List<String> words, String name, @Nullable String value) {
    if (value != null) {
      words.addAll(List.of(name, value));
    }
  }

  /** An option of an answer, apart from its value; one that may lack it takes no next word. */
  private static Stream<String> parted(String word) {
    int space = word.indexOf(' ');
    int equals = word.indexOf('=');
    if (word.matches("--(same|other)-register")) {
      return Stream.of(word + "=");
    }
    boolean apart = word.startsWith("--") && space > 0 && (equals < 0 || space < equals);
    return apart ? Stream.of(word.split(" ", 2)) : Stream.of(word);
  }

  private static void flag(List<String> words, String name, boolean given) {
    if (given) {
      words.add(name);
    }
  }

  /**
   * These options with those of an answer, which win where one holds a single value.
   *
   * @throws picocli.CommandLine.ParameterException if a word is no value of its option
   */
  public IngestOptions and(List<String> answer) {
    List<String> all = new ArrayList<>(words());
    Stream.concat(answers.said().options().stream(), answer.stream())
        .flatMap(IngestOptions::parted)
        .forEach(all::add);
    flag(all, "--dry-run", dryRun);
    IngestOptions other = new IngestOptions();
    new CommandLine(other).setOverwrittenOptionsAllowed(true).parseArgs(all.toArray(new String[0]));
    other.check();
    return other;
  }

  /** Columns that the options name or leave out. */
  public ColumnsSaid columns() {
    return new ColumnsSaid(without, OptionWords.columns(columns));
  }

  private @Nullable LocalDate periodEnd(int end) {
    if (period == null) {
      return null;
    }
    String[] ends = period.split("\\.\\.", -1);
    if (ends.length != 2) {
      throw OptionWords.wrong("--period", period, "cli.period_expected");
    }
    LocalDate from = OptionWords.date("--period", ends[0]);
    LocalDate to = OptionWords.date("--period", ends[1]);
    if (to.isBefore(from)) {
      throw OptionWords.wrong("--period", period, "cli.period_expected");
    }
    return end == 0 ? from : to;
  }
}
