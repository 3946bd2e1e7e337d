package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class of a few persons in one of three years. Its sum over them is large, and the other two
 * years are published in bilans of their own: who has those subtracts them.
 */
@Slow
class PublicYearsTest {

  /** Of each number there is only one, also among sums, so that digits tell which it is. */
  private static final String SESSIONS =
      """
      Date;Lieu;Atelier;Type;Participants;Femmes;Hommes;Moins de 12 ans;12-17 ans;18-39 ans;60 ans et plus;Durée (min)
      05/03/2020;Maison de Fives;Un;Atelier;9100;4301;3502;3101;2203;1709;1511;60
      05/03/2021;Maison de Fives;Deux;Atelier;8600;3;4117;2;4;5107;2609;60
      05/03/2022;Maison de Fives;Trois;Atelier;9900;4703;3911;4207;1919;2017;1319;60
      """;

  /** Word's documents keep such: four of its digits may be those of a number by chance. */
  private static final String FINGERPRINT =
      "\\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{8,64}\\b";

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));

  @BeforeAll
  static void ingest() throws IOException {
    Files.writeString(folder.resolve("seances.csv"), SESSIONS);
    cli = SampleWorkspace.of(folder, "reference");
    SmallNetwork.must(cli, "ingest", "attendance", "seances.csv");
  }

  private static Map<String, String> texts(String folderName, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("report", "retrospective", "--years", "2020..2022"));
    words.addAll(List.of("-f", "docx,xlsx,html,md,text,csv,csv-fr,json", "-o", folderName + "/"));
    SmallNetwork.must(cli, words, more);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(folderName))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = PlantedNamesTest.text(file).replaceAll(FINGERPRINT, "");
        texts.put(file.getFileName().toString(), text);
      }
    }
    assertThat(texts).hasSize(8);
    return texts;
  }

  @Test
  void whatOtherYearsGiveBackIsHiddenInEveryFormat() throws IOException {
    // Women, men, under 12 and 12 to 17 over the years; whose gender is known, also of each year.
    List<String> secret = List.of("9007", "11530", "7310", "4126", "20537", "7803", "4120", "8614");
    texts("dedans")
        .forEach(
            (file, text) ->
                assertThat(PublicFormatsTest.digits(text)).as(file).containsAll(secret));
    Map<String, String> outside = texts("dehors", "--public");
    outside.forEach(
        (file, text) ->
            assertThat(PublicFormatsTest.digits(text))
                .as(file)
                .contains("8833", "5439")
                .doesNotContainAnyElementsOf(secret));
    String md = Objects.requireNonNull(outside.get("retrospective-2020-2022-public.md"));
    assertThat(md.replaceAll("[\\u00a0\\u202f]", " "))
        .contains(
            """
            | **Genre** |  |  |  |
            | Femmes | n.c. (1) | n.c. (2) | n.c. (1) |
            | Hommes | n.c. (1) | n.c. (2) | n.c. (1) |
            | **Âge** |  |  |  |
            | Moins de 12 ans | n.c. (1) | n.c. (2) | 6,9 % |
            | 12 à 17 ans | n.c. (1) | n.c. (2) | 6,9 % |
            | 18 à 39 ans | 34,4 % | 8 833 | 6,9 % |
            | 60 ans et plus | 21,2 % | 5 439 | 6,9 % |
            """);
  }
}
