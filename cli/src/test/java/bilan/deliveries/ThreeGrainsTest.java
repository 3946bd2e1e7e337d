package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who came, the sessions and the months of one place, each in a file of its own. */
class ThreeGrainsTest extends SalesDesk {

  private static final LocalDate FIRST = LocalDate.of(2022, 3, 8);

  @Test
  void theFinestCountsAndTheCoarsestIsToldBesideIt() throws IOException {
    Spreadsheet people =
        new Spreadsheet().tab("Présences", "Date", "Lieu", "Atelier", "Nom", "Prénom");
    for (LocalDate day : List.of(FIRST, FIRST.plusDays(7))) {
      for (String name : List.of("Durand", "Petit", "Martin", "Leroy", "Moreau", "Roux", "Faure")) {
        people.row(day, "Fives", "Premiers pas", name, "Anne");
      }
    }
    people.write(folder.resolve("emargement.csv"));
    new Spreadsheet()
        .tab("Activités", "Date", "Lieu", "Atelier", "Nombre de participants")
        .row(FIRST, "Fives", "Premiers pas", 7)
        .row(FIRST.plusDays(7), "Fives", "Premiers pas", 9)
        .row(FIRST.plusDays(14), "Fives", "Premiers pas", 4)
        .write(folder.resolve("activites.csv"));
    new Spreadsheet()
        .tab("Mois", "Mois", "Lieu", "Nombre de participants")
        .row("mars 2022", "Fives", 126)
        .row("avril 2022", "Fives", 80)
        .write(folder.resolve("mois.csv"));
    ends(run("ingest", "attendance", "emargement.csv"), DONE);
    ends(run("ingest", "attendance", "activites.csv"), DECIDE, "18 participations");
    ends(
        run("ingest", "attendance", "activites.csv", "--prefer", "line"),
        DONE,
        "le total (9 participations) dépasse le détail (7 participations)");
    ends(
        run("ingest", "attendance", "mois.csv"),
        DONE,
        "le total (126 participations) dépasse le détail (18 participations)");
    assertThat(answer("select sum(participants) from attendance")).isEqualTo("98");
  }
}
