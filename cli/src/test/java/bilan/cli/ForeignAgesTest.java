package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ages in the sender's own classes, as a sheet of a digital space has them. */
class ForeignAgesTest {

  @TempDir Path folder;

  @Test
  void answersThatFitNoClassOfOursStayInTheBaseOfTheShares() throws Exception {
    Cli cli = Cli.in(folder);
    cli.run("init", ".");
    Files.writeString(
        folder.resolve("2023.csv"),
        """
        Date;Lieu;Atelier;Durée;Participants;- 18 ans;18 - 59 ans;60 ans et +
        02/01/2023;Tilleuls;Smartphone;1h30;200;40;77;83
        04/01/2023;Tilleuls;Premiers pas;2h00;174;32;70;72
        """);
    assertThat(cli.run("ingest", "attendance", "2023.csv").exit()).isZero();
    Cli.Result profile = cli.run("query", "audience-profile", "--years", "2023", "-f", "csv");
    assertThat(profile.out().lines().skip(1))
        .containsExactly(
            "Âge,60 ans et plus,155,41.4,0.0,374,", "Âge,Autre classe d’âge,219,58.6,0.0,374,");
  }
}
