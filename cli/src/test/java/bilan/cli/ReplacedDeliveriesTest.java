package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The list of deliveries says which one took the place of which. */
class ReplacedDeliveriesTest extends SheetDesk {

  private static final String HEAD = "Date;Lieu;Activité;Type;Participants\n";

  @Test
  void aVersionNamesTheOneThatItReplaces() throws IOException {
    ingest("attendance", HEAD + "12/01/2022;Fives;Vélo;Atelier;7\n");
    ingest("attendance", HEAD + "12/02/2022;Fives;Vélo;Atelier;8\n");
    ingest("attendance", HEAD + "12/01/2022;Fives;Vélo;Atelier;9\n", "--replace");
    ingest(
        "funding",
        "Code;Financeur;Statut;Date de décision;Montant accordé\nS1;Ville;Signée;02/02/2022;9\n");
    assertThat(query("select former, later from replacements order by all"))
        .isEqualTo("former,later\n1,3\n");
    assertThat(saved("deliveries").lines().map(line -> line.split(",", -1)))
        .extracting(cells -> cells[0] + "|" + cells[4] + "|" + cells[5])
        .containsExactly("delivery_id|replaced_by|replaces", "4||", "3||1", "2||", "1|3|");
    assertThat(cli().run("deliveries", "-f", "csv").out().lines().map(l -> l.split(",", -1)))
        .extracting(cells -> cells[0] + "|" + cells[4] + "|" + cells[5])
        .containsExactly("delivery_id|replaced_by|replaces", "1|3|", "2||", "3||1", "4||");
  }
}
