package bilan.pipelines.correction;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.profile.Profiles;
import bilan.pipelines.row.Finishers;
import bilan.pipelines.row.RawCells;
import bilan.pipelines.row.RowReading;
import bilan.pipelines.row.RowTyper;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.FreeText;
import bilan.pipelines.typing.PersonKeys;
import bilan.pipelines.typing.RawHash;
import bilan.text.Message;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a rejected row again as its file was read. */
public final class RowMender implements Mender {

  private final PersonKeys people;
  private final @Nullable Path ownProfiles;
  private final Map<String, Reader> readers = new HashMap<>();

  private record Reader(TablePlan plan, RowReading reading, RawCells cells) {}

  /**
   * @param personKey secret of the workspace; {@code ownProfiles} its folder of profiles, null if
   *     there is none
   */
  public RowMender(byte[] personKey, @Nullable Path ownProfiles) {
    this.people = new PersonKeys(personKey);
    this.ownProfiles = ownProfiles;
  }

  /**
   * A rejected row as it is kept.
   *
   * @param profile with which its delivery was read; {@code plan} how its table was
   */
  public record Kept(
      int delivery,
      String dataset,
      String source,
      String profile,
      String plan,
      int row,
      long rawHash,
      Rejection.Raw raw) {}

  /**
   * What became of it.
   *
   * @param row null if it is still bad, or takes itself out (cancelled)
   * @param rejection how it stands now, with its faults if it is still bad
   */
  public record Mended(DatasetTable table, @Nullable TypedRow row, Rejection rejection) {

    public boolean good() {
      return rejection.faults().isEmpty();
    }
  }

  @Override
  public Mended mend(Kept kept, List<@Nullable SheetCell> sent) {
    Reader reader =
        readers.computeIfAbsent(kept.delivery() + "/" + kept.raw().area(), k -> reader(kept));
    MaskedCells masked = new MaskedCells(reader.plan(), kept.raw(), sent);
    Integer period = kept.raw().periodColumn();
    TurnedColumn turned =
        period == null
            ? null
            : reader.plan().turned().stream()
                .filter(t -> t.head().column() == period)
                .findFirst()
                .orElse(null);
    Draft draft =
        reader
            .reading()
            .read(
                new Row(kept.row(), masked.cells(), false),
                turned,
                kept.raw().section(),
                masked.known());
    ColumnHead half = masked.halfWritten();
    if (half != null) {
      draft.fault(halfWritten(half, kept.row()));
    }
    Rejection rejection =
        reader
            .reading()
            .rejection(
                draft,
                kept.rawHash(),
                kept.raw().area(),
                kept.raw().occurrence(),
                turned,
                kept.raw().section());
    boolean counts = draft.faults().isEmpty() && !draft.isLeftOut();
    return new Mended(
        reader.plan().table(),
        counts ? reader.reading().typed(draft, kept.rawHash(), turned) : null,
        masked.shown(rejection));
  }

  private Reader reader(Kept kept) {
    Dataset dataset = Datasets.get(kept.dataset());
    Profile profile =
        new Profiles(dataset.name(), ownProfiles).named(kept.profile(), dataset.name());
    PlanMemory memory = new PlanMemory(dataset, first -> new CellReaders(people, profile, first));
    TablePlan plan = memory.read(kept.plan(), kept.source());
    Notices notices = new Notices();
    RowTyper typer = new RowTyper(plan, new RawHash(people.derived("rows")), notices);
    return new Reader(
        plan,
        new RowReading(
            plan,
            typer,
            Finishers.of(profile, plan, List.of(), people, notices),
            profile.choices()),
        new RawCells(plan));
  }

  private static Rejection.Fault halfWritten(ColumnHead head, int row) {
    return new Rejection.Fault(
        "CELL-06",
        "person_key",
        head.text(),
        bilan.pipelines.layout.Address.cell(head.column(), row),
        FreeText.MASK,
        Message.of("profile.half_written"),
        Message.of("profile.half_written.cause", FreeText.MASK),
        Message.of("profile.half_written.cure"));
  }
}
