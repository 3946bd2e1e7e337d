package bilan.queries.render.word;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Memory;
import bilan.queries.render.word.file.Print;
import bilan.queries.words.TracedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Figures of a Word document as they stand in it, by the tags of their controls. */
public final class WordFigures {

  private WordFigures() {}

  /**
   * Figures in the order of the document; null if the program did not write it.
   *
   * @throws IOException if it is no Word document
   */
  public static @Nullable List<TracedText> of(byte[] file) throws IOException {
    Docx docx = Docx.read(file);
    if (Memory.of(docx) == null) {
      return null;
    }
    List<TracedText> texts = new ArrayList<>();
    for (Element control : Controls.everywhere(docx)) {
      String tag = Controls.tag(control);
      if (tag.contains(".")) { // the others are words of the cover
        texts.add(new TracedText(tag, Print.figure(control)));
      }
    }
    return texts;
  }
}
