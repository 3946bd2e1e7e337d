package bilan.queries.proof;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits in prose that are no figures: dates, years, telephone numbers, addresses, numbering. */
final class Noise {

  private static final String MONTH =
      "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
          + "|janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.)";

  private static final List<Pattern> KINDS =
      List.of(
          noise("\\S+@\\S+|https?://\\S+|www\\.\\S+"),
          noise("\\b(?:siret|siren|rna|iban|tva)\\b\\s*:?\\s*[A-Z]{0,2}[\\d \\u00a0\\u202f]+"),
          noise("(?<!\\d)(?:\\+33\\s?|0)[1-9](?:[\\s.\\-\\u00a0\\u202f]?\\d{2}){4}(?!\\d)"),
          noise("\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b"),
          noise(
              "\\b\\d{1,2}(?:er)?\\s+(?:au|et|ou|à)\\s+\\d{1,2}(?:er)?\\s+"
                  + MONTH
                  + "(?:\\s+\\d{4})?"),
          noise("\\b\\d{1,2}(?:er)?\\s+" + MONTH + "(?:\\s+\\d{4})?"),
          noise(MONTH + "\\s+(?:\\d{4}|\\d{2}(?![\\d,]|\\s?\\p{L}))"),
          noise("\\b\\d{1,2}\\s?(?:h|:)\\s?\\d{2}\\b|\\b24\\s?h\\s?/\\s?24|\\b7\\s?j\\s?/\\s?7"),
          noise(
              "\\b(?:à|de|vers|dès|entre|avant|après|et|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\\s+\\d{1,2}\\s?h(?:eures)?\\b(?!\\s+d[’'e])"),
          noise(
              "\\b\\d{1,4}\\s?(?:bis|ter)?,?\\s+(?:rue|avenue|av\\.|boulevard|bd|place|impasse|allée|chemin"
                  + "|quai|route|cours|square|passage|faubourg)\\b(?!s)"),
          Pattern.compile("\\b\\d{5}\\s+(?=\\p{Lu})"),
          noise(
              "(?:\\bn°|\\bn\\.º|\\bnuméro|\\bpage|\\bp\\.|\\barticle|\\bart\\.|\\bchapitre|\\bannexe"
                  + "|\\bfigure|\\btableau|\\bgraphique|\\bphase|\\bétape|\\baxe|\\bpriorité|\\blot"
                  + "|\\bsalle|\\bbus|\\bligne|\\bversion|\\bloi)\\s*\\d+(?:[-.]\\d+)*"),
          noise("\\bcode postal\\s+\\d{5}|\\b\\d{2}\\.\\d{2}\\p{Lu}\\b"),
          noise("\\b\\d+(?:er|re|e|ème|ième|nd|nde)\\b"),
          noise("(?<![\\p{L}\\d])[a-z][a-z_-]*\\.(?:19|20)\\d{2}[\\w.:-]*"),
          noise("^\\s*\\(\\d+\\)"),
          noise("^\\s*\\d+[.)](?:\\s|$)"),
          noise("\\b\\d+\\s*(?:à|-|–|et|ou)\\s*\\d+\\s+ans\\b"),
          noise(
              "\\b[\\d]+\\s+(?:ans?|années?|semaines?|jours?|minutes?|demi-journées?|mois|pages?)\\b(?!\\s+d[’']ouverture)"),
          noise("\\p{L}[\\p{L}-]*-?\\d+\\w*"),
          noise("\\b\\d+(?!k€)[\\p{L}&&[^hkKM€]]\\w*"),
          noise(
              "(?<![\\d,.])(?:19|20)\\d{2}(?:\\s?[-–/]\\s?(?:(?:19|20)?\\d{2}))?(?!\\d|,\\d|\\s?(?:€|euros|%|h\\b|heures))"));

  private static final Pattern WORDS =
      noise(
          "\\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente)\\s+"
              + "(?:ans?|années?|semaines?|jours?|minutes?|heures? par|fois|mois)\\b(?!\\s+d[’']ouverture)");

  private Noise() {}

  private static Pattern noise(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The sentence, as long as it was, with a sign that is no digit in the place of all of it. */
  static String muted(String sentence) {
    String muted = sentence;
    for (Pattern kind : KINDS) {
      muted = muted(kind, muted);
    }
    return muted(WORDS, muted);
  }

  private static String muted(Pattern kind, String sentence) {
    return kind.matcher(sentence).replaceAll(Noise::filler);
  }

  private static String filler(java.util.regex.MatchResult match) {
    return Matcher.quoteReplacement("¤".repeat(match.group().length()));
  }
}
