package bilan.queries.report.printed;

import bilan.files.AtomicFile;
import bilan.files.ResourceFolder;
import bilan.queries.report.printed.PrintedCopy.Fate;
import bilan.queries.words.TracedText;
import bilan.text.Failure;
import bilan.text.Json;
import bilan.text.JsonText;
import bilan.text.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What one report printed and the files that it was written to, by which a file is known again.
 *
 * @param name the document's, with the day that it looks from
 * @param copies the files
 * @param handedOver null if it was not handed over
 * @param published whether it was made for people outside
 */
public record KeptPrint(
    String name,
    Printed printed,
    List<PrintedCopy> copies,
    @Nullable HandedOver handedOver,
    boolean published,
    Map<?, ?> json) {

  /** Folder of what was printed before the last time, in the folder of bilans. */
  static final String FORMER = ".former";

  private static final String JSON = ".json";

  /** Stands between the name of a document and the mark of one of its printings. */
  private static final String PRINTING = "~";

  /** Stands there instead if it was handed over. */
  private static final String FINAL = PRINTING + "final-";

  /** Two months of nights. */
  private static final int FORMER_KEPT = 60;

  private static final int FILES_KEPT = 30;

  public KeptPrint {
    copies = List.copyOf(copies);
  }

  /** Mark that all printings bear which said the same of one document. */
  public String mark() {
    return name.split(PRINTING, 2)[0].replaceFirst("-en(-public)?@", "$1@")
        + PRINTING
        + PrintedFile.word(json, PrintedFigures.PRINT);
  }

  /** What was asked for, for whom it was asked. */
  public ReportRequest asked() {
    ReportRequest asked = printed.asked();
    return new ReportRequest(
        asked.bilan(),
        asked.years(),
        asked.calendar(),
        asked.asOf(),
        asked.place(),
        asked.parameters(),
        published,
        asked.lang());
  }

  /** The file of these bytes; null if none has them. */
  public @Nullable PrintedCopy copy(String sha256) {
    return copies.stream().filter(one -> one.sha256().equals(sha256)).findFirst().orElse(null);
  }

  /** The printing that a file of these bytes holds; null if none is known. */
  public static @Nullable KeptPrint ofBytes(Path bilans, String sha256) throws IOException {
    for (Kept one : all(bilans)) {
      KeptPrint print = KeptRecord.text(one.file()).contains(sha256) ? one.read() : null;
      if (print != null && print.copy(sha256) != null) {
        return print;
      }
    }
    return null;
  }

  /** Printings that were handed over, the last first. */
  static List<KeptPrint> handedOver(Path bilans) throws IOException {
    List<KeptPrint> handed = new ArrayList<>();
    for (Kept one : all(bilans)) {
      if (isHandedOver(one.file())) {
        handed.add(one.read());
      }
    }
    handed.sort(Comparator.comparing(KeptPrint::day).reversed());
    return handed;
  }

  private LocalDate day() {
    HandedOver handing = handedOver;
    return handing == null ? LocalDate.MIN : handing.on();
  }

  /** The printing of that id; null if it is not known. */
  public static @Nullable KeptPrint of(Path bilans, String print) throws IOException {
    for (Kept one : all(bilans)) {
      KeptPrint kept = KeptRecord.text(one.file()).contains(print) ? one.read() : null;
      if (kept != null && print.equals(PrintedFile.word(kept.json, PrintedFigures.PRINT))) {
        return kept;
      }
    }
    return null;
  }

  /**
   * Last file of a format that this printing wrote, as it was; null if it wrote none.
   *
   * @param texts of a file, which is of those that the printing wrote the one that shares most
   */
  public @Nullable PrintedCopy printed(String format, List<TracedText> texts) {
    Set<String> ids = texts.stream().map(TracedText::id).collect(Collectors.toSet());
    PrintedCopy nearest = null;
    long most = -1;
    for (PrintedCopy one : copies) {
      long shared = one.texts().stream().filter(text -> ids.contains(text.id())).count();
      if (one.format().equals(format) && one.fate() != Fate.EDITED && shared > most) {
        nearest = one;
        most = shared;
      }
    }
    return nearest;
  }

  /**
   * Marks it as handed over with these files and those of it that were handed over before, so that
   * the next bilans are compared with it.
   */
  public void handOver(Path bilans, List<PrintedCopy> files, HandedOver handing)
      throws IOException {
    String document = name.split(PRINTING, 2)[0];
    Path file =
        bilans
            .resolve(Printed.HANDED_OVER)
            .resolve(document.replaceFirst("-en(-public)?@", "$1@") + JSON);
    String print = PrintedFile.word(json, PrintedFigures.PRINT);
    setAside(bilans, file, print);
    Map<String, PrintedCopy> all = new LinkedHashMap<>();
    files.forEach(one -> all.put(one.sha256(), one));
    merged(List.of(), file, print).stream()
        .filter(one -> one.fate().isOutside())
        .forEach(one -> all.putIfAbsent(one.sha256(), one));
    copies.forEach(one -> all.putIfAbsent(one.sha256(), one));
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    json.forEach((key, value) -> map.put(String.valueOf(key), value));
    map.put(PrintedCopy.KEY, all.values().stream().map(PrintedCopy::kept).toList());
    map.put(HandedOver.KEY, handing.kept());
    AtomicFile.write(file, KeptRecord.sealed(Json.write(map)));
  }

  /** What a new printing keeps of the files of an old one: all, if it says the same. */
  static List<PrintedCopy> merged(List<PrintedCopy> files, Path file, String print)
      throws IOException {
    Map<?, ?> before = map(file);
    if (before == null || !print.equals(PrintedFile.word(before, PrintedFigures.PRINT))) {
      return files;
    }
    Map<String, PrintedCopy> merged = new LinkedHashMap<>();
    files.forEach(one -> merged.put(one.sha256(), one));
    PrintedCopy.in(before).forEach(one -> merged.putIfAbsent(one.sha256(), one));
    return merged.values().stream().limit(FILES_KEPT).toList();
  }

  /**
   * Keeps apart what a file says before another printing takes its place.
   *
   * @return whether there was one that said something else
   */
  static boolean setAside(Path bilans, Path file, String print) throws IOException {
    Map<?, ?> before = map(file);
    String former = before == null ? "" : PrintedFile.word(before, PrintedFigures.PRINT);
    if (before == null || former.equals(print)) {
      return false;
    }
    if (!PrintedCopy.in(before).isEmpty()) {
      String document = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
      String mark = (before.containsKey(HandedOver.KEY) ? FINAL : PRINTING) + former;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
        zipped.write(Files.readAllBytes(file));
      }
      Path folder = bilans.resolve(FORMER);
      AtomicFile.write(folder.resolve(document + mark + KeptRecord.ZIPPED), out.toByteArray());
      forgetOlder(folder, document);
    }
    return true;
  }

  /** What was handed over is never forgotten. */
  private static void forgetOlder(Path folder, String document) throws IOException {
    List<Path> drafts = new ArrayList<>();
    for (String name : ResourceFolder.inFolder(folder, KeptRecord.ZIPPED)) {
      if (name.startsWith(document + PRINTING) && !name.contains(FINAL)) {
        drafts.add(folder.resolve(name + KeptRecord.ZIPPED));
      }
    }
    drafts.sort(Comparator.comparingLong((Path one) -> one.toFile().lastModified()).reversed());
    for (Path old : drafts.subList(Math.min(FORMER_KEPT, drafts.size()), drafts.size())) {
      Files.deleteIfExists(old);
    }
  }

  /** Whether a record is of what was handed over. */
  static boolean isHandedOver(Path file) {
    return file.toString().contains(FINAL)
        || String.valueOf(file.resolveSibling("").getFileName()).equals(Printed.HANDED_OVER);
  }

  private record Kept(String name, Path file) {
    KeptPrint read() throws IOException {
      return KeptRecord.read(file, text -> KeptPrint.read(name, text));
    }
  }

  /** What is to be said of damaged records. */
  public static List<Problem> damage(Path bilans) throws IOException {
    List<Problem> damage = new ArrayList<>();
    for (Kept one : all(bilans)) {
      try {
        one.read();
      } catch (Failure e) {
        damage.addAll(e.problems());
      }
    }
    return damage;
  }

  /** What was handed over first, then what was printed last. */
  private static List<Kept> all(Path bilans) throws IOException {
    List<Kept> all = new ArrayList<>();
    for (String folder : List.of(Printed.HANDED_OVER, Printed.FOLDER, FORMER)) {
      String end = folder.equals(FORMER) ? KeptRecord.ZIPPED : JSON;
      for (String name : ResourceFolder.inFolder(bilans.resolve(folder), end)) {
        all.add(new Kept(name, bilans.resolve(folder).resolve(name + end)));
      }
    }
    return all;
  }

  private static @Nullable Map<?, ?> map(Path file) throws IOException {
    return Files.isRegularFile(file) ? KeptRecord.<Map<?, ?>>read(file, KeptPrint::map) : null;
  }

  private static @Nullable Map<?, ?> map(String text) {
    return JsonText.read(text) instanceof Map<?, ?> map ? map : null;
  }

  private static @Nullable KeptPrint read(String name, String text) {
    Printed printed = PrintedFile.of(text);
    Map<?, ?> map = map(text);
    if (printed == null || map == null) {
      return null;
    }
    boolean published =
        map.get("asked") instanceof Map<?, ?> asked && Boolean.TRUE.equals(asked.get("published"));
    return new KeptPrint(name, printed, PrintedCopy.in(map), HandedOver.in(map), published, map);
  }
}
