package bilan.queries.render.office;

import bilan.queries.render.chart.Palette;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;

/** What stands above the values of a native chart: what it shows, or in what it counts. */
final class NativeTitle {

  private static final double LETTERS = 9;
  private static final double LARGE = 11;

  private final XDDFChart frame;
  private final NativeLook look;

  NativeTitle(XDDFChart frame, NativeLook look) {
    this.frame = frame;
    this.look = look;
  }

  /** None: what stands around the chart says all. */
  void none() {
    frame.setAutoTitleDeleted(true);
  }

  /** The unit alone, above the axis, where a caption says the rest. */
  void unit(String unit) {
    write(unit, LETTERS, Palette.MUTED, false);
    var title = frame.getCTChart().getTitle();
    var place = title.isSetLayout() ? title.getLayout() : title.addNewLayout();
    XDDFManualLayout corner = new XDDFManualLayout(place);
    corner.setXMode(LayoutMode.EDGE);
    corner.setYMode(LayoutMode.EDGE);
    corner.setX(0);
    corner.setY(0);
  }

  /** In bold letters, where no caption says it. */
  void whole(String words) {
    write(words, LARGE, Palette.INK, true);
  }

  private void write(String words, double size, String colour, boolean strong) {
    frame.setTitleText(words);
    frame.setTitleOverlay(false);
    frame.setAutoTitleDeleted(false);
    XDDFTextRun run = frame.getFormattedTitle().getParagraph(0).getTextRuns().get(0);
    // Else the language of the machine would stand in it.
    run.setLanguage(null);
    run.setFontSize(size);
    run.setBold(strong);
    run.setFontColor(NativeInk.solid(look.colour(colour)).getColor());
  }
}
