package bilan.pipelines.drift;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.detect.DatasetJudge;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.profile.ColumnValue;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.PriorDeliveries;
import bilan.pipelines.request.PriorDelivery;
import bilan.pipelines.sheet.Headers;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the columns of a file with those of the last delivery of its source, or its profile. */
public final class Drift {

  private final String source;
  private final PriorDeliveries before;
  private final List<String> previous;
  private final boolean alike;
  private final boolean yearly;
  private final List<String> lost = new ArrayList<>();
  private final List<FoundTable> found;
  private final ColumnChanges changes;
  private final Profile profile;
  private final Set<String> places;
  private final String file;

  /**
   * @param last null if there was none; its source is empty if it is the same
   * @param places known names of places, as headers are compared
   */
  public Drift(
      @Nullable PriorDelivery last,
      PriorDeliveries before,
      List<FoundTable> found,
      Profile profile,
      Set<String> places,
      String file) {
    this.source = last == null ? "" : last.source();
    this.before = before;
    this.previous = last == null ? List.of() : last.columns();
    this.alike = last == null || last.alike();
    this.yearly = last != null && last.yearly() && profile.isGeneric();
    this.found = found;
    this.changes = new ColumnChanges(previous, found);
    this.profile = profile;
    this.places = places;
    this.file = file;
  }

  /**
   * What a person must say: a column that filled a field last time is gone or no longer understood,
   * and nothing fills the field now; or a rule of the profile has lost its column.
   */
  public List<Problem> decisions(DatasetJudge judge, List<TablePlan> plans) {
    List<Problem> decisions = new ArrayList<>();
    Set<String> now = changes.names();
    for (String column : previous) {
      boolean there = now.contains(Headers.normalise(column));
      if (isRead(column) || isDoneWithout(column) || (!there && !isWorthAsking(column))) {
        continue;
      }
      Target target = there && isUnderstood(column, judge) ? null : target(column, judge, there);
      if (target != null && isLost(target, plans)) {
        if (yearly && likely(column) == null) {
          lost.add(column);
          continue;
        }
        decisions.add(
            there
                ? answered(
                    problem(
                        Message.of("profile.column_unread", column),
                        Message.of("profile.column_gone.cure", target.key(), column)),
                    column,
                    target.key())
                : answered(gone(column, cure(column, target.key())), column, target.key()));
      } else if (!there && isPlaceColumn(column)) {
        String key = ColumnValue.PLACE + column;
        decisions.add(answered(gone(column, cure(column, key)), column, key));
      } else if (!there && target == null && isRule(column)) {
        decisions.add(gone(column, Message.of("profile.rule_column.cure", column, profile.name())));
      }
    }
    return decisions;
  }

  /**
   * Another place's export of the same profile may lack what that place has no use for: it is only
   * asked about where a new column may be it. Said it is anyway.
   */
  private boolean isWorthAsking(String column) {
    return alike || likely(column) != null;
  }

  /** Whether nothing says a field any more that had values last time. */
  private boolean isLost(Target target, List<TablePlan> plans) {
    String key = target.key();
    return found.stream().noneMatch(f -> f.mapping().fills(key))
        && plans.stream().noneMatch(p -> p.says(key) || p.sections().give(key))
        && (!(target instanceof Target.ToField) || before.filled().of(source, key));
  }

  private boolean isDoneWithout(String column) {
    String name = Headers.normalise(column);
    return Stream.concat(before.without().stream(), profile.ignore().stream())
        .anyMatch(c -> Headers.normalise(c).equals(name));
  }

  /** The new column that an old one may be called now: a like name, or one for one. */
  private @Nullable String likely(String column) {
    Set<String> fresh = changes.fresh();
    String near = Nearest.of(column, fresh);
    boolean one = alike && fresh.size() == 1 && changes.gone().size() == 1;
    return near == null && one ? fresh.iterator().next() : near;
  }

  /** Whether it fills a field of some table: what it means to another table is no loss. */
  private boolean isRead(String column) {
    String name = Headers.normalise(column);
    return found.stream()
        .flatMap(f -> f.mapping().bound().stream())
        .anyMatch(bound -> Headers.normalise(bound.head().text()).equals(name));
  }

  private Problem gone(String column, Message cure) {
    return problem(
        source.isEmpty()
            ? Message.of("profile.column_gone", column)
            : Message.of("profile.column_gone_from", column, source),
        cure);
  }

  private Problem answered(Problem asked, String column, String key) {
    String near = likely(column);
    return asked.answeredBy(
        List.of(
            Reply.of("--without", column),
            Reply.of("--column", (near == null ? Reply.OPEN : near) + "=" + key)));
  }

  private Problem problem(Message what, Message cure) {
    return Problem.error("PROF-08", what, file, cure);
  }

  private Message cure(String column, String key) {
    String near = likely(column);
    return near == null
        ? Message.of("profile.column_gone.cure", key, column)
        : Message.of("profile.column_gone.renamed", near, key, column);
  }

  /** Whether a column that is still there means what it meant; it may give way to another. */
  private boolean isUnderstood(String column, DatasetJudge judge) {
    String name = Headers.normalise(column);
    return found.stream()
        .anyMatch(
            f ->
                f.area().columns().stream()
                    .filter(c -> Headers.normalise(c.text()).equals(name))
                    .anyMatch(c -> judge.target(c, List.of(f.mapping().table())) != null));
  }

  /**
   * What a column meant to the tables that were found, with what stood above it, else by its last
   * words alone; if it is gone, what it means to any table.
   */
  private @Nullable Target target(String column, DatasetJudge judge, boolean there) {
    List<DatasetTable> tables = found.stream().map(f -> f.mapping().table()).toList();
    String name = Headers.normalise(column);
    for (String words = name; !words.isEmpty(); words = afterFirst(words)) {
      Target target = judge.target(head(column, words), tables);
      if (target != null) {
        return target;
      }
    }
    return there ? null : judge.target(head(column, name), judge.tables());
  }

  private static String afterFirst(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? "" : words.substring(space + 1);
  }

  private boolean isPlaceColumn(String column) {
    return places.contains(Headers.normalise(column))
        && found.stream()
            .flatMap(f -> f.mapping().turned().stream())
            .anyMatch(t -> t.given().containsKey("place"));
  }

  /** Whether the profile leaves rows out, or turns them, by this column. */
  private boolean isRule(String column) {
    String name = Headers.normalise(column);
    return profile.skip().stream().anyMatch(r -> Headers.normalise(r.column()).equals(name))
        || profile.negate().stream().anyMatch(r -> Headers.normalise(r.column()).equals(name));
  }

  /**
   * A table kept by hand changes with the year: what it no longer has is only said, where no new
   * column may be it.
   */
  public void sayLost(Notices notices) {
    if (!lost.isEmpty()) {
      notices.add(
          Problem.warning(
              "PROF-08",
              Message.of("profile.columns_lost", source, String.join(", ", lost), lost.size()),
              file,
              Message.of("profile.columns_lost.cure")));
    }
  }

  /** What is worth knowing: columns that came, went and moved without any loss. */
  public void say(Notices notices) {
    Set<String> fresh = changes.fresh();
    boolean byHand = !source.isEmpty() && profile.isGeneric();
    if (!source.isEmpty() && changes.gone().size() * 2 > previous.size()) {
      return; // Another sender's table, of which nothing can have moved.
    }
    if (!source.isEmpty() && !(changes.gone().isEmpty() && (byHand || fresh.isEmpty()))) {
      notices.add(Problem.note("PROF-09", Message.of("profile.compared_with", source)));
    }
    if (!previous.isEmpty() && !fresh.isEmpty() && !byHand) {
      say(notices, "profile.columns_new", fresh);
    }
    List<String> gone = changes.gone();
    if (!gone.isEmpty()) {
      say(notices, "profile.columns_gone", gone);
    }
    List<String> moved = changes.moved();
    if (!moved.isEmpty() && source.isEmpty()) {
      say(notices, "profile.columns_moved", moved);
    }
  }

  private static void say(Notices notices, String key, Iterable<String> columns) {
    notices.add(Problem.note("PROF-09", Message.of(key, String.join(", ", columns))));
  }

  private static ColumnHead head(String text, String name) {
    return new ColumnHead(0, text, List.of(name), null);
  }
}
