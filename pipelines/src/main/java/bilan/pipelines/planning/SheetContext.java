package bilan.pipelines.planning;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.CopiedSheetNames;
import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.ActivityKind;
import bilan.pipelines.mapping.Choices;
import bilan.pipelines.mapping.DatasetWords;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.TitleMeaning;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.WordList;
import bilan.pipelines.value.BankAccounts;
import bilan.pipelines.value.MonthLabel;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sheet's name, the rows above a table and the file's name say about all its rows. */
public final class SheetContext {

  private static final Set<String> NAMELESS = WordList.of("sheet-names");

  /** Words of headings, which name no place. */
  private static final Set<String> HEADINGS = WordList.of("heading-words");

  /** Words beside the number of a bank account. */
  private static final Set<String> ACCOUNTS = Set.of("compte", "iban", "rib", "account");

  private static final int LONGEST_NAME = 40;

  /** A sheet of one year among others is no place: {@code Hiver 2026}. */
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final String file;
  private final boolean namesDiffer;
  private final boolean csv;
  private final List<FoundTable> found;
  private final Set<String> places;

  /**
   * @param file its base name without extension
   * @param namesDiffer whether several sheets hold the same table, so that their names tell them
   *     apart
   * @param places known names
   */
  private SheetContext(
      String file, boolean namesDiffer, boolean csv, List<FoundTable> found, Set<String> places) {
    this.file = file;
    this.namesDiffer = namesDiffer;
    this.csv = csv;
    this.found = found;
    this.places = places;
  }

  /** Of a file by its name and the tables found in it. */
  public static SheetContext of(
      String file, List<FoundTable> found, boolean csv, List<String> places) {
    long sheets = found.stream().map(FoundTable::sheet).distinct().count();
    int dot = file.lastIndexOf('.');
    String base = dot > 0 ? file.substring(0, dot) : file;
    Set<String> known = places.stream().map(Headers::normalise).collect(Collectors.toSet());
    return new SheetContext(base, sheets > 1, csv, found, known);
  }

  /** What a title row such as {@code Lieu : Fives} says of a field; null if none does. */
  @Nullable String fact(TableArea area, Field field) {
    for (Map.Entry<String, String> fact : area.facts().entrySet()) {
      if (means(field, fact.getKey())) {
        return fact.getValue();
      }
    }
    return null;
  }

  /** The number of a bank account that a title says: {@code Compte n° 12345678901}. */
  @Nullable String account(TableArea area) {
    return Stream.concat(
            area.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .sorted(),
            area.titles().stream())
        .filter(
            text ->
                Arrays.stream(Headers.normalise(text).split("[^a-z]+", -1))
                    .anyMatch(ACCOUNTS::contains))
        .filter(BankAccounts::hasNumber)
        .findFirst()
        .orElse(null);
  }

  /** Whether a label is one of a field's names. */
  static boolean means(Field field, String name) {
    return name.equals(Headers.normalise(field.label()))
        || name.equals(Headers.normalise(field.name()))
        || field.synonyms().stream().map(Headers::normalise).anyMatch(name::equals);
  }

  /**
   * The sheet's name, if it is the name of a place: one that is known, or one of several of which
   * none says what its rows are.
   */
  @Nullable String place(TableArea area, List<String> tableNames) {
    String name = area.sheet().name().strip();
    boolean likely =
        places.contains(Headers.normalise(name))
            || (mayBePlaces(tableNames)
                && !YEAR.matcher(name).find()
                && !DatasetWords.isOne(CopiedSheetNames.base(name)));
    return likely && mayBePlace(name, tableNames) ? name : null;
  }

  /** Whether no sheet that could be named after a place is named after what is done there. */
  private boolean mayBePlaces(List<String> tableNames) {
    return found.stream()
        .map(FoundTable::sheet)
        .filter(sheet -> mayBePlace(sheet, tableNames))
        .filter(sheet -> !places.contains(Headers.normalise(sheet)))
        .noneMatch(sheet -> DatasetWords.isOne(CopiedSheetNames.base(sheet)));
  }

  /** Whether it is one of several alike, no month, no word of spreadsheets. */
  private boolean mayBePlace(String name, List<String> tableNames) {
    String plain = CopiedSheetNames.base(name).replaceAll("[0-9 ]+$", "");
    return namesDiffer
        && !csv
        && !plain.isEmpty()
        && !NAMELESS.contains(plain)
        && !CopiedSheetNames.isSpare(name)
        && !tableNames.contains(plain)
        && MonthLabel.find(name) == null;
  }

  /**
   * The title right above a table, if it says this field: the same table stands several times in
   * the sheet, under other titles.
   */
  @Nullable String title(TableArea area, Field field, TitleMeaning meaning) {
    Set<String> titles = new LinkedHashSet<>();
    Set<String> fields = fields(area);
    for (FoundTable each : found) {
      if (each.area().sheet().equals(area.sheet())
          && (each.area().isLike(area) || fields(each.area()).equals(fields))) {
        String title = nearest(each.area());
        if (title == null || !titles.add(title)) {
          return null;
        }
      }
    }
    return titles.size() > 1 && field.equals(meaning.of(titles)) ? nearest(area) : null;
  }

  /** What its columns fill: one more column that nobody needs makes no other table. */
  private Set<String> fields(TableArea area) {
    return found.stream()
        .filter(f -> f.area().equals(area) && !f.shared())
        .flatMap(f -> f.mapping().bound().stream())
        .map(b -> b.target().key())
        .collect(Collectors.toSet());
  }

  /**
   * What stands above a table says this field where the other tables of the file say something
   * else, or nothing; null if it does not.
   */
  @Nullable String own(TableArea area, Field field, TitleMeaning meaning) {
    Set<String> all =
        found.stream()
            .filter(f -> f.mapping().table().stream().contains(field.name()))
            .map(f -> Objects.requireNonNullElse(above(f.area(), field, meaning), ""))
            .collect(Collectors.toSet());
    return all.size() > 1 ? above(area, field, meaning) : null;
  }

  private @Nullable String above(TableArea area, Field field, TitleMeaning meaning) {
    String fact = fact(area, field);
    return fact != null ? fact : title(area, field, meaning);
  }

  private static boolean isNoName(String word) {
    return NAMELESS.contains(word) || HEADINGS.contains(word);
  }

  private static @Nullable String nearest(TableArea area) {
    String title =
        area.titles().isEmpty() ? "" : area.titles().get(area.titles().size() - 1).strip();
    boolean name =
        !title.isEmpty()
            && title.length() <= LONGEST_NAME
            && title.indexOf(':') < 0
            && title.chars().noneMatch(Character::isDigit)
            && Arrays.stream(Headers.normalise(title).split(" ", -1))
                .noneMatch(SheetContext::isNoName)
            && MonthLabel.find(title) == null;
    return name ? title : null;
  }

  /**
   * The choice that the sheet's, title's or file's name says, for a field without column; null if
   * none.
   */
  @Nullable String choice(TableArea area, Field field) {
    if (field.type() != FieldType.CHOICE) {
      return null;
    }
    Choices choices = new Choices(field, Map.of());
    for (String text : List.of(area.sheet().name(), file)) {
      String whole = choices.key(text);
      if (whole != null) {
        return whole;
      }
      for (String word : Headers.normalise(text).split("[^a-z]+", -1)) {
        String key = word.length() >= 4 ? choices.key(word) : null;
        if (key != null) {
          return key;
        }
      }
    }
    return null;
  }

  /** What the kind of activity is said by: the sheet, the nearest title, the file; null if none. */
  @Nullable String kindName(TableArea area) {
    int titles = area.titles().size();
    return Stream.of(area.sheet().name(), titles == 0 ? "" : area.titles().get(titles - 1), file)
        .filter(name -> ActivityKind.ofSheet(name) != null)
        .findFirst()
        .orElse(null);
  }

  /** The year that titles, the sheet or the file name, nearest first; 0 if none does. */
  int year(TableArea area) {
    return YearTold.of(area, file, csv);
  }

  /** The month that the sheet or a title names; null if none does. */
  @Nullable MonthLabel month(TableArea area) {
    HeaderPeriod group = area.period();
    if (group != null && group.month() > 0) {
      return new MonthLabel(group.month(), group.year() == 0 ? null : (Integer) group.year());
    }
    MonthLabel sheet = csv ? null : MonthLabel.find(area.sheet().name());
    if (sheet != null) {
      return sheet;
    }
    for (int i = area.titles().size() - 1; i >= 0; i--) {
      String text = area.titles().get(i);
      MonthLabel title = YearTold.isStamp(text) ? null : MonthLabel.find(text);
      if (title != null) {
        return title;
      }
    }
    return MonthLabel.find(file);
  }
}
