package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The packages of {@code pipelines} and what each knows of the others: as CONTRIBUTING.md lists
 * them, no edge more and none less, and each only from a package to one above it in the list.
 */
class PackageEdgesTest {

  private static final String ROOT = "bilan.pipelines";

  @Test
  void everyEdgeStandsInThePicture() throws IOException {
    assertThat(edges()).isEqualTo(picture());
  }

  @Test
  void everyPackageKnowsOnlyThoseAboveIt() throws IOException {
    TreeSet<String> above = new TreeSet<>();
    for (String line : lines()) {
      String[] words = line.strip().split(" +", -1);
      for (int i = 1; i < words.length; i++) {
        assertThat(above).as(line).contains(words[i]);
      }
      above.add(words[0]);
    }
  }

  private static Map<String, String> picture() throws IOException {
    Map<String, String> picture = new TreeMap<>();
    for (String line : lines()) {
      String[] words = line.strip().split(" +", 2);
      picture.put(words[0], words.length == 1 ? "" : words[1]);
    }
    return picture;
  }

  /** The lines below the mark, up to the next blank one. */
  private static Iterable<String> lines() throws IOException {
    return Files.readAllLines(Path.of("../CONTRIBUTING.md")).stream()
        .dropWhile(line -> !line.startsWith("<!-- edges of pipelines"))
        .skip(2)
        .takeWhile(line -> !line.isBlank())
        .toList();
  }

  private static Map<String, String> edges() {
    Map<String, TreeSet<String>> edges = new TreeMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT)) {
      TreeSet<String> known = edges.computeIfAbsent(name(each), p -> new TreeSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass();
        if (target.getPackageName().startsWith(ROOT) && !name(target).equals(name(each))) {
          known.add(name(target));
        }
      }
    }
    return edges.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> String.join(" ", e.getValue()), (a, b) -> a, TreeMap::new));
  }

  /** Without what all have in common; the root, which holds the doors, is named so. */
  private static String name(JavaClass of) {
    String name = of.getBaseComponentType().getPackageName().substring(ROOT.length());
    return name.isEmpty() ? "doors" : name.substring(1);
  }
}
