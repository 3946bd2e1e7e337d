package bilan.queries.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that name key figures in a sentence. */
final class Lexicon {

  /** How far behind a number its noun may stand. */
  private static final int NEAR = 40;

  /** A plural behind a number: it counts that, whatever else the sentence is about. */
  private static final Pattern NOUN =
      Pattern.compile(
          "^\\s+(?!(?:dans|sans|sous|vers|puis|alors|moins|plus|depuis|mais|chez|après|dès|fois|jours?|mois)\\b)"
              + "\\p{L}{3,}[sx](?!\\p{L})",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ONE_NOUN =
      Pattern.compile("^\\s+(?!dans|sans|pour|avec|fin)\\p{L}{4,}(?!\\p{L})");

  /** Another number and what it counts. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\d,])\\d[\\d \\u00a0\\u202f]*(?:,\\d+)?\\s+\\p{L}+(?:\\s+d[’'e]\\s*\\p{L}+)?");

  private static final Pattern WITHOUT_TAX = words("(?:HT|hors taxes?)");
  private static final Pattern WITH_TAX = words("(?:TTC|toutes taxes)");

  private static final Map<Pattern, List<String>> WORDS = new LinkedHashMap<>();

  static {
    word("participa(?:tions?|nts?|ntes?)", "participations");
    word("fréquentations?", "participations", "passages");
    word("activités?", "activities");
    word("passages?", "passages");
    word("personnes (?:différentes|identifiées|distinctes)", "people_identified");
    word("(?:nouvelles personnes|nouveaux venus)", "people_new");
    word("heures? d[’']animation", "mediation_hours");
    word("heures?-participants?", "participant_hours");
    word(
        "bénévolat|heures? de bénévol(?:at|es?)|bénévoles (?:ont|offrent|donnent|donné)",
        "volunteer_hours");
    word("ticket moyen", "average_ticket_incl_tax");
    word("(?:ventes|chiffre d[’']affaires)", "sales_excl_tax", "sales_incl_tax");
    word("vend(?:us?|ues?|ons|ions)", "sales_excl_tax", "sales_incl_tax");
    word("caisse(?! (?:des |d[’']|de (?!l[a’'])\\p{L}))", "till_excl_tax");
    word("billetterie", "ticketing_excl_tax");
    word("prestations", "services_excl_tax");
    word("(?:adhésions|dons)", "other_own_resources");
    word(
        "subventions?",
        "grants_notified",
        "grants_attributed",
        "grants_received",
        "grants_booked",
        "grants_due");
    word("subventions? (?:\\p{L}+ )?notifiées?", "grants_notified");
    word("accordé(?:e|s|es)?", "grants_notified");
    word("rattaché(?:e|s|es)?", "grants_attributed");
    word("subventions? (?:\\p{L}+ )?rattachées?", "grants_attributed");
    word("subventions? (?:\\p{L}+ )?reçues?", "grants_received");
    word("rest\\p{L}* (?:\\p{L}+ )?(?:à recevoir|à verser|d[uû]s?|dues?)", "grants_due");
    word("(?:autofinancement|ressources propres)", "self_financing_rate");
    word("coût (?:par|d[’']une) participation", "cost_per_participation");
    word("(?:ETP|équivalents? temps plein)", "team_fte");
    word("salarié(?:e|s|es)?", "team_headcount");
    word("lieux", "places_open");
    word("mois d[’']ouverture", "months_open");
  }

  private Lexicon() {}

  private static void word(String regex, String... measures) {
    WORDS.put(words(regex), List.of(measures));
  }

  private static Pattern words(String regex) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + regex + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether what follows a number names what it counts. */
  static boolean isNamed(String after) {
    return !in(near(after)).isEmpty();
  }

  /**
   * What a number is about.
   *
   * @param measures the figures that words name; empty if none do
   * @param sure whether these words stand by the number, not elsewhere in the sentence
   * @param other whether it counts something else: « 150 bénéficiaires »
   */
  record Subject(List<String> measures, boolean sure, boolean other) {
    Subject {
      measures = List.copyOf(measures);
    }
  }

  /**
   * The figures that a number is about: those that follow it, else those before it in its piece of
   * the sentence, else those of the sentence if no other noun follows the number.
   *
   * @param countable whether a figure may have the number's unit: euros are no participations
   */
  static Subject of(Claim claim, Predicate<String> countable) {
    String unit = claim.unit() == Claim.Unit.HOURS ? "heures" : "";
    List<String> near = in(near(unit + claim.after()), countable);
    List<String> own = near.isEmpty() ? in(untaken(claim.before()), countable) : near;
    if (!own.isEmpty()) {
      return new Subject(taxed(own, claim), true, false);
    }
    boolean few = claim.value().abs().compareTo(BigDecimal.valueOf(2)) < 0;
    boolean other =
        claim.unit() == Claim.Unit.NONE && (few ? ONE_NOUN : NOUN).matcher(claim.after()).find();
    List<String> said =
        other ? List.of() : in(claim.before() + " " + untaken(claim.after(), claim), countable);
    return new Subject(taxed(said, claim), false, other);
  }

  /** The words behind a number that no other number has taken. */
  private static String untaken(String after, Claim claim) {
    return claim.unit() == Claim.Unit.NONE ? COUNTED.matcher(after).replaceAll(" ") : after;
  }

  /** The words before a number that no other number has taken. */
  private static String untaken(String before) {
    String piece = Around.piece(before);
    return Around.counts(piece) ? "" : piece;
  }

  /** Of sales with and without taxes those that a number's own words mean, else its sentence. */
  private static List<String> taxed(List<String> measures, Claim claim) {
    String own = Around.piece(claim.before()) + " " + near(claim.after());
    return taxed(taxed(measures, own), claim.sentence());
  }

  private static List<String> taxed(List<String> measures, String words) {
    boolean without = WITHOUT_TAX.matcher(words).find();
    String kind = without ? "_excl_tax" : "_incl_tax";
    boolean clear = without != WITH_TAX.matcher(words).find();
    List<String> meant = measures.stream().filter(measure -> measure.endsWith(kind)).toList();
    return clear && !meant.isEmpty() ? meant : measures;
  }

  private static String near(String after) {
    String near = after.substring(0, Math.min(NEAR, after.length()));
    return near.split("[;:,.()]|(?<=\\s)(?:et|pour|dont)\\s", 2)[0];
  }

  /** All figures that words name. */
  static List<String> all(String words) {
    return WORDS.entrySet().stream()
        .filter(word -> word.getKey().matcher(words).find())
        .flatMap(word -> word.getValue().stream())
        .distinct()
        .toList();
  }

  /** The figures that words name first. */
  static List<String> in(String words) {
    return in(words, measure -> true);
  }

  private static List<String> in(String words, Predicate<String> countable) {
    List<String> found = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (Map.Entry<Pattern, List<String>> word : WORDS.entrySet()) {
      List<String> measures = word.getValue().stream().filter(countable).toList();
      if (measures.isEmpty()) {
        continue;
      }
      Matcher matcher = word.getKey().matcher(words);
      boolean earlier = matcher.find() && matcher.start() <= first;
      if (earlier && (matcher.start() < first || matcher.end() > end)) {
        found.clear();
      }
      if (earlier && (found.isEmpty() || matcher.end() == end)) {
        first = matcher.start();
        end = matcher.end();
        found.addAll(measures);
      }
    }
    return found;
  }
}
