package bilan.pipelines.reading;

import java.util.Map;
import java.util.Set;

/**
 * The columns of an export without which its profile is not known, or without which no row is one:
 * all others may be missing.
 */
final class Needed {

  private static final Map<String, Set<String>> COLUMNS =
      Map.ofEntries(
          Map.entry(
              "sales/helloasso-billetterie",
              Set.of(
                  "Référence commande",
                  "Date de la commande",
                  "Statut de la commande",
                  "Montant tarif",
                  "Billet")),
          Map.entry(
              "sales/helloasso-adhesions",
              Set.of(
                  "Référence commande",
                  "Date de la commande",
                  "Statut de la commande",
                  "Nom adhérent",
                  "Montant tarif")),
          Map.entry(
              "sales/sumup-sales",
              Set.of("Date", "Transaction ID", "Payment Method", "Price (Gross)", "Price (Net)")),
          Map.entry(
              "sales/sumup-verkaeufe",
              Set.of("Datum", "Transaktionsnummer", "Preis (brutto)", "Zahlungsmethode")),
          Map.entry(
              "sales/square-items",
              Set.of("Date", "Item", "Qty", "Gross Sales", "Net Sales", "Transaction ID")),
          Map.entry(
              "sales/square-transactions",
              Set.of(
                  "Date",
                  "Gross Sales",
                  "Net Sales",
                  "Total Collected",
                  "Transaction ID",
                  "Card Entry Methods")),
          Map.entry(
              "sales/loyverse-receipts",
              Set.of(
                  "Date",
                  "Receipt number",
                  "Receipt type",
                  "Total collected",
                  "Payment type",
                  "Store",
                  "Status")),
          Map.entry(
              "sales/loyverse-items",
              Set.of(
                  "Date",
                  "Receipt number",
                  "Receipt type",
                  "Item",
                  "Quantity",
                  "Net sales",
                  "Store",
                  "Status")),
          Map.entry(
              "sales/caisse", Set.of("N° ticket", "Date", "Article", "Montant TTC", "Statut")),
          Map.entry(
              "bank/releve-debit-credit", Set.of("Date", "Libellé", "Débit euros", "Crédit euros")),
          Map.entry(
              "bank/releve-date-valeur",
              Set.of("Date opération", "Date valeur", "Libellé", "Débit euros", "Crédit euros")),
          Map.entry("bank/releve-montant-signe", Set.of("Date", "Libellé", "Montant(EUROS)")),
          Map.entry("sales/z-de-caisse", Set.of("Date", "CA TTC")),
          Map.entry("attendance/comptage-mensuel", Set.of("Mois", "Lieu", "Nb de participants")),
          Map.entry(
              "funding/subventions",
              Set.of("Financeur", "Montant\\ndemandé (€)", "Montant\\naccordé (€)")),
          Map.entry(
              "funding/livre-de-caisse",
              Set.of("Date", "N° pièce", "Subvention", "Recettes", "Dépenses")),
          Map.entry(
              "attendance/coop-v2",
              Set.of("Date", "ID CRA", "Thématique(s) d’accompagnement", "Durée (min)")),
          Map.entry(
              "attendance/coop-v1-archive",
              Set.of(
                  "Date Accompagnement",
                  "Type d’activité",
                  "Nb Participants",
                  "Nb Participants Récurrents")),
          Map.entry(
              "attendance/coop-v1-cra", Set.of("dateAccompagnement", "nbParticipants", "activite")),
          Map.entry(
              "funding/scdl",
              Set.of(
                  "nomAttribuant",
                  "nomBeneficiaire",
                  "montant",
                  "objet",
                  "idBeneficiaire",
                  "rnaBeneficiaire")),
          Map.entry(
              "funding/chorus",
              Set.of("N° EJ", "Fournisseur payé (DP)", "Code taxe 1", "N° DP", "Montant payé")),
          Map.entry(
              "funding/osiris",
              Set.of("N° Dossier Osiris", "Etat Dossier", "Montant Total Attribué")),
          Map.entry(
              "ledger/fec",
              Set.of(
                  "JournalCode",
                  "EcritureNum",
                  "EcritureDate",
                  "CompteNum",
                  "EcritureLib",
                  "Debit",
                  "Credit",
                  "Montant",
                  "Sens")));

  private Needed() {}

  static boolean is(String profile, String header) {
    return COLUMNS.getOrDefault(profile, Set.of()).contains(header);
  }
}
