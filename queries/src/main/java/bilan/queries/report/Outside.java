package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Answer.Missing;
import bilan.queries.SavedQueries;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.figure.Figures;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.GrantNames;
import bilan.queries.report.masking.IdentifiedShares;
import bilan.queries.report.masking.MaskedAnswer;
import bilan.queries.report.masking.MaskedFigures;
import bilan.queries.report.masking.PublicGrants;
import bilan.queries.report.masking.UnnamedLines;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What becomes of figures and answers on their way to a reader, inside or outside. */
final class Outside {

  private static final int USUAL_LEAST = 5;

  private final @Nullable Edition edition;
  private final boolean published;
  private final Catalogue catalogue;
  private Set<String> hidden = Set.of();
  private Figures figures = Figures.builtIn();
  private @Nullable PublicGrants grants;

  Outside(@Nullable Edition edition, boolean published, Catalogue catalogue) {
    this.edition = edition;
    this.published = published;
    this.catalogue = catalogue;
  }

  private int least() {
    return least(edition);
  }

  /** The smallest number of persons that people outside may see. */
  static int least(@Nullable Edition edition) {
    return edition == null ? USUAL_LEAST : edition.maskUnder();
  }

  /** The figures that may be shown, with what must be said of all of them. */
  FigureSheet shown(FigureSheet sheet, Freshness freshness, Supplier<GrantNames> names) {
    FigureSheet shown = sheet;
    if (published) {
      grants = new PublicGrants(names.get(), catalogue);
      figures = sheet.declared();
      MaskedFigures masked =
          new MaskedFigures(sheet, least(), catalogue.say("trace.masked", least()));
      hidden = masked.hidden();
      IdentifiedShares shares = new IdentifiedShares(catalogue);
      shown = grants.shown(shares.shown(masked.sheet()));
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

  /** That these are not all the figures there are; said to people outside only. */
  List<Block> told() {
    return published
        ? List.of(
            new Block.Callout(
                List.of(new Inline.Words(catalogue.say("report.published", least())))))
        : List.of();
  }

  /**
   * What may be shown of an answer.
   *
   * @param asked the parameters that its query was given
   */
  Answer shown(Answer answer, Map<String, String> asked) {
    PublicGrants named = grants;
    if (!published || named == null) {
      return answer;
    }
    Missing mark = new Missing(catalogue.say("report.nc"), catalogue.say("trace.masked", least()));
    Answer masked =
        new MaskedAnswer(
                answer,
                least(),
                mark,
                new Missing(catalogue.say("report.nc"), catalogue.say("trace.masked_share")),
                hidden,
                asked.get("place"),
                figures)
            .answer();
    return named.shown(
        UnnamedLines.gathered(masked, mark, lines -> catalogue.say("report.unnamed", lines)));
  }

  /**
   * What stands above the document; nothing if its data are whole and fresh, or that is accepted.
   */
  List<Block> banner(
      FigureSheet sheet, Freshness freshness, List<Block> shown, SavedQueries queries) {
    String place = sheet.request().place();
    return accepted() == null
        ? new Banner(sheet, freshness, place, catalogue).above(shown, queries)
        : List.of();
  }

  private @Nullable String accepted() {
    Edition in = edition;
    return in == null ? null : in.accepted();
  }
}
