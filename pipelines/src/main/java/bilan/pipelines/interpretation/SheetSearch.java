package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.Interpretation.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Interpretations of one sheet, weighed: few a step, the best kept. */
final class SheetSearch {

  private static final int BEAM = 20;
  private static final int HEADS = 2;
  private static final int FIRST_ROWS = 6;

  private final Forms forms;
  private final KnownOrganisation organisation;
  private final CellMeanings meanings;
  private final Contexts contexts;

  SheetSearch(Forms forms, KnownOrganisation organisation, CellMeanings meanings) {
    this.forms = forms;
    this.organisation = organisation;
    this.meanings = meanings;
    this.contexts = new Contexts(organisation, meanings);
  }

  /**
   * Interpretations of a sheet, the best first.
   *
   * @param file its name without extension
   * @param pools cells of columns with the same header in other sheets
   */
  List<Weighed> of(CellGrid sheet, String file, Map<String, List<CellMeaning>> pools) {
    List<Weighed> early = new ArrayList<>();
    for (CellGrid grid : grids(sheet)) {
      for (Area area : Area.of(grid, forms)) {
        early.addAll(of(grid, area, file, pools));
      }
    }
    early.sort(Comparator.comparingDouble((Weighed w) -> -w.score()));
    List<Weighed> read = new ArrayList<>();
    for (Weighed each : early.subList(0, Math.min(BEAM, early.size()))) {
      for (Context context : contexts.of(each.it())) {
        read.add(each.read(context, organisation));
      }
    }
    read.sort(Comparator.comparingDouble((Weighed w) -> -w.score()));
    return read;
  }

  private List<CellGrid> grids(CellGrid sheet) {
    List<CellGrid> grids = new ArrayList<>(List.of(sheet));
    Set<Integer> heads = new LinkedHashSet<>();
    List<Area> areas = Area.of(sheet, forms);
    areas.subList(0, Math.min(HEADS, areas.size())).forEach(a -> heads.add(a.head()));
    int first = sheet.isList() ? 0 : FIRST_ROWS; // the header of a list is known
    for (int r = 0; r < Math.min(first, sheet.height()) && heads.size() < 2 * HEADS; r++) {
      if (sheet.filled(r).size() >= 2) {
        heads.add(r);
      }
    }
    Shapes shapes = new Shapes(forms, meanings);
    for (int head : heads) {
      CellGrid joined = shapes.joined(sheet, head);
      if (joined != null) {
        grids.add(joined);
      }
    }
    return grids;
  }

  private List<Weighed> of(
      CellGrid grid, Area area, String file, Map<String, List<CellMeaning>> pools) {
    RowRoles roles = new RowRoles(grid, area);
    Map<AxisKind, List<Integer>> crossings =
        new AxisColumns(grid, area, roles, forms, organisation.places()).all();
    List<Weighed> found = new ArrayList<>();
    for (boolean swapped : roles.otherwise().isEmpty() ? List.of(false) : List.of(false, true)) {
      found.addAll(of(assignment(grid, area, file, null, List.of(), roles, swapped, pools)));
      crossings.forEach(
          (kind, columns) ->
              found.addAll(of(assignment(grid, area, file, kind, columns, roles, swapped, pools))));
    }
    return found;
  }

  private Assignment assignment(
      CellGrid grid,
      Area area,
      String file,
      @Nullable AxisKind kind,
      List<Integer> columns,
      RowRoles roles,
      boolean swapped,
      Map<String, List<CellMeaning>> pools) {
    return new Assignment(
        grid,
        file,
        area,
        kind,
        columns,
        roles,
        swapped,
        forms,
        organisation.places(),
        meanings,
        pools);
  }

  private List<Weighed> of(Assignment assignment) {
    List<Weighed> found = new ArrayList<>();
    if (!assignment.hasRecords()) {
      return found;
    }
    Set<String> said = null;
    for (Form form : forms.all()) {
      for (Interpretation it : assignment.to(form)) {
        said = said == null ? SheetEvidence.said(it) : said;
        found.add(new Weighed(it, assignment, forms, said));
      }
    }
    return found;
  }
}
