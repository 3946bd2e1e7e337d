package bilan.pipelines.sheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextEncodingTest {

  private static final int SAMPLES = 1000;

  private static final Path MESSAGES = Path.of("../common/src/main/resources/bilan/text/messages");

  @TempDir Path folder;

  @Slow
  @ParameterizedTest
  @CsvSource({
    "UTF-8, 1", "UTF-8, 3", "UTF-8, 20", "UTF-16LE, 1", "UTF-16LE, 3", "UTF-16BE, 20",
        "windows-1252, 1", "windows-1252, 3", "windows-1252, 20",
    "ISO-8859-15, 1", "ISO-8859-15, 3", "ISO-8859-15, 20", "x-MacRoman, 1", "x-MacRoman, 3",
        "x-MacRoman, 20", "IBM850, 1", "IBM850, 3", "IBM850, 20"
  })
  void ninetyNineFrenchSamplesInAHundredAreReadAsTheyWereWritten(String encoding, int lines)
      throws IOException {
    Charset charset = Charset.forName(encoding);
    FrenchSamples samples = new FrenchSamples(lines * 31L + encoding.hashCode());
    Path file = folder.resolve("sample.csv");
    int right = 0;
    StringBuilder wrong = new StringBuilder();
    for (int i = 0; i < SAMPLES; i++) {
      String text = samples.lines(lines, charset);
      Files.write(file, text.getBytes(charset));
      TextEncoding found = TextEncoding.of(file, null);
      String read = new String(Files.readAllBytes(file), found.charset());
      if (read.equals(text)) {
        right++;
      } else if (wrong.length() < 1500) {
        wrong.append(found.charset()).append(": ").append(text.strip()).append('\n');
      }
    }
    assertThat(right).as(wrong.toString()).isGreaterThanOrEqualTo(SAMPLES * 99 / 100);
  }

  /** Sentences that nobody wrote for this: those of the program itself. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8",
    "UTF-16LE",
    "windows-1252",
    "ISO-8859-15",
    "x-MacRoman",
    "IBM850",
  })
  void ninetyNineSentencesInAHundredAreReadAsTheyWereWritten(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    Path file = folder.resolve("sentence.csv");
    int right = 0;
    int count = 0;
    StringBuilder wrong = new StringBuilder();
    for (String sentence : sentences(charset)) {
      String text = "12,50;" + sentence + "\n";
      Files.write(file, text.getBytes(charset));
      String read = new String(Files.readAllBytes(file), TextEncoding.of(file, null).charset());
      right += read.equals(text) ? 1 : 0;
      count++;
      if (!read.equals(text)) {
        wrong.append(read);
      }
    }
    assertThat(count).isGreaterThan(500);
    assertThat(right).as(wrong.toString()).isGreaterThanOrEqualTo((count * 99 + 99) / 100);
  }

  private static List<String> sentences(Charset charset) throws IOException {
    CharsetEncoder encoder = charset.newEncoder();
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> catalogues = Files.list(MESSAGES)) {
      for (Path file : catalogues.filter(f -> f.toString().endsWith("_fr.properties")).toList()) {
        Files.readAllLines(file).stream()
            .map(line -> line.replaceFirst("^[^=]*=\\s*", ""))
            .map(line -> encoder.canEncode(line) ? line : line.replace('’', '\'').replace('œ', 'o'))
            .filter(line -> encoder.canEncode(line) && line.chars().anyMatch(c -> c > 127))
            .forEach(sentences::add);
      }
    }
    return sentences;
  }

  @Test
  void aByteOrderMarkDecides() throws IOException {
    assertThat(of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE9}).charset())
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}).charset())
        .isEqualTo(StandardCharsets.UTF_16LE);
    assertThat(of(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a'}).charset())
        .isEqualTo(StandardCharsets.UTF_16BE);
  }

  @Test
  void aStrayByteInMuchUtf8IsCountedNotTakenForAnotherEncoding() throws IOException {
    byte[] good =
        "Café;Thé;Élève;Été;Noël;Où;Ça;Forêt;Hôtel;Même;Tête;Fête\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] stray = java.util.Arrays.copyOf(good, good.length + 2);
    stray[good.length] = (byte) 0xF8;
    stray[good.length + 1] = '\n';
    TextEncoding found = of(stray);
    assertThat(found.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(found.broken()).isEqualTo(1);
  }

  @Test
  void anAccentFarIntoAFileStillDecides() throws IOException {
    byte[] text = ("a;b\n".repeat(600_000) + "é;à\n").getBytes(Charset.forName("windows-1252"));
    assertThat(of(text).charset().name()).isEqualTo("windows-1252");
  }

  private TextEncoding of(byte[] bytes) throws IOException {
    Path file = folder.resolve("one.csv");
    Files.write(file, bytes);
    return TextEncoding.of(file, null);
  }
}
