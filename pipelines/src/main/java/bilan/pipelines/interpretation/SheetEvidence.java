package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.Interpretation.Column;
import bilan.pipelines.interpretation.Interpretation.Context;
import bilan.pipelines.interpretation.Interpretation.YearSaid;
import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.lexicon.Folded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reasons for and against an interpretation, each a small function with a weight: summed over
 * columns, averaged over rows, null where it says nothing.
 */
enum SheetEvidence {
  /** Headers name their fields. */
  HEADER_NAMES(2.0, true) {
    @Override
    @Nullable Double of(Weighed w) {
      boolean thing = w.it().crossed() == AxisKind.THING;
      double sum = Math.min(4, w.it().periods().size()) * (thing ? 0.1 : 0.5);
      for (Column column : w.it().columns()) {
        String header = w.it().header(column.column());
        if (column.total()) {
          sum += 0.5;
        } else if (column.slot() != null && isCounted(w, column)) {
          double name =
              header == null ? 0 : w.forms().named(header).getOrDefault(column.slot(), 0.0);
          sum += name - 0.4;
        }
      }
      return sum;
    }
  },
  /** Cells are of the kind of their field; a narrow kind that holds says more than a wide one. */
  CELLS_FIT(1.0, true) {
    @Override
    @Nullable Double of(Weighed w) {
      double sum = 0;
      for (Column column : w.it().columns()) {
        Slot slot = isCounted(w, column) ? column.slot() : null;
        double share = slot == null ? -1 : w.cells().share(slot, column.column());
        sum += share < 0 ? 0 : 2 * share - 1;
      }
      CellKind crossed = w.it().form().crossed();
      if (w.it().crossed() != null && crossed != null) {
        double share = w.cells().shareOfPeriods(crossed);
        sum += share < 0 ? 0 : Math.min(4, w.it().periods().size()) * (2 * share - 1);
      }
      return sum;
    }
  },
  /** A row has what it must have; figures of a year or a quarter lack their month. */
  REQUIRED(2.5, true) {
    @Override
    @Nullable Double of(Weighed w) {
      if (w.it().missing() > 0) {
        return -1.0;
      }
      AxisKind crossed = w.it().crossed();
      boolean coarse = crossed != null && crossed.isCoarse();
      return coarse && w.it().form().crossed() == CellKind.COUNT ? 0.3 : 1.0;
    }
  },
  /** Columns that nothing explains. */
  UNUSED(0.8, true) {
    @Override
    @Nullable Double of(Weighed w) {
      int unused = 0;
      for (Column column : w.it().columns()) {
        unused += column.slot() == null && !column.total() && w.isFilled(column.column()) ? 1 : 0;
      }
      return (double) -unused;
    }
  },
  /** A column that bears the name of what a row must have is left unused. */
  UNUSED_MEASURE(1.0, true) {
    @Override
    @Nullable Double of(Weighed w) {
      int unused = 0;
      for (Column column : w.it().columns()) {
        String header = column.slot() == null ? w.it().header(column.column()) : null;
        if (header == null || column.total()) {
          continue;
        }
        for (Slot slot : w.it().form().slots()) {
          boolean whole = w.forms().named(header).getOrDefault(slot, 0.0) == 1;
          boolean measure = slot.kind() == CellKind.COUNT || slot.kind() == CellKind.MONEY;
          if (whole && measure && w.it().form().measure().contains(slot.name())) {
            unused++;
            break;
          }
        }
      }
      return unused == 0 ? null : (Double) (double) -unused;
    }
  },
  /** A run of headers that are periods is explained together, or not at all. */
  PERIOD_RUN(2.5, true) {
    @Override
    @Nullable Double of(Weighed w) {
      int head = w.it().area().head();
      Map<AxisKind, Integer> kinds = new EnumMap<>(AxisKind.class);
      for (int c : w.it().grid().filled(head)) {
        AxisKind.of(w.it().grid().meaning(head, c)).forEach(k -> kinds.merge(k, 1, Integer::sum));
      }
      double most = kinds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      AxisKind crossed = w.it().crossed();
      if (crossed != null && !crossed.isPeriod()) {
        return crossed == AxisKind.THING ? (Double) 0.3 : (Double) 1.0;
      }
      if (most < 2) {
        return null;
      }
      return w.it().crossed() == null ? -Math.min(1, most / 4) : w.it().periods().size() / most;
    }
  },
  /** The header row looks like one. */
  HEADER_AREA(1.2, true) {
    @Override
    @Nullable Double of(Weighed w) {
      boolean joined = w.it().grid().change().name().equals(CellGrid.Change.JOINED);
      return Math.min(1, w.it().area().score() / 1.3) - (joined ? 0.5 : 0);
    }
  },
  /** Title, sheet, file and headers name the kind of table. */
  FORM_WORDS(1.0, true) {
    @Override
    @Nullable Double of(Weighed w) {
      int best = 0;
      int own = 0;
      for (Form form : w.forms().all()) {
        Set<String> hit = new HashSet<>(form.words());
        hit.retainAll(w.said());
        best = Math.max(best, hit.size());
        own = form.equals(w.it().form()) ? hit.size() : own;
      }
      return best == 0 ? null : own > 0 ? (Double) ((double) own / best) : (Double) (-0.5);
    }
  },
  /** Rows as wide as the table, above its header, are left without a role. */
  ROWS_ABOVE(2.0, true) {
    @Override
    @Nullable Double of(Weighed w) {
      int head = w.it().area().head();
      double width = w.it().grid().filled(head).size();
      if (head == 0) {
        return null;
      }
      int wide = 0;
      for (int r = 0; r < head; r++) {
        wide += w.it().grid().filled(r).size() >= Math.max(2, 0.6 * width) ? 1 : 0;
      }
      return -Math.min(1, wide / 3.0);
    }
  },
  /** Weekdays agree with their dates. */
  WEEKDAY(2.0, false) {
    @Override
    @Nullable Double of(Weighed w) {
      return w.outcome().weekdays.ratio();
    }
  },
  /** Dates lie in the season or the year that is said. */
  IN_SEASON(1.5, false) {
    @Override
    @Nullable Double of(Weighed w) {
      return w.outcome().inside.ratio();
    }
  },
  /** Dates go forward, or back. */
  FORWARD(0.8, false) {
    @Override
    @Nullable Double of(Weighed w) {
      List<LocalDate> dates =
          w.it().crossed() == null
              ? w.outcome().dated
              : new ArrayList<>(new LinkedHashSet<>(w.outcome().dated));
      int n = Math.min(400, dates.size());
      if (n < 3) {
        return null;
      }
      int up = 0;
      for (int i = 1; i < n; i++) {
        up += dates.get(i).isBefore(dates.get(i - 1)) ? 0 : 1;
      }
      double way = Math.max(up, n - 1 - up);
      return 2 * way / (n - 1) - 1;
    }
  },
  /** Totals are the sums of what they cover; rows that are sums count as no records. */
  TOTALS(1.5, false) {
    @Override
    @Nullable Double of(Weighed w) {
      int good = 0;
      int bad = 0;
      for (Judged row : w.it().rows()) {
        boolean total = row.role() == Role.TOTAL || row.role() == Role.CHECKED_TOTAL;
        good += total && w.it().summed().contains(row.row()) ? 1 : 0;
        bad += row.role() == Role.RECORD && w.it().summed().contains(row.row()) ? 3 : 0;
        bad += row.role() == Role.RECORD && w.saysTotal(row.row()) ? 1 : 0;
      }
      for (Column column : w.it().columns()) {
        if (column.total()) {
          int[] sums = w.totalColumn(column.column());
          good += sums[0];
          bad += sums[1];
        }
      }
      return good + bad == 0 ? null : (Double) ((double) (good - bad) / (good + bad));
    }
  },
  /** Rows read without a bad cell. */
  WHOLE_ROWS(1.5, false) {
    @Override
    @Nullable Double of(Weighed w) {
      double n = w.it().records().size() * (double) Math.max(1, w.it().periods().size());
      boolean nothing = n == 0 || w.outcome().rows.isEmpty();
      return nothing ? -1.0 : 1 - 2 * Math.min(1, w.outcome().rejected / n);
    }
  },
  /** Amounts add up: incl. = excl. + tax, amount = quantity × price, balance after balance. */
  IDENTITIES(1.2, false) {
    @Override
    @Nullable Double of(Weighed w) {
      return w.outcome().identities.ratio();
    }
  },
  /** Places are ones that we know. */
  KNOWN_PLACE(0.8, false) {
    @Override
    @Nullable Double of(Weighed w) {
      return w.outcome().known.ratio();
    }
  },
  /** A column of known places is read as such, and none of other words where a title names one. */
  PLACES_LEFT(2.0, false) {
    @Override
    @Nullable Double of(Weighed w) {
      Double known = w.outcome().known.ratio();
      if (known != null && known < 0 && w.it().context().place() != null) {
        return -1.0;
      }
      boolean open = w.it().form().place() && w.outcome().unplaced > 0;
      return open && w.it().columns().stream().anyMatch(c -> w.cells().arePlaces(c.column()))
          ? (Double) (-1.0)
          : null;
    }
  },
  /** The year is the one that most places name. */
  CONTEXT(0.6, false) {
    @Override
    @Nullable Double of(Weighed w) {
      Context context = w.it().context();
      if (context.years().isEmpty() || context.year() == 0) {
        return null;
      }
      YearSaid said = new YearSaid(context.season(), context.year());
      return context.years().getOrDefault(said, 0.0) / Collections.max(context.years().values());
    }
  },
  /** The measure lies within what it can be. */
  MEASURE_RANGE(1.0, false) {
    @Override
    @Nullable Double of(Weighed w) {
      List<InterpretedRows.Given> rows = w.outcome().rows;
      if (rows.isEmpty()) {
        return null;
      }
      if (w.it().form().crossed() == CellKind.COUNT || w.it().form().crossed() == CellKind.TICK) {
        boolean counts =
            rows.stream()
                .allMatch(
                    r ->
                        r.value().signum() >= 0
                            && r.value().compareTo(BigDecimal.valueOf(2000)) < 0
                            && r.value().stripTrailingZeros().scale() <= 0);
        boolean ticks = rows.stream().allMatch(r -> r.value().compareTo(BigDecimal.ONE) <= 0);
        boolean persons = w.it().form().crossed() == CellKind.TICK;
        return counts && !ticks ? (Double) 1.0 : persons ? null : (Double) 0.0;
      }
      if (w.it().form().counts() == Form.Counts.SALE) {
        long negative = rows.stream().filter(r -> r.value().signum() < 0).count();
        boolean ones =
            w.it().crossed() != null
                && rows.stream().allMatch(r -> r.value().compareTo(BigDecimal.ONE) == 0);
        return negative <= 0.2 * rows.size() && !ones ? 1.0 : -1.0;
      }
      return null;
    }
  },
  /** Rows of one table are alike: notes are few. */
  ONE_ROLE(0.8, false) {
    @Override
    @Nullable Double of(Weighed w) {
      double n = w.it().rows().stream().filter(r -> r.role() != Role.BLANK).count();
      double notes = w.it().rows().stream().filter(r -> r.role() == Role.NOTE).count();
      return n == 0 ? null : 1 - 2 * notes / n;
    }
  };

  private static final int LIKE = 3;

  private final double weight;
  private final boolean early;

  /**
   * @param early whether it needs no outcome: it chooses which interpretations are read
   */
  SheetEvidence(double weight, boolean early) {
    this.weight = weight;
    this.early = early;
  }

  abstract @Nullable Double of(Weighed w);

  double weight() {
    return weight;
  }

  boolean isEarly() {
    return early;
  }

  /** Whether a column is among the first of those that mean the same and are not read. */
  private static boolean isCounted(Weighed w, Column column) {
    Slot slot = column.slot();
    return slot == null
        || slot.target() != null
        || w.it().columnsOf(slot.name()).indexOf(column.column()) < LIKE;
  }

  /** Stems of what titles, the sheet and the file say. */
  static Set<String> named(Interpretation it) {
    Set<String> stems = new HashSet<>();
    it.titles().forEach(title -> stems.addAll(Folded.stems(title)));
    stems.addAll(Folded.stems(it.grid().sheet()));
    stems.addAll(Folded.stems(it.file()));
    return stems;
  }

  /** Stems of what titles, the sheet, the file and headers say. */
  static Set<String> said(Interpretation it) {
    Set<String> stems = named(it);
    it.columns()
        .forEach(
            column -> {
              String header = it.header(column.column());
              stems.addAll(header == null ? List.of() : Folded.stems(header));
            });
    return stems;
  }
}
