package bilan.yaml;

import bilan.text.Message;
import bilan.text.Nearest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys of one mapping, each once, and which of them somebody asked for. */
final class YamlKeys {

  private final YamlFile file;
  private final @Nullable MappingNode mapping;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keyNodes = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  YamlKeys(YamlFile file, @Nullable MappingNode mapping) {
    this.file = file;
    this.mapping = mapping;
    if (mapping != null) {
      for (NodeTuple tuple : mapping.getValue()) {
        put(tuple);
      }
    }
  }

  private void put(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      file.add(tuple.getKeyNode().getStartMark(), Message.of("yaml.bad_key"), null);
    } else if (values.containsKey(key.getValue())) {
      file.add(key.getStartMark(), Message.of("yaml.twice", key.getValue()), null);
    } else {
      keyNodes.put(key.getValue(), key);
      values.put(key.getValue(), tuple.getValueNode());
    }
  }

  /** All of them, in the order of the file; asking for them makes them known. */
  Set<String> all() {
    known.addAll(values.keySet());
    return Collections.unmodifiableSet(keyNodes.keySet());
  }

  /** The value of a key, which is known from now on; null if it is absent or empty. */
  @Nullable Node value(String key) {
    known.add(key);
    Node node = values.get(key);
    return node == null || isNull(node) ? null : node;
  }

  static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }

  /** Where the value of a key stands; that of the mapping if there is none. */
  Optional<Mark> place(String key) {
    Node node = values.get(key);
    return node == null ? start() : node.getStartMark();
  }

  Optional<Mark> start() {
    return mapping == null ? Optional.empty() : mapping.getStartMark();
  }

  /** Reports the keys that nobody asked for, each with the nearest known one. */
  void reportUnknown() {
    for (Map.Entry<String, Node> entry : keyNodes.entrySet()) {
      if (!known.contains(entry.getKey())) {
        String near = Nearest.of(entry.getKey(), known);
        Message cure =
            near == null
                ? Message.of("yaml.known_keys", String.join(", ", known))
                : Message.of("yaml.did_you_mean", near);
        file.add(entry.getValue().getStartMark(), Message.of("yaml.unknown", entry.getKey()), cure);
      }
    }
  }
}
