package bilan.pipelines.detect;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeaderGuess;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.layout.TableFinder;
import bilan.pipelines.mapping.ColumnLines;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.ToComplete;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellContent;
import bilan.pipelines.typing.FreeText;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import bilan.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file in which no table is recognised: for each sheet its likely header, the
 * nearest tables that we know with what each lacks, and the lines by which a profile describes it.
 */
public final class NoTable {

  private static final String CODE = "TABLE-01";

  /** Where columns stand is the same for any dataset. */
  private static final String ANY = Datasets.of(Trait.SALES);

  private static final int SHEETS = 3;
  private static final int TABLES = 3;
  private static final int SHOWN = 8;
  private static final int LONG = 30;
  private static final int ROWS = 50;

  private final ReadRequest request;

  NoTable(ReadRequest request) {
    this.request = request;
  }

  /** A table that is near: how many columns it knows, and what it lacks. */
  public record Near(Dataset dataset, Mapping mapping) {

    List<Field> lacking() {
      return mapping.missing().stream().filter(f -> !f.context()).toList();
    }

    private int distance() {
      return 2 * mapping.bound().size() - 3 * lacking().size();
    }
  }

  Failure of(List<SheetHead> heads) {
    List<Problem> problems = new ArrayList<>();
    for (SheetHead head : heads) {
      TableArea area = area(head);
      if (area != null && problems.size() < SHEETS) {
        problems.add(problem(head, area));
      }
    }
    return problems.isEmpty()
        ? new Failure(Exit.DECIDE, nothing())
        : new Failure(Exit.DECIDE, problems);
  }

  private Problem nothing() {
    return Problem.error(
        CODE,
        Message.of(
            "profile.no_table",
            named(
                Datasets.get(request.dataset()).label(),
                Datasets.get(request.dataset()).labelEn())),
        String.valueOf(request.file().getFileName()),
        Message.of("profile.no_table.cure", request.dataset()));
  }

  /** The columns under the likeliest header of a sheet; null if it has none. */
  public static @Nullable TableArea area(SheetHead head) {
    int row = HeaderGuess.of(head);
    return row == 0
        ? null
        : new TableFinder(head, new DatasetJudge(Datasets.get(ANY), Profile.generic(ANY)))
            .at(row, row);
  }

  private Problem problem(SheetHead head, TableArea area) {
    String header =
        area.columns().stream()
            .limit(SHOWN)
            .map(c -> cut(FreeText.masked(c.text())))
            .collect(Collectors.joining(" | "));
    boolean more = area.columns().size() > SHOWN;
    List<Near> near = near(request, area);
    // What is alike in all rows may be no headers but a person: it is not shown.
    boolean alike = near.isEmpty() && kinds(head, area, 0, true).equals(kinds(head, area, 1, true));
    String dataset = near.isEmpty() ? request.dataset() : near.get(0).dataset().name();
    return new Problem(
        CODE,
        Problem.Severity.ERROR,
        Message.of(
            "profile.no_table.seen",
            head.sheet().name(),
            area.headerFirst(),
            alike
                ? named(kinds(head, area, 0, true), kinds(head, area, 0, false))
                : header + (more ? "…" : ""),
            named(kinds(head, area, 1, true), kinds(head, area, 1, false))),
        request.file().getFileName() + "!" + head.sheet().name(),
        null,
        near.isEmpty()
            ? Message.of("profile.no_table.nothing_near")
            : Message.of(
                "profile.no_table.near",
                named(said(near, area, Lang.FR), said(near, area, Lang.EN))),
        alike ? Message.of("profile.no_table.headless", dataset) : cure(dataset, near, head, area));
  }

  private Message cure(String dataset, List<Near> near, SheetHead head, TableArea area) {
    Message unfinished = ToComplete.of(request);
    Message columns = near.isEmpty() ? null : columns(near.get(0), head, area);
    if (columns != null) {
      return columns;
    }
    String name = request.profileName();
    return unfinished != null
        ? unfinished
        : Message.of(
            "profile.no_table.lines",
            TypedLine.profile(request, dataset, name),
            TypedLine.ingest(request, dataset, name),
            dataset,
            area.columns().get(0).text());
  }

  private @Nullable Message columns(Near near, SheetHead head, TableArea area) {
    List<Row> rows =
        head.rows().stream().filter(r -> r.number() > area.headerLast()).limit(ROWS).toList();
    return new ColumnLines(request, near.dataset().name(), near.mapping(), rows).cure();
  }

  /**
   * What stands in a row: kinds, no values, which may be a person's.
   *
   * @param below how many rows below the last that may be headers
   */
  private static String kinds(SheetHead head, TableArea area, int below, boolean french) {
    Row row =
        head.rows().stream()
            .filter(r -> r.number() >= area.headerLast() + below)
            .findFirst()
            .orElse(null);
    return row == null
        ? "–"
        : area.columns().stream()
            .limit(SHOWN)
            .map(c -> kind(row.cell(c.column()), french))
            .collect(Collectors.joining(" | "));
  }

  private static String kind(SheetCell cell, boolean french) {
    if (cell.isBlank()) {
      return french ? "vide" : "blank";
    }
    return switch (CellContent.of(cell)) {
      case DATE, TIME -> "date";
      case TEXT, MIXED -> french ? "texte" : "text";
      default -> french ? "nombre" : "number";
    };
  }

  private static Sentence named(String french, String english) {
    return new Sentence(french, english, Map.of());
  }

  /** {@code Subventions (funding) 2 colonnes reconnues sur 5, il manque Financeur}. */
  private static String said(List<Near> near, TableArea area, Lang lang) {
    return near.stream()
        .map(n -> said(n, area, lang))
        .collect(Collectors.joining(lang == Lang.FR ? " ; " : "; "));
  }

  private static String said(Near near, TableArea area, Lang lang) {
    boolean french = lang == Lang.FR;
    DatasetTable table = near.mapping().table();
    String lacking =
        near.lacking().stream()
            .map(f -> (french ? f.label() : f.labelEn()) + near(f, near.mapping(), french))
            .collect(Collectors.joining(", "));
    int known = near.mapping().bound().size();
    String count =
        french
            ? known + (known == 1 ? " colonne reconnue sur " : " colonnes reconnues sur ")
            : known + (known == 1 ? " column known of " : " columns known of ");
    String label = french ? table.label() : table.labelEn();
    String missing = lacking.isEmpty() ? "" : (french ? ", il manque " : ", missing: ") + lacking;
    return "%s (%s) %s%d%s"
        .formatted(label, near.dataset().name(), count, area.columns().size(), missing);
  }

  private static String near(Field field, Mapping mapping, boolean french) {
    List<String> names = new ArrayList<>(field.synonyms());
    names.add(field.label());
    return mapping.ignored().stream()
        .map(ColumnHead::text)
        .filter(h -> Nearest.of(h, names) != null)
        .findFirst()
        .map(h -> french ? " (« " + cut(h) + " » ?)" : " (“" + cut(h) + "”?)")
        .orElse("");
  }

  private static String cut(String text) {
    return text.length() > LONG ? text.substring(0, LONG - 1) + "…" : text;
  }

  /** The dataset whose tables are nearest to some columns; null if none knows any. */
  static @Nullable String nearest(List<ReadRequest> requests, TableArea area) {
    return requests.stream()
        .flatMap(r -> near(r, area).stream().limit(1))
        .max(Comparator.comparingInt(Near::distance))
        .map(n -> n.dataset().name())
        .orElse(null);
  }

  /**
   * The tables that know most of some columns: of the dataset named first, lacking little first.
   */
  public static List<Near> near(ReadRequest request, TableArea area) {
    List<Near> near = new ArrayList<>();
    for (String name : Datasets.NAMES) {
      Dataset dataset = Datasets.get(name);
      DatasetJudge judge = new DatasetJudge(dataset, Profile.generic(name), request);
      judge.fits(area).stream()
          .map(fit -> new Near(dataset, fit.mapping()))
          .filter(n -> !n.mapping().bound().isEmpty())
          .forEach(near::add);
    }
    return near.stream()
        .sorted(
            Comparator.comparing((Near n) -> !n.dataset().name().equals(request.dataset()))
                .thenComparing(Comparator.comparingInt(Near::distance).reversed()))
        .limit(TABLES)
        .toList();
  }
}
