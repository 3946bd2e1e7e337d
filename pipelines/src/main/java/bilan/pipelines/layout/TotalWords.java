package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import java.util.List;
import java.util.Set;

/**
 * Words that a total says of itself and that name nothing: {@code Total des recettes 2023} is a
 * total, {@code Total Énergies} may be somebody.
 */
public final class TotalWords {

  private static final Set<String> PLAIN =
      Set.copyOf(
          List.of(
              ("total totale totau tot ttl sou s t st general generale generau partiel partielle final"
                      + " finale cumul cumule cumulee ecart type ensemble somme report reporter a moyenne moyen"
                      + " mediane average mean sum grand sub subtotal consolidation consolide"
                      + " de du d la le l et en au aux par sur pour ce cette of the for and"
                      + " ht ttc tva hor taxe euro eur nb nbr nbre nombre number"
                      + " annee annuel annuelle an mensuel mensuelle moi trimestre semestre semaine"
                      + " exercice periode saison jour journalier year month week page feuille onglet"
                      + " janvier janv fevrier fevr fev mar avril avr mai juin juillet juil aout"
                      + " septembre sept octobre oct novembre nov decembre dec er eme ieme"
                      + " montant recette depense charge produit vente participant participation"
                      + " participante present presente presence personne inscrit adherent adhesion"
                      + " visite visiteur entree seance activite atelier passage usager beneficiaire"
                      + " subvention financement aide accorde notifie attribue verse recu compte"
                      + " facture encaissement encaisse paiement ligne lieu place amount attendance"
                      + " effectif signature jeune adulte public article quantite")
                  .split(" ", -1)));

  private TotalWords() {}

  /** Whether a label holds none but such words, and numbers. */
  public static boolean only(String label) {
    for (String word : Headers.normalise(label).split("[^\\p{L}]+", -1)) {
      if (!word.isEmpty() && !PLAIN.contains(singular(word))) {
        return false;
      }
    }
    return true;
  }

  /** Without what makes a plural. */
  private static String singular(String word) {
    boolean plural = word.length() > 1 && (word.endsWith("s") || word.endsWith("x"));
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
