package bilan.yaml;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One YAML text that a person wrote, read strictly. Problems are gathered while it is read; {@link
 * #orFail} throws them all at once.
 *
 * <p>Usage: {@code var file = new YamlFile(name); var root = file.read(text); … root.text("name") …
 * root.finish(); file.orFail();}
 */
public final class YamlFile {

  private final String name;
  private final int firstLine;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param name as it is shown in errors
   */
  public YamlFile(String name) {
    this(name, 1);
  }

  /**
   * @param firstLine of the text inside the file, from 1: front matter does not start on the first
   *     line
   */
  public YamlFile(String name, int firstLine) {
    this.name = name;
    this.firstLine = firstLine;
  }

  /**
   * The top of the file; an empty file is an empty mapping, and so is one that can't be read, with
   * its problem noted.
   */
  public YamlMap read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(2_000_000)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return new YamlMap(this, mapping);
      }
      if (root.isPresent() && !YamlKeys.isNull(root.get())) {
        add(
            root.get().getStartMark(),
            Message.of("yaml.not_a_mapping"),
            Message.of("yaml.write_key_value"));
      }
    } catch (MarkedYamlEngineException e) {
      add(
          e.getProblemMark(),
          Message.of("yaml.syntax", String.valueOf(e.getProblem())),
          Message.of(
              String.valueOf(e.getProblem()).contains("escape")
                  ? "yaml.backslash_cure"
                  : "yaml.syntax_cure"));
    } catch (StackOverflowError e) {
      add(Optional.empty(), Message.of("yaml.too_deep"), Message.of("yaml.syntax_cure"));
    } catch (YamlEngineException e) {
      add(
          Optional.empty(),
          Message.of("yaml.syntax", String.valueOf(e.getMessage())),
          Message.of("yaml.syntax_cure"));
    }
    return new YamlMap(this, null);
  }

  void add(Optional<Mark> mark, Message what, @Nullable Message cure) {
    problems.add(Problem.error("YAML-01", what, place(mark), cure));
  }

  String place(Optional<Mark> mark) {
    return mark.map(m -> name + ":" + (m.getLine() + firstLine) + ":" + (m.getColumn() + 1))
        .orElse(name);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * @throws Failure {@code USAGE} with every problem of the file, if there is one
   */
  public void orFail() {
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
  }
}
