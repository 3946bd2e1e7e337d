package bilan.pipelines;

import bilan.files.Temporary;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.warehouse.delivering.CommandLog;
import bilan.pipelines.warehouse.delivering.DeliveryList;
import bilan.pipelines.warehouse.file.KeyMark;
import bilan.pipelines.warehouse.file.WarehouseComparison;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse made again from the files that were kept of it: its commands are given again to an
 * empty one, in their order, and the two are compared.
 */
public final class Rebuild {

  private final Settings settings;
  private final SourceFiles sources;
  private final List<Dataset> datasets = Datasets.load();

  /** Rebuild of the warehouse that the settings name. */
  public Rebuild(Settings settings) {
    this.settings = settings;
    this.sources = new SourceFiles(settings);
  }

  /** Why a delivery can't be made again. */
  public enum Why {
    /** It came before the program noted what it needs for that. */
    UNKNOWN,
    /** The file of the delivery is not kept. */
    NO_FILE,
    /** The kept file of the delivery is no longer the one that was ingested. */
    DAMAGED,
    /** The file of the delivery is read otherwise today. */
    OTHERWISE
  }

  /**
   * Delivery that can't be made again.
   *
   * @param wanted whether its file is one of those that are to be kept
   */
  public record Missing(DeliveryList.Line delivery, Why why, boolean wanted) {}

  /**
   * What came of it.
   *
   * @param deliveries how many were made again
   * @param missing those that could not be
   * @param tables of the warehouse and of the new one, without the missing deliveries
   * @param aside where the former warehouse is, if the new one took its place; null if not
   */
  public record Rebuilt(
      int deliveries,
      List<Missing> missing,
      List<WarehouseComparison.Table> tables,
      @Nullable Path aside) {

    /** Whether each table is the same. */
    public boolean isSame() {
      return tables.stream().allMatch(WarehouseComparison.Table::same);
    }

    /** Whether it may take the place of the warehouse: nothing that can be read is lost. */
    boolean mayReplace() {
      return missing.isEmpty() || tables.stream().anyMatch(table -> table.before() == null);
    }
  }

  /** What the warehouse knows of itself. */
  private record Known(
      List<CommandLog.Line> commands,
      List<DeliveryList.Line> deliveries,
      List<Decision> decisions) {}

  /**
   * Makes the warehouse again, in a file of its own that is gone afterwards.
   *
   * @param replace whether it takes the place of the warehouse, which is put with the backups; not
   *     done where deliveries would be missing in it
   * @throws Failure (2) if there is no warehouse, no kept file of it, or its secret is missing; (5)
   *     if it is busy or was changed meanwhile; (7) if it can't be opened
   */
  public Rebuilt run(boolean replace, LocalDateTime now) throws IOException {
    Known known = known();
    Path fresh =
        settings.warehouse().resolveSibling(settings.warehouse().getFileName() + ".rebuilt");
    delete(fresh);
    try {
      Map<Integer, Why> lacking = replay(known, fresh);
      List<Missing> missing = new ArrayList<>();
      for (DeliveryList.Line one : known.deliveries()) {
        Why why = lacking.get(one.id());
        if (why != null) {
          boolean wanted = settings.keptSources().contains(one.dataset());
          missing.add(new Missing(one, why, wanted));
        }
      }
      boolean none = missing.stream().noneMatch(one -> one.why() == Why.DAMAGED);
      if (none && !missing.isEmpty() && missing.size() == known.deliveries().size()) {
        throw new Failure(
            Exit.USAGE,
            Problem.error(
                "REBUILD-05",
                Message.of("warehouse.rebuild.nothing"),
                settings.warehouse().toString(),
                Message.of("warehouse.rebuild.nothing.cure")));
      }
      Rebuilt rebuilt =
          new Rebuilt(
              known.deliveries().size() - missing.size(),
              missing,
              WarehouseComparison.of(
                  settings.warehouse(), fresh, lacking.keySet(), settings.patience(), datasets),
              null);
      if (!known().commands().equals(known.commands())) {
        throw new Failure(
            Exit.BUSY,
            Problem.error(
                "REBUILD-04",
                Message.of("warehouse.rebuild.changed"),
                settings.warehouse().toString(),
                Message.of("warehouse.rebuild.changed.cure")));
      }
      return replace && rebuilt.mayReplace()
          ? new Rebuilt(
              rebuilt.deliveries(),
              missing,
              rebuilt.tables(),
              new Backups(settings).restore(fresh, now).aside())
          : rebuilt;
    } finally {
      delete(fresh);
    }
  }

  private Known known() {
    try (WarehouseFile warehouse =
        WarehouseFile.existing(settings.warehouse(), settings.patience(), datasets)) {
      KeyMark mark = new KeyMark(warehouse);
      if (mark.isUsed()) {
        PersonKey.existing(settings.keyFile(), mark); // another one makes others of all persons
      }
      return new Known(
          new CommandLog(warehouse).all(),
          new DeliveryList(warehouse).all(),
          new DeliveryList(warehouse).everyDecision());
    }
  }

  /** Why each delivery that is not in the new warehouse is not, by its number. */
  private Map<Integer, Why> replay(Known known, Path fresh) throws IOException {
    Map<Integer, Why> lacking = new LinkedHashMap<>();
    Map<Integer, DeliveryList.Line> deliveries = new LinkedHashMap<>();
    known.deliveries().forEach(one -> deliveries.put(one.id(), one));
    deliveries.keySet().forEach(id -> lacking.put(id, Why.UNKNOWN));
    Settings to = settings.of(fresh);
    Deliveries made = new Deliveries(to);
    for (CommandLog.Line command : known.commands()) {
      KeptWords words = KeptWords.read(command.words());
      int about = command.about();
      DeliveryList.Line delivery = deliveries.get(about);
      if (command.kind().equals(CommandLog.INGEST) && delivery != null) {
        boolean gap = lacking.keySet().stream().anyMatch(id -> id < about);
        Why why = ingest(to, words.request(), delivery, gap);
        lacking.remove(about);
        if (why != null) {
          lacking.put(about, why);
        }
      } else if (command.kind().equals(CommandLog.UNDO) && !lacking.containsKey(about)) {
        undo(made, about, words);
      } else if (command.kind().equals(CommandLog.FORGET)) {
        forget(known, about, fresh);
      }
    }
    try (WarehouseFile warehouse = WarehouseFile.open(fresh, settings.patience(), datasets)) {
      new DeliveryList(warehouse).settle(known.deliveries());
    }
    return lacking;
  }

  /** What can't be undone here stands as it is, and differs. */
  private static void undo(Deliveries made, int delivery, KeptWords words) {
    try {
      made.undo(delivery, words.cascade(), false, words.said());
    } catch (Failure e) {
      if (e.exit() == Exit.MACHINE || e.exit() == Exit.BUSY) {
        throw e;
      }
    }
  }

  /**
   * Null if the delivery was made again.
   *
   * @param gap whether one before it could not be
   */
  private @Nullable Why ingest(
      Settings to, IngestRequest request, DeliveryList.Line delivery, boolean gap)
      throws IOException {
    if (!sources.isKept(delivery.sha256())) {
      return sources.isDamaged(delivery.sha256()) ? Why.DAMAGED : Why.NO_FILE;
    }
    try (Temporary folder = Temporary.make()) {
      // Its name tells things of it, too.
      Path bytes = folder.folder().resolve(String.valueOf(request.file().getFileName()));
      Files.copy(sources.path(delivery.sha256()), bytes);
      if (gap) {
        try (WarehouseFile warehouse =
            WarehouseFile.open(to.warehouse(), settings.patience(), datasets)) {
          new DeliveryList(warehouse).leaveOff(delivery.id() - 1);
        }
      }
      Integer made = new Ingest(to).again(request, bytes).delivery();
      return made != null && made == delivery.id() ? null : Why.OTHERWISE;
    } catch (Failure e) {
      if (e.exit() == Exit.MACHINE || e.exit() == Exit.BUSY) {
        throw e;
      }
      return Why.OTHERWISE;
    }
  }

  /** Forgets the decision that says the same: it may have another number in the new warehouse. */
  private void forget(Known known, int decision, Path fresh) {
    try (WarehouseFile warehouse = WarehouseFile.open(fresh, settings.patience(), datasets)) {
      DeliveryList list = new DeliveryList(warehouse);
      known.decisions().stream()
          .filter(one -> one.id() == decision)
          .flatMap(one -> list.decisions().stream().filter(other -> isSame(one, other)))
          .findFirst()
          .ifPresent(one -> list.forget(one.id()));
    }
  }

  private static boolean isSame(Decision one, Decision other) {
    return one.fromDelivery() == other.fromDelivery()
        && one.answer() == other.answer()
        && one.table().equals(other.table())
        && one.source().equals(other.source())
        && one.otherSource().equals(other.otherSource())
        && String.valueOf(one.place()).equals(String.valueOf(other.place()))
        && String.valueOf(one.channel()).equals(String.valueOf(other.channel()));
  }

  private static void delete(Path fresh) throws IOException {
    Files.deleteIfExists(fresh);
    Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + ".wal"));
  }
}
