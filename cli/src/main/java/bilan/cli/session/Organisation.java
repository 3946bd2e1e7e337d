package bilan.cli.session;

import bilan.cli.job.Job;
import bilan.cli.job.JobDatasets;
import bilan.cli.job.JobReader;
import bilan.cli.job.KnownNames;
import bilan.pipelines.Settings;
import bilan.pipelines.value.Codes;
import bilan.queries.AccountCharts;
import bilan.queries.database.Limits;
import bilan.queries.figure.AccountPick;
import bilan.queries.figure.FigureSettings;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an organisation as its bilan.yaml states them; every one has a default.
 *
 * @param name empty if it is not told
 * @param maxRejects a number of rows or a share like {@code 1%}; null for the program's own
 * @param maskUnder smallest count that a published split may show
 * @param limits what one question to the warehouse may cost
 * @param keptSources datasets of which the ingested files are kept
 * @param backup before something is ingested
 * @param jobs of unattended exports
 * @param acceptedIncomplete why documents need no banner over incomplete data; null if they do
 */
public record Organisation(
    String name,
    @Nullable String siret,
    @Nullable String rna,
    Lang language,
    @Nullable String maxRejects,
    long unfolded,
    int maskUnder,
    @Nullable String acceptedIncomplete,
    Limits limits,
    FigureSettings figures,
    Set<String> keptSources,
    BackupPolicy backup,
    List<Job> jobs) {

  /** Words of {@code bilan export} that are no job. */
  public static final String SCDL = "scdl";

  public static final String ROWS = "rows";
  public static final List<String> EXPORTS = List.of(SCDL, ROWS);

  /** With less, the program's own questions could not be answered. */
  private static final int LEAST_MEMORY = 100;

  /**
   * @param file as it is shown in errors
   * @throws Failure with every problem of the file at once
   */
  static Organisation read(String file, String text) {
    YamlFile yaml = new YamlFile(file);
    YamlMap root = yaml.read(text);
    Organisation organisation = read(root);
    root.finish();
    yaml.orFail();
    return organisation;
  }

  /**
   * The jobs of a text that was read before, with the names in them checked.
   *
   * @throws Failure with every name that is none
   */
  static List<Job> jobs(String file, String text, KnownNames known) {
    YamlFile yaml = new YamlFile(file);
    YamlMap root = yaml.read(text);
    int firstMonth = month(root.map("fiscal_year"));
    List<Job> jobs = new JobReader(known, EXPORTS, firstMonth).read(root);
    yaml.orFail();
    return jobs;
  }

  private static Organisation read(YamlMap root) {
    YamlMap organisation = root.map("organisation");
    YamlMap fiscalYear = root.map("fiscal_year");
    YamlMap ingest = root.map("ingest");
    YamlMap privacy = root.map("privacy");
    YamlMap figures = root.map("figures");
    YamlMap progress = figures.map("progress");
    YamlMap queries = root.map("queries");
    YamlMap account = root.map("grant_account");
    YamlMap backup = root.map("backup");
    int firstMonth = month(fiscalYear);
    String language = root.choice("language", List.of("fr", "en"));
    var read =
        new Organisation(
            organisation.text("name", ""),
            siret(organisation),
            rna(organisation),
            "en".equals(language) ? Lang.EN : Lang.FR,
            maxRejects(ingest),
            unfolded(ingest),
            maskUnder(privacy),
            accepted(figures),
            limits(queries),
            figures(firstMonth, figures, progress).charted(charts(account)),
            JobDatasets.listed(root, "keep_sources"),
            BackupPolicy.read(backup),
            new JobReader(null, EXPORTS, firstMonth).read(root));
    List.of(organisation, fiscalYear, ingest, privacy, figures, progress, queries, account, backup)
        .forEach(YamlMap::finish);
    return read;
  }

  /** SIRET, RNA and name, those that are told: by them it is known in what funders publish. */
  public List<String> numbers() {
    return Stream.of(siret, rna, name.isEmpty() ? null : name)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static @Nullable String siret(YamlMap organisation) {
    String siret = organisation.text("siret");
    if (siret == null || isSiret(siret.replace(" ", ""))) {
      return siret == null ? null : siret.replace(" ", "");
    }
    organisation.problem(
        "siret", Message.of("cli.bad_siret", siret), Message.of("cli.bad_siret_cure"));
    return null;
  }

  private static boolean isSiret(String siret) {
    return siret.matches("\\d{14}") && Codes.isKeyRight(siret);
  }

  private static @Nullable String rna(YamlMap organisation) {
    String rna = organisation.text("rna");
    if (rna != null && !rna.matches("W\\d[0-9A-Z]\\d{7}")) {
      organisation.problem("rna", Message.of("cli.bad_rna", rna), Message.of("cli.bad_rna_cure"));
    }
    return rna;
  }

  /** A reason in words: readers are told it. */
  private static @Nullable String accepted(YamlMap figures) {
    String reason = figures.text("accept_incomplete");
    if (reason != null && reason.strip().split("\\s+", -1).length < 2) {
      figures.problem(
          "accept_incomplete",
          Message.of("cli.bad_accept", reason),
          Message.of("cli.bad_accept_cure"));
      return null;
    }
    return reason;
  }

  private static int month(YamlMap fiscalYear) {
    int month = fiscalYear.integer("first_month", 1);
    if (month < 1 || month > 12) {
      fiscalYear.problem("first_month", Message.of("cli.bad_month", month), null);
      return 1;
    }
    return month;
  }

  private static @Nullable String maxRejects(YamlMap ingest) {
    String limit = ingest.text("max_rejects");
    if (limit != null && !limit.matches(OptionWords.ROWS_OR_SHARE)) {
      ingest.problem(
          "max_rejects",
          Message.of("cli.bad_max_rejects", limit),
          Message.of("cli.max_rejects_expected"));
    }
    return limit;
  }

  private static long unfolded(YamlMap ingest) {
    int megabytes = ingest.integer("unfolded_mb", (int) (Settings.UNFOLDED >> 20));
    if (megabytes < 1) {
      ingest.problem("unfolded_mb", Message.of("cli.bad_unfolded", megabytes), null);
    }
    return (long) megabytes << 20;
  }

  private static Limits limits(YamlMap queries) {
    int seconds = queries.integer("timeout", (int) Limits.USUAL.time().toSeconds());
    int megabytes = queries.integer("memory_mb", Limits.USUAL.megabytes());
    if (seconds < 1) {
      queries.problem("timeout", Message.of("cli.bad_timeout", seconds), null);
    }
    if (megabytes < LEAST_MEMORY) {
      queries.problem("memory_mb", Message.of("cli.bad_memory", megabytes, LEAST_MEMORY), null);
    }
    return new Limits(Duration.ofSeconds(seconds), megabytes);
  }

  private static int maskUnder(YamlMap privacy) {
    int mask = privacy.integer("mask_under", 5);
    if (mask < 0) {
      privacy.problem("mask_under", Message.of("cli.bad_mask", mask), null);
    }
    return mask;
  }

  private static FigureSettings figures(int firstMonth, YamlMap figures, YamlMap progress) {
    FigureSettings usual = FigureSettings.defaults();
    YamlMap convention = figures.map("self_financing");
    FigureSettings read =
        new FigureSettings(
            firstMonth,
            share(figures, "identified_share", usual.identifiedShare()),
            share(figures, "structure_share", usual.structureShare()),
            accounts(convention, "own", usual.ownAccounts()),
            accounts(convention, "income", usual.incomeAccounts()),
            share(progress, "on_track", usual.onTrack()),
            share(progress, "watch", usual.watch()),
            usual.declared(),
            usual.charts(),
            usual.simplified());
    convention.finish();
    return read;
  }

  private static AccountCharts charts(YamlMap account) {
    AccountCharts usual = AccountCharts.builtIn();
    return usual.explaining(share(account, "gap", usual.gap()));
  }

  private static AccountPick accounts(YamlMap map, String key, AccountPick usual) {
    String text = map.text(key);
    if (text == null || text.matches(AccountPick.FORM)) {
      return text == null ? usual : AccountPick.of(text);
    }
    map.problem(key, Message.of("cli.bad_accounts", text), Message.of("cli.accounts_expected"));
    return usual;
  }

  /** A percentage as a fraction: {@code 80%} is 0.80. */
  private static BigDecimal share(YamlMap map, String key, BigDecimal absent) {
    String text = map.text(key, "").replace(',', '.').replaceAll("\\s", "");
    if (text.matches("\\d{1,3}(\\.\\d+)?%")) {
      BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
      if (percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
        return percent.movePointLeft(2);
      }
    }
    if (!text.isEmpty()) {
      map.problem(key, Message.of("cli.bad_share", text), Message.of("cli.share_expected"));
    }
    return absent;
  }
}
