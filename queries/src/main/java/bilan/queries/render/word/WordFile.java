package bilan.queries.render.word;

import static bilan.queries.render.word.refresh.TemplatePlaces.DATED;
import static bilan.queries.render.word.refresh.TemplatePlaces.ORGANISATION;
import static bilan.queries.render.word.refresh.TemplatePlaces.PLACE;
import static bilan.queries.render.word.refresh.TemplatePlaces.SUBTITLE;
import static bilan.queries.render.word.refresh.TemplatePlaces.TITLE;
import static bilan.queries.render.word.refresh.TemplatePlaces.YEARS;

import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.figure.KeyFigure;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Memory;
import bilan.queries.render.word.refresh.Refresh;
import bilan.queries.words.FigureKind;
import bilan.queries.words.Wording;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bilan as a Word file: new, or in the place of one that people have edited since. */
public final class WordFile {

  private final Document document;
  private final Wording wording;
  private final byte @Nullable [] template;

  /**
   * @param template the organisation's own; null for the program's
   */
  public WordFile(Document document, Wording wording, byte @Nullable [] template) {
    this.document = document;
    this.wording = wording;
    this.template = template;
  }

  /** What is to be written. */
  public static final class Made {

    private final byte[] bytes;
    private final boolean edited;
    private final boolean refreshed;
    private final int own;
    private final List<Message> left;

    private Made(byte[] bytes, boolean edited, boolean refreshed, int own, List<Message> left) {
      this.bytes = bytes;
      this.edited = edited;
      this.refreshed = refreshed;
      this.own = own;
      this.left = left;
    }

    /** The whole file; not copied, since nobody changes it. */
    public byte[] bytes() {
      return bytes;
    }

    /** Whether the former file holds more than bilan wrote: it must not be lost. */
    public boolean edited() {
      return edited;
    }

    /** Whether what people wrote in the former file is in this one. */
    public boolean refreshed() {
      return refreshed;
    }

    /** How many passages of theirs those are. */
    public int own() {
      return own;
    }

    /** What could not be placed, or why the former file was not refreshed. */
    public List<Message> left() {
      return left;
    }
  }

  /**
   * The file.
   *
   * @param former the file of that name; null if there is none
   * @param anew whatever the former holds, the document starts again
   * @throws bilan.text.Failure (2) if the template is no Word document
   */
  public Made make(byte @Nullable [] former, boolean anew) {
    try {
      return former == null ? made(fresh(), false) : over(former, anew);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole file where nothing stands yet. */
  private Docx fresh() throws IOException {
    if (template == null) {
      return WordDocument.written(document, wording, WordPaper.OURS);
    }
    Docx base = read(template);
    Docx plain = WordDocument.written(document, wording, WordPaper.of(base));
    WordParts.properties(base, plain);
    return Refresh.into(base, plain, figures());
  }

  private static Docx read(byte[] template) {
    try {
      return Docx.read(template);
    } catch (IOException e) {
      Problem problem =
          Problem.error(
              "REPORT-11",
              Message.of("report.bad_template"),
              "bilans/template.docx",
              Message.of("report.bad_template.cure"));
      throw new Failure(Exit.USAGE, List.of(problem), e);
    }
  }

  private static Made made(Docx fresh, boolean edited, Message... left) throws IOException {
    return new Made(fresh.write(), edited, false, 0, List.of(left));
  }

  private Made over(byte[] former, boolean anew) throws IOException {
    Docx old;
    Memory memory;
    try {
      old = Docx.read(former);
      memory = Memory.of(old);
    } catch (IOException e) {
      return made(fresh(), true, Message.of("refresh.unreadable"));
    }
    if (memory != null && memory.isOf(old)) {
      return made(fresh(), false);
    }
    if (anew) {
      return made(fresh(), true);
    }
    if (memory == null ? !Refresh.isOurs(old) : !isSameBilan(memory)) {
      return made(fresh(), true, Message.of("refresh.not_ours"));
    }
    Docx plain = WordDocument.written(document, wording, WordPaper.of(old));
    Refresh.Refreshed refreshed = Refresh.of(old, plain, memory, figures(), base());
    return new Made(refreshed.docx().write(), true, true, refreshed.own(), refreshed.left());
  }

  /** The template, if it can be read: a document that is begun does not need it. */
  private @Nullable Docx base() {
    try {
      return template == null ? null : Docx.read(template);
    } catch (IOException e) {
      return null;
    }
  }

  private boolean isSameBilan(Memory memory) {
    return memory.bilan().equals(Memory.name(document.cover().named()));
  }

  /** Every key figure by its trace, for sentences that people made with them; and the cover. */
  private Map<String, String> figures() {
    Map<String, String> words = new HashMap<>();
    for (KeyFigure figure : document.figures()) {
      var value = figure.value();
      words.put(
          figure.trace(),
          value == null
              ? wording.say("report.nc")
              : wording.value(value, FigureKind.of(figure.unit()), figure.unit()));
    }
    Cover cover = document.cover();
    words.put(TITLE, cover.title());
    words.put(SUBTITLE, orEmpty(cover.subtitle()));
    words.put(ORGANISATION, orEmpty(cover.organisation()));
    words.put(DATED, wording.dated(cover));
    words.put(YEARS, cover.span());
    words.put(PLACE, orEmpty(cover.place()));
    return words;
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
