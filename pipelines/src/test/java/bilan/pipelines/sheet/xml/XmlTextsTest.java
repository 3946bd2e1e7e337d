package bilan.pipelines.sheet.xml;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.text.RecurringTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short ways to a text, a number and a column say what the long ones say. */
class XmlTextsTest {

  private static final String LETTERS = "AaBZz019é$& -+.\u0661";

  private final Random random = new Random(5);

  @Test
  void textsThatRecurAreTheTexts() {
    RecurringTexts<String> texts = new RecurringTexts<>(1 << 10, 16, text -> text);
    for (int i = 0; i < 50_000; i++) {
      String text = random.nextBoolean() ? String.valueOf(random.nextInt(3000)) : text(20);
      char[] characters = ("<" + text + ">").toCharArray();
      assertThat(texts.of(characters, 1, characters.length - 1)).isEqualTo(text);
    }
  }

  @Test
  void wholeNumbersAreParsed() {
    for (int i = 0; i < 20_000; i++) {
      String text =
          random.nextBoolean() ? String.valueOf(random.nextLong() >>> random.nextInt(64)) : text(3);
      int parsed;
      try {
        parsed = Integer.parseInt(text.strip());
      } catch (NumberFormatException e) {
        parsed = -7;
      }
      assertThat(Xml.wholeNumber(text, -7)).as(text).isEqualTo(parsed);
    }
  }

  @Test
  void columnsAreThoseOfTheAddress() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      String address = text(6).replace("&", "");
      try (Xml xml =
          new Xml(
              new ByteArrayInputStream(
                  ("<c r=\"" + address + "\"/>").getBytes(StandardCharsets.UTF_8)))) {
        xml.next();
        assertThat(xml.attributeColumn(0, 99)).as(address).isEqualTo(Xml.column(address, 99));
      }
    }
  }

  private String text(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest + 1); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
