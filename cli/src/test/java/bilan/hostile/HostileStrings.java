package bilan.hostile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Texts that a spreadsheet, a browser or a terminal might obey, made from a seed. */
final class HostileStrings {

  private static final List<String> PARTS =
      List.of(
          "=1+1",
          "=cmd|' /C calc'!A0",
          "+33 6",
          "-2+3",
          "@SUM(A1)",
          "=HYPERLINK(\"http://x\")",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "</td></table>",
          "&lt;b&gt;",
          "\"><svg onload=1>",
          "'; drop table sales; --",
          "\u202egnp.exe",
          "\u2066\u2069",
          "\u200b",
          "\u001b[31m",
          "\u0007",
          "\u0001",
          "\u007f",
          "\u0085",
          "\ufeff",
          "\ud83d\ude00",
          "é\u0301",
          "{{ figure }}",
          "${jndi:ldap://x}",
          "%s%n",
          "\\u0000",
          "|a|b|",
          "```",
          "[x](javascript:1)",
          ";",
          ",",
          "\"",
          "\"\"",
          "'",
          "_x000D_",
          "x\u2028y",
          "\u00a0",
          "\t=1",
          "NULL",
          "0x1F");

  private HostileStrings() {}

  /** So many, none twice, none blank. */
  static List<String> of(int count, long seed) {
    Random random = new Random(seed);
    Set<String> texts = new LinkedHashSet<>();
    while (texts.size() < count) {
      StringBuilder text = new StringBuilder();
      for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      if (random.nextInt(500) == 0) {
        text.append("long ".repeat(4_000));
      }
      text.append(texts.size());
      texts.add(text.toString());
    }
    return new ArrayList<>(texts);
  }
}
