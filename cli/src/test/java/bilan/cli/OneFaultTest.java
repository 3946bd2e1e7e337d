package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.session.Surroundings;
import bilan.testing.Slow;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of the program in one file, planted where the first is told: the others go on. */
@Slow
class OneFaultTest {

  private static final String SHEET = "Date;Lieu;Activité;Participants\n01/03/2022;%s;Atelier;3\n";

  @TempDir Path folder;

  /** An output that fails as a class that lacks does, once, when it is told of a file. */
  private static final class Faulty extends ByteArrayOutputStream {

    private final String word;
    private boolean failed;

    Faulty(String word) {
      this.word = word;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      if (!failed && new String(bytes, from, length, StandardCharsets.UTF_8).contains(word)) {
        failed = true;
        throw new NoClassDefFoundError(word);
      }
      super.write(bytes, from, length);
    }
  }

  @Test
  void theFilesAfterItAreIngested() throws Exception {
    InitCommand.make(folder);
    Files.createDirectories(folder.resolve("inbox"));
    for (String name : new String[] {"a", "b", "c"}) {
      Files.writeString(folder.resolve("inbox/" + name + ".csv"), SHEET.formatted("Lieu " + name));
    }
    StringWriter err = new StringWriter();
    Faulty out = new Faulty("a.csv");
    Surroundings around =
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err),
            Map.of(),
            folder,
            false,
            false);
    int exit = Main.run(new String[] {"ingest", "attendance", "inbox"}, around);
    assertThat(exit).as(err.toString()).isEqualTo(1);
    assertThat(err.toString()).containsOnlyOnce("INTERNAL-01").doesNotContain("\tat ");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("b.csv : importé", "c.csv : importé");
  }
}
