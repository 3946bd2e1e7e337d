package bilan.sample.printed;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whether the prose, the cards, the notes and the key figures of a bilan are in each format those
 * of its json, letter by letter and figure by figure, blanks and emphasis aside.
 */
public final class FormatWords {

  /** Heads and feet of a page stand above and below, in points. */
  private static final float MARGIN = 50;

  /** As people read them. */
  private static final Map<String, String> STATES =
      Map.of(
          "complete", "complet",
          "partial", "partiel",
          "missing", "manque",
          "not_open", "pas ouvert",
          "nc", "n.c.");

  private FormatWords() {}

  /**
   * What lacks, in words.
   *
   * @param cards as the maker expects them, notes filled in
   */
  public static List<String> problems(
      PrintedBilan printed, List<String> cards, Path folder, String stem) throws IOException {
    Map<String, String> texts = texts(folder, stem);
    List<String> found = new ArrayList<>();
    texts.forEach(
        (format, text) -> {
          String squeezed = squeezed(text);
          printed.paragraphs().forEach(words -> lacks(format, squeezed, words, found));
          printed.tables().forEach(t -> t.notes().forEach(n -> note(format, squeezed, n, found)));
          if (!format.startsWith("csv")) {
            cards.forEach(card -> lacks(format, squeezed, card, found));
          }
        });
    figures(printed, folder.resolve(stem + ".csv"), false, found);
    figures(printed, folder.resolve(stem + "-fr.csv"), true, found);
    return found;
  }

  private static Map<String, String> texts(Path folder, String stem) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("md", Files.readString(folder.resolve(stem + ".md")));
    texts.put("text", Files.readString(folder.resolve(stem + ".txt")));
    texts.put("html", html(Files.readString(folder.resolve(stem + ".html"))));
    texts.put("docx", DocxTables.words(folder.resolve(stem + ".docx")));
    texts.put("xlsx", workbook(folder.resolve(stem + ".xlsx")));
    texts.put("csv", Files.readString(folder.resolve(stem + ".csv")));
    texts.put("csv-fr", Files.readString(folder.resolve(stem + "-fr.csv")));
    // Sentences as they are seen, cards as they were drawn: side by side.
    Path pages = folder.resolve(stem + ".pdf");
    texts.put("pdf", pdf(pages, true) + pdf(pages, false) + sentences(pages));
    return texts;
  }

  private static void lacks(String format, String text, String words, List<String> found) {
    if (!text.contains(squeezed(words))) {
      found.add(format + " lacks « " + words + " »");
    }
  }

  /** At the foot of a page of Word's, a note begins as a sentence does; no plain letter leans. */
  private static void note(String format, String text, String given, List<String> found) {
    String words = format.equals("text") ? given.replace("En italique", "▨") : given;
    String begun = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    boolean sentence = format.equals("docx") && text.contains(squeezed(begun));
    lacks(format, text, sentence ? begun : words, found);
  }

  /** Letters, digits and the signs that belong to numbers. */
  private static String squeezed(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{N}%€+−,.()]", "");
  }

  private static String html(String page) {
    return page.replaceAll("<(style|script)[^>]*>(?s:.*?)</\\1>", "")
        .replaceAll("<[^>]*>", "")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  /** Every cell as a French Excel shows it. */
  private static String workbook(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    DataFormatter shown = new DataFormatter(Locale.FRANCE);
    shown.setUseCachedValuesForFormulaCells(true);
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(cell -> text.append(shown.formatCellValue(cell)).append('\n'))));
    }
    return text.toString();
  }

  /**
   * The text of all pages.
   *
   * @param asSeen line by line, as it stands on the page, not as it was drawn
   */
  static String pdf(Path file, boolean asSeen) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(asSeen);
      return stripper.getText(document);
    }
  }

  /** What stands between heads and feet of pages, which a sentence may go over. */
  private static String sentences(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        PDRectangle paper = page.getMediaBox();
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion(
            "text",
            new Rectangle2D.Float(0, MARGIN, paper.getWidth(), paper.getHeight() - 2 * MARGIN));
        stripper.extractRegions(page);
        text.append(stripper.getTextForRegion("text"));
      }
    }
    return text.toString();
  }

  /** Every key figure has its line. */
  private static void figures(PrintedBilan printed, Path file, boolean french, List<String> found)
      throws IOException {
    CSVFormat format =
        french ? CSVFormat.RFC4180.builder().setDelimiter(';').get() : CSVFormat.RFC4180;
    Map<String, CSVRecord> lines = new LinkedHashMap<>();
    String text = Files.readString(file).replace("\ufeff", "");
    try (CSVParser rows = CSVParser.parse(text, format)) {
      for (CSVRecord row : rows) {
        if (row.get(0).equals(french ? "chiffre" : "figure")) {
          lines.put(String.join("/", row.get(1), row.get(5), row.get(6)), row);
        }
      }
    }
    for (PrintedFigure figure : printed.figures()) {
      String place = Objects.toString(figure.place(), "");
      CSVRecord row = lines.remove(String.join("/", figure.id(), figure.period(), place));
      String expected =
          String.join(
              "|",
              plain(figure.value()),
              french ? STATES.getOrDefault(figure.state(), "?") : figure.state(),
              plain(figure.note()),
              plain(figure.change()),
              plain(figure.changeNote()));
      String given =
          row == null
              ? "none"
              : String.join(
                  "|",
                  row.get(7).replace(',', '.'),
                  row.get(10),
                  plain(row.get(11)),
                  row.get(12).replace(',', '.'),
                  plain(row.get(14)));
      if (!expected.equals(given)) {
        found.add(file.getFileName() + ": " + expected + " but " + given);
      }
    }
    lines.keySet().forEach(key -> found.add(file.getFileName() + " should not have " + key));
  }

  private static String plain(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof java.math.BigDecimal number
            ? number.toPlainString()
            : PrintedBilan.plain(value.toString());
  }
}
