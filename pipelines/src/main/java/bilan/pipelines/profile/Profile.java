package bilan.pipelines.profile;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Headers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one sender's spreadsheets become rows of a dataset, as written in {@code profiles/NAME.yaml}.
 *
 * @param tables of the dataset that it fills; empty for the dataset's only table, or to let each
 *     sheet say it; of several, each row fills the one whose amount it has
 * @param grain null to read it from the rows
 * @param recognise what tells its files from others
 * @param layout where its tables stand
 * @param dates {@code dmy}, {@code mdy}, {@code ymd}, {@code auto} (an export whose order follows a
 *     setting: only the dates tell) or null
 * @param decimal the decimal mark; null to read it from the column
 * @param columns the sender's header to the field, input or class, or to several between {@code |}
 *     of which each table takes its own; empty for the usual headers
 * @param choices by field: the sender's writing to the stored key
 * @param defaults by field: what is stored where the file says nothing
 * @param ignore headers left out on purpose
 * @param skip rows left out on purpose
 * @param negate rows whose amounts and quantity are turned negative: refunds written without a sign
 * @param fillDown headers of columns that are written once for several rows, on the first of them
 * @param discounted whether amounts are before the discount, which is then taken off
 * @param beneficiary fields that identify whose row it is, in a file that holds others' rows too
 * @param own whether it is the organisation's own
 */
public record Profile(
    String name,
    int version,
    String dataset,
    List<String> tables,
    @Nullable String grain,
    Recognise recognise,
    Layout layout,
    @Nullable String dates,
    @Nullable Character decimal,
    Map<String, String> columns,
    Map<String, Map<String, String>> choices,
    Map<String, String> defaults,
    List<String> ignore,
    List<RowRule> skip,
    List<RowRule> negate,
    List<String> fillDown,
    boolean discounted,
    List<String> beneficiary,
    boolean own) {

  private static final String GENERIC = "generic";

  /**
   * What to look for: a file glob, and groups of headers, one of which must be there whole.
   *
   * @param fields what all its tables say, whatever the headers, each with its alternatives; empty
   *     if headers alone tell
   */
  public record Recognise(
      @Nullable String file, List<List<String>> headers, List<List<String>> fields) {
    static final Recognise NOTHING = new Recognise(null, List.of(), List.of());
  }

  /** Sheets by name, {@code *} for any; header rows from 1, 0 to find them. */
  public record Layout(List<String> sheets, int headerFirst, int headerLast) {
    static final Layout AUTO = new Layout(List.of("*"), 0, 0);
  }

  /**
   * Rows in which a column holds one of some texts, compared as headers are; an empty text is a
   * blank cell.
   *
   * @param unless whether it is the other rows that are meant
   */
  public record RowRule(String column, List<String> equals, boolean unless) {}

  /** No profile: the usual headers of a dataset. */
  public static Profile generic(String dataset) {
    return new Profile(
        GENERIC,
        1,
        dataset,
        List.of(),
        null,
        Recognise.NOTHING,
        Layout.AUTO,
        null,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(),
        false);
  }

  /** Whether it reads a sheet of this name. */
  public boolean reads(String sheet) {
    String name = Headers.normalise(sheet);
    return layout.sheets().stream()
        .anyMatch(
            s ->
                s.equals("*")
                    || Headers.normalise(s).equals(name)
                    || (s.endsWith("*") && name.startsWith(Headers.normalise(s))));
  }

  /** Whether a column is left out on purpose, or only used to leave rows out. */
  public boolean knows(ColumnHead head) {
    return Stream.concat(
            ignore.stream(), Stream.concat(skip.stream(), negate.stream()).map(RowRule::column))
        .map(Headers::normalise)
        .anyMatch(head.names()::contains);
  }

  /** Whether a name is that of no profile. */
  public static boolean isGeneric(String name) {
    return name.equals(GENERIC);
  }

  /** Whether the usual headers tell what its columns are. */
  public boolean isGeneric() {
    return columns.isEmpty();
  }

  /** Whether it is known by what the columns mean rather than by how they are called. */
  public boolean isByFields() {
    return !recognise.fields().isEmpty();
  }
}
