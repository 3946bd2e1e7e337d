package bilan.queries.render.word;

import bilan.queries.document.Picture;
import bilan.queries.words.Markup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Pictures in a line of their own, with words for who does not see them. */
final class WordPictures {

  private final WordPaper paper;

  WordPictures(WordPaper paper) {
    this.paper = paper;
  }

  void show(XWPFParagraph paragraph, Picture picture) {
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
