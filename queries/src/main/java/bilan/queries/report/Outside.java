package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Answer.Missing;
import bilan.queries.document.Block;
import bilan.queries.figure.FigureSheet;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of figures and answers on their way to a reader, inside or outside. */
final class Outside {

  private static final int USUAL_LEAST = 5;

  private final @Nullable Edition edition;
  private final boolean published;
  private final Catalogue catalogue;
  private Set<String> hidden = Set.of();

  Outside(@Nullable Edition edition, boolean published, Catalogue catalogue) {
    this.edition = edition;
    this.published = published;
    this.catalogue = catalogue;
  }

  private int least() {
    Edition in = edition;
    return in == null ? USUAL_LEAST : in.maskUnder();
  }

  /** The figures that may be shown, with what must be said of all of them. */
  FigureSheet shown(FigureSheet sheet, Freshness freshness) {
    FigureSheet shown = sheet;
    if (published) {
      MaskedFigures masked =
          new MaskedFigures(sheet, least(), catalogue.say("trace.masked", least()));
      hidden = masked.hidden();
      shown = masked.sheet();
    }
    String accepted = accepted();
    Banner banner = new Banner(sheet, freshness, sheet.request().place(), catalogue);
    if (accepted == null || !banner.isWanted()) {
      return shown;
    }
    List<String> notes = new ArrayList<>(shown.notes());
    notes.add(catalogue.say("trace.banner.accepted", accepted));
    return new FigureSheet(
        shown.request(),
        shown.settings(),
        shown.figures(),
        shown.constantPerimeter(),
        shown.perOpenMonth(),
        notes);
  }

  /** What may be shown of an answer. */
  Answer shown(Answer answer, @Nullable String place) {
    if (!published) {
      return answer;
    }
    Missing mark = new Missing(catalogue.say("report.nc"), catalogue.say("trace.masked", least()));
    return new MaskedAnswer(answer, least(), mark, hidden, place).answer();
  }

  /**
   * What stands above the document; nothing if its data are whole and fresh, or that is accepted.
   */
  List<Block> banner(FigureSheet sheet, Freshness freshness, List<Block> shown) {
    String place = sheet.request().place();
    return accepted() == null
        ? new Banner(sheet, freshness, place, catalogue).above(shown)
        : List.of();
  }

  private @Nullable String accepted() {
    Edition in = edition;
    return in == null ? null : in.accepted();
  }
}
