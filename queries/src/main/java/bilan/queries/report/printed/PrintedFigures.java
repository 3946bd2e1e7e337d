package bilan.queries.report.printed;

import bilan.files.AtomicFile;
import bilan.files.ResourceFolder;
import bilan.files.Sha256;
import bilan.queries.CellOrigin;
import bilan.queries.document.Block;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.figure.KeyFigure;
import bilan.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Files of what reports printed: the last of each name, for texts and traces; and those that were
 * handed over, with which the next report is compared.
 */
public final class PrintedFigures {

  private static final String JSON = ".json";

  /** Stands between the name of the document and the day that it looks from. */
  private static final String DAY = "@";

  /** A report of each night, as of that night, must not fill the disk. */
  private static final int DAYS_KEPT = 12;

  /** Key of a mark of all that one printing said. */
  static final String PRINT = "print";

  private static final int DIGITS = 16;

  private PrintedFigures() {}

  /**
   * Keeps it in the place of what a report of that name, years, place and day printed before; what
   * was made for people outside lacks figures, and is kept apart.
   *
   * @param bilans the organisation's folder of bilans
   * @param files that it was written to, by which they are known again
   * @param handedOver null if the next reports are not compared with it
   * @param json writes a document, and what is said of it besides, as JSON
   */
  public static void keep(
      Path bilans,
      Report report,
      List<PrintedCopy> files,
      @Nullable HandedOver handedOver,
      BiFunction<Document, Map<String, ?>, byte[]> json)
      throws IOException {
    Path file = file(bilans, Printed.FOLDER, report.document().cover());
    String said = said(report, json);
    String print = id(said);
    KeptPrint.setAside(bilans, file, print);
    List<PrintedCopy> all = KeptPrint.merged(files, file, print);
    AtomicFile.write(file, with(said, print, all, null));
    if (handedOver != null) {
      List<PrintedCopy> sent =
          files.stream().map(one -> one.fated(PrintedCopy.Fate.HANDED_OVER)).toList();
      Path last = file(bilans, Printed.HANDED_OVER, report.document().cover());
      KeptPrint.setAside(bilans, last, print);
      AtomicFile.write(last, with(said, print, sent, handedOver));
    }
    if (!isLatest(file)) {
      // The same again is still the last one that was printed.
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    }
    forgetOlder(file);
  }

  /** The id of what a report prints, which its files bear. */
  public static String id(Report report, BiFunction<Document, Map<String, ?>, byte[]> json) {
    return id(said(report, json));
  }

  private static String id(String said) {
    return Sha256.of(said).substring(0, DIGITS);
  }

  /** What a report prints now, as it would be kept and read again. */
  public static Printed printed(Report report, BiFunction<Document, Map<String, ?>, byte[]> json) {
    return Objects.requireNonNull(PrintedFile.of(said(report, json)));
  }

  private static String said(Report report, BiFunction<Document, Map<String, ?>, byte[]> json) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("asked", asked(report.asked()));
    more.put("deliveries", report.deliveries().live());
    more.put("revised", report.revised().kept());
    more.put("shown", shown(report));
    more.put("said", said(report));
    return new String(json.apply(report.document(), more), StandardCharsets.UTF_8);
  }

  /** The files stand behind what was said, so that the same words have the same mark. */
  private static byte[] with(
      String said, String print, List<PrintedCopy> files, @Nullable HandedOver handedOver) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put(PRINT, print);
    more.put(PrintedCopy.KEY, files.stream().map(PrintedCopy::kept).toList());
    if (handedOver != null) {
      more.put(HandedOver.KEY, handedOver.kept());
    }
    String open = said.substring(0, said.lastIndexOf('}')).stripTrailing();
    return KeptRecord.sealed(open + "," + Json.write(more).substring(1));
  }

  /** The key figures that stand in the document: its json has those that nobody reads there too. */
  private static List<String> shown(Report report) {
    Document document = report.document();
    ShownFigures shown = new ShownFigures(document.blocks());
    return document.figures().stream()
        .filter(figure -> shown.has(figure, document.cover().place()))
        .map(KeyFigure::trace)
        .toList();
  }

  /** The numbers of saved queries that its sentences say, and the sentences. */
  private static List<Map<String, String>> said(Report report) {
    List<Map<String, String>> said = new ArrayList<>();
    for (Block block : report.document().blocks()) {
      List<Inline> prose = ShownFigures.prose(block);
      for (Inline piece : prose) {
        CellOrigin origin =
            piece instanceof Inline.Figure figure ? report.origins().get(figure.trace()) : null;
        BigDecimal value = origin == null ? null : origin.value();
        if (origin != null && value != null) {
          String sentence = Inline.plain(prose);
          said.add(
              new TreeMap<>( // the order of another map differs from one run to the next
                  Map.of(
                      "trace", origin.id(), "value", value.toPlainString(), "sentence", sentence)));
        }
      }
    }
    return said;
  }

  private static boolean isLatest(Path file) throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    for (String name : ResourceFolder.inFolder(file.resolveSibling(""), JSON)) {
      Path other = file.resolveSibling(name + JSON);
      if (!other.equals(file) && isAsLate(other, written)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsLate(Path other, FileTime written) throws IOException {
    try {
      return Files.getLastModifiedTime(other).compareTo(written) >= 0;
    } catch (NoSuchFileException e) {
      // Another report has just forgotten it.
      return false;
    }
  }

  private static Map<String, @Nullable Object> asked(ReportRequest asked) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("years", asked.years());
    map.put("calendar", asked.calendar());
    map.put("published", asked.published());
    map.put("parameters", asked.parameters());
    return map;
  }

  private static void forgetOlder(Path kept) throws IOException {
    Path folder = kept.resolveSibling("");
    String bare = bare(kept.getFileName().toString());
    List<String> days =
        ResourceFolder.inFolder(folder, JSON).stream()
            .filter(name -> name.contains(DAY) && bare(name).equals(bare))
            .sorted()
            .toList();
    for (String name : days.subList(0, Math.max(0, days.size() - DAYS_KEPT))) {
      if (!kept.endsWith(name + JSON)) {
        Files.deleteIfExists(folder.resolve(name + JSON));
      }
    }
  }

  /** What the last report of that name, years, place and day printed; null if there was none. */
  public static @Nullable Printed last(Path bilans, Cover cover) {
    return read(file(bilans, Printed.FOLDER, cover));
  }

  /** The report of that name, years, place and day that was handed over; null if none was. */
  public static @Nullable Printed handedOver(Path bilans, Cover cover) {
    return read(file(bilans, Printed.HANDED_OVER, cover));
  }

  private static @Nullable Printed read(Path file) {
    try {
      return PrintedFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the document, without the day. */
  static String bare(String name) {
    return name.split(DAY, 2)[0];
  }

  private static Path file(Path bilans, String folder, Cover cover) {
    // What was handed over in one language is handed over.
    String name =
        folder.equals(Printed.HANDED_OVER)
            ? cover.fileName().replaceFirst("-en(-public)?$", "$1")
            : cover.fileName();
    Path file = bilans.resolve(folder).resolve(name + DAY + cover.asOf() + JSON);
    List<String> years = cover.periods();
    String whole = years.get(0) + "-" + years.get(years.size() - 1);
    // What was handed over by an earlier version names both seasons whole.
    Path former = file.resolveSibling(file.getFileName().toString().replace(cover.span(), whole));
    return !Files.exists(file) && Files.exists(former) ? former : file;
  }
}
