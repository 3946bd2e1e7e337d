package bilan.queries.render.pdf;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.render.chart.ChartDrawer;
import bilan.queries.render.chart.ChartPaper;
import bilan.queries.render.chart.Drawing;
import bilan.queries.render.html.HtmlDocument;
import bilan.queries.render.html.HtmlMedium;
import bilan.queries.words.HeadingLevels;
import bilan.queries.words.Markup;
import bilan.queries.words.Notes;
import bilan.queries.words.Resources;
import bilan.queries.words.Wording;
import bilan.text.Lang;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A document as pdf, tagged for who hears it, with bookmarks and page numbers in its contents. */
public final class PdfDocument {

  /** Each is a layout of the whole document. */
  private static final int MOST_TRIES = 24;

  /** What the layout would set on a line of its own. */
  private static final Pattern STOP_BEHIND_FIGURE =
      Pattern.compile("(<span class=\"figure\"[^>]*>[^<]*)</span><span>([.,;…)]+)");

  private static final ChartPaper PAPER = new ChartPaper(800, 260, 18);

  private final Document document;
  private final Wording wording;
  private final Map<String, Drawing> drawings = new HashMap<>();

  /** Read once for all the layouts. */
  private final Map<PdfFonts, TrueTypeFont> fonts = new EnumMap<>(PdfFonts.class);

  private PdfDocument(Document document, Wording wording) {
    this.document = document;
    this.wording = wording;
  }

  /** The bytes of the file: the same for the same document. */
  public static byte[] render(Document document, Wording wording) {
    return new PdfDocument(document, wording).render();
  }

  private byte[] render() {
    XRLog.setLoggingEnabled(false);
    for (PdfFonts font : PdfFonts.values()) {
      fonts.put(font, font.parsed());
    }
    String body =
        STOP_BEHIND_FIGURE
            .matcher(HtmlDocument.body(document, wording, new OnPaper()))
            .replaceAll("$1$2</span><span>");
    Turns turns = new Turns();
    for (int tries = 1; ; tries++) {
      try (PDDocument pdf = new PDDocument();
          PdfBoxRenderer renderer = renderer(pdf, body, turns)) {
        renderer.layout();
        if (tries == MOST_TRIES || !turns.mend(LaidOutPages.of(renderer.getRootBox()))) {
          renderer.createPDFWithoutClosing();
          return stable(renderer.getPdfDocument());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private PdfBoxRenderer renderer(PDDocument pdf, String body, Turns turns) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useHttpStreamImplementation(
        uri -> {
          throw new IllegalStateException(uri);
        });
    builder.useUriResolver(
        (base, uri) -> uri.startsWith("#") || uri.startsWith("data:image/") ? uri : null);
    builder.usePDDocument(pdf);
    for (PdfFonts font : PdfFonts.values()) {
      builder.useFont(
          new PDFontSupplier(PDType0Font.load(pdf, fonts.get(font), true)),
          PdfFonts.FAMILY,
          font.weight(),
          font.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    builder.useObjectDrawerFactory(new PdfCharts(drawings));
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.withProducer(PdfMark.PRODUCER);
    builder.withHtmlContent(xhtml(body, turns), null);
    return builder.buildPdfRenderer();
  }

  /** The day the data stop, not the moment of writing. */
  private byte[] stable(PDDocument pdf) throws IOException {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    day.setTimeInMillis(
        document.cover().asOf().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    pdf.getDocumentInformation().setCreationDate(day);
    pdf.getDocumentInformation().setModificationDate(day);
    pdf.setDocumentId(0L);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  private String xhtml(String body, Turns turns) {
    Cover cover = document.cover();
    String lang = wording.lang() == Lang.FR ? "fr-FR" : "en-GB";
    String organisation = cover.organisation() == null ? "" : cover.organisation();
    String style =
        Resources.text("document-pdf.css")
                .replace("FAMILY", PdfFonts.FAMILY)
                .replace("PAGE", css(wording.say("report.page", "\ue001", "\ue001")))
                .replace("LEFT", css(Markup.clean(organisation)))
                .replace("RIGHT", css(Markup.clean(cover.title())))
                .replace("DATED", css(Markup.clean(wording.dated(cover))))
            + turns.style();
    return "<html lang=\"%s\"><head><title>%s</title><meta name=\"author\" content=\"%s\"/><meta name=\"description\" content=\"%s\"/><style>%s</style>%s</head><body>%s</body></html>"
        .formatted(
            lang,
            Markup.escape(cover.title()),
            Markup.escape(organisation),
            Markup.escape(cover.span()),
            style,
            bookmarks(document),
            body);
  }

  /** Text inside a quoted string of a style sheet; the two marks become counters. */
  private static String css(String text) {
    StringBuilder out = new StringBuilder("\"");
    int counters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\ue001') {
        out.append(counters++ == 0 ? "\" counter(page) \"" : "\" counter(pages) \"");
      } else if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c < ' ') {
        out.append("\\%06x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** Pieces of a sentence stand side by side, since one inside another is painted after it. */
  private final class OnPaper implements HtmlMedium {

    @Override
    public String draw(Chart chart) {
      return object(chart);
    }

    @Override
    public boolean listsTables() {
      return true;
    }

    @Override
    public String words(String escaped) {
      return "<span>" + escaped + "</span>";
    }

    /** A line may end before any piece, so the mark is none. */
    @Override
    public String whole(String words, String plain, String dressed) {
      return words + plain;
    }

    /** One behind the other: paper is dear. */
    @Override
    public String notes(List<String> notes) {
      StringBuilder out = new StringBuilder("<p class=\"notes\">");
      for (int i = 0; i < notes.size(); i++) {
        String note = notes.get(i);
        String numbered = Notes.marks(List.of(i + 1)) + "\u00a0" + note;
        out.append(words(numbered + (note.endsWith(".") ? " " : ". ")));
      }
      return out.append("</p>\n").toString();
    }
  }

  private String object(Chart chart) {
    Drawing drawing = ChartDrawer.draw(chart, PAPER, wording);
    String id = "chart" + chart.number();
    drawings.put(id, drawing);
    return "<object type=\"%s\" id=\"%s\" alt=\"%s\" title=\"%s\" style=\"width:%dpx;height:%dpx\"></object>"
        .formatted(
            PdfCharts.TYPE,
            id,
            Markup.escape(chart.alternative()),
            Markup.escape(chart.alternative()),
            drawing.width() * PdfCharts.SCALE / 100,
            drawing.height() * PdfCharts.SCALE / 100);
  }

  /** The headings as the outline that a reader of pdf opens beside the pages. */
  private static String bookmarks(Document document) {
    StringBuilder out = new StringBuilder("<bookmarks>");
    HeadingLevels levels = new HeadingLevels();
    int open = 0;
    int number = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        int level = levels.of(heading);
        out.append("</bookmark>".repeat(open - level + 1));
        open = level;
        out.append("<bookmark name=\"")
            .append(Markup.escape(Inline.plain(heading.text())))
            .append("\" href=\"#s%d\">".formatted(++number));
      }
    }
    return out.append("</bookmark>".repeat(open)).append("</bookmarks>").toString();
  }
}
