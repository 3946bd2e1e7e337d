package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row is left out as a closed day only if it says nothing else. */
class ClosedRowsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sales|Date;Espèces;CB;Remise;Observations|02/03/2024;120,50;80,00;;fermeture à 18h"
            + "|select sum(amount_incl_tax)::varchar from sales|200.500000",
        "attendance|Date;Lieu;Femmes;Hommes;Nouveaux|05/07/2024;Ferme des Possibles;4;3;"
            + "|select sum(participants)::varchar from attendance|7",
        "attendance|Date;Nom;Prénom;Commentaire|05/07/2024;Durand;Léa;vacances chez sa tante"
            + "|select sum(participants)::varchar from attendance|1",
      })
  void whatSaysMoreCounts(String dataset, String header, String row, String sql, String sum)
      throws Exception {
    Cli cli = Cli.in(folder);
    cli.run("init", ".");
    Files.writeString(folder.resolve("jours.csv"), header + "\n" + row + "\n");
    Cli.Result read = cli.run("ingest", dataset, "jours.csv", "--place", "Fives");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(cli.run("query", "--sql", sql, "-f", "csv").out()).endsWith("\n" + sum + "\n");
  }

  @Test
  void aDayThatOnlySaysThatItWasClosedIsNoBadRow() throws Exception {
    Cli cli = Cli.in(folder);
    cli.run("init", ".");
    Files.writeString(
        folder.resolve("jours.csv"),
        "Date;Lieu;Total TTC;Observations\n02/03/2024;Fives;12,50;\n03/03/2024;Fives;;fermé\n");
    Cli.Result read = cli.run("ingest", "sales", "jours.csv");
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(read.out()).contains("aucune rejetée");
  }
}
