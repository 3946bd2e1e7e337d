package bilan.mess;

import bilan.mess.Fact.Account;
import bilan.mess.Fact.Grant;
import bilan.mess.Fact.Movement;
import bilan.mess.Fact.Sale;
import bilan.mess.Fact.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that people give, and those that sound like totals. */
final class Names {

  static final List<String> PLACES =
      List.of("Fives", "Wazemmes", "Trappes", "Chez Simone", "La Loco", "Café Hérisson", "Moulins");

  static final List<String> ACTIVITIES =
      List.of(
          "Premiers pas",
          "Atelier photo",
          "Aide aux démarches",
          "Repair café",
          "Couture",
          "Jeux de société",
          "Impôts en ligne",
          "Club d'échecs");

  static final List<String> PRODUCTS =
      List.of("Café", "Thé", "Soupe du jour", "Tarte", "Bière pression", "Sirop", "Location salle");

  static final List<String> FUNDERS =
      List.of("MEL", "CAF du Nord", "Région Hauts-de-France", "ANCT", "Ville de Lille", "FDVA");

  static final List<String> PURPOSES =
      List.of("Inclusion numérique", "Fonctionnement", "Parentalité", "Équipement", "Animation");

  static final List<String> LAST =
      List.of("Martin", "Bernard", "Dubois", "Lefèvre", "Petit", "Nguyen", "Diallo", "Moreau");

  static final List<String> FIRST =
      List.of("Zoé", "Ali", "Jeanne", "Karim", "Élodie", "Paul", "Fatou", "Hervé", "Inès", "Marc");

  static final List<String> BOUGHT =
      List.of("Papier", "Location", "Honoraires", "Café en grains", "Timbres");

  private static final List<String> LIKE_BOUGHT =
      List.of("Cumul des timbres", "TOTAL Énergies", "Ensemble de chaises", "Solde du loyer");

  private static final List<String> LIKE_PLACES =
      List.of("Ensemble", "Total'Asso", "L'Ensemble", "Cumulus", "Report d'images");

  private static final List<String> LIKE_ACTIVITIES =
      List.of(
          "Ensemble musical", "Ensemble vocal", "Cumul emploi retraite", "Solde de tout compte");

  private static final List<String> LIKE_PRODUCTS =
      List.of("Total look", "Menu ensemble", "Report de crédit", "Solde d'ardoise");

  private static final List<String> LIKE_FUNDERS =
      List.of("TOTAL Énergies", "Ensemble pour Lille", "Fondation Total", "Cumul'Aide");

  private static final List<String> LIKE_PURPOSES =
      List.of(
          "Report de 2021", "Ensemble contre l'exclusion", "Solde du projet", "Total numérique");

  private static final List<String> LIKE_LABELS =
      List.of("Report des ressources non utilisées", "Ensemble des achats", "Cumul des loyers");

  private Names() {}

  /** Whether it is the name of a place of some file. */
  static boolean isPlace(String header) {
    String name = header.replaceAll("[ *]+$", "");
    return java.util.stream.Stream.concat(PLACES.stream(), LIKE_PLACES.stream())
        .anyMatch(name::equalsIgnoreCase);
  }

  /** The same facts, in which some names sound like totals. */
  static List<Fact> likeTotals(List<Fact> facts, Dice dice) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof Visit visit) {
        like(visit.place(), LIKE_PLACES, names, dice);
        like(visit.activity(), LIKE_ACTIVITIES, names, dice);
      } else if (fact instanceof Sale sale) {
        like(sale.place(), LIKE_PLACES, names, dice);
        like(sale.product(), LIKE_PRODUCTS, names, dice);
      } else if (fact instanceof Grant grant) {
        like(grant.funder(), LIKE_FUNDERS, names, dice);
        like(grant.purpose(), LIKE_PURPOSES, names, dice);
      } else if (fact instanceof Movement movement) {
        like(movement.label(), LIKE_BOUGHT, names, dice);
      } else if (fact instanceof Account account) {
        like(account.label(), LIKE_LABELS, names, dice);
      }
    }
    List<Fact> all = new ArrayList<>();
    facts.forEach(f -> all.add(f.named(n -> names.getOrDefault(n, n))));
    return all;
  }

  /** Decided once for each name; no two names become the same. */
  private static void like(String name, List<String> likes, Map<String, String> names, Dice dice) {
    if (!names.containsKey(name)) {
      Set<String> free = new LinkedHashSet<>(likes);
      free.removeAll(names.values());
      names.put(name, free.isEmpty() || dice.in100(40) ? name : dice.one(List.copyOf(free)));
    }
  }
}
