package bilan.engines.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that cannot be counted on, and questions that have no answer: each is said. */
class RefusedPackagesTest {

  private static Path good;
  private static Path other;

  @TempDir Path folder;

  @BeforeAll
  static void made() throws Exception {
    List<Path> networks = Build.networks(2, 1);
    good = networks.get(0).resolve("package");
    other = networks.get(1).resolve("package");
  }

  private Path copy(String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> all = Files.walk(good)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(good.relativize(path)));
      }
    }
    return to;
  }

  private static void edit(Path file, String was, String is) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, is));
  }

  private Engine.Run refused(int exit, Object... packages) {
    Path result = folder.resolve("result");
    List<String> words = Stream.of(packages).map(String::valueOf).toList();
    Engine.Run run =
        Engine.run(
            Stream.concat(words.stream(), Stream.of("-o", result.toString()))
                .toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(result).doesNotExist();
    return run;
  }

  @Test
  void everyProblemOfEveryPackageIsSaidAtOnce() throws IOException {
    Path old = copy("old");
    edit(old.resolve("datapackage.json"), "\"format\": 1", "\"format\": 7");
    Path cut = copy("cut");
    Files.delete(cut.resolve("relation=sales/year=2021/rows.parquet"));
    Path none = Files.createDirectory(folder.resolve("none"));
    Path damaged = copy("damaged");
    Files.writeString(damaged.resolve("model.json"), "{");
    assertThat(refused(3, other, old, cut, none, damaged).err())
        .contains(old + " : paquet de format 7, ce moteur lit le format 1.")
        .contains(cut + " : il manque relation=sales/year=2021/rows.parquet")
        .contains(none + " : pas de datapackage.json")
        .contains(damaged + " : illisible");
  }

  @Test
  void aFileThatIsNoParquetIsNamed() throws IOException {
    Path damaged = copy("damaged");
    Path file = damaged.resolve("relation=sales/year=2021/rows.parquet");
    Files.writeString(file, "?".repeat((int) Files.size(file)));
    assertThat(refused(7, damaged).err())
        .startsWith("Le moteur s’est arrêté : ")
        .contains(file + " is not a Parquet file", "copier ce paquet de nouveau")
        .doesNotContain("\tat ");
  }

  @Test
  void twoPackagesOfOneNetworkAreNotCountedTwice() throws IOException {
    assertThat(refused(3, good, other, copy("again")).err())
        .startsWith("Deux paquets de « Réseau 001 » ont les mêmes jours")
        .contains("N’en donner qu’un.");
  }

  @Test
  void figuresDeclaredOtherwiseAreNotAdded() throws IOException {
    Path changed = copy("changed");
    edit(
        changed.resolve("datapackage.json"),
        "\"network\": \"Réseau 001\"",
        "\"network\": \"Autre\"");
    edit(changed.resolve("model.json"), "'workshop', 'individual'", "'workshop', 'walk_in'");
    assertThat(refused(3, good, changed).err())
        .contains("le chiffre « participations » n’y est pas déclaré comme dans " + good);
  }

  @Test
  void aFigureThatAPackageLacksIsNamedAndHasNoValue() throws IOException {
    Path without = copy("without");
    edit(without.resolve("datapackage.json"), "\"name\": \"person_key\"", "\"name\": \"other\"");
    Path result = folder.resolve("result");
    Engine.Run run =
        Engine.run(
            without.toString(),
            other.toString(),
            "-o",
            result.toString(),
            "--figures",
            "people_identified,identified_participations,identified_share,activities");
    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .contains("« people_identified » est n.c. pour Réseau 001 : il y manque person_key.")
        .contains("--with");
    var lines = Engine.rows(result.resolve("figures"), 4);
    for (String figure : List.of("people_identified", "identified_share")) {
      assertThat(lines.get(List.of("Réseau 001", "", "2021", figure)))
          .containsAllEntriesOf(Map.of("state", "nc", "value", ""));
    }
    assertThat(lines.get(List.of("Réseau 001", "", "2021", "identified_participations")))
        .containsAllEntriesOf(Map.of("state", "nc", "value", ""));
    assertThat(
            lines.get(List.of("Réseau 002", "", "2021", "identified_participations")).get("value"))
        .isNotEmpty();
    assertThat(lines.get(List.of("", "", "2021", "people_identified")).get("state"))
        .isEqualTo("nc");
    assertThat(lines.keySet()).noneMatch(key -> key.get(3).equals("participations"));
    assertThat(result.resolve("result.json"))
        .content()
        .contains("\"lacking\" : [ \"Réseau 001\" ]");
  }

  @Test
  void wrongWordsAreSaidWithTheUsage() {
    assertThat(refused(2).err()).contains("Aucun paquet n’est nommé.").contains("Usage :");
    assertThat(refused(2, good, "--figures", "actvities").err())
        .contains("Aucun paquet ne déclare le chiffre « actvities ». Les chiffres : activities");
    assertThat(refused(2, good, "--by", "place").err()).contains("--by place n’est pas possible");
    assertThat(refused(2, good, "--bye").err()).contains("Option inconnue : --bye");
    assertThat(refused(2, good, "--lang", "de").err())
        .contains("--lang de n’est pas possible : fr ou en.");
  }

  @Test
  void everyMessageIsSaidInEnglishToo() throws IOException {
    assertThat(keys("en")).isEqualTo(keys("fr"));
    assertThat(refused(3, "--lang", "en", good, copy("again")).err())
        .startsWith("Two packages of ‘Réseau 001’ hold the same days")
        .contains("Give only one.");
  }

  private static Set<String> keys(String language) {
    return ResourceBundle.getBundle("bilan.engines.spark.messages", Locale.forLanguageTag(language))
        .keySet();
  }
}
