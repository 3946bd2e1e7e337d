package bilan.pipelines;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.typing.PersonKeys;
import bilan.pipelines.warehouse.file.KeyMark;
import bilan.pipelines.warehouse.file.PersonRemoval;
import bilan.pipelines.warehouse.file.PersonRemoval.Removed;
import bilan.pipelines.warehouse.file.TouchedRows;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Failure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Personal data of a warehouse: what is held, and what is taken out of it. */
public final class Privacy {

  /** The oldest year in which somebody who comes today may be born. */
  private static final int OLDEST = 1900;

  private final Settings settings;
  private final Erasure erasure;
  private final List<Dataset> datasets = Datasets.load();

  /** Personal data of the warehouse that the settings name. */
  public Privacy(Settings settings) {
    this.settings = settings;
    this.erasure = new Erasure(settings, datasets);
  }

  /**
   * One person forgotten.
   *
   * @param keptFiles how many files in {@code sources} were erased
   * @param namesakes persons of the same name who were told with a birth year, and stay
   */
  public record Forgotten(Removed removed, long keptFiles, long namesakes) {}

  /**
   * Persons last seen before a day taken out.
   *
   * @param keptFiles how many files in {@code sources} were erased, or would be
   */
  public record Purged(Removed removed, long keptFiles) {}

  /** Who is to be forgotten, as typed; any part may be null, but not both name and e-mail. */
  public record Who(@Nullable String name, @Nullable Integer born, @Nullable String email) {}

  /**
   * Forgets one person: by the name, by the name with the birth year, by the e-mail, and by the
   * name as one who leads activities.
   *
   * @param today for the birth years of namesakes
   * @throws Failure (2) if there is no warehouse, or the secret that hashes persons is missing
   */
  public Forgotten forget(Who who, LocalDate today) throws IOException {
    Removed removed;
    long namesakes = 0;
    try (WarehouseFile warehouse = open()) {
      PersonKeys people =
          new PersonKeys(PersonKey.existing(settings.keyFile(), new KeyMark(warehouse)));
      String name = who.name();
      if (name != null && who.born() == null) {
        namesakes =
            TouchedRows.known(
                warehouse,
                datasets,
                IntStream.rangeClosed(OLDEST, today.getYear())
                    .mapToObj(year -> people.person(name, year, null))
                    .flatMap(Privacy::hash)
                    .toList());
      }
      String pseudonym = name == null ? "" : people.facilitator(name);
      Set<String> pseudonyms = pseudonym.startsWith("~") ? Set.of(pseudonym) : Set.of();
      removed = new PersonRemoval(warehouse, datasets).forget(keys(people, who), pseudonyms);
    }
    return new Forgotten(removed, Math.max(0, erasure.end()), namesakes);
  }

  /**
   * Takes out persons of activities last seen before a day, with the free text of earlier rows.
   *
   * @param dry whether it is only told
   * @throws Failure (2) if there is no warehouse
   */
  public Purged purge(LocalDate before, boolean dry) throws IOException {
    Removed removed;
    try (WarehouseFile warehouse = open()) {
      removed = new PersonRemoval(warehouse, datasets).purge(before, dry);
    }
    return new Purged(
        removed,
        dry ? new SourceFiles(settings).kept(removed.hashes()) : Math.max(0, erasure.end()));
  }

  /**
   * Ends a removal whose run was stopped: kept files are erased, the warehouse is written anew.
   *
   * @return how many kept files were erased; -1 if nothing was due
   * @throws Failure (2) if there is no warehouse; (7) if it can't be opened
   */
  public long end() throws IOException {
    return erasure.end();
  }

  private static Set<String> keys(PersonKeys people, Who who) {
    Set<String> keys = new TreeSet<>();
    Stream.of(
            people.person(who.name(), null, null),
            people.person(who.name(), who.born(), null),
            people.person(null, null, who.email()))
        .flatMap(Privacy::hash)
        .forEach(keys::add);
    return keys;
  }

  private static Stream<String> hash(PersonKeys.@Nullable Key key) {
    return key == null ? Stream.empty() : Stream.of(key.hash());
  }

  private WarehouseFile open() {
    return WarehouseFile.existing(settings.warehouse(), settings.patience(), datasets);
  }
}
