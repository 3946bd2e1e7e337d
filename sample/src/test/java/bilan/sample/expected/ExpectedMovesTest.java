package bilan.sample.expected;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.sample.SampleData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sentence with a wrong number is found. */
class ExpectedMovesTest {

  @TempDir Path folder;

  @Test
  void aWrongNumberIsFoundInEachSentence() throws IOException {
    SampleData data = SampleData.generate(SampleData.COMMITTED, folder);
    ExpectedMoves moves = ExpectedBilan.of(data, data.scenario().years()).moves();
    for (String[] said :
        new String[][] {
          {"Ventes HT, de 2021 à 2022 : ", "+60 160", " €, dont Hors les murs +17 578 €."},
          {"Ventes HT, de 2021 à 2022 : +60 160 €, dont Hors les murs ", "+17 578", " €."},
          {
            "Participations, de 2021 à 2022, dans les mêmes lieux et les mêmes mois : +670, dont"
                + " Hors les murs ",
            "+259",
            ", le reste +20."
          },
          {"Charges de 2022, par rapport à 2021 : Total des charges : ", "+126 810", " €."},
          {
            "Produits de 2022, par rapport à l’année précédente : 78 Reprises, et utilisations de"
                + " fonds dédiés : ",
            "−11 600",
            " € ; et d’autres."
          }
        }) {
      assertThat(moves.problems(List.of(said[0] + said[1] + said[2]))).isEmpty();
      assertThat(moves.problems(List.of(said[0] + "+99" + said[2]))).as(said[0]).hasSize(1);
    }
  }
}
