package bilan.cli.handed;

import bilan.cli.session.Session;
import bilan.files.FileKind;
import bilan.files.Sha256;
import bilan.files.TextFile;
import bilan.queries.TraceId;
import bilan.queries.render.Format;
import bilan.queries.report.printed.EditedFigure;
import bilan.queries.report.printed.KeptPrint;
import bilan.queries.report.printed.Printed;
import bilan.queries.words.TracedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a printed bilan says, by the ids of their figures: all that the report printed where
 * the workspace knows the file, else those that stand in it.
 *
 * @param labels of the figures; ids stand for themselves in a file that is not known
 */
public record FileNumbers(Map<String, Said> numbers, FigureLabels labels) {

  private static final String NUMBER = "number";

  /** Digits with the spaces, commas and points that people write between them. */
  private static final Pattern WRITTEN =
      Pattern.compile("([+-]?)\\s?(\\d[\\d ]*(?:[.,]\\d+)*)\\s*([%€h]?)");

  public FileNumbers {
    numbers = new LinkedHashMap<>(numbers);
  }

  /**
   * One number.
   *
   * @param value null if the figure has none
   * @param unit as key figures have it, or {@code number}
   * @param whole whether it stands for its whole period
   * @param rounded whether its last digit is that of a rounding
   */
  public record Said(@Nullable BigDecimal value, String unit, boolean whole, boolean rounded) {

    /** Whether both say the same, as exactly as the coarser of them is written. */
    public boolean isSame(Said other) {
      if (value == null || other.value == null) {
        return value == null && other.value == null;
      }
      int scale = Math.min(value.scale(), other.value.scale());
      if (!rounded && !other.rounded) {
        return value.compareTo(other.value) == 0;
      }
      return value
              .setScale(scale, RoundingMode.HALF_UP)
              .compareTo(other.value.setScale(scale, RoundingMode.HALF_UP))
          == 0;
    }
  }

  /**
   * Reads a file: docx, xlsx, html, pdf or json.
   *
   * @throws bilan.text.Failure (2) if there is no such file; (3) if it is no bilan, or none whose
   *     figures can be read
   */
  public static FileNumbers read(Session session, Path bilans, String typed) throws IOException {
    Path path = session.path(typed);
    if (Format.ofFile(path) == Format.JSON && FileKind.of(path) == FileKind.FILE) {
      KeptPrint known = KeptPrint.ofBytes(bilans, Sha256.of(Files.readAllBytes(path)));
      return known == null
          ? json(session, path, typed)
          : new FileNumbers(of(known.printed()), new FigureLabels(session, known.printed()));
    }
    SentFile file = SentFile.read(session, bilans, typed);
    KeptPrint print = file.print();
    if (print == null) {
      return unknown(session, file);
    }
    Map<String, Said> numbers = of(print.printed());
    for (EditedFigure edited : file.edited()) {
      Said before = numbers.get(edited.id());
      String text = edited.now();
      Said read = text == null ? null : read(text, before);
      if (text == null) {
        numbers.remove(edited.id());
      } else if (read != null && before != null) {
        numbers.put(edited.id(), read);
      }
    }
    return new FileNumbers(numbers, new FigureLabels(session, print.printed()));
  }

  private static FileNumbers json(Session session, Path path, String typed) throws IOException {
    try {
      Printed printed = Printed.of(TextFile.read(path));
      if (printed != null) {
        return new FileNumbers(of(printed), new FigureLabels(session, printed));
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw SentFile.refused("HANDED-03", "cli.handed.unreadable", typed);
    }
    throw SentFile.refused("HANDED-04", "cli.handed.other", typed);
  }

  private static FileNumbers unknown(Session session, SentFile file) {
    if (file.texts().isEmpty()) {
      throw file.unknown();
    }
    Map<String, Said> numbers = new LinkedHashMap<>();
    for (TracedText text : file.texts()) {
      // What stands beside a figure is a number only if it is nothing else.
      boolean beside = text.id().contains(":") && text.text().matches(".*\\p{L}{2}.*");
      Said said = beside ? null : read(text.text(), null);
      Said before = numbers.get(text.id());
      boolean finer = before == null || before.value() == null || digits(said) > digits(before);
      if (said != null && finer) {
        numbers.put(text.id(), said);
      }
    }
    return new FileNumbers(numbers, new FigureLabels(session));
  }

  private static int digits(@Nullable Said said) {
    BigDecimal value = said == null ? null : said.value();
    return value == null ? -1 : value.scale();
  }

  private static Map<String, Said> of(Printed printed) {
    Map<String, Said> numbers = new LinkedHashMap<>();
    for (Printed.Figure figure : printed.figures().values()) {
      boolean whole = figure.state().equals("complete");
      String value = figure.value();
      String unit = figure.unit();
      numbers.put(figure.id(), new Said(number(value), unit, whole, false));
      String change = figure.change();
      String changeUnit = figure.changeUnit();
      if (change != null && changeUnit != null) {
        numbers.put(
            TraceId.facet(figure.id(), TraceId.CHANGE),
            new Said(new BigDecimal(change), changeUnit, false, false));
      }
    }
    for (Printed.Cell cell : printed.cells()) {
      String id = cell.trace();
      if (id != null) {
        numbers.putIfAbsent(
            id, new Said(cell.value(), ChangedFigure.unit(cell.kind()), true, false));
      }
    }
    printed
        .said()
        .forEach(
            one -> numbers.putIfAbsent(one.trace(), new Said(one.value(), NUMBER, true, false)));
    return numbers;
  }

  private static @Nullable BigDecimal number(@Nullable String value) {
    return value == null ? null : new BigDecimal(value);
  }

  /** The first number of a text, as it was written; null if it says none. */
  private static @Nullable Said read(String text, @Nullable Said before) {
    String plain = text.replaceAll("[\\u2212\\u2010-\\u2013]", "-").replaceAll("\\p{Z}", " ");
    Matcher number = WRITTEN.matcher(plain);
    if (!number.find()) {
      return null;
    }
    String digits = number.group(2).replace(" ", "");
    boolean thousands = digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    String point = thousands ? digits.replace(",", "") : digits.replace(',', '.');
    if (!point.matches("\\d+(\\.\\d+)?")) {
      return null;
    }
    BigDecimal value = new BigDecimal(number.group(1).equals("-") ? "-" + point : point);
    String unit =
        switch (number.group(3)) {
          case "%" -> "%";
          case "€" -> "EUR";
          case "h" -> "h";
          default -> NUMBER;
        };
    return new Said(
        value, before == null ? unit : before.unit(), before == null || before.whole(), true);
  }
}
