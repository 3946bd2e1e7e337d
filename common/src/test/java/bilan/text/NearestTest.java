package bilan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void proposesWhatWasProbablyMeant() {
    assertThat(Nearest.of("langauge", List.of("language", "label"))).isEqualTo("language");
    assertThat(Nearest.of("PREVU", List.of("prévu", "reçu"))).isEqualTo("prévu");
    assertThat(Nearest.of("Nb de participants", List.of("participants", "partenaire")))
        .isEqualTo("participants");
    assertThat(Nearest.of("participation", List.of("cost_per_participation", "participations")))
        .isEqualTo("participations");
  }

  @Test
  void proposesNothingFarAway() {
    assertThat(Nearest.of("xyz", List.of("language", "label"))).isNull();
  }
}
