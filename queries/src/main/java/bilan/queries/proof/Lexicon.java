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
    word("(?:heures? de )?bénévolat", "volunteer_hours");
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

  /** The figures that a number is about: those that follow it, else those of its sentence. */
  static List<String> of(Claim claim) {
    List<String> near = in(near(claim.after()));
    return near.isEmpty() ? in(claim.sentence()) : near;
  }

  private static String near(String after) {
    String near = after.substring(0, Math.min(NEAR, after.length()));
    return near.split("[;:,.]|(?<=\\s)(?:et|pour|dont)\\s", 2)[0];
  }

  private static List<String> in(String words) {
    List<String> found = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    for (Map.Entry<Pattern, List<String>> word : WORDS.entrySet()) {
      Matcher matcher = word.getKey().matcher(words);
      if (matcher.find() && matcher.start() <= first) {
        if (matcher.start() < first) {
          found.clear();
        }
        first = matcher.start();
        found.addAll(word.getValue());
      }
    }
    return found;
  }
}
