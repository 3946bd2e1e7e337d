package bilan.pipelines.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places of the network, each with its other names.
 *
 * @param aliases other names, by the name of the place
 */
public record NetworkPlaces(Map<String, List<String>> aliases) {

  public static final NetworkPlaces NONE = new NetworkPlaces(Map.of());

  public NetworkPlaces {
    aliases = new LinkedHashMap<>(aliases);
  }

  /** Places that have one name each. */
  public static NetworkPlaces named(Collection<String> names) {
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    names.forEach(name -> aliases.put(name, List.of()));
    return new NetworkPlaces(aliases);
  }

  /** Every name of every place. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>(aliases.keySet());
    aliases.values().forEach(names::addAll);
    return new ArrayList<>(names);
  }
}
