package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packages of each module and what each knows of the others: as package-edges.txt lists them,
 * no edge more and none less, and each only from a package to one above it in the list.
 */
class PackageEdgesTest {

  /** A module: the package that all of it has in common, and the name of what lies in no other. */
  private enum Module {
    PIPELINES("doors"),
    QUERIES("answers"),
    CLI("commands"),
    SAMPLE("generator");

    private final String rootName;

    Module(String rootName) {
      this.rootName = rootName;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String root() {
      return "bilan." + word();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyEdgeStandsInThePicture(Module module) throws IOException {
    assertThat(edges(module)).isEqualTo(picture(module));
  }

  @ParameterizedTest
  @EnumSource
  void everyPackageKnowsOnlyThoseAboveIt(Module module) throws IOException {
    TreeSet<String> above = new TreeSet<>();
    for (String line : lines(module)) {
      String[] words = line.strip().split(" +", -1);
      for (int i = 1; i < words.length; i++) {
        assertThat(above).as(line).contains(words[i]);
      }
      above.add(words[0]);
    }
  }

  private static Map<String, String> picture(Module module) throws IOException {
    Map<String, String> picture = new TreeMap<>();
    for (String line : lines(module)) {
      String[] words = line.strip().split(" +", 2);
      picture.put(words[0], words.length == 1 ? "" : words[1]);
    }
    return picture;
  }

  /** The lines below the mark, up to the next blank one. */
  private static Iterable<String> lines(Module module) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/bilan/cli/package-edges.txt")).stream()
        .dropWhile(line -> !line.startsWith("# edges of " + module.word()))
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .toList();
  }

  private static Map<String, String> edges(Module module) {
    Map<String, TreeSet<String>> edges = new TreeMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(module.root())) {
      TreeSet<String> known = edges.computeIfAbsent(name(module, each), p -> new TreeSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass();
        if (target.getPackageName().startsWith(module.root())
            && !name(module, target).equals(name(module, each))) {
          known.add(name(module, target));
        }
      }
    }
    return edges.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> String.join(" ", e.getValue()), (a, b) -> a, TreeMap::new));
  }

  /** Without what all have in common; the root has a name for what it holds. */
  private static String name(Module module, JavaClass of) {
    String name = of.getBaseComponentType().getPackageName().substring(module.root().length());
    return name.isEmpty() ? module.rootName : name.substring(1);
  }
}
