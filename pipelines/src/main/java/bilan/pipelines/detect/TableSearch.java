package bilan.pipelines.detect;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.interpretation.Shorthand;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeadlessAccounts;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.layout.TableFinder;
import bilan.pipelines.mapping.Evidence;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.NamedColumns;
import bilan.pipelines.mapping.RateColumns;
import bilan.pipelines.mapping.TurnedColumns;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.UnfilledTables;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for the tables of a dataset in the sheets of a workbook. */
public final class TableSearch {

  /** The sheet of a template that explains the others: it names their columns, and is no table. */
  private static final Set<String> OWN_GUIDES = Set.of("mode d emploi", "how to fill");

  /** Sheets that explain how to fill the others. */
  private static final Set<String> GUIDES =
      Set.of(
          "notice",
          "aide",
          "lisez moi",
          "lisezmoi",
          "explications",
          "readme",
          "listes",
          "parametres");

  /**
   * As many mapped columns make a table of which only something is missing: it must not go unread
   * in silence. One less is enough where the sheet bears the table's name.
   */
  private static final int NEARLY = 3;

  private static final int CHANCE = 2;
  private static final int SOME = 3;
  private static final int MANY = 6;

  private final String file;
  private final Workbook workbook;
  private final ReadRequest request;
  private final Dataset dataset;
  private final Notices notices;

  public TableSearch(
      String file, Workbook workbook, ReadRequest request, Dataset dataset, Notices notices) {
    this.file = file;
    this.workbook = workbook;
    this.request = request;
    this.dataset = dataset;
    this.notices = notices;
  }

  /**
   * The heads of the sheets to read: those asked for, else all but a template's guide that are not
   * hidden.
   */
  public List<SheetHead> heads() throws IOException {
    List<String> names = workbook.sheets().stream().map(Sheet::name).toList();
    List<Problem> unknown =
        request.sheets().stream()
            .filter(s -> !names.contains(s))
            .map(
                s ->
                    Problem.error(
                        "USAGE-02",
                        Message.of("profile.no_sheet", s, String.join(", ", names)),
                        file,
                        null))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Failure(Exit.USAGE, unknown);
    }
    List<SheetHead> heads = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      boolean asked = request.sheets().contains(sheet.name());
      boolean guide = OWN_GUIDES.contains(Headers.normalise(sheet.name()));
      if (asked || (request.sheets().isEmpty() && !sheet.hidden() && !guide)) {
        heads.add(Shorthand.said(SheetHead.read(sheet), request.ownProfiles()));
      } else if (request.sheets().isEmpty() && !guide) {
        notices.add(Problem.note("TABLE-03", Message.of("profile.hidden_sheet", sheet.name())));
      }
    }
    return heads;
  }

  /**
   * The tables that can be read; if there is none, those that nearly can, so that what is missing
   * can be said.
   *
   * @throws Failure {@code DECIDE} if there is nothing like a table
   */
  public List<FoundTable> find(Profile profile, List<SheetHead> heads) {
    DatasetJudge judge = new DatasetJudge(dataset, profile, request);
    List<FoundTable> complete = new ArrayList<>();
    List<FoundTable> incomplete = new ArrayList<>();
    List<FoundTable> unlike = new ArrayList<>();
    List<FoundTable> tables = tables(profile, heads, judge);
    if (!request.before().said().named().isEmpty()) {
      NamedColumns.check(request.before().said().named(), areas(tables, heads));
    }
    for (FoundTable found : tables) {
      FoundTable table = UnlabelledAccounts.checked(found);
      if (profile.isGeneric() && isUnlike(table)) {
        unlike.add(table);
      } else {
        (table.area().complete() && !UnlabelledAccounts.isLacking(table) ? complete : incomplete)
            .addAll(profile.isGeneric() ? withParts(table, judge) : List.of(table));
      }
    }
    if (profile.isGeneric()) {
      headless(heads, judge, complete);
    }
    if (complete.isEmpty() && incomplete.isEmpty()) {
      throw new NoTable(request).of(heads);
    }
    if (complete.isEmpty()) {
      return incomplete;
    }
    unlike.forEach(this::leftOut);
    nearly(incomplete, complete);
    return complete;
  }

  /** A table of grants, and what stands beside them. */
  private List<FoundTable> withParts(FoundTable table, DatasetJudge judge) {
    return GrantYears.beside(BesideReceipts.of(table, judge), judge, request.firstMonth());
  }

  /** The tables of the sheets; where none is recognised, what looks like one. */
  private static List<TableArea> areas(List<FoundTable> tables, List<SheetHead> heads) {
    return tables.isEmpty()
        ? heads.stream().map(NoTable::area).filter(Objects::nonNull).toList()
        : tables.stream().map(FoundTable::area).toList();
  }

  /** Every table of the sheets; of one whose rows fill several, the further ones come first. */
  private static List<FoundTable> tables(
      Profile profile, List<SheetHead> heads, DatasetJudge judge) {
    List<FoundTable> tables = new ArrayList<>();
    for (SheetHead head : heads) {
      for (TableArea area : areas(profile, head, judge)) {
        List<Mapping> mappings = judge.mappings(area, profile.tables().size() > 1);
        mappings
            .subList(1, mappings.size())
            .forEach(m -> tables.add(new FoundTable(area, m, head)));
        tables.add(new FoundTable(area, mappings.get(0), head));
      }
    }
    Evidence evidence = new Evidence(tables);
    return tables.stream().map(t -> t.plausible(profile.isGeneric(), evidence.of(t))).toList();
  }

  /** Takes the tables that must not go unread, and says which are. */
  private void nearly(List<FoundTable> incomplete, List<FoundTable> complete) {
    Set<String> sheets = complete.stream().map(FoundTable::sheet).collect(Collectors.toSet());
    for (FoundTable table : incomplete) {
      if (table.shared()) {
        continue;
      }
      boolean beside =
          sheets.contains(table.sheet())
              && UnfilledTables.hasNoNumber(table.mapping(), table.rows());
      if (isNearly(table)) {
        complete.add(table);
      } else if (!beside && !GUIDES.contains(Headers.normalise(table.sheet()))) {
        leftOut(table);
      }
    }
  }

  private void leftOut(FoundTable table) {
    notices.add(
        Problem.warning(
            "TABLE-02", Message.of("profile.sheet_left_out", table.sheet()), file, null));
  }

  /**
   * An income statement whose columns have no names is known by its account numbers: it is said.
   * Beside other tables its sheet or title must bear its name.
   */
  private void headless(List<SheetHead> heads, DatasetJudge judge, List<FoundTable> complete) {
    if (judge.tables().stream().noneMatch(t -> t.is(Trait.ACCOUNTS))) {
      return;
    }
    Set<String> read = complete.stream().map(FoundTable::sheet).collect(Collectors.toSet());
    for (SheetHead head : heads) {
      for (TableArea area : HeadlessAccounts.find(head, judge)) {
        FoundTable found = new FoundTable(area, judge.fits(area).get(0).mapping(), head);
        if (!read.isEmpty() && (read.contains(found.sheet()) || !DatasetJudge.isNamed(found))) {
          continue;
        }
        complete.add(found);
        notices.add(
            Problem.warning(
                "TABLE-15",
                Message.of("profile.headless_accounts", head.sheet().name(), lettered(area)),
                file,
                Message.of("profile.headless_accounts.cure")));
      }
    }
  }

  private static String lettered(TableArea area) {
    return area.columns().stream()
        .map(c -> c.text() + " (" + Address.column(c.column()) + ")")
        .collect(Collectors.joining(", "));
  }

  /** One column known by chance among others, or two among many, make no table. */
  private static boolean isUnlike(FoundTable table) {
    int known = table.mapping().bound().size();
    return known <= CHANCE
        && table.mapping().turned().isEmpty()
        && table.mapping().ignored().stream().filter(h -> isUnknown(table, h)).count()
            >= (known < CHANCE && !table.area().complete() ? SOME : MANY)
        && !DatasetJudge.isNamed(table);
  }

  /**
   * Means of payment and amounts by rate say that it is of sales, though the total is what counts.
   */
  private static boolean isUnknown(FoundTable table, ColumnHead column) {
    return TurnedColumns.choice(table.mapping().table(), "payment_method", column) == null
        && !RateColumns.isOfRate(column);
  }

  private static boolean isNearly(FoundTable table) {
    long missing = table.mapping().missing().stream().filter(f -> !f.context()).count();
    return missing == 1
        && table.mapping().bound().size() >= (DatasetJudge.isNamed(table) ? NEARLY - 1 : NEARLY)
        && !UnfilledTables.isForm(table)
        && !UnfilledTables.hasNoNumber(table.mapping(), table.rows())
        && !GUIDES.contains(Headers.normalise(table.sheet()));
  }

  private static List<TableArea> areas(Profile profile, SheetHead head, DatasetJudge judge) {
    if (!profile.reads(head.sheet().name())) {
      return List.of();
    }
    TableFinder finder = new TableFinder(head, judge);
    if (profile.layout().headerFirst() == 0) {
      return finder.find();
    }
    TableArea area = finder.at(profile.layout().headerFirst(), profile.layout().headerLast());
    return area == null ? List.of() : List.of(area);
  }
}
