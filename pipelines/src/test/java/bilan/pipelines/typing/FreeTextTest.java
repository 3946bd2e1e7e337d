package bilan.pipelines.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mails and telephone numbers are taken out of free text, and nothing that looks like them. */
class FreeTextTest {

  private static final int SEEDS = 300;

  static List<Integer> seeds() {
    List<Integer> seeds = new ArrayList<>();
    for (int i = 1; i <= SEEDS; i++) {
      seeds.add(i);
    }
    return seeds;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-07-07 2017-11-16",
        "2017-07-07_2018-11-16",
        "Réf 01-2022-10-2023",
        "du 01/02/2022 au 03/04/2022",
        "01.02.22 03.04.22",
        "01 02 22 03 04 22",
        "01-02-22-03-04-22",
        "FR76 3000 6000 0112 3456 7890 189",
        "FR7630006000011234567890189",
        "FR76 30004 00812 00012345678 12",
        "SIRET 524 991 205 00013",
        "05249912050001",
        "FR06123456789",
        "VIR SEPA DRFIP 0612345678",
        "REF-0612345678",
        "E2E0612345678",
        "0612345678,90",
        "0612345678 €",
        "0000000069,60",
        "1 06 12 34 56 7",
        "dossier n° 0123456789",
        "EJ 2100123456",
        "1 85 05 78 006 084 36",
        "2022-0612345678-A",
        "0612345678AB",
        "du 07 2017 2018"
      })
  void whatCanBeADateAnAmountOrAReferenceStays(String text) {
    assertThat(FreeText.masked(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06 12 34 56 78",
        "0612345678",
        "06.12.34.56.78",
        "03-20-12-34-56",
        "03/20/12/34/56",
        "03 - 20 - 12 - 34 - 56",
        "+33 6 12 34 56 78",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "+33.6.12.34.56.78",
        "0033 6 12 34 56 78",
        "0033612345678",
        "0612 34 56 78",
        "0612 345 678",
        "06 1234 5678",
        "06\u00a012\u00a034\u00a056\u00a078",
        "06\u202f12\u202f34\u202f56\u202f78"
      })
  void aNumberIsTakenOutWhateverStandsAround(String phone) {
    for (String frame :
        List.of(
            "%s",
            "rappeler %s demain",
            "Tél. : %s",
            "tél:%s",
            "(%s)",
            "%s.",
            "le 12/01/2023 : %s, dit-elle",
            "le 12/01/2023 %s")) {
      String text = frame.formatted(phone);
      assertThat(FreeText.masked(text)).as(text).isEqualTo(frame.formatted(FreeText.MASK));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyNumberIsTakenOut(int seed) {
    Random random = new Random(seed);
    String phone = phone(random);
    String other = phone(random);
    String before =
        pick(
            random,
            "",
            "Lucie ",
            "à rappeler au ",
            "Tel ",
            "tél : ",
            "port. ",
            "vient le 03/04/2023, ");
    String between = pick(random, " ou ", " / ", ", ", " et ", "\n");
    String after = pick(random, "", " (soir)", ", merci", ".", " avant 18h");
    assertThat(FreeText.masked(before + phone + between + other + after))
        .as("%s: %s", seed, before + phone + between + other + after)
        .isEqualTo(before + FreeText.MASK + between + FreeText.MASK + after);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noDateAmountOrReferenceIsTakenOut(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(3); i++) {
      text.append(pick(random, "", "vu ", "période ", "payé ")).append(number(random));
      text.append(pick(random, " ", ", ", " ; ", " puis "));
    }
    String all = text.toString();
    assertThat(FreeText.masked(all)).as("%s: %s", seed, all).isSameAs(all);
  }

  private static String phone(Random random) {
    String area = pick(random, "1", "2", "3", "4", "5", "6", "7", "9");
    String[] pairs = new String[4];
    for (int i = 0; i < 4; i++) {
      pairs[i] = "%02d".formatted(random.nextInt(100));
    }
    String mark = pick(random, " ", "", ".", "-", "\u00a0", "\u202f");
    String start = pick(random, "0", "0", "0", "+33" + mark, "0033" + mark, "+33 (0)");
    return start + area + mark + String.join(mark, pairs);
  }

  private static String number(Random random) {
    LocalDate from = LocalDate.of(1990 + random.nextInt(40), 1, 1).plusDays(random.nextInt(365));
    LocalDate to = from.plusDays(random.nextInt(700));
    String between = pick(random, " ", "_", " - ", "/", " au ", "-");
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(
            pick(
                random,
                "yyyy-MM-dd",
                "dd/MM/yyyy",
                "dd-MM-yyyy",
                "dd.MM.yyyy",
                "yyyyMMdd",
                "dd/MM/yy",
                "dd.MM.yy"));
    return switch (random.nextInt(6)) {
      case 0 -> format.format(from) + between + format.format(to);
      case 1 -> "FR%s".formatted(grouped(digits(random, 25), random.nextBoolean() ? 4 : 30));
      case 2 -> grouped(digits(random, 14), pick(random, "3", "14").equals("3") ? 3 : 14);
      case 3 -> grouped(digits(random, 9), random.nextBoolean() ? 3 : 9);
      case 4 -> digits(random, 1 + random.nextInt(9)) + "," + digits(random, 2) + " €";
      default -> pick(random, "REF", "EJ-", "RUM-", "FAC", "VIR SEPA ") + "0" + digits(random, 9);
    };
  }

  private static String digits(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(random.nextInt(10));
    }
    return out.toString();
  }

  private static String grouped(String digits, int size) {
    return digits.replaceAll("(.{" + size + "})(?!$)", "$1 ");
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
