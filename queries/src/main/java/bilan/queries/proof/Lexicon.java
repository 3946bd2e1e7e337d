package bilan.queries.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that name key figures in a sentence. */
final class Lexicon {

  /** How far behind a number its noun may stand. */
  private static final int NEAR = 40;

  private static final Map<Pattern, List<String>> WORDS = new LinkedHashMap<>();

  static {
    word("participa(?:tions?|nts?|ntes?)", "participations");
    word("activités?", "activities");
    word("passages?", "passages");
    word("personnes (?:différentes|identifiées|distinctes)", "people_identified");
    word("(?:nouvelles personnes|nouveaux venus)", "people_new");
    word("heures? d[’']animation", "mediation_hours");
    word("heures?-participants?", "participant_hours");
    word("(?:heures? de )?bénévol(?:at|es?)", "volunteer_hours");
    word("ticket moyen", "average_ticket_incl_tax");
    word("(?:ventes|chiffre d[’']affaires)", "sales_excl_tax", "sales_incl_tax");
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
    word("subventions? (?:\\p{L}+ )?rattachées?", "grants_attributed");
    word("subventions? (?:\\p{L}+ )?reçues?", "grants_received");
    word("(?:autofinancement|ressources propres)", "self_financing_rate");
    word("coût (?:par|d[’']une) participation", "cost_per_participation");
    word("(?:ETP|équivalents? temps plein)", "team_fte");
    word("salarié(?:e|s|es)?", "team_headcount");
    word("lieux", "places_open");
    word("mois d[’']ouverture", "months_open");
  }

  private Lexicon() {}

  private static void word(String regex, String... measures) {
    WORDS.put(
        Pattern.compile(
            "(?<!\\p{L})" + regex + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        List.of(measures));
  }

  /** Whether what follows a number names what it counts. */
  static boolean isNamed(String after) {
    return !in(near(after)).isEmpty();
  }

  /**
   * The figures that a number is about: those that follow it, else those before it in its piece of
   * the sentence, else those of the sentence.
   */
  static List<String> of(Claim claim) {
    List<String> near = in(near(claim.after()));
    List<String> piece = near.isEmpty() ? in(Around.piece(claim.before())) : near;
    return piece.isEmpty() ? in(claim.sentence()) : piece;
  }

  private static String near(String after) {
    String near = after.substring(0, Math.min(NEAR, after.length()));
    return near.split("[;:,.]|(?<=\\s)(?:et|pour|dont)\\s", 2)[0];
  }

  /** The figures that words name first. */
  static List<String> in(String words) {
    List<String> found = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (Map.Entry<Pattern, List<String>> word : WORDS.entrySet()) {
      Matcher matcher = word.getKey().matcher(words);
      boolean earlier = matcher.find() && matcher.start() <= first;
      if (earlier && (matcher.start() < first || matcher.end() > end)) {
        found.clear();
      }
      if (earlier && (found.isEmpty() || matcher.end() == end)) {
        first = matcher.start();
        end = matcher.end();
        found.addAll(word.getValue());
      }
    }
    return found;
  }
}
