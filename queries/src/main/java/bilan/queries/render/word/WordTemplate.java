package bilan.queries.render.word;

import bilan.queries.document.Cover;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.refresh.TemplatePlaces;
import bilan.queries.words.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A template to begin with: the program's styles, a cover, and the place of the bilan. */
public final class WordTemplate {

  private WordTemplate() {}

  /**
   * The file, ready to be given a logo, fonts and colours in Word.
   *
   * @param organisation its name; empty if it isn't known
   */
  public static byte[] write(String organisation, Wording wording) {
    try (XWPFDocument word = new XWPFDocument()) {
      WordText text = new WordText(word);
      String name = organisation.isEmpty() ? wording.say("template.organisation") : organisation;
      Cover cover = cover(name, wording);
      WordParts.styles(word, wording.lang());
      WordParts.settings(word, wording.lang());
      WordParts.properties(word, cover, wording.lang());
      control(text, "Organisation", TemplatePlaces.ORGANISATION, name);
      control(text, "Title", TemplatePlaces.TITLE, cover.title());
      control(text, "Subtitle", TemplatePlaces.SUBTITLE, wording.say("template.subtitle"));
      control(text, "DateArrete", TemplatePlaces.DATED, wording.say("template.dated"));
      control(text, "Normal", TemplatePlaces.CONTENT, wording.say("template.content"));
      WordParts.frame(
          word,
          text,
          new WordParts.Frame(name, cover.title(), wording.say("template.dated")),
          wording);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return Docx.read(out.toByteArray()).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cover cover(String organisation, Wording wording) {
    return new Cover(
        "template",
        wording.say("template.title"),
        null,
        organisation,
        List.of(),
        LocalDate.EPOCH,
        null,
        wording.lang());
  }

  private static void control(WordText text, String style, String tag, String words) {
    XWPFParagraph paragraph = text.styled(style);
    text.control(paragraph, tag).setText(words);
  }
}
