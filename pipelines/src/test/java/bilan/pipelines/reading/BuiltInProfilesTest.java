package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.model.RowFate;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small look-alike of each export that a built-in profile reads, with its oddities. */
class BuiltInProfilesTest {

  private static ReadRequest request(String dataset, String place, List<String> organisation) {
    return Requests.of(
        Path.of("export.csv"),
        dataset,
        null,
        null,
        List.of(),
        ReadOptions.DETECT,
        place,
        null,
        null,
        null,
        organisation,
        false,
        List.of());
  }

  private static Read read(String dataset, String place, String grid, String profile) {
    Read read = Read.of(request(dataset, place, List.of("12345678200010", "W595012345")), grid);
    assertThat(read.reading.profile()).isEqualTo(profile);
    assertThat(read.rejected).as("%s", read.rejected).isEmpty();
    return read;
  }

  @Test
  void coopV2() {
    Read read =
        read(
            "attendance",
            null,
            """
            Informations export
            Nom|Petit
            Prénom|Camille
            Rôle|Médiateur
            Total|4

            Filtres
            Période|01/01/2023 - 31/01/2023
            Type d’accompagnement|Tous

            Date|Enregistré le|Dernière modification le|Type|Participants|Bénéficiaire|Canaux d’accompagnement|Nom du lieu|Durée (min)|Nom de l’atelier|Thématique(s) d’accompagnement|Genre du bénéficiaire|Tranche d’âge du bénéficiaire|Statut du bénéficiaire|Notes supplémentaires|ID CRA
            @2023-01-12|12/01/2023 à 10:12|12/01/2023 à 10:12|Atelier collectif|1/2|Élise Dupont|Lieu d’activité|POP Café Wazemmes|#90|Tablette|E-mail\\nSanté|Féminin|70 ans et plus|Retraité||A1
            @2023-01-12|12/01/2023 à 10:12|12/01/2023 à 10:12|Atelier collectif|2/2|Bénéficiaire anonyme|Lieu d’activité|POP Café Wazemmes|#90|Tablette|E-mail\\nSanté|Non communiqué|18 - 24|-||A1
            @2023-01-13|13/01/2023 à 09:00|13/01/2023 à 09:00|Accompagnement individuel|#1|Paul Martin|À domicile||#30||Santé|Masculin|Non communiqué|Sans emploi||A2
            """,
            "coop-v2");
    assertThat(read.grains()).containsExactly("participant");
    assertThat(read.all("activity_ref")).containsExactly("A1", "A1", "A2");
    assertThat(read.all("place"))
        .containsExactly("POP Café Wazemmes", "POP Café Wazemmes", "Hors les murs");
    assertThat(read.all("themes").get(0)).isEqualTo(List.of("E-mail", "Santé"));
    assertThat(read.all("person_key").get(1)).isNull();
    assertThat(read.audience())
        .containsEntry("age/60_plus", 1)
        .containsEntry("age/18_39", 1)
        .containsEntry("age/unknown", 1)
        .containsEntry("gender/unknown", 1);
  }

  @Test
  void coopV1Archive() {
    Read read =
        read(
            "attendance",
            null,
            """
            Date Accompagnement|Date Création|Commune|Code Postal|Lieu d’activité|Canal|Type d’activité|Durée (min)|Nb Participants|Nb Participants Récurrents|Statut Emploi|Statut Étudiant|Statut Retraité|Statut Sans Emploi|Statut Hétérogène|Âge <12 ans|Âge 12-17 ans|Âge 18-35 ans|Âge 35-60 ans|Âge >60 ans|Thèmes|Annotation|ID interne
            @2022-03-12|@2022-03-13|Lille|59000|Wazemmes|rattachement|collectif|#90|#8|#2|#1|#0|#4|#1|#2|#0|#1|#2|#2|#3|internet|rien|x1
            @2022-03-14|@2022-03-14|Lille|59000|Wazemmes|distance|ponctuel|#15|#1|#0|#0|#0|#1|#0|#0|#0|#0|#0|#0|#1|sante||x2
            """,
            "coop-v1-archive");
    assertThat(read.sum("participants")).isEqualByComparingTo("9");
    assertThat(read.all("kind")).containsExactly("workshop", "individual");
    assertThat(read.audience())
        .containsEntry("age/18_39", 2)
        .containsEntry("age/null", 2)
        .containsEntry("age/60_plus", 4)
        .containsEntry("status/retired", 5);
  }

  @Test
  void helloAsso() {
    Read read =
        read(
            "sales",
            "Wazemmes",
            """
            Référence commande|Date de la commande|Statut de la commande|Nom participant|Prénom participant|Nom payeur|Prénom payeur|Email payeur|Raison sociale|Moyen de paiement|Billet|Numéro de billet|Tarif|Montant tarif|Code Promo|Montant code promo|Régime ?
            101|12/03/2022 18:30|Validé|Dupont|Élise|Dupont|Élise|e@exemple.fr||Carte bancaire|oui|1|Plein tarif|12,00|||végétarien
            101|12/03/2022 18:30|Validé|Dupont|Paul|Dupont|Élise|e@exemple.fr||Carte bancaire|oui|2|Réduit|8,50|||
            102|13/03/2022 09:00|Remboursé|Martin|Jo|Martin|Jo|j@exemple.fr||Carte bancaire|oui|3|Plein tarif|12,00|||
            """,
            "helloasso-billetterie");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("20.50");
    assertThat(read.all("channel")).containsOnly("ticketing");
    assertThat(read.all("sold_at")).containsOnly(LocalDateTime.of(2022, 3, 12, 18, 30));
    assertThat(read.reading.skipped()).isEqualTo(1);
    assertThat(read.rows.toString()).doesNotContain("Dupont").doesNotContain("exemple.fr");
  }

  @Test
  void helloAssoMemberships() {
    Read read =
        read(
            "sales",
            null,
            "Référence commande|Date de la commande|Statut de la commande|Nom adhérent|Prénom adhérent|Moyen de paiement|Tarif|Montant tarif\n7|02/01/2022 10:00|Validé|Dupont|Élise|Carte bancaire|Adhésion|10,00",
            "helloasso-adhesions");
    assertThat(read.all("channel")).containsExactly("membership");
    assertThat(read.all("sold_on")).containsExactly(LocalDate.of(2022, 1, 2));
  }

  @Test
  void sumUpInEnglishAndGerman() {
    Read english =
        read(
            "sales",
            "Wazemmes",
            "Account|Date|Time|Type|Transaction ID|Receipt Number|Payment Method|Quantity|Description|Currency|Price (Gross)|Price (Net)|Tax|Tax rate|Transaction refunded\nx|12.03.22|18:05|Sale|T1|R1|Cash|2|Café|EUR|3.60|3.27|0.33|10%|",
            "sumup-sales");
    assertThat(english.all("sold_on")).containsExactly(LocalDate.of(2022, 3, 12));
    assertThat(english.sum("amount_incl_tax")).isEqualByComparingTo("3.60");
    Read german =
        read(
            "sales",
            "Wazemmes",
            "Datum|Typ|Transaktionsnummer|Zahlungsmethode|Menge|Beschreibung|Währung|Preis vor Rabatt|Rabatt|Preis (brutto)|Preis (netto)|Steuer|Steuersatz|Konto\n12.05.2024, 18:05|Verkauf|T1|Bar|1|Tee|EUR|2.20|0.00|2.20|2.00|0.20|10%|x",
            "sumup-verkaeufe");
    assertThat(german.all("sold_on")).containsExactly(LocalDate.of(2024, 5, 12));
    assertThat(german.all("payment_method")).containsExactly("cash");
  }

  @Test
  void squareItems() {
    Read read =
        read(
            "sales",
            null,
            """
            Date|Time|Time Zone|Category|Item|Qty|Price Point Name|SKU|Modifiers Applied|Gross Sales|Discounts|Net Sales|Tax|Transaction ID|Payment ID|Device Name|Notes|Details|Event Type|Location
            03/25/26|18:05:00|Paris|Drinks|Coffee|2|Regular|||€4.00|€0.00|€4.00|€0.40|T1|P1|iPad|||Payment|Wazemmes
            03/26/26|09:05:00|Paris|Drinks|Coffee|-1|Regular|||(€2.00)|€0.00|(€2.00)|(€0.20)|T2|P2|iPad|||Refund|Wazemmes
            """,
            "square-items");
    assertThat(read.all("sold_on"))
        .containsExactly(LocalDate.of(2026, 3, 25), LocalDate.of(2026, 3, 26));
    assertThat(read.sum("amount_excl_tax")).isEqualByComparingTo("2.00");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("2.20");
  }

  @Test
  void loyverseReceiptsAndItems() {
    Read receipts =
        read(
            "sales",
            null,
            "Date|Receipt number|Receipt type|Gross sales|Discounts|Net sales|Taxes|Total collected|Cost of goods|Gross profit|Payment type|Description|Dining option|POS|Store|Cashier name|Customer name|Customer contacts|Status\n31/10/2026 23:50|1-1001|Sale|5.00|0.00|5.00|0.00|5.00|1|4|Cash|2 x Tea||POS 1|Fives|Lou|||Closed\n31/10/2026 23:55|1-1002|Sale|9.00|0.00|9.00|0.00|9.00|1|4|Cash|x||POS 1|Fives|Lou|||Cancelled\n01/11/2026 10:00|1-1003|Refund|-2.50|0.00|-2.50|0.00|-2.50|1|4|Cash|x||POS 1|Fives|Lou|||Closed",
            "loyverse-receipts");
    assertThat(receipts.sum("amount_incl_tax")).isEqualByComparingTo("2.50");
    assertThat(receipts.grains()).containsExactly("ticket");
    assertThat(receipts.reading.skipped()).isEqualTo(1);
    Read items =
        read(
            "sales",
            null,
            "Date|Receipt number|Receipt type|Category|SKU|Item|Variant|Modifiers applied|Quantity|Gross sales|Discounts|Net sales|Cost of goods|Gross profit|Taxes|Dining option|POS|Store|Cashier name|Status\n7/28/26 1:33 PM|1-1001|Sale|Drinks|1|Tea|||2|5.00|0.50|4.50|1|3|0|x|POS 1|Fives|Lou|Closed",
            "loyverse-items");
    assertThat(items.all("sold_on")).containsExactly(LocalDate.of(2026, 7, 28));
    assertThat(items.sum("amount_incl_tax")).isEqualByComparingTo("4.50");
  }

  @Test
  void scdlKeepsOursAndSetsOthersAside() {
    Read read =
        read(
            "funding",
            null,
            """
            nomAttribuant|idAttribuant|dateConvention|referenceDecision|nomBeneficiaire|idBeneficiaire|rnaBeneficiaire|objet|montant|nature|conditionsVersement|datesPeriodeVersement|idRAE|notificationUE|pourcentageSubvention|dispositifAide
            VILLE|21590350100017|2021-07-07|D-1|POP CAFE|123 456 782 00010||Fonctionnement|20000.00|aide en numéraire|unique|2021-09-01||non|0.25|
            VILLE|21590350100017|2021-07-07|D-1|AUTRE|99999999900010||Fonctionnement|pas un montant|aide en numéraire|unique|2021-09-01||non|0.75|
            VILLE|21590350100017|2022-07-07|D-2|POP CAFE||W595012345|Projet|1000|aide en numéraire|unique|2022-09-01/2022-12-31||non|1|
            """,
            "scdl");
    assertThat(read.tables).containsOnly("published_grants");
    assertThat(read.sum("own_amount")).isEqualByComparingTo("6000");
    assertThat(read.reading.setAside()).isEqualTo(1);
  }

  @Test
  void scdlInSentences() {
    Read read =
        read(
            "funding",
            null,
            " Nom attributaire* |Identification de l'attributaire* |Date de convention*|Référence de la décision | Nom du bénéficiaire* | Identification du bénéficiaire* | Objet de la convention | Montant total de la subvention* | Pourcentage du montant de la subvention attribué au bénéficiaire* \nDILCRAH|12000123400023|2019-05-10|2102661732|POP|12345678200010|Projet|45000|1.00",
            "scdl");
    assertThat(read.sum("own_amount")).isEqualByComparingTo("45000");
  }

  @Test
  void chorusPaymentsByEj() {
    Read read =
        read(
            "funding",
            null,
            "N° EJ|N° poste EJ|Fournisseur payé (DP)||Branche||Code taxe 1|Exercice comptable|N° DP|Date de dernière opération sur la DP|Montant payé\n0001821732|1|1000|POP|Z039|Associations|12345678200010|2024|000195567|@2023-07-12|#40000\n0001821732|1|1000|POP|Z039|Associations|12345678200010|2024|000195568|@2023-08-12|#35000\n#|1|1000|AUTRE|Z039|x|10000000000001|2024|1|@2023-08-12|#1",
            "chorus");
    assertThat(read.sum("amount")).isEqualByComparingTo("75000");
    assertThat(read.all("reference")).containsOnly("0001821732");
    assertThat(read.reading.setAside()).isEqualTo(1);
  }

  @Test
  void theBeneficiaryAboveChorusPaymentsIsTheirs() {
    Read read =
        read(
            "funding",
            null,
            "SIRET du bénéficiaire : 732 829 320 00074\n\nN° EJ|Fournisseur payé (DP)|N° DP|Date de dernière opération sur la DP|Montant payé\n0001821732|POP|000195567|@2023-07-12|#40000",
            "chorus");
    assertThat(read.all("beneficiary_siret")).containsExactly("73282932000074");
    assertThat(read.sum("amount")).isEqualByComparingTo("40000");
  }

  @Test
  void osirisHasAGroupRowAndAConsolidation() {
    Read read =
        read(
            "funding",
            null,
            "Dossier|>|>|>|Association|>|>|Montants|>\nN° Dossier Osiris|N° EJ|Etat Dossier|Date Commission|N° RNA|N° Siret|Nom|Demandé|Montant Total Attribué\nDD59|21/001|Évalué|12/05/2021|W595012345|12345678200010|POP|3000|2500\n1|Consolidation||||||3000|2500",
            "osiris");
    assertThat(read.sum("amount_awarded")).isEqualByComparingTo("2500");
    assertThat(read.reading.account().of(RowFate.TOTAL) + read.reading.setAside()).isEqualTo(1);
  }

  @Test
  void fecWithDebitAndCreditOrAmountAndSide() {
    String head =
        "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|";
    Read both =
        read(
            "ledger",
            null,
            head
                + "Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\nVE|Ventes|1|20220312|706000|Prestations|||F1|20220312|Ville|0,00|0000001200,00|||20221231||\nVE|Ventes|1|20220312|411000|Clients|||F1|20220312|Ville|1200,00|0,00|||20221231||",
            "fec");
    assertThat(both.sum("debit"))
        .isEqualByComparingTo(both.sum("credit"))
        .isEqualByComparingTo("1200");
    assertThat(both.all("fiscal_year")).containsOnly(2022);
    Read years =
        read(
            "ledger",
            null,
            head
                + "Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise|\nVE|Ventes|1|20211231|706000|Prestations|||F1|20211231|Ville|0,00|10,00|||20221231|||\nVE|Ventes|1|20220101|411000|Clients|||F1|20220101|Ville|10,00|0,00|||20221231|||",
            "fec");
    assertThat(years.all("fiscal_year")).containsExactly(2021, 2022);
    Read sided =
        read(
            "ledger",
            null,
            head
                + "Montant|Sens|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\nVE|Ventes|1|20220312|706000|Prestations|||F1|20220312|Ville|1200,00|C|||20221231||\nVE|Ventes|1|20220312|411000|Clients|||F1|20220312|Ville|1200,00|D|||20221231||",
            "fec");
    assertThat(sided.sum("debit"))
        .isEqualByComparingTo(sided.sum("credit"))
        .isEqualByComparingTo("1200");
  }
}
