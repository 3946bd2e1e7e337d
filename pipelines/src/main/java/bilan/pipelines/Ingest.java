package bilan.pipelines;

import bilan.pipelines.correction.RowMender;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.reading.OpenFile;
import bilan.pipelines.reading.SpreadsheetReader;
import bilan.pipelines.request.NetworkPlaces;
import bilan.pipelines.request.PriorDeliveries;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.warehouse.delivering.CorrectionTransaction;
import bilan.pipelines.warehouse.delivering.Delivery;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.DeliveryTransaction;
import bilan.pipelines.warehouse.delivering.FollowingFixes;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.pipelines.warehouse.delivering.SourceWords;
import bilan.pipelines.warehouse.file.ForgottenFiles;
import bilan.pipelines.warehouse.file.KeyMark;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One file in: plan it, apply it in one transaction, report it. */
public final class Ingest {

  /** So many signs of an account are kept. */
  private static final int ACCOUNT = 4;

  private final Settings settings;

  public Ingest(Settings settings) {
    this.settings = settings;
  }

  /**
   * @throws Failure if the file can't be read at all, the warehouse is busy, or the machine fails;
   *     what the rows or the rules say comes back as an outcome
   */
  public Outcome run(IngestRequest request) {
    return run(request, null);
  }

  /**
   * As {@link #run(IngestRequest)}, with somebody watching.
   *
   * @param advance told how far the reading has come; null if nobody watches
   */
  public Outcome run(IngestRequest request, @Nullable Advance advance) {
    Outcome outcome = attempt(request, request.file(), advance);
    return KnownBytes.asks(outcome) ? withWholeLine(outcome, request) : outcome;
  }

  /** What was undone and would count again may ask more: the file is read to know what. */
  private Outcome withWholeLine(Outcome outcome, IngestRequest request) {
    Said said = request.said().and(Said.replacing());
    Outcome again = attempt(request.rehearsing(said), request.file(), null);
    List<Question> asking = again.plan().questions();
    Said whole = asking.isEmpty() ? said : Question.whole(asking);
    return whole == null ? outcome : outcome.with(outcome.plan().answeredBy(whole));
  }

  /**
   * Ingests a file again.
   *
   * @param bytes where its bytes are now, in a file of the same name
   */
  Outcome again(IngestRequest request, Path bytes) {
    return attempt(request, bytes, null);
  }

  private Outcome attempt(IngestRequest request, Path bytes, @Nullable Advance advance) {
    checkWords(request);
    Dataset dataset = Datasets.get(request.dataset());
    String sha256 = Fingerprint.of(bytes);
    String source =
        Normalizer.normalize(
            request.source() == null
                ? String.valueOf(request.file().getFileName())
                : request.source(),
            Normalizer.Form.NFC);
    try (WarehouseFile warehouse = new Erasure(settings, Datasets.load()).open()) {
      ForgottenFiles forgotten = new ForgottenFiles(warehouse);
      Log log = new Log(warehouse);
      SourceWords words =
          new SourceWords(
              warehouse,
              dataset.name(),
              source,
              request.file(),
              request.beneficiaries(),
              request.columns(),
              typed(request, dataset));
      UnaryOperator<@Nullable String> options = place -> options(request, place) + words.options();
      KnownBytes knowns = new KnownBytes(log, forgotten, request, source, sha256, options);
      for (String delivered : List.of(dataset.name(), Log.CORRECTIONS)) {
        Outcome known = knowns.outcome(delivered);
        if (known != null && known.state() == Outcome.State.SAME) {
          return known.with(keep(List.of(delivered), bytes, sha256, forgotten));
        }
        if (known != null) {
          return known;
        }
      }
      String maxRejects =
          request.strict()
              ? "0"
              : request.maxRejects() != null || dataset.whole()
                  ? request.maxRejects()
                  : settings.maxRejects();
      Delivery delivery =
          new Delivery(
              dataset.name(),
              source,
              request.file().toString(),
              sha256,
              options.apply(request.place()),
              request.dryRun(),
              request.said(),
              maxRejects,
              KeptWords.of(request, maxRejects),
              request.place(),
              request.register());
      byte[] key = PersonKey.of(settings.keyFile(), new KeyMark(warehouse), !request.dryRun());
      ReadOptions how = new ReadOptions(charset(request.encoding()), null, settings.unfolded());
      try (OpenFile file = new SpreadsheetReader(key).open(bytes, how)) {
        if (file.isCorrection()) {
          RowMender mender = new RowMender(key, settings.ownProfiles());
          Delivery correction = delivery.of(Log.CORRECTIONS);
          CorrectionTransaction mending = new CorrectionTransaction(warehouse, mender);
          CorrectionTransaction.Done done = mending.deliver(correction, file.corrections());
          Outcome corrected = Outcome.of(request, source, done);
          return done.id() == null
              ? corrected
              : corrected.with(keep(mending.datasets(done.id()), bytes, sha256, forgotten));
        }
        ReadRequest reading =
            reading(
                request,
                how,
                log.before(dataset, source, words.columns()).with(words),
                log.places(),
                new FollowingFixes(warehouse, dataset.name(), source),
                words.beneficiaries());
        DeliveryOutcome delivered =
            new DeliveryTransaction(warehouse, dataset, words)
                .deliver(delivery, sink -> read(file, reading, sink, advance));
        Outcome outcome =
            Outcome.of(request, dataset, source, delivered, log, delivery.maxRejects());
        return delivered.id() == null
            ? outcome
            : outcome.with(keep(List.of(dataset.name()), bytes, sha256, forgotten));
      }
    }
  }

  /**
   * Keeps the file if that is wanted of all datasets that it is about, and nobody was forgotten who
   * is in it.
   *
   * @return what is to be said of it
   */
  private List<Problem> keep(
      List<String> datasets, Path bytes, String sha256, ForgottenFiles forgotten) {
    LocalDate day = forgotten.day(sha256);
    boolean wanted = settings.keptSources().containsAll(datasets);
    if (day != null) {
      return List.of(
          new Problem(
              "FORGET-01",
              Problem.Severity.WARNING,
              Message.of(wanted ? "ingest.forgotten.not_kept" : "ingest.forgotten", day),
              bytes.toString(),
              null,
              null,
              Message.of("ingest.forgotten.cure")));
    }
    if (!wanted) {
      return List.of();
    }
    try {
      new SourceFiles(settings).keep(bytes, sha256);
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers that hold for files of the layout; of an account, the signs that are kept of it. */
  private static Map<Answer, String> typed(IngestRequest request, Dataset dataset) {
    Map<Answer, String> typed = new LinkedHashMap<>();
    put(typed, Answer.PLACE, request.place());
    put(typed, Answer.PROFILE, request.profile());
    if (dataset.has(Trait.BANK)) {
      String account = request.register();
      int start = account == null ? 0 : Math.max(0, account.length() - ACCOUNT);
      put(typed, Answer.REGISTER, account == null ? null : account.substring(start));
    }
    return typed;
  }

  private static void put(Map<Answer, String> typed, Answer answer, @Nullable String word) {
    if (word != null) {
      typed.put(answer, word);
    }
  }

  private static Reading read(
      OpenFile file, ReadRequest request, RowSink sink, @Nullable Advance advance) {
    if (advance == null) {
      return file.read(request, sink);
    }
    advance.starts(file.rowsExpected());
    Reading reading = file.read(request, advance.counting(sink));
    advance.ends();
    return reading;
  }

  private static void checkWords(IngestRequest request) {
    String limit = request.maxRejects();
    if (limit != null && !limit.strip().matches("\\d+|\\d+([.,]\\d+)?\\s*%")) {
      throw usage(
          "delivery.option.max_rejects", limit, Message.of("delivery.option.max_rejects.cure"));
    }
    for (String prefer : request.said().prefer()) {
      if (!Said.isPreference(prefer)) {
        throw usage("delivery.option.prefer", prefer, null);
      }
    }
    for (String source : request.said().same()) {
      if (request.said().other().contains(source)) {
        throw usage("delivery.option.both", source, null);
      }
    }
  }

  private static Failure usage(String key, String value, @Nullable Message cure) {
    return new Failure(Exit.USAGE, Problem.error("USAGE-20", Message.of(key, value), null, cure));
  }

  private ReadRequest reading(
      IngestRequest request,
      ReadOptions how,
      PriorDeliveries before,
      NetworkPlaces places,
      Fix.Following following,
      Beneficiaries beneficiaries) {
    return new ReadRequest(
        request.file(),
        request.dataset(),
        request.profile(),
        settings.ownProfiles(),
        request.sheets(),
        how,
        request.place(),
        request.register(),
        request.periodFrom(),
        request.periodTo(),
        settings.organisation(),
        request.allBeneficiaries(),
        before,
        following,
        settings.firstMonth(),
        places,
        beneficiaries,
        request.source());
  }

  static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw usage("ingest.encoding", name, Message.of("ingest.encoding.cure"));
    }
  }

  /** The words that say which tables of a file are read. */
  private static String tables(IngestRequest request) {
    return Objects.toString(request.profile(), "") + "|" + String.join(",", request.sheets());
  }

  /** The words that change rows: the same bytes with other words are another delivery. */
  private static String options(IngestRequest request, @Nullable String place) {
    return String.join(
        "|",
        tables(request),
        Objects.toString(request.encoding(), ""),
        Objects.toString(place, ""),
        Objects.toString(request.register(), ""),
        Objects.toString(request.periodFrom(), ""),
        Objects.toString(request.periodTo(), ""),
        String.valueOf(request.allBeneficiaries()));
  }
}
