package bilan.cli.trace;

import bilan.cli.output.ListAnswer;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.queries.Answer;
import bilan.queries.TraceId;
import bilan.queries.figure.Figures;
import bilan.queries.figure.trace.Tracing;
import bilan.queries.report.printed.Printed;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Typography;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Printed figures that a person may mean who types a number or words instead of an id. */
public final class FigureSearch {

  private static final int NEAREST = 3;

  private final Session session;
  private final Figures figures;
  private final Map<String, Hit> printed = new LinkedHashMap<>();

  /** A number that was printed. */
  private record Hit(
      String id,
      String label,
      @Nullable String period,
      @Nullable String place,
      String bilan,
      @Nullable BigDecimal value) {}

  /** Search over the figures and bilans of a workspace, whose printed numbers are read now. */
  public FigureSearch(Session session, Workspace workspace) throws IOException {
    this.session = session;
    this.figures = workspace.figures().declared();
    List<Printed> all = Printed.each(workspace.bilans());
    all.forEach(one -> figures(one, true));
    all.forEach(one -> figures(one, false));
    all.forEach(this::cells);
    all.forEach(this::said);
    all.forEach(this::before);
  }

  /**
   * What the last bilans printed so; null if an id was typed, or words that name none.
   *
   * @throws Failure (2) if it is a number that none printed
   */
  @Nullable
  public Answer of(String said) {
    SaidNumber number = SaidNumber.of(said);
    if (number != null) {
      return number(said, number);
    }
    boolean key = !said.contains(".") && Tracing.isKeyFigure(figures, said);
    List<Hit> named =
        key ? hits(hit -> isPlain(hit) && hit.id().startsWith(said + ".")) : words(said);
    return named.isEmpty() ? null : table(named);
  }

  private static boolean isPlain(Hit hit) {
    return !hit.id().contains(":") && hit.value() != null;
  }

  private Answer number(String said, SaidNumber number) {
    List<Hit> found = hits(hit -> hit.value() != null && number.is(hit.value()));
    if (found.isEmpty()) {
      found = hits(hit -> hit.value() != null && number.isRoughly(hit.value()));
    }
    if (found.isEmpty()) {
      throw none(said, number);
    }
    return table(found);
  }

  private Failure none(String said, SaidNumber number) {
    String nearest =
        printed.values().stream()
            .filter(hit -> hit.value() != null)
            .sorted(Comparator.comparing(hit -> distance(hit, number)))
            .limit(NEAREST)
            .map(hit -> hit.id() + " (" + said(hit) + ")")
            .collect(Collectors.joining(", "));
    Message cure =
        nearest.isEmpty()
            ? Message.of("cli.trace_no_bilan")
            : Message.of("cli.trace_no_number.cure", nearest);
    return new Failure(
        Exit.USAGE, Problem.error("TRACE-03", Message.of("cli.trace_no_number", said), null, cure));
  }

  private static BigDecimal distance(Hit hit, SaidNumber number) {
    BigDecimal value = hit.value();
    return value == null ? BigDecimal.ZERO : number.distance(value);
  }

  private String said(Hit hit) {
    BigDecimal value = hit.value();
    int scale = value == null ? 0 : Math.max(0, value.stripTrailingZeros().scale());
    return value == null ? "" : Typography.of(session.lang()).number(value, scale == 1 ? 2 : scale);
  }

  /** Those of which a label, a period and a place say the same words, else hold them all. */
  private List<Hit> words(String said) {
    if (said.contains(".") || said.contains(":")) {
      return List.of();
    }
    String plain = TraceId.word(said);
    List<Hit> same = hits(hit -> isPlain(hit) && TraceId.word(about(hit)).equals(plain));
    List<String> words = List.of(plain.split("-", -1));
    return same.isEmpty()
        ? hits(
            hit ->
                isPlain(hit)
                    && hit.period() != null
                    && List.of(TraceId.word(about(hit)).split("-", -1)).containsAll(words))
        : same;
  }

  private static String about(Hit hit) {
    return Stream.of(hit.label(), hit.period(), hit.place())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private List<Hit> hits(Predicate<Hit> wanted) {
    return new ArrayList<>(printed.values().stream().filter(wanted).toList());
  }

  private Answer table(List<Hit> hits) {
    ListAnswer table = new ListAnswer("trace_found", session);
    table.text("id").text("label").text("period").text("place").text("bilan");
    for (Hit hit : hits) {
      String place = hit.place() == null && hit.period() != null ? network() : hit.place();
      table.row(hit.id(), hit.label(), hit.period(), place, hit.bilan());
    }
    return table.note("cli.trace_found_note").answer();
  }

  private String network() {
    return session.catalogue().say("figure.network");
  }

  /**
   * @param shown those that a reader finds in it; else the others, which only its json has
   */
  private void figures(Printed one, boolean shown) {
    for (Printed.Figure figure : one.figures().values()) {
      if (one.shows(figure.id()) != shown) {
        continue;
      }
      hit(figure, figure.id(), figure.label(), number(figure.value()), one);
      String change = session.catalogue().say("trace.facet.change");
      if (figure.change() != null) {
        String id = TraceId.facet(figure.id(), TraceId.CHANGE);
        hit(figure, id, figure.label() + ", " + change, number(figure.change()), one);
      }
    }
  }

  private static @Nullable BigDecimal number(@Nullable String said) {
    return said == null ? null : new BigDecimal(said);
  }

  private void hit(
      Printed.Figure figure, String id, String label, @Nullable BigDecimal value, Printed one) {
    printed.putIfAbsent(
        id, new Hit(id, label, figure.period(), figure.place(), one.bilan(), value));
  }

  private void cells(Printed one) {
    for (Printed.Cell cell : one.cells()) {
      String id = cell.trace();
      if (id != null) {
        String label =
            Stream.of(cell.table(), cell.row(), cell.column())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        printed.putIfAbsent(id, new Hit(id, label, null, null, one.bilan(), cell.value()));
      }
    }
  }

  /** The numbers of sentences, each with its sentence. */
  private void said(Printed one) {
    for (Printed.Said said : one.said()) {
      Hit hit = new Hit(said.trace(), said.sentence(), null, null, one.bilan(), said.value());
      printed.putIfAbsent(said.trace(), hit);
    }
  }

  /** What a paper says that is older than the last revision. */
  private void before(Printed one) {
    for (Printed.Change change : one.revised()) {
      Printed.Figure now = one.figures().get(change.id());
      String was = change.was();
      if (now != null && was != null) {
        int scale = now.unit().equals("%") ? 1 : 2;
        BigDecimal value = new BigDecimal(was).setScale(scale, RoundingMode.HALF_UP);
        printed.putIfAbsent(
            now.id() + " ",
            new Hit(now.id(), now.label(), now.period(), now.place(), one.bilan(), value));
      }
    }
  }
}
