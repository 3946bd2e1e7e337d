package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.Datasets;
import bilan.testing.Deep;
import bilan.testing.Tries;
import bilan.text.Exit;
import bilan.text.Failure;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty files by chance of each kind that went wrong: none is wrong in silence. */
class FilesByChanceTest {

  private static final int FILES = Tries.of("bilan.chance", 8, 30);

  /** Amounts that look like account numbers, under headers that say what they are. */
  @ParameterizedTest
  @ValueSource(longs = 2026)
  void amountsOfFiveDigitsUnderAClearHeader(long seed) {
    for (int i = 0; i < FILES; i++) {
      Random random = new Random(seed + i);
      int rows = 3 + random.nextInt(60);
      String amount = pick(random, "Montant voté TTC", "Coût total HT", "Budget 2021", "Dépense");
      StringBuilder grid = new StringBuilder(random.nextBoolean() ? "Programme régional\n\n" : "");
      grid.append(pick(random, "Financeur principal", "Collectivité pilote", "Territoire"));
      grid.append('|').append(amount).append('|').append(pick(random, "Dispositif", "Secteur"));
      grid.append('|').append(pick(random, "Montant Ttc", "Aide en euros", "Solde à payer"));
      for (int row = 0; row < rows; row++) {
        grid.append("\nRégion|").append(60_000 + random.nextInt(29_999)).append('|');
        grid.append(pick(random, "lay", "smile", "large")).append('|');
        grid.append(1000 + random.nextInt(400_000));
      }
      grid.append('\n');
      assertThat(taken("funding", grid.toString())).as("seed %d: %s", seed + i, grid).isZero();
    }
  }

  @Deep
  @ParameterizedTest
  @ValueSource(longs = 2026)
  void tablesOfOthersAreOfNoDataset(long seed) {
    for (int i = 0; i < FILES * 6; i++) {
      String grid = new ForeignTables(seed + i).next(i);
      for (String dataset : Datasets.NAMES) {
        assertThat(taken(dataset, grid)).as("%s, seed %d: %s", dataset, seed + i, grid).isZero();
      }
    }
  }

  /** Invoices, a sheet a month, of which some have one row: each rate is a rate. */
  @ParameterizedTest
  @ValueSource(longs = 2026)
  void sheetsOfOneRowWithRates(long seed) {
    for (int i = 0; i < FILES; i++) {
      Random random = new Random(seed + i);
      String tax = pick(random, "TVA", "TVA %", "Taux de TVA");
      String header =
          pick(random, "N° facture", "Facture") + "|Date|Désignation|Montant HT|" + tax + "\n";
      StringBuilder grid = new StringBuilder();
      long total = 0;
      int months = 2 + random.nextInt(4);
      int all = 0;
      for (int month = 1; month <= months; month++) {
        grid.append("== Mois ").append(month).append('\n').append(header);
        int rows = random.nextBoolean() ? 1 : 1 + random.nextInt(5);
        for (int row = 0; row < rows; row++) {
          int amount = 37 + random.nextInt(2000);
          total += amount;
          all++;
          grid.append('F').append(all).append("|@2022-0").append(month).append("-1").append(row);
          grid.append("|Étude|#").append(amount).append('|');
          grid.append(pick(random, "20 %", "0 %", "5,5 %", "10 %", "0%", "20%")).append('\n');
        }
      }
      Read read = Read.of(Read.at("sales", "Fives"), grid.toString());
      assertThat(read.rejected).as(grid.toString()).isEmpty();
      assertThat(read.rows).as(grid.toString()).hasSize(all);
      assertThat(read.sum("amount_excl_tax")).isEqualByComparingTo(String.valueOf(total));
      assertThat(read.all("tax_rate")).as(grid.toString()).doesNotContainNull();
      assertThat(read.all("tax")).as(grid.toString()).containsOnlyNulls();
    }
  }

  /** The Coop's export with a few rows, with and without each of its optional columns. */
  @ParameterizedTest
  @ValueSource(longs = 2026)
  void exportsOfTheCoopWithFewRows(long seed) {
    List<String> optional =
        List.of(
            "Enregistré le",
            "Dernière modification le",
            "Nom du médiateur",
            "ID - Conum",
            "Participants",
            "Bénéficiaire",
            "Commune",
            "Tags",
            "Nom de l’atelier",
            "Genre du bénéficiaire",
            "Statut du bénéficiaire");
    for (int i = 0; i < FILES; i++) {
      Random random = new Random(seed + i);
      List<String> kept = optional.stream().filter(h -> random.nextBoolean()).toList();
      StringBuilder grid = new StringBuilder("Informations export\nNom|X\n");
      grid.append("Filtres\n".repeat(random.nextInt(25))).append('\n');
      grid.append("Date|Type|Nom du lieu|Durée (min)|Thématique(s) d’accompagnement|ID CRA");
      kept.forEach(h -> grid.append('|').append(h));
      int rows = 0;
      int minutes = 0;
      int activities = i % 3 == 0 ? 1 : 1 + random.nextInt(5);
      for (int activity = 0; activity < activities; activity++) {
        int people = 1 + random.nextInt(4);
        int each = 30 * (1 + random.nextInt(4));
        for (int person = 1; person <= people; person++) {
          rows++;
          minutes += each;
          grid.append("\n@2022-0").append(1 + activity).append("-12|Atelier collectif|Fives|#");
          grid.append(each).append("|E-mail|cra-").append(activity);
          for (String header : kept) {
            grid.append('|').append(value(header, person, people, 1 + activity));
          }
        }
      }
      Read read = Read.of("attendance", grid.append('\n').toString());
      assertThat(read.reading.profile()).as(grid.toString()).isEqualTo("coop-v2");
      assertThat(read.rejected).as(grid.toString()).isEmpty();
      assertThat(read.rows).as(grid.toString()).hasSize(rows);
      assertThat(read.grains()).isEqualTo(List.of("participant"));
      assertThat(read.sum("duration_minutes")).isEqualByComparingTo(String.valueOf(minutes));
    }
  }

  private static String value(String header, int person, int people, int month) {
    return switch (header) {
      case "Enregistré le", "Dernière modification le" ->
          "%02d/%02d/2022 à 10:12".formatted(12 + person, month);
      case "Participants" -> people == 1 ? "#1" : person + "/" + people;
      case "Genre du bénéficiaire" -> "Féminin";
      case "Statut du bénéficiaire" -> "Retraité";
      case "Bénéficiaire" -> "Bénéficiaire anonyme";
      default -> "x";
    };
  }

  /** Rows taken; 0 where a person is asked. */
  private static int taken(String dataset, String grid) {
    try {
      Read read = Read.of(Read.at(dataset, "Fives"), grid);
      return read.rows.size();
    } catch (Failure asked) {
      assertThat(asked.exit()).isEqualTo(Exit.DECIDE);
      return 0;
    }
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
