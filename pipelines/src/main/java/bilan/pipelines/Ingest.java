package bilan.pipelines;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.profile.OpenFile;
import bilan.pipelines.profile.ReadRequest;
import bilan.pipelines.profile.Reading;
import bilan.pipelines.profile.RowMender;
import bilan.pipelines.profile.SpreadsheetReader;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.warehouse.Correcting;
import bilan.pipelines.warehouse.Delivered;
import bilan.pipelines.warehouse.Delivering;
import bilan.pipelines.warehouse.Delivery;
import bilan.pipelines.warehouse.FollowingFixes;
import bilan.pipelines.warehouse.Log;
import bilan.pipelines.warehouse.Warehouse;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file in: plan it, apply it in one transaction, report it. */
public final class Ingest {

  private static final int BUFFER = 1 << 16;

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
    checkWords(request);
    Dataset dataset = Datasets.get(request.dataset());
    String sha256 = sha256(request.file());
    String source =
        Normalizer.normalize(
            request.source() == null
                ? String.valueOf(request.file().getFileName())
                : request.source(),
            Normalizer.Form.NFC);
    try (Warehouse warehouse =
        Warehouse.open(settings.warehouse(), settings.patience(), Datasets.load())) {
      Log log = new Log(warehouse);
      String options = options(request);
      for (String delivered : List.of(dataset.name(), Correcting.DATASET)) {
        Outcome known = known(log, request, delivered, source, sha256, options);
        if (known != null) {
          return known;
        }
      }
      Delivery delivery =
          new Delivery(
              dataset.name(),
              source,
              request.file().toString(),
              sha256,
              options,
              request.dryRun(),
              request.replace(),
              request.sameRegister(),
              request.otherRegister(),
              request.prefer(),
              request.strict()
                  ? "0"
                  : request.maxRejects() == null ? settings.maxRejects() : request.maxRejects(),
              request.place(),
              request.register());
      byte[] key = PersonKey.of(settings.keyFile());
      ReadOptions how = new ReadOptions(charset(request.encoding()), null);
      try (OpenFile file = new SpreadsheetReader(key).open(request.file(), how)) {
        if (file.isCorrection()) {
          RowMender mender = new RowMender(key, settings.ownProfiles());
          Delivery correction = delivery.of(Correcting.DATASET);
          return CorrectionOutcome.of(
              request,
              source,
              new Correcting(warehouse, mender).deliver(correction, file.corrections()));
        }
        ReadRequest reading =
            reading(
                request,
                how,
                log.columns(dataset.name(), source),
                log.places(),
                new FollowingFixes(warehouse, dataset.name(), source));
        Delivered delivered =
            new Delivering(warehouse, dataset)
                .deliver(delivery, sink -> read(file, reading, sink, advance));
        return outcome(request, dataset, source, delivered, log, delivery.maxRejects());
      }
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
    String prefer = request.prefer();
    if (prefer != null && !List.of("line", "total").contains(prefer)) {
      throw usage("delivery.option.prefer", prefer, null);
    }
  }

  private static Failure usage(String key, String value, @Nullable Message cure) {
    return new Failure(Exit.USAGE, Problem.error("USAGE-20", Message.of(key, value), null, cure));
  }

  /**
   * The same bytes: nothing to do, or, if they were undone, a question. Null if they are to be
   * read.
   */
  private @Nullable Outcome known(
      Log log,
      IngestRequest request,
      String dataset,
      String source,
      String sha256,
      String options) {
    Optional<Log.Entry> before = log.latestOfBytes(dataset, source, sha256);
    if (before.isEmpty() || request.replace()) {
      return null;
    }
    Log.Entry entry = before.get();
    if (entry.state().equals("undone")) {
      Problem problem =
          Problem.error(
              "DELIV-13",
              Message.of("delivery.undone.again", source, entry.id()),
              request.file().toString(),
              Message.of("delivery.undone.again.cure"));
      return shortOutcome(Exit.DECIDE, Outcome.State.UNDECIDED, source, entry, problem);
    }
    boolean same =
        entry.state().equals("applied")
            && log.sameOptions(entry.id(), options)
            && !log.metByLater(entry.id());
    if (!same) {
      return null;
    }
    Problem note =
        Problem.note(
            "SAME-01", Message.of("delivery.same", LocalDate.parse(entry.appliedOn()), entry.id()));
    return shortOutcome(Exit.DONE, Outcome.State.SAME, source, entry, note);
  }

  private static Outcome shortOutcome(
      Exit exit, Outcome.State state, String source, Log.Entry entry, Problem problem) {
    return new Outcome(
        exit,
        state,
        null,
        source,
        entry.profile(),
        0,
        List.of(),
        List.of(),
        Plan.NOTHING,
        List.of(problem));
  }

  private ReadRequest reading(
      IngestRequest request,
      ReadOptions how,
      List<String> previousColumns,
      List<String> places,
      Fix.Following following) {
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
        previousColumns,
        following,
        settings.firstMonth(),
        places);
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

  private static Outcome outcome(
      IngestRequest request,
      Dataset dataset,
      String source,
      Delivered delivered,
      Log log,
      @Nullable String limit) {
    Reading reading = delivered.reading();
    List<Problem> problems = new ArrayList<>();
    Exit exit = Exit.DONE;
    Outcome.State state = request.dryRun() ? Outcome.State.PLANNED : Outcome.State.APPLIED;
    if (delivered.refused()) {
      exit = Exit.REFUSED;
      state = Outcome.State.REFUSED;
      problems.add(refused(request, dataset, delivered, limit));
    }
    if (delivered.undecided()) {
      exit = exit.worse(Exit.DECIDE);
      state = delivered.refused() ? state : Outcome.State.UNDECIDED;
      problems.add(
          Problem.error(
              "DELIV-00",
              Message.of("delivery.undecided", source),
              request.file().toString(),
              null));
    }
    problems.addAll(reading.notices());
    problems.addAll(delivered.notes());
    for (RowSink.ControlTotal total : delivered.totals()) {
      if (total.sum() != null && total.printed().compareTo(total.sum()) != 0) {
        problems.add(
            Problem.warning(
                "TOTAL-01",
                Message.of("delivery.total.differs", total.printed(), total.sum()),
                request.file().getFileName() + "!" + total.sheet() + "!" + total.row(),
                Message.of("delivery.total.differs.cure")));
      }
    }
    if (delivered.id() != null && !delivered.refused()) {
      for (String place : log.placesGone(delivered.id())) {
        problems.add(Problem.note("DELIV-14", Message.of("delivery.place.gone", source, place)));
      }
    }
    return new Outcome(
        exit,
        state,
        delivered.id(),
        source,
        reading.profile(),
        delivered.rows(),
        delivered.rejections(),
        reading.ignoredColumns(),
        delivered.plan(),
        problems);
  }

  private static Problem refused(
      IngestRequest request, Dataset dataset, Delivered delivered, @Nullable String limit) {
    long all = delivered.rows() + delivered.rejections().size();
    String key =
        dataset.whole()
            ? "delivery.refused.whole"
            : delivered.rows() == 0 ? "delivery.refused.none" : "delivery.refused";
    return Problem.error(
        "DELIV-20",
        Message.of(key, delivered.rejections().size(), all, Delivering.allowed(limit, all)),
        request.file().toString(),
        Message.of(key + ".cure", delivered.rejections().size()));
  }

  /** The words that change rows: the same bytes with other words are another delivery. */
  private static String options(IngestRequest request) {
    return String.join(
        "|",
        Objects.toString(request.profile(), ""),
        String.join(",", request.sheets()),
        Objects.toString(request.encoding(), ""),
        Objects.toString(request.place(), ""),
        Objects.toString(request.register(), ""),
        Objects.toString(request.periodFrom(), ""),
        Objects.toString(request.periodTo(), ""),
        String.valueOf(request.allBeneficiaries()));
  }

  private static String sha256(Path file) {
    if (!Files.exists(file)) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "FILE-01",
              Message.of("ingest.no_file"),
              file.toString(),
              Message.of("ingest.no_file.cure")));
    }
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new Failure(
          Exit.MACHINE,
          Problem.error("FILE-02", Message.of("ingest.unreadable"), file.toString(), null));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
