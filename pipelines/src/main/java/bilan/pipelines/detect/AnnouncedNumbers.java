package bilan.pipelines.detect;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that titles announce: {@code Chiffre d’affaires 2023 (€)}, {@code Nombre de
 * participants}. A word that the numbers of two datasets bear announces nothing.
 */
final class AnnouncedNumbers {

  /** Whatever is counted in them is money. */
  private static final Set<String> MONEY =
      Set.of("€", "(€)", "eur", "euros", "(euros)", "ttc", "ht");

  /** Of a word alone that says what is counted wherever it stands. */
  private static final int LONG = 8;

  private final List<String> written;
  private final TableArea area;
  private final Dataset own;

  /**
   * @param own the dataset as which the table is read: its fields may stand above it with a value,
   *     {@code Lieu : Fives}, which announces nothing
   */
  AnnouncedNumbers(Dataset own, TableArea area) {
    this.area = area;
    this.own = own;
    this.written = area.titles().stream().filter(t -> !isField(own, t)).toList();
  }

  private static boolean isField(Dataset own, String title) {
    int colon = title.indexOf(':');
    return colon > 0
        && own.tables().stream()
            .flatMap(t -> t.fields().stream())
            .anyMatch(f -> names(f).contains(Headers.normalise(title.substring(0, colon))));
  }

  /**
   * The dataset whose numbers they are: by titles, which are nearer than the name of a sheet or a
   * file; null where they say nothing, or name the own one.
   */
  @Nullable Dataset other() {
    if (titlesAreOf(own) || bearsOwnName()) {
      return null;
    }
    Dataset titled = first(this::titlesAreOf);
    return titled != null ? titled : sheetIsOf(own) ? null : first(this::sheetIsOf);
  }

  /** By a name of several words, {@code Année 2021 – Compte de résultat}; one alone is in many. */
  private boolean bearsOwnName() {
    return own.tables().stream()
        .flatMap(t -> t.sheets().stream())
        .map(Headers::normalise)
        .filter(name -> name.indexOf(' ') > 0)
        .anyMatch(name -> written.stream().anyMatch(t -> says(Headers.normalise(t), name, true)));
  }

  private static @Nullable Dataset first(Predicate<Dataset> condition) {
    return Datasets.NAMES.stream().map(Datasets::get).filter(condition).findFirst().orElse(null);
  }

  private boolean titlesAreOf(Dataset dataset) {
    String nearest = written.isEmpty() ? "" : written.get(written.size() - 1);
    boolean parent = area.columns().stream().allMatch(c -> c.parents().equals(nearest));
    return (!parent && isNamed(dataset, "", nearest))
        || written.stream().anyMatch(t -> says(dataset, Headers.normalise(t)));
  }

  private boolean sheetIsOf(Dataset dataset) {
    return isNamed(dataset, area.sheet().name(), "");
  }

  private static boolean isNamed(Dataset dataset, String sheet, String title) {
    return dataset.tables().stream()
        .anyMatch(t -> !measures(t).isEmpty() && DatasetJudge.isNamed(t, sheet, title));
  }

  /** The title that says it best; the name of the sheet where none does. */
  String title(Dataset dataset) {
    return written.stream()
        .filter(t -> says(dataset, Headers.normalise(t)))
        .findFirst()
        .orElse(titlesAreOf(dataset) ? written.get(written.size() - 1) : area.sheet().name());
  }

  private static boolean says(Dataset dataset, String title) {
    boolean facts = !dataset.use().reference(); // of which all lists have words
    return isMoney(dataset, title)
        || telling(dataset).stream()
            .anyMatch(
                name ->
                    says(title, name, facts && (name.indexOf(' ') > 0 || name.length() >= LONG)));
  }

  private static boolean isMoney(Dataset dataset, String title) {
    return dataset.use().money() && Stream.of(title.split(" ", -1)).anyMatch(MONEY::contains);
  }

  private static boolean says(String title, String name, boolean anywhere) {
    String words = " " + title + " ";
    return anywhere ? words.contains(" " + name + " ") : words.startsWith(" " + name + " ");
  }

  /** What the numbers of a dataset are called, and those of no other. */
  private static Set<String> telling(Dataset dataset) {
    Set<String> telling = words(dataset);
    Datasets.NAMES.stream()
        .filter(name -> !name.equals(dataset.name()))
        .map(Datasets::get)
        .forEach(other -> telling.removeAll(words(other)));
    return telling;
  }

  private static Set<String> words(Dataset dataset) {
    return dataset.tables().stream()
        .flatMap(t -> measures(t).stream())
        .flatMap(f -> names(f).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> names(Field field) {
    List<String> names = new ArrayList<>(List.of(field.label(), field.labelEn()));
    names.addAll(field.synonyms());
    return names.stream().map(Headers::normalise).toList();
  }

  /** The numbers without which a row of a table says nothing. */
  private static List<Field> measures(DatasetTable table) {
    Set<String> needed = table.oneOf().stream().flatMap(List::stream).collect(Collectors.toSet());
    return table.fields().stream()
        .filter(f -> f.required() || needed.contains(f.name()))
        .filter(f -> isNumber(f.type()))
        .toList();
  }

  private static boolean isNumber(FieldType type) {
    return type == FieldType.AMOUNT || type == FieldType.COUNT || type == FieldType.DECIMAL;
  }
}
