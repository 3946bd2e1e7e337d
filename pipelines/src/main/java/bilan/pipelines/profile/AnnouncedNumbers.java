package bilan.pipelines.profile;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers that titles announce: {@code Chiffre d’affaires 2023 (€)}, {@code Nombre de
 * participants}. A word that the numbers of two datasets bear announces nothing.
 */
final class AnnouncedNumbers {

  /** Whatever is counted in them is money. */
  private static final Set<String> MONEY =
      Set.of("€", "(€)", "eur", "euros", "(euros)", "ttc", "ht");

  /** Datasets of money. */
  private static final Set<String> OF_MONEY = Set.of("sales", "funding");

  /** Of a word alone that says what is counted wherever it stands. */
  private static final int LONG = 8;

  private final List<String> written;
  private final TableArea area;

  /**
   * @param own the dataset as which the table is read: its fields may stand above it with a value,
   *     {@code Lieu : Fives}, which announces nothing
   */
  AnnouncedNumbers(Dataset own, TableArea area) {
    this.area = area;
    this.written = area.titles().stream().filter(t -> !isField(own, t)).toList();
  }

  private static boolean isField(Dataset own, String title) {
    int colon = title.indexOf(':');
    return colon > 0
        && own.tables().stream()
            .flatMap(t -> t.fields().stream())
            .anyMatch(f -> names(f).contains(Headers.normalise(title.substring(0, colon))));
  }

  /** Whether they are those of a dataset. */
  boolean areOf(Dataset dataset) {
    return dataset.tables().stream().anyMatch(t -> !measures(t).isEmpty() && isNamed(t))
        || written.stream().anyMatch(t -> says(dataset, Headers.normalise(t)));
  }

  /** The title that says it best; the name of the sheet where none does. */
  String title(Dataset dataset) {
    return written.stream()
        .filter(t -> says(dataset, Headers.normalise(t)))
        .findFirst()
        .orElse(written.isEmpty() ? area.sheet().name() : written.get(written.size() - 1));
  }

  private static boolean says(Dataset dataset, String title) {
    return isMoney(dataset, title) || telling(dataset).stream().anyMatch(name -> says(title, name));
  }

  /** By the name of the sheet, or by how the last title begins that is no field with a value. */
  private boolean isNamed(Table table) {
    return written.size() == area.titles().size()
        ? DatasetJudge.isNamed(table, area)
        : DatasetJudge.isNamed(
            table, area.sheet().name(), written.isEmpty() ? "" : written.get(written.size() - 1));
  }

  private static boolean isMoney(Dataset dataset, String title) {
    return OF_MONEY.contains(dataset.name())
        && Stream.of(title.split(" ", -1)).anyMatch(MONEY::contains);
  }

  private static boolean says(String title, String name) {
    boolean anywhere = name.indexOf(' ') > 0 || name.length() >= LONG;
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
  private static List<Field> measures(Table table) {
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
