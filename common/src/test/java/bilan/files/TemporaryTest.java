package bilan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders for a while, beside processes that take away what others left. */
class TemporaryTest {

  @Test
  void oneThatAnotherTookAwayIsClosedAllTheSame() throws IOException {
    Temporary temporary = Temporary.make();
    Files.createDirectories(temporary.folder().resolve("inner"));
    Temporary.delete(temporary.folder());
    assertThatCode(temporary::close).doesNotThrowAnyException();
  }

  /** Makers and sweepers at once, each in processes of its own. */
  @Test
  void nobodyTakesAwayWhatIsHeld(@TempDir Path place) throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Djava.io.tmpdir=" + place,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Crowd.class.getName())
              .redirectErrorStream(true)
              .redirectOutput(new File(place.toFile(), "out-" + i))
              .start());
    }
    for (int i = 0; i < processes.size(); i++) {
      assertThat(processes.get(i).waitFor())
          .as(Files.readString(place.resolve("out-" + i)))
          .isZero();
    }
    assertThat(place.toFile().list()).containsOnly("out-0", "out-1", "out-2");
  }

  /** Makes, fills and closes folders, and sweeps. */
  static final class Crowd {

    private Crowd() {}

    public static void main(String[] words) throws IOException {
      for (int i = 0; i < 700; i++) {
        try (Temporary temporary = Temporary.make()) {
          Temporary.sweep();
          Files.writeString(temporary.folder().resolve("row"), "1");
        }
      }
    }
  }
}
