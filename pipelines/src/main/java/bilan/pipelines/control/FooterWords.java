package bilan.pipelines.control;

import bilan.pipelines.sheet.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words, without accents, of lines that people write below a table. */
final class FooterWords {

  private static final String COUNTED =
      "(?:presente?s|presences|participante?s|participations|personnes|inscrite?s|absente?s|usagers"
          + "|beneficiaires|adherents|adherentes|visiteurs|signatures|jeunes|enfants|adultes|femmes"
          + "|hommes|excuses?|effectifs?|venus)";

  /**
   * {@code Nombre de présents}, {@code Nb participants 9}, {@code Présents 9}, {@code 9 présents}.
   */
  static final Pattern COUNT =
      Pattern.compile(
          "(?:dont |soit |total )?(?:(?:nb|nbr|nbre|nombre|effectif)(?: .*)?|"
              + COUNTED
              + "(?: .{0,30})? \\d{1,6}|\\d{1,6} (?:(?:nouveaux|nouvelles|autres) )?"
              + COUNTED.replace("s|", "s?|")
              + "(?: .{0,40})?)");

  /** {@code Présents}, beside which a number may stand. */
  static final Pattern COUNTED_ALONE = Pattern.compile("(?:dont |soit |total )?" + COUNTED);

  /** Who led it, beside which a name may stand. */
  static final Pattern ROLE =
      Pattern.compile(
          "(?:(?:l|le|la|les) )?(?:(?:animat|mediat|format|coordinat|educat)(?:eur|rice)s?"
              + "|intervenante?s?|responsables?|encadrante?s?|referente?s?|anime par|encadre par)"
              + "(?: .{0,30})?");

  /** A count of those who came, and not of some of them. */
  static final Set<String> ALL = WordList.of("footer-counts-all");

  static final Set<String> SOME = WordList.of("footer-counts-some");

  static final List<String> SIGNED =
      List.of(
          "signature",
          "fait a ",
          "fait le ",
          "fait par ",
          "visa d",
          "visa :",
          "cachet",
          "lu et approuve",
          "bon pour accord",
          "certifie",
          "je soussigne",
          "arrete a la somme",
          "arrete le present",
          "arrete la presente",
          "l animat",
          "le responsable",
          "la responsable",
          "le president",
          "la presidente",
          "le tresorier",
          "la tresoriere",
          "le directeur",
          "la directrice",
          "le formateur",
          "la formatrice",
          "l intervenant",
          "le referent",
          "la referente",
          "edite le",
          "imprime le",
          "genere le",
          "exporte le",
          "extrait le",
          "etabli le",
          "mis a jour",
          "mise a jour",
          "derniere mise a jour",
          "merci de ",
          "merci d ",
          "a retourner",
          "a renvoyer",
          "document ",
          "suite au verso",
          "valide par",
          "verifie par",
          "saisi par",
          "lieu et date",
          "page ");

  /** Words that no name of a person has. */
  static final Set<String> NO_NAME = WordList.of("no-person-words");

  private FooterWords() {}
}
