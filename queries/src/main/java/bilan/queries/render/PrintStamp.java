package bilan.queries.render;

import bilan.queries.render.office.StableZip;
import bilan.queries.render.pdf.PdfMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Id of a printing in the files that it wrote, by which a file is known again after people edited
 * it.
 */
public final class PrintStamp {

  private static final String WORD = "bilan-print-";
  private static final Pattern STAMP = Pattern.compile(WORD + "([0-9a-f]{16})");

  /** Part of a Word document that programs keep as it is; Word itself rewrites other properties. */
  private static final String DOCX = "customXml/item";

  private static final String XLSX = "docProps/core.xml";

  private PrintStamp() {}

  /** The file with the id of its printing; as it is where its format has no place for it. */
  public static byte[] on(Format format, byte[] file, String print) {
    String stamp = WORD + print;
    try {
      return switch (format) {
        case DOCX ->
            zipped(
                file,
                DOCX,
                "xmlns=\"urn:bilan:docx:1\"",
                "xmlns=\"urn:bilan:docx:1\" stamp=\"" + stamp + "\"");
        case XLSX ->
            zipped(
                file,
                XLSX,
                "</cp:coreProperties>",
                "<cp:keywords>" + stamp + "</cp:keywords></cp:coreProperties>");
        case HTML ->
            replaced(
                file,
                "<meta charset=\"utf-8\">",
                "<meta charset=\"utf-8\">\n<meta name=\"keywords\" content=\"" + stamp + "\">");
        case PDF -> PdfMark.stamped(file, stamp);
        case TEXT, MD, CSV, CSV_FR, JSON -> file;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The id of the printing that wrote a file; null if it bears none.
   *
   * @throws IOException if the file is not of the format
   */
  public static @Nullable String of(Format format, byte[] file) throws IOException {
    return switch (format) {
      case DOCX -> inParts(file, DOCX);
      case XLSX -> inParts(file, XLSX);
      case HTML -> in(new String(file, StandardCharsets.UTF_8));
      case PDF -> in(PdfMark.stamp(file));
      case TEXT, MD, CSV, CSV_FR, JSON -> null;
    };
  }

  private static byte[] zipped(byte[] file, String part, String from, String to)
      throws IOException {
    Map<String, byte[]> parts = StableZip.parts(file);
    parts.replaceAll((name, bytes) -> name.startsWith(part) ? replaced(bytes, from, to) : bytes);
    return StableZip.of(parts);
  }

  private static byte[] replaced(byte[] text, String from, String to) {
    return new String(text, StandardCharsets.UTF_8)
        .replace(from, to)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String inParts(byte[] file, String part) throws IOException {
    String found = null;
    for (Map.Entry<String, byte[]> one : StableZip.parts(file).entrySet()) {
      if (one.getKey().startsWith(part) && found == null) {
        found = in(new String(one.getValue(), StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  private static @Nullable String in(String text) {
    Matcher stamp = STAMP.matcher(text);
    return stamp.find() ? stamp.group(1) : null;
  }
}
