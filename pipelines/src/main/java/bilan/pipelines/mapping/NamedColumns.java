package bilan.pipelines.mapping;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.profile.ColumnValue;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --column} says of columns: {@code "Ventes=Montant TTC"}, {@code "Lomme=Lieu/Lomme"},
 * by the label or the key of a field.
 */
public final class NamedColumns {

  private NamedColumns() {}

  /**
   * The sender's headers to what a profile would write.
   *
   * @throws Failure {@code USAGE} for a meaning that the dataset doesn't know
   */
  public static Map<String, String> of(ReadRequest request, Dataset dataset) {
    Map<String, String> keys = new HashMap<>();
    if (dataset.name().equals(request.dataset())) {
      ColumnsSaid said = request.before().said();
      said.kept()
          .forEach(
              (header, meaning) -> {
                String key = keyOrNull(dataset, meaning);
                if (key != null) {
                  keys.put(header, key);
                }
              });
      said.named().forEach((header, meaning) -> keys.put(header, key(dataset, meaning)));
    }
    return keys;
  }

  /**
   * Refuses names of columns that no table of the file has.
   *
   * @throws Failure {@code USAGE}
   */
  public static void check(Map<String, String> named, List<TableArea> areas) {
    List<ColumnHead> columns = areas.stream().flatMap(a -> a.columns().stream()).toList();
    for (String header : named.keySet()) {
      if (columns.stream().noneMatch(c -> c.names().contains(Headers.normalise(header)))) {
        throw wrong(
            "profile.named.no_column", header, columns.stream().map(ColumnHead::text).toList());
      }
    }
  }

  private static String key(Dataset dataset, String meaning) {
    String key = keyOrNull(dataset, meaning);
    if (key != null) {
      return key;
    }
    List<Field> fields = fields(dataset);
    List<String> names = new ArrayList<>(fields.stream().map(Field::label).toList());
    names.addAll(fields.stream().map(Field::name).toList());
    throw wrong("profile.named.no_field", meaning, names);
  }

  private static List<Field> fields(Dataset dataset) {
    return Stream.concat(
            dataset.tables().stream().map(DatasetTable::fields).flatMap(List::stream),
            dataset.inputs().stream())
        .filter(f -> !f.derived())
        .toList();
  }

  private static @Nullable String keyOrNull(Dataset dataset, String meaning) {
    int slash = meaning.indexOf('/');
    String name = slash < 0 ? meaning : meaning.substring(0, slash);
    String key = key(fields(dataset), name);
    boolean turns = key != null && (slash < 0 || ColumnValue.turns(key));
    if (key != null && turns) {
      return slash < 0 ? key : key + meaning.substring(slash);
    }
    boolean split =
        slash > 0
            && dataset.splits().stream()
                .anyMatch(s -> meaning.equals(s.dimension() + "/" + s.audienceClass()));
    return split ? meaning : null;
  }

  private static @Nullable String key(List<Field> fields, String name) {
    String plain = Headers.normalise(name);
    return Stream.<Predicate<Field>>of(
            f -> f.name().equals(name),
            f -> Headers.normalise(f.label()).equals(plain),
            f -> Headers.normalise(f.labelEn()).equals(plain),
            f -> f.synonyms().stream().anyMatch(s -> Headers.normalise(s).equals(plain)))
        .flatMap(is -> fields.stream().filter(is))
        .findFirst()
        .map(Field::name)
        .orElse(null);
  }

  private static Failure wrong(String message, String given, List<String> known) {
    String near = Nearest.of(given, known);
    return new Failure(
        Exit.USAGE,
        Problem.error(
            "USAGE-02",
            Message.of(message, given),
            null,
            near == null
                ? Message.of(
                    "profile.named.known",
                    String.join(", ", known.stream().distinct().limit(20).toList()))
                : Message.of("yaml.did_you_mean", near)));
  }
}
