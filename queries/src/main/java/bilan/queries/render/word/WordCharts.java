package bilan.queries.render.word;

import bilan.queries.document.Chart;
import bilan.queries.document.Picture;
import bilan.queries.render.office.NativeChart;
import bilan.queries.words.Markup;
import bilan.queries.words.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Charts that Word can edit, with their workbook inside, and pictures; both with words for who does
 * not see them.
 */
final class WordCharts {

  private final XWPFDocument word;
  private final WordText text;
  private final Wording wording;
  private final WordPaper paper;

  WordCharts(XWPFDocument word, WordText text, Wording wording, WordPaper paper) {
    this.paper = paper;
    this.word = word;
    this.text = text;
    this.wording = wording;
  }

  /**
   * @param name by which the drawing is found again, wherever it is moved
   */
  void chart(XWPFParagraph caption, Chart chart, String name) {
    text.caption(caption, "Graphique", chart.number(), wording.caption(chart));
    XWPFParagraph paragraph = text.styled("Graphique");
    XWPFRun run = paragraph.createRun();
    try {
      XWPFChart frame =
          word.createChart(run, Units.EMU_PER_DXA * paper.upright(), NativeChart.height(chart));
      NativeChart.fill(frame, chart, wording, paper.look());
      var drawing = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
      drawing.setName(name);
      drawing.setTitle(Markup.clean(chart.title()));
      drawing.setDescr(Markup.clean(chart.alternative()));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> legend = new ArrayList<>();
    if (NativeChart.hasNamesBeside(chart)) {
      Chart.Category last = chart.categories().get(chart.categories().size() - 1);
      legend.add(wording.say("report.values_beside", wording.category(last)));
    }
    legend.addAll(chart.remarks());
    paragraph.setKeepNext(!legend.isEmpty());
    legend.forEach(line -> text.paragraph("NoteTableau", line));
    text.styled("FinTableau");
  }

  void picture(XWPFParagraph paragraph, Picture picture) {
    long line = (long) Units.EMU_PER_DXA * paper.upright();
    PictureType type = picture.type().equals("png") ? PictureType.PNG : PictureType.JPEG;
    byte[] bytes = Base64.getDecoder().decode(picture.base64());
    try {
      XWPFRun run = paragraph.createRun();
      run.addPicture(
          new ByteArrayInputStream(bytes),
          type,
          picture.name(),
          Math.toIntExact(picture.widthIn(line)),
          Math.toIntExact(picture.heightIn(line)));
      var drawing = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
      drawing.setDescr(Markup.clean(picture.alternative()));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
