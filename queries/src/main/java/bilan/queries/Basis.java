package bilan.queries;

import bilan.files.ResourceFolder;
import bilan.text.Lang;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as figures rest on it, declared in {@code statements/datasets.yaml}: the months of a
 * followed one decide whether two years of a figure compare.
 *
 * @param figure the figure whose rows tell the places of a followed dataset; null where nobody
 *     follows its months, so that two years compare whenever both are complete
 * @param label its word above the months of a place; null where its name is the word
 * @param counter the channel whose days alone tell of a place that has it; null if there is none
 * @param beyondPlaces whether rows of the network may belong to no place
 * @param waits whether a rejected row that waits makes its figures partial: a grant is no small
 *     part
 * @param dated whether its rows that do not count have a day, so that a trace shows them
 * @param names other words for it in the list of what a place sends
 * @param touches the datasets whose figures move with its deliveries; {@code all} for every one
 * @param apart fields of its rows that touch the figures made from them only; any other one, such
 *     as the place, the date or a name that nobody knows, touches all
 */
public record Basis(
    String dataset,
    @Nullable String figure,
    @Nullable Label label,
    @Nullable String counter,
    boolean beyondPlaces,
    boolean waits,
    boolean dated,
    Set<String> names,
    Set<String> touches,
    Set<String> apart) {

  private static final String FILE = "datasets";
  private static final String ALL = "all";
  private static final Map<String, Basis> DECLARED = read();

  public Basis {
    names = Set.copyOf(names);
    touches = Set.copyOf(touches);
    apart = Set.copyOf(apart);
  }

  /** Basis of a dataset; one that nobody follows where it is null or declared nowhere. */
  public static Basis of(@Nullable String dataset) {
    Basis declared = dataset == null ? null : DECLARED.get(dataset);
    return declared == null ? undeclared(dataset == null ? "" : dataset) : declared;
  }

  private static Basis undeclared(String dataset) {
    return new Basis(dataset, null, null, null, false, false, false, Set.of(), Set.of(), Set.of());
  }

  /** Datasets whose months are followed. */
  public static List<Basis> followed() {
    return DECLARED.values().stream().filter(Basis::isFollowed).toList();
  }

  /** Names of the datasets whose months are followed. */
  public static List<String> followedNames() {
    return followed().stream().map(Basis::dataset).toList();
  }

  /** Dataset that a word means in the list of what a place sends; the word itself if none. */
  public static String named(String word) {
    String written = word.strip().toLowerCase(Locale.ROOT);
    return DECLARED.values().stream()
        .filter(basis -> basis.names.contains(written))
        .map(Basis::dataset)
        .findFirst()
        .orElse(written);
  }

  /** The word for it above the months of a place. */
  public String label(Lang lang) {
    return label == null ? dataset : label.in(lang);
  }

  /** Whether its months are followed. */
  public boolean isFollowed() {
    return figure != null;
  }

  /** Whether a channel is the one whose days alone tell of a place. */
  public boolean isCounter(@Nullable String channel) {
    return counter != null && counter.equals(channel);
  }

  /** Whether its deliveries may move the figures of a dataset. */
  public boolean touches(@Nullable String other) {
    return dataset.equals(other)
        || touches.contains(ALL)
        || (other != null && touches.contains(other));
  }

  /** Whether a break in a field touches only the figures that are made from it. */
  public boolean isApart(String field) {
    return apart.contains(field);
  }

  private static Map<String, Basis> read() {
    String text = new ResourceFolder(Basis.class, "statements", ".yaml").text(FILE);
    if (text == null) {
      throw new IllegalStateException("statements/" + FILE + ".yaml");
    }
    YamlFile file = new YamlFile("bilan:" + FILE + ".yaml");
    YamlMap top = file.read(text);
    Map<String, Basis> declared = new LinkedHashMap<>();
    for (String dataset : top.keys()) {
      YamlMap one = top.map(dataset);
      declared.put(
          dataset,
          new Basis(
              dataset,
              one.text("figure"),
              Label.read(one, "label"),
              one.text("counter"),
              one.flag("beyond_places", false),
              one.flag("waits", false),
              one.flag("dated", false),
              new HashSet<>(one.texts("names")),
              new HashSet<>(one.texts("touches")),
              new HashSet<>(one.texts("apart"))));
      one.finish();
    }
    file.orFail();
    return declared;
  }
}
