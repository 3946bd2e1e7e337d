package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is read-only is told as that, and of one that is full the place. */
@Slow
class ConfinedDisksTest extends SheetDesk {

  @BeforeEach
  void delivered() throws IOException {
    assertThat(ingest("attendance", "Date;Lieu;Participants\n05/03/2024;Fives;7\n").exit())
        .isZero();
    Files.writeString(folder.resolve("suite.csv"), "Date;Lieu;Participants\n06/03/2024;Fives;8\n");
  }

  @Test
  void aWorkspaceThatIsReadOnlyIsAskedAndNotWritten() throws IOException, InterruptedException {
    String there = "'" + folder + "'";
    Confined only =
        Confined.toDisks(
            "mount --bind %s %s && mount -o remount,ro,bind %s && cd %s"
                .formatted(there, there, there, there));
    Confined.Ended asked = only.run(folder, "query", "attendance-by-year", "-f", "csv");
    assertThat(asked.out()).as(asked.err()).contains("2024,1,7");
    for (String written :
        new String[] {
          "ingest attendance suite.csv",
          "template sales -o modele.xlsx",
          "report annual --year 2024"
        }) {
      Confined.Ended ended = only.run(folder, written.split(" "));
      assertThat(ended.exit()).as(written + ended.err()).isEqualTo(7);
      assertThat(ended.err())
          .as(written)
          .startsWith("erreur MACHINE-05 :")
          .containsOnlyOnce("erreur ")
          .contains("disque", "en lecture seule", "  à faire : ")
          .doesNotContain("Read-only", ".tmp", "illisible", "abîmé", "endommagé");
    }
    assertThat(saved("attendance-by-year")).as("nothing has changed").contains("2024,1,7");
  }

  /** Full of bytes, where the library of DuckDB finds no room, or of files, where nothing does. */
  @ParameterizedTest
  @ValueSource(strings = {"size=64k", "nr_inodes=2"})
  void aTemporaryFolderThatIsFullIsNamed(String limit) throws IOException, InterruptedException {
    Path small = Files.createDirectory(folder.resolve("petit"));
    Confined full =
        Confined.toDisks(
            "mount -t tmpfs -o %s,mode=1777 tmpfs '%s' && { head -c 70000 /dev/zero > '%s/plein' 2> /dev/null || true; }"
                .formatted(limit, small, small),
            "-Djava.io.tmpdir=" + small);
    Confined.Ended ended = full.run(folder, "ingest", "attendance", "suite.csv");
    assertThat(ended.exit()).as(ended.err()).isEqualTo(7);
    assertThat(ended.err())
        .startsWith("erreur MACHINE-02 : Le disque est plein : il reste ")
        .contains("Ko dans " + small)
        .containsOnlyOnce("erreur ")
        .doesNotContain("INTERNAL", "No space");
  }
}
