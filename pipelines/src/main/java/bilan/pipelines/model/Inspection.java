package bilan.pipelines.model;

import bilan.text.Message;
import bilan.text.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like to this program, and what ingesting it would do; nothing personal is in
 * it.
 *
 * @param kind {@code csv, xlsx, xls, ods, spreadsheetml, html}, whatever the name says
 * @param facts encoding, delimiter…; {@code corrections} the rows of a workbook of rejected ones
 * @param tables alike tables of several sheets are one
 * @param datasets that could take it, the best first; only that one if it was named
 * @param rows that ingesting would read, {@code rejected} those that it could not; {@code allowed}
 *     the most that it accepts, {@code leftOut} those that the profile or their status leaves out,
 *     {@code setAside} those of other beneficiaries
 * @param totals total rows found and left out
 * @param problems what ingesting would say
 * @param decisions what a person must settle first; empty if nothing asks
 * @param profile a ready profile in YAML; null if none was asked for, there is no table, or none
 *     would give the same rows
 * @param explained what was understood of each sheet, and why; empty for rejected rows
 * @param pictures of the sheets that hold something
 * @param trial what delivering it would change; null if it can't be delivered yet
 */
public record Inspection(
    String file,
    String kind,
    Map<String, String> facts,
    List<SheetSeen> sheets,
    List<TableSeen> tables,
    List<Candidate> datasets,
    long rows,
    long rejected,
    long allowed,
    long leftOut,
    long setAside,
    Totals totals,
    List<Problem> problems,
    List<Problem> decisions,
    @Nullable String profile,
    List<SheetExplained> explained,
    List<SheetPicture> pictures,
    @Nullable Trial trial) {

  public Inspection {
    explained = List.copyOf(explained);
    pictures = List.copyOf(pictures);
    sheets = List.copyOf(sheets);
    tables = List.copyOf(tables);
    datasets = List.copyOf(datasets);
    problems = List.copyOf(problems);
    decisions = List.copyOf(decisions);
  }

  /**
   * Whether the rows that can't be read are more than ingesting accepts, or all; as long as nobody
   * said whose rows count, it can't be told.
   */
  public boolean isRefused() {
    return rejected > 0
        && (rows == 0 || rejected > allowed)
        && decisions.stream().noneMatch(p -> p.code().equals("PROF-07"));
  }

  /** This inspection with what a trial delivery said before it was taken back. */
  public Inspection with(List<Problem> said, @Nullable Trial tried) {
    return new Inspection(
        file, kind, facts, sheets, tables, datasets, rows, rejected, allowed, leftOut, setAside,
        totals, said, decisions, profile, explained, pictures, tried);
  }

  /** What a file was compared with: the warehouse, or nothing since there is none or it is busy. */
  public enum Against {
    WAREHOUSE,
    NOTHING,
    BUSY
  }

  /**
   * What delivering it would change.
   *
   * @param plan streams, changes, and the questions that it would ask
   * @param same the day on which the very same file was delivered, as an ISO date; null if it was
   *     not
   */
  public record Trial(Against against, Plan plan, @Nullable String same) {}

  /**
   * One sheet.
   *
   * @param read whether a table of it is read
   */
  public record SheetSeen(String name, boolean hidden, boolean empty, boolean read) {}

  /**
   * Total rows: {@code differing} of the printed figures are not the sum of the rows that they
   * cover; {@code account} what became of every row of the tables that were read.
   */
  public record Totals(long rows, long compared, long differing, RowAccount account) {}

  /**
   * A dataset that could take the file.
   *
   * @param known columns that mean something to it, of {@code columns}; {@code unreadable} those of
   *     them whose values don't read
   * @param missing labels of required fields without a column
   * @param headers those by which the profile was recognised; empty if none was
   * @param named whether the file's name is one that the profile expects
   */
  public record Candidate(
      String dataset,
      String profile,
      int score,
      int known,
      int columns,
      List<String> unreadable,
      List<String> missing,
      List<String> headers,
      boolean named) {}

  /**
   * One table, or the same one on several sheets.
   *
   * @param corners of the first one, like {@code Mars!A4:I230}
   * @param table of the dataset, {@code label} and {@code labelEn} its names
   * @param grain what a row stands for; null for tables that have none
   * @param rows of all sheets
   * @param values said outside of the columns
   */
  public record TableSeen(
      List<String> sheets,
      String corners,
      int headerFirst,
      int headerLast,
      String table,
      String label,
      String labelEn,
      @Nullable String grain,
      long rows,
      List<ColumnSeen> columns,
      List<ValueSeen> values) {}

  /** What a column is used for. */
  public enum Use {
    FIELD,
    /** Part of a person's name, an age…: read, never stored as it is. */
    INPUT,
    /** A count of participants of one class. */
    AUDIENCE,
    /** A month or a year as a column. */
    PERIOD,
    IGNORED
  }

  /** What cells look like, whatever their column means. */
  public enum Content {
    DATE,
    NUMBER,
    /** Euros. */
    AMOUNT,
    /** A fraction. */
    RATE,
    MINUTES,
    YEAR,
    TIME,
    BOOLEAN,
    TEXT,
    ERROR,
    MIXED,
    NOTHING
  }

  /**
   * One column.
   *
   * @param letter like {@code C}
   * @param field as profiles name it, {@code label} and {@code labelEn} as people do; null if it is
   *     ignored
   * @param how it is read where a reader of French would not expect it: {@code point}, {@code
   *     month_first}, {@code hours}
   * @param filled cells of the table's rows; {@code unreadable} those of them that can't be read
   * @param masked whether its values are not shown: they are, or may be, about persons
   * @param examples LocalDate or text
   * @param least smallest value of dates, numbers and times, {@code most} the largest; null for
   *     others
   */
  public record ColumnSeen(
      String letter,
      String header,
      Use use,
      @Nullable String field,
      @Nullable String label,
      @Nullable String labelEn,
      Content content,
      List<String> how,
      long filled,
      long unreadable,
      boolean masked,
      List<Object> examples,
      @Nullable Object least,
      @Nullable Object most) {}

  /** A value that all rows of a table take from elsewhere, and the sentence that says whence. */
  public record ValueSeen(
      String field, String label, String labelEn, List<Object> values, Message origin) {}
}
