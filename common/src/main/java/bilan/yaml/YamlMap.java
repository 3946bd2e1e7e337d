package bilan.yaml;

import bilan.text.Message;
import bilan.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Keys and values, in the order of the file. What is asked for is what is known: {@link #finish}
 * reports the other keys.
 *
 * <p>A value of the wrong kind is reported to the file and read as absent. Scalars are taken as
 * they are written, so that {@code 1%}, {@code 0123} and {@code no} stay text.
 */
public final class YamlMap {

  private final YamlFile file;
  private final YamlKeys keys;

  YamlMap(YamlFile file, @Nullable MappingNode mapping) {
    this.file = file;
    this.keys = new YamlKeys(file, mapping);
  }

  /** Every key of the file, in its order; asking for them makes them known. */
  public Set<String> keys() {
    return keys.all();
  }

  public boolean has(String key) {
    return node(key) != null;
  }

  public @Nullable String text(String key) {
    Node node = node(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    wrong(key, node, "yaml.text_expected");
    return null;
  }

  public String text(String key, String absent) {
    String text = text(key);
    return text == null ? absent : text;
  }

  /** A text that must be there: its absence is reported, and read as empty. */
  public String required(String key) {
    if (!has(key)) {
      file.add(keys.start(), Message.of("yaml.missing", key), null);
      return "";
    }
    return text(key, "");
  }

  public @Nullable Integer integer(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      problem(key, Message.of("yaml.integer_expected", key, text), null);
      return null;
    }
  }

  public int integer(String key, int absent) {
    Integer value = integer(key);
    return value == null ? absent : value;
  }

  public boolean flag(String key, boolean absent) {
    String text = text(key);
    if (text == null) {
      return absent;
    }
    if (text.equals("true") || text.equals("yes") || text.equals("oui")) {
      return true;
    }
    if (!text.equals("false") && !text.equals("no") && !text.equals("non")) {
      problem(key, Message.of("yaml.flag_expected", key, text), null);
    }
    return false;
  }

  /** One of the allowed words; another one is reported with the nearest, and read as absent. */
  public @Nullable String choice(String key, Collection<String> allowed) {
    String text = text(key);
    if (text == null || allowed.contains(text)) {
      return text;
    }
    String near = Nearest.of(text, allowed);
    problem(
        key,
        Message.of("yaml.choice_expected", key, text, String.join(", ", allowed)),
        near == null ? null : Message.of("yaml.did_you_mean", near));
    return null;
  }

  /** A list of texts; a lone text is a list of one; absent is empty. */
  public List<String> texts(String key) {
    Node node = node(key);
    return node == null ? List.of() : texts(key, node);
  }

  private List<String> texts(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return List.of(scalar.getValue());
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence
        && sequence.getValue().stream().allMatch(n -> n instanceof ScalarNode)) {
      sequence.getValue().forEach(n -> texts.add(((ScalarNode) n).getValue()));
    } else {
      wrong(key, node, "yaml.texts_expected");
    }
    return texts;
  }

  /** A list of lists of texts; absent is empty. */
  public List<List<String>> textLists(String key) {
    List<List<String>> lists = new ArrayList<>();
    for (Node item : items(key)) {
      lists.add(texts(key, item));
    }
    return lists;
  }

  /** The mapping under a key; empty if absent. */
  public YamlMap map(String key) {
    Node node = node(key);
    if (node instanceof MappingNode nested) {
      return new YamlMap(file, nested);
    }
    if (node != null) {
      wrong(key, node, "yaml.mapping_expected");
    }
    return new YamlMap(file, null);
  }

  /** A list of mappings; absent is empty. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode nested) {
        maps.add(new YamlMap(file, nested));
      } else {
        wrong(key, item, "yaml.mapping_expected");
      }
    }
    return maps;
  }

  /**
   * A list of mappings in which a lone text is short for a mapping of one key; a lone item is a
   * list of one; absent is empty.
   *
   * @param shortFor the key that such a text is the value of
   */
  public List<YamlMap> entries(String key, String shortFor) {
    Node node = node(key);
    if (node == null) {
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
      if (item instanceof MappingNode nested) {
        maps.add(new YamlMap(file, nested));
      } else if (item instanceof ScalarNode text) {
        maps.add(new YamlMap(file, mapping(shortFor, text)));
      } else {
        wrong(key, item, "yaml.texts_expected");
      }
    }
    return maps;
  }

  private static MappingNode mapping(String key, ScalarNode value) {
    ScalarNode name =
        new ScalarNode(
            Tag.STR, true, key, ScalarStyle.PLAIN, value.getStartMark(), value.getEndMark());
    List<NodeTuple> one = List.of(new NodeTuple(name, value));
    return new MappingNode(
        Tag.MAP, true, one, FlowStyle.FLOW, value.getStartMark(), value.getEndMark());
  }

  private List<Node> items(String key) {
    Node node = node(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (node != null) {
      wrong(key, node, "yaml.list_expected");
    }
    return List.of();
  }

  /** Every key with its text, for mappings whose keys are the writer's own. */
  public Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : keys()) {
      String text = text(key);
      if (text != null) {
        texts.put(key, text);
      }
    }
    return texts;
  }

  /** Whether the value is a mapping, a list or a text: for keys that may be either. */
  public boolean isMap(String key) {
    return node(key) instanceof MappingNode;
  }

  public boolean isList(String key) {
    return node(key) instanceof SequenceNode;
  }

  /** Place of a key, as {@code file:line:column}. */
  public String place(String key) {
    return file.place(keys.place(key));
  }

  /** Reports what a value means wrongly, at its place. */
  public void problem(String key, Message what, @Nullable Message cure) {
    file.add(keys.place(key), what, cure);
  }

  /** Reports the keys that nobody asked for, each with the nearest known one. */
  public void finish() {
    keys.reportUnknown();
  }

  private @Nullable Node node(String key) {
    return keys.value(key);
  }

  private void wrong(String key, Node node, String message) {
    file.add(node.getStartMark(), Message.of(message, key), null);
  }
}
