package bilan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void makesTheFoldersAndLeavesNothingElseBehind() throws IOException {
    Path file = folder.resolve("exports/2022/bilan été.csv");
    AtomicFile.write(file, bytes("un"));
    AtomicFile.write(file, bytes("deux"));
    assertThat(file).hasContent("deux");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writesThroughALinkInsteadOfReplacingIt() throws IOException {
    Path file = folder.resolve("vrai.csv");
    Files.writeString(file, "un");
    Path link = Files.createSymbolicLink(folder.resolve("lien.csv"), file);
    AtomicFile.write(link, bytes("deux"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("deux");
  }

  @Test
  void leavesAFileOfTheSameBytesAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "un");
    FileTime before = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, before);
    AtomicFile.write(file, bytes("un"));
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    AtomicFile.write(file, bytes("de"));
    assertThat(Files.getLastModifiedTime(file)).isGreaterThan(before);
  }

  @Test
  void leavesTheFormerContentWhenItFails() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("dossier/plein"));
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("dossier"), bytes("x")))
        .isInstanceOf(IOException.class);
    assertThat(taken).isDirectory();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
