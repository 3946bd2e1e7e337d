package bilan.corpora;

import bilan.cli.Cli;
import bilan.corpora.Seen.Outcome;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.opening.Workbooks;
import bilan.text.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads one file to its last row, shows it to {@code inspect}, asks the second reader. */
final class Reading {

  /** What is said of a file of which another reader has the same cells. */
  static final String SAME = ", fastexcel the same";

  private static final long COMPARED = 20_000_000;

  private Reading() {}

  static Seen of(Path file, boolean second) {
    forgetPeak();
    long start = processor();
    Seen read = read(file);
    long middle = processor();
    if (!read.outcome().isDefect()) {
      String complaint = inspected(file);
      if (!complaint.isEmpty()) {
        read = new Seen(Outcome.DEFECT, complaint, 0, 0);
      }
    }
    long milliseconds = Math.max(middle - start, processor() - middle) / 1_000_000;
    long megabytes = peak();
    if (second && read.outcome() == Outcome.ROWS) {
      read = compared(file, read);
    }
    return new Seen(read.outcome(), read.detail(), milliseconds, megabytes);
  }

  private static Seen read(Path file) {
    long rows = 0;
    long sheets = 0;
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      for (Sheet sheet : workbook.sheets()) {
        sheets++;
        sheet.hiddenColumns();
        sheet.merges();
        try (Sheet.Rows all = sheet.rows()) {
          for (Row row = all.next(); row != null; row = all.next()) {
            rows++;
          }
        }
      }
      return rows == 0
          ? new Seen(Outcome.EMPTY, "", 0, 0)
          : new Seen(Outcome.ROWS, rows + " rows, " + sheets + " sheets", 0, 0);
    } catch (Failure e) {
      return refused(e);
    } catch (Throwable e) {
      return new Seen(Outcome.DEFECT, "threw " + e, 0, 0);
    }
  }

  private static Seen refused(Failure failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
      return new Seen(Outcome.OUT_OF_MEMORY, String.valueOf(cause), 0, 0);
    }
    String why = failure.problems().get(0).code();
    return new Seen(Outcome.REFUSED, why + (cause == null ? "" : " " + cause), 0, 0);
  }

  /** What is wrong with how {@code inspect} ended, or an empty text. */
  private static String inspected(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Cli.Result result = Cli.in(folder).run("inspect", file.toAbsolutePath().toString());
    String said = result.out() + result.err();
    if (!List.of(0, 3, 6).contains(result.exit())) {
      return "inspect ended with " + result.exit() + ": " + said.lines().limit(2).toList();
    }
    return said.contains("\tat ") || said.contains("Exception:") ? "inspect shows a trace" : "";
  }

  private static Seen compared(Path file, Seen read) {
    try {
      if (!isZipped(file) || Files.size(file) > COMPARED) {
        return read;
      }
      Comparison with =
          Comparison.of(
              Cells.ours(file, false), FastExcel.cells(file), new FastExcel(Facts.of(file)));
      if (with.unknown().isEmpty() && with.known().isEmpty()) {
        return new Seen(Outcome.ROWS, read.detail() + SAME, 0, 0);
      }
      Outcome outcome = with.unknown().isEmpty() ? Outcome.KNOWN : Outcome.DISAGREES;
      return new Seen(outcome, with.toString(), 0, 0);
    } catch (Throwable e) {
      return read; // the other reader has no opinion
    }
  }

  private static boolean isZipped(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xltx");
  }

  // Of the whole process, so that what else runs on the machine does not count.
  private static long processor() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getProcessCpuTime()
        : System.nanoTime();
  }

  private static void forgetPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5", StandardCharsets.US_ASCII);
    } catch (IOException e) {
      // not Linux, or not allowed: the peak is then that of all files so far
    }
  }

  private static long peak() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
    return 0;
  }
}
