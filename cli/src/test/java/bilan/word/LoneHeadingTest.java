package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A heading goes with the blocks that had nothing to say; one that nobody filled is somebody's. */
class LoneHeadingTest {

  @TempDir Path folder;

  @Test
  void aHeadingGoesWithItsBlocks() throws Exception {
    Cli cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants\n12/05/2022;Wazemmes;Réparer son vélo;Atelier;7\n");
    assertThat(cli.run("ingest", "attendance", "a.csv").exit()).isZero();
    Files.createDirectories(folder.resolve("bilans"));
    String silent = "```when\nknown: [\"sales_excl_tax | year=last\"]\nthen: \"Oui.\"\n```\n\n";
    Files.writeString(
        folder.resolve("bilans/court.md"),
        "---\nbilan: court\ntitle: Court\nparameters:\n  years: {type: years, default: last 1}\n"
            + "---\n\n# Ressources\n\n## Ventes\n\n"
            + silent
            + "# Public\n\n## Venus\n\n"
            + silent
            + "## Restés\n\nTous.\n\n## À écrire\n\n# Fin\n\n"
            + silent
            + "Merci.\n");
    Cli.Result result = cli.run("report", "court", "--year", "2022", "-f", "md", "-o", "-");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().lines().filter(line -> line.startsWith("#")))
        .containsExactly("# Court", "## Public", "### Restés", "### À écrire", "## Fin");
  }
}
