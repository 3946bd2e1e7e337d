package bilan.queries.proof;

import bilan.queries.proof.Claim.About;
import bilan.queries.proof.Claim.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a paragraph: in digits, in words, as shares. */
final class Claims {

  private static final String UNIT =
      "(?:[\\s\\u00a0\\u202f]*(?<unit>%|pour[\\s\\u00a0]cent|points?\\b|k€|M€|millions?\\s+d[’']euros"
          + "|milliers?\\s+d[’']euros|€|euros?\\b|heures?\\b|h\\b))?";
  private static final Pattern DIGITS =
      pattern(
          "(?<![\\p{L}\\d¤])(?<number>\\d{1,3}(?:[ \\u00a0\\u202f.]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)(?![\\d¤])"
              + UNIT);
  private static final Pattern WORDS =
      pattern(
          "(?<![\\p{L}¤-])(?<number>"
              + FrenchNumber.WORD
              + "(?:(?:\\s+et\\s+|[\\s-]+)"
              + FrenchNumber.WORD
              + ")*)(?![\\p{L}¤-])"
              + UNIT);
  private static final Pattern SHARES =
      pattern(
          "(?<![\\p{L}])(?<number>(?:un|le|deux)\\s+tiers|(?:la|une)\\s+moitié|(?:un|le|trois)\\s+quarts?|un\\s+cinquième|un\\s+dixième)(?![\\p{L}])");
  private static final Pattern ROUGH =
      pattern(
          "(?<![\\p{L}])une?\\s+(?<number>dizaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier)(?![\\p{L}])");
  private static final Map<String, Integer> ROUGHLY =
      Map.of(
          "dizaine",
          10,
          "vingtaine",
          20,
          "trentaine",
          30,
          "quarantaine",
          40,
          "cinquantaine",
          50,
          "soixantaine",
          60,
          "centaine",
          100,
          "millier",
          1000);

  private static final Pattern NEARLY =
      pattern(
          "(?:près d[e’']|environ|presque|quelque|autour d[e’']|à peu près|à peine|alentours d[e’']|frôl\\p{L}*(?: les)?|avoisin\\p{L}*(?: les)?|approch\\p{L}*(?: les| des)?)\\s*$");
  private static final Pattern MORE =
      pattern("(?:plus d[e’']s?|au moins|au-delà d[e’']|dépass\\p{L}*(?: les)?)\\s*$");
  private static final Pattern LESS = pattern("(?:moins d[e’']|au plus|jusqu[’']à)\\s*$");

  /** Then a number counts what the one before it did. */
  private static final Pattern COMPARED = pattern("(?<!\\p{L})(?:contre|au lieu de)\\s+$");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int SMALL = 20;

  private Claims() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The numbers of a paragraph, sentence by sentence. */
  static List<Claim> in(Passage passage) {
    List<Claim> claims = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
    sentences.setText(passage.text());
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      claims.addAll(inSentence(passage, passage.text().substring(from, to).strip()));
      from = to;
    }
    return claims;
  }

  private static List<Claim> inSentence(Passage passage, String sentence) {
    List<Claim> claims = new ArrayList<>();
    StringBuilder muted = new StringBuilder(Noise.muted(ratios(claims, passage, sentence)));
    for (Pattern kind : List.of(SHARES, ROUGH, DIGITS, WORDS)) {
      Matcher found = kind.matcher(muted.toString());
      while (found.find()) {
        Claim claim = claim(kind, found, passage, sentence);
        if (claim != null) {
          claims.add(claim);
        }
        mute(muted, found);
      }
    }
    claims.sort(Comparator.comparing(claim -> claim.before().length()));
    return claims;
  }

  /** The sentence without what it says of times as much. */
  private static String ratios(List<Claim> claims, Passage passage, String sentence) {
    StringBuilder rest = new StringBuilder(sentence);
    Matcher found = Ratios.PATTERN.matcher(sentence);
    while (found.find()) {
      Claim claim = Ratios.claim(found, passage, sentence);
      if (claim != null) {
        claims.add(claim);
        mute(rest, found);
      }
    }
    return rest.toString();
  }

  private static void mute(StringBuilder words, Matcher found) {
    for (int i = found.start(); i < found.end(); i++) {
      words.setCharAt(i, '¤');
    }
  }

  private static @Nullable Claim claim(
      Pattern kind, Matcher found, Passage passage, String sentence) {
    String before = sentence.substring(0, found.start());
    String after = sentence.substring(found.end());
    String number = found.group("number");
    if (kind == SHARES) {
      BigDecimal share = share(number.toLowerCase(Locale.ROOT));
      return new Claim(
          passage,
          found.group(),
          share,
          Unit.PERCENT,
          about(before) == About.EXACT ? About.NEARLY : about(before),
          new BigDecimal("2.5"),
          sentence,
          before,
          after);
    }
    if (kind == ROUGH) {
      BigDecimal rough =
          BigDecimal.valueOf(ROUGHLY.getOrDefault(number.toLowerCase(Locale.ROOT), 0));
      BigDecimal slack = rough.multiply(new BigDecimal("0.2"));
      return new Claim(
          passage, found.group(), rough, Unit.NONE, About.NEARLY, slack, sentence, before, after);
    }
    String unit = found.group("unit") == null ? "" : found.group("unit").toLowerCase(Locale.ROOT);
    BigDecimal value;
    if (kind == WORDS) {
      Long said = FrenchNumber.of(number);
      boolean counted = Lexicon.isNamed(after) || COMPARED.matcher(before).find();
      boolean alone = said != null && (said == 1 || (said < SMALL && !counted));
      if (said == null || (alone && unit.isEmpty())) {
        return null; // « deux fois », « un lieu » are no figures
      }
      value = BigDecimal.valueOf(said);
    } else {
      value =
          new BigDecimal(
              number.replaceAll("[ \\u00a0\\u202f]|\\.(?=\\d{3}(?:\\D|$))", "").replace(',', '.'));
    }
    BigDecimal slack = BigDecimal.ONE.movePointLeft(value.scale()).divide(BigDecimal.valueOf(2));
    BigDecimal times = times(found.group("unit"), unit);
    return new Claim(
        passage,
        found.group().strip(),
        value.multiply(times),
        unit(unit),
        about(before),
        slack.multiply(times),
        sentence,
        before,
        after);
  }

  private static BigDecimal share(String words) {
    return switch (words.replaceAll("\\s+", " ")) {
      case "un tiers", "le tiers" -> new BigDecimal("33.333");
      case "deux tiers" -> new BigDecimal("66.667");
      case "un quart", "le quart" -> new BigDecimal("25");
      case "trois quarts" -> new BigDecimal("75");
      case "un cinquième" -> new BigDecimal("20");
      case "un dixième" -> new BigDecimal("10");
      default -> new BigDecimal("50");
    };
  }

  private static BigDecimal times(@Nullable String written, String unit) {
    if (unit.startsWith("million") || "M€".equals(written)) {
      return THOUSAND.multiply(THOUSAND);
    }
    return unit.startsWith("millier") || unit.equals("k€") ? THOUSAND : BigDecimal.ONE;
  }

  private static Unit unit(String unit) {
    if (unit.equals("%") || unit.startsWith("pour")) {
      return Unit.PERCENT;
    }
    if (unit.startsWith("point")) {
      return Unit.POINTS;
    }
    if (unit.contains("€") || unit.contains("euro")) {
      return Unit.EUR;
    }
    return unit.startsWith("h") ? Unit.HOURS : Unit.NONE;
  }

  private static About about(String before) {
    if (NEARLY.matcher(before).find()) {
      return About.NEARLY;
    }
    if (MORE.matcher(before).find()) {
      return About.MORE_THAN;
    }
    return LESS.matcher(before).find() ? About.LESS_THAN : About.EXACT;
  }

  /** All numbers of its sentence. */
  static List<Claim> together(Claim claim) {
    return inSentence(claim.passage(), claim.sentence());
  }

  /** Whether a share is what two other numbers of its sentence say: « 72 000 € sur 96 000 € ». */
  static boolean isShareOfOthers(Claim share) {
    if (share.unit() != Unit.PERCENT) {
      return false;
    }
    List<Claim> others =
        together(share).stream()
            .filter(other -> other.unit() != Unit.PERCENT && other.value().signum() > 0)
            .toList();
    return others.stream()
        .anyMatch(
            part ->
                others.stream()
                    .filter(whole -> whole.unit() == part.unit() && !whole.equals(part))
                    .anyMatch(whole -> share.agrees(percent(part.value(), whole.value()))));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
  }
}
