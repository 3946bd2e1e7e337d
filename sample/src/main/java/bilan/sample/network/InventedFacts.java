package bilan.sample.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records that stand in the resource {@code facts/NAME.tsv} of their type: a line each, cells
 * between tabs, under the names of their components. A blank cell is null, {@code ""} an empty
 * text; a bar parts the pieces of a list.
 */
public final class InventedFacts {

  /** Behind the name of a column: amounts that a variant has otherwise. */
  private static final String MOVED = "*";

  private InventedFacts() {}

  /** All records of a type. */
  public static <T extends Record> List<T> of(Class<T> type) {
    return of(type, 0);
  }

  /** All records of a type, amounts whose column says so moved by some percent. */
  public static <T extends Record> List<T> of(Class<T> type, int percent) {
    List<T> records = new ArrayList<>();
    List<String> lines = lines(type.getSimpleName());
    List<String> header = List.of(lines.get(0).split("\t", -1));
    RecordComponent[] components = type.getRecordComponents();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      @Nullable Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        String name = components[i].getName();
        boolean moved = header.contains(name + MOVED);
        String cell = cells[header.indexOf(moved ? name + MOVED : name)];
        Object value = cell.isEmpty() ? null : value(components[i].getType(), cell);
        values[i] = moved && value instanceof BigDecimal amount ? moved(amount, percent) : value;
      }
      records.add(make(type, values));
    }
    return List.copyOf(records);
  }

  /** The pieces of a list by its name. */
  public static List<String> list(String name) {
    return lines("lists").stream()
        .map(line -> List.of(line.split("\t", -1)))
        .filter(line -> line.get(0).equals(name))
        .findFirst()
        .map(line -> line.subList(1, line.size()))
        .orElseThrow();
  }

  private static BigDecimal moved(BigDecimal amount, int percent) {
    return amount
        .multiply(BigDecimal.valueOf(100L + percent))
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
  }

  private static List<String> lines(String name) {
    String resource = "/bilan/sample/facts/" + name + ".tsv";
    try (InputStream in =
            Objects.requireNonNull(InventedFacts.class.getResourceAsStream(resource), name);
        BufferedReader text =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object value(Class<?> type, String cell) {
    if (type == String.class) {
      return cell.equals("\"\"") ? "" : cell;
    }
    if (type == List.class) {
      return cell.equals("\"\"") ? List.of() : List.of(cell.split("\\|", -1));
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(cell);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(cell);
    }
    if (type == YearMonth.class) {
      return YearMonth.parse(cell);
    }
    if (type == boolean.class) {
      return Boolean.valueOf(cell);
    }
    return type.isEnum() ? Enum.valueOf((Class) type, cell) : Integer.valueOf(cell);
  }

  /** A copy of a record with one component changed. */
  public static <T extends Record> T with(T record, String component, @Nullable Object value) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) record.getClass();
    return make(
        type,
        Arrays.stream(type.getRecordComponents())
            .map(c -> c.getName().equals(component) ? value : get(c, record))
            .toArray());
  }

  /** The value of a component. */
  public static @Nullable Object get(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of the component of that name. */
  public static @Nullable Object get(Record record, String component) {
    return get(
        Arrays.stream(record.getClass().getRecordComponents())
            .filter(c -> c.getName().equals(component))
            .findFirst()
            .orElseThrow(),
        record);
  }

  private static <T extends Record> T make(Class<T> type, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
