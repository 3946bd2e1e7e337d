package bilan.cli.options;

import bilan.cli.session.OptionWords;
import bilan.pipelines.IngestRequest;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.ColumnsSaid;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
