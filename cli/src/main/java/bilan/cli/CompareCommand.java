package bilan.cli;

import bilan.cli.handed.FileNumbers;
import bilan.cli.handed.FileNumbers.Said;
import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.queries.Kind;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figure;
import bilan.queries.render.Format;
import bilan.text.Exit;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan compare A B}: the figures of two printed bilans side by side. */
@Command(name = "compare", sortOptions = false)
final class CompareCommand implements BilanCommand {

  /** Characters of a label in a terminal. */
  private static final int WIDEST = 60;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Session session;

  @Parameters(index = "0", paramLabel = "<A>", descriptionKey = "first")
  String first = "";

  @Parameters(index = "1", paramLabel = "<B>", descriptionKey = "second")
  String second = "";

  @Option(names = "--all")
  boolean all;

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    Workspace workspace = session.workspace();
    FileNumbers a = FileNumbers.read(session, workspace.bilans(), first);
    FileNumbers b = FileNumbers.read(session, workspace.bilans(), second);
    Set<String> ids = new LinkedHashSet<>(a.numbers().keySet());
    ids.addAll(b.numbers().keySet());
    List<String> same =
        ids.stream()
            .filter(id -> a.numbers().containsKey(id) && b.numbers().containsKey(id))
            .filter(id -> isSame(a.numbers().get(id), b.numbers().get(id)))
            .toList();
    List<String> shown = new ArrayList<>(ids);
    if (!all) {
      shown.removeAll(new HashSet<>(same));
    }
    for (Format format : output.formats()) {
      ListAnswer table = new ListAnswer("compare", session).text("figure");
      table.column("a", Kind.NUMBER).column("b", Kind.NUMBER).column("difference", Kind.NUMBER);
      table.column("percent", Kind.RATE).text("unit").text("only").text("id");
      for (String id : shown) {
        String label = (a.numbers().containsKey(id) ? a : b).labels().of(id);
        boolean cut = format == Format.TEXT && label.length() > WIDEST;
        row(
            table,
            id,
            cut ? label.substring(0, WIDEST - 1) + "…" : label,
            a.numbers().get(id),
            b.numbers().get(id),
            isAverage(workspace, id));
      }
      table.note("cli.compare_same", (long) same.size(), (long) ids.size() - same.size());
      output.write(List.of(table.answer()), format);
    }
    return same.size() == ids.size() ? Exit.DONE : Exit.DIFFERENCE;
  }

  private static boolean isSame(@Nullable Said left, @Nullable Said right) {
    return left != null && right != null && left.isSame(right);
  }

  /** An average changes by what it was divided by, too, which no printed bilan tells. */
  private static boolean isAverage(Workspace workspace, String id) {
    Figure figure = workspace.figures().declared().ifAny(id.split("[.:@]", 2)[0]);
    return figure != null && figure.isAverage();
  }

  private void row(
      ListAnswer table,
      String id,
      String label,
      @Nullable Said left,
      @Nullable Said right,
      boolean average) {
    BigDecimal a = left == null ? null : left.value();
    BigDecimal b = right == null ? null : right.value();
    Said either = left == null ? right : left;
    boolean both = left != null && right != null;
    table.row(
        label,
        a,
        b,
        a == null || b == null ? null : b.subtract(a),
        left == null || right == null || average ? null : percent(left, right),
        either == null ? null : unit(either.unit()),
        both ? null : session.catalogue().say(left == null ? "cli.compare.b" : "cli.compare.a"),
        id);
  }

  private @Nullable String unit(String unit) {
    return switch (unit) {
      case "EUR" -> "€";
      case "count", "number" -> null;
      case "%" -> session.catalogue().say("cli.compare.points");
      case "FTE" -> session.catalogue().say("report.data.unit.FTE");
      default -> unit;
    };
  }

  /** Null where the two do not compare: rates differ in points, and half a year says nothing. */
  private static @Nullable BigDecimal percent(Said left, Said right) {
    BigDecimal a = left.value();
    BigDecimal b = right.value();
    boolean rate = left.unit().equals("%") || left.unit().equals("points");
    if (a == null || b == null || rate || !left.whole() || !right.whole()) {
      return null;
    }
    if (a.abs().compareTo(Change.LEAST_BASE) < 0 || a.signum() != b.signum()) {
      return null;
    }
    return b.subtract(a).multiply(HUNDRED).divide(a.abs(), 1, RoundingMode.HALF_UP);
  }
}
