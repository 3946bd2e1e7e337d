package bilan.sample.network;

import bilan.sample.french.CodeWords;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
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
    List<List<String>> lines = CodeWords.lines(type.getSimpleName());
    List<String> header = lines.get(0);
    RecordComponent[] components = type.getRecordComponents();
    for (List<String> cells : lines.subList(1, lines.size())) {
      @Nullable Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        String name = components[i].getName();
        boolean moved = header.contains(name + MOVED);
        String cell = cells.get(header.indexOf(moved ? name + MOVED : name));
        Object value = cell.isEmpty() ? null : value(components[i].getType(), cell);
        values[i] = moved && value instanceof BigDecimal amount ? moved(amount, percent) : value;
      }
      records.add(make(type, values));
    }
    return List.copyOf(records);
  }

  /** The pieces of a list by its name. */
  public static List<String> list(String name) {
    return CodeWords.lines("lists").stream()
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
    if (type == MonthDay.class) {
      return MonthDay.parse(cell);
    }
    if (type == boolean.class) {
      return Boolean.valueOf(cell);
    }
    return type.isEnum() ? Enum.valueOf((Class) type, cell) : Integer.valueOf(cell);
  }

  /**
   * A record of lists of records, each read from the resource of its type, and of such records.
   *
   * @param percent by which amounts are moved whose column says so
   */
  @SuppressWarnings("unchecked")
  public static <T extends Record> T whole(Class<T> type, int percent) {
    return make(
        type,
        Arrays.stream(type.getRecordComponents())
            .map(
                c ->
                    c.getGenericType() instanceof ParameterizedType list
                        ? of((Class<? extends Record>) list.getActualTypeArguments()[0], percent)
                        : whole((Class<? extends Record>) c.getType(), percent))
            .toArray());
  }

  /** A copy of a record with one component changed. */
  public static <T extends Record> T with(T record, String component, @Nullable Object value) {
    return map(record, (name, before) -> name.equals(component) ? value : before);
  }

  /**
   * A copy of a record with its components changed.
   *
   * @param change gives the new value by the name of a component and its value
   */
  public static <T extends Record> T map(
      T record, BiFunction<String, @Nullable Object, @Nullable Object> change) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) record.getClass();
    return make(
        type,
        Arrays.stream(type.getRecordComponents())
            .map(c -> change.apply(c.getName(), at(record, c.getName())))
            .toArray());
  }

  /**
   * What a record says under a name.
   *
   * @param path a component or a method without arguments; a dot leads into a record within
   */
  public static @Nullable Object at(Record record, String path) {
    Object value = record;
    try {
      for (String name : path.split("\\.", -1)) {
        Method method = Objects.requireNonNull(value).getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        value = method.invoke(value);
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
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
