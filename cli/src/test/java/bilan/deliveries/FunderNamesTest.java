package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A funder has one name, however sheets write it, and whichever comes first. */
class FunderNamesTest extends SalesDesk {

  @ParameterizedTest
  @ValueSource(strings = {"reference funding", "funding reference"})
  void aFunderIsTheSameUnderEachOfItsNames(String order) throws IOException {
    Files.writeString(
        folder.resolve("reference.csv"),
        "funder;name;aliases;level\n"
            + "ANCT;Agence nationale de la cohésion des territoires;A.N.C.T., CGET;État\n"
            + "MEL;Métropole européenne de Lille;;EPCI\n");
    Files.writeString(
        folder.resolve("funding.csv"),
        "grant;funder;amount_awarded;status;decision_date;start_on;end_on\n"
            + grant("G1", "ANCT")
            + grant("G2", "agence nationale de la cohesion des territoires")
            + grant("G3", "a.n.c.t.")
            + grant("G4", "CGET")
            + grant("G5", "MÉTROPOLE EUROPÉENNE DE LILLE")
            + grant("G6", "Fondation X"));
    for (String dataset : order.split(" ")) {
      ends(run("ingest", dataset, dataset + ".csv"), DONE);
    }
    assertThat(answer("select string_agg(funder, '/' order by \"grant\") from grants"))
        .isEqualTo("ANCT/ANCT/ANCT/ANCT/MEL/Fondation X");
    assertThat(run("query", "grants-by-funder", "-f", "csv").out().lines())
        .anyMatch(line -> line.startsWith("ANCT,État,4,4000"));
  }

  private static String grant(String code, String funder) {
    return code + ";" + funder + ";1000;signed;2022-01-01;2022-01-01;2022-12-31\n";
  }
}
