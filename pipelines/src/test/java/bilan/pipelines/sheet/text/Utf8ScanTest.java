package bilan.pipelines.sheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at once are counted as one after the other. */
class Utf8ScanTest {

  private static final String[] TEXTS = {"Café ;", "4,90 €;", "abcdefgh", "é", "œ", "\uD83D\uDE00"};

  @Test
  void countsAsByteByByte() {
    Random random = new Random(3);
    for (int run = 0; run < 3_000; run++) {
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      for (int i = random.nextInt(12); i > 0; i--) {
        if (random.nextInt(4) == 0) {
          made.write(random.nextInt(256));
        } else {
          made.writeBytes(TEXTS[random.nextInt(TEXTS.length)].getBytes(StandardCharsets.UTF_8));
        }
      }
      byte[] bytes = made.toByteArray();
      Utf8Scan whole = new Utf8Scan(64);
      whole.see(bytes, bytes.length);
      Utf8Scan single = new Utf8Scan(64);
      for (byte each : bytes) {
        single.see(new byte[] {each}, 1);
      }
      assertThat(whole.good()).isEqualTo(single.good());
      assertThat(whole.broken()).isEqualTo(single.broken());
      assertThat(whole.isChance()).isEqualTo(single.isChance());
    }
  }
}
