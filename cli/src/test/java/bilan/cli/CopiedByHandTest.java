package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sheets that people copy by hand: marks for what stands above, sums on the way, months apart. */
class CopiedByHandTest extends SheetDesk {

  @BeforeEach
  void places() throws IOException {
    Files.writeString(
        folder.resolve("lieux.csv"),
        "Lieu;Alias\nCafé du Flottage;Flottage\nGrange aux Parlottes;Grange | Parlottes\n");
    assertThat(cli().run("ingest", "reference", "lieux.csv").exit()).isZero();
  }

  private void take(String name, String sheet) throws IOException {
    Files.writeString(folder.resolve(name), sheet);
    Cli.Result result = cli().run("ingest", name);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  @Test
  void monthsOfQuantitiesComeToTheirPrice() throws IOException {
    take(
        "bar Flottage.csv",
        """
        Ventes du bar du Flottage - 2024;;;;;;
        Produit;P.U. TTC;janv;févr;mars;Qté;C.A. TTC
        Café;1,20;15;38;14;67;80,40
        Thé;1,50;13;79;50;142;213,00
        Jus;2,00;40;31;51;122;244,00
        CHIFFRE D'AFFAIRES;;;;;;537,40
        """);
    assertThat(query("select sum(amount_incl_tax) as s, sum(quantity) as q from sales"))
        .isEqualTo("s,q\n537.4,331\n");
  }

  @Test
  void aNotebookCarriesItsSumsToTheNextPage() throws IOException {
    take(
        "carnet.csv",
        """
        Carnet du bar de la Grange, 2024;;
        ;;
        page 1;;
        date;quoi;sous
        ven 6/12;vin chaud x4;10€
        id.;2 sirops;2€50
        sam 7/12;1 café;1,50
        ;à reporter;14,00
        ;;
        page 2;;
        date;quoi;sous
        ;report;14,00
        sam 14/12;soupe x3;13€50
        idem;rendu par erreur;-2,00
        idem;1 café;1,50
        ;TOTAL du carnet;27,00
        """);
    assertThat(
            query(
                "select sold_on as d, sum(amount_incl_tax)::decimal(9,2)::varchar as s from sales group by 1 order by 1"))
        .isEqualTo("d,s\n2024-12-06,12.50\n2024-12-07,1.50\n2024-12-14,13.00\n");
  }

  @Test
  void whatATerminalPaysOutIsNoSale() throws IOException {
    take(
        "terminal.csv",
        """
        Compte,Date,Heure,Code de transaction,Type,Statut,Description,Total
        Flottage,2024-11-05,10:00,T3A9G4,Vente,Réussie,Atelier reliure,15.00
        Flottage,2024-11-05,11:00,TKWR2B,Vente,Réussie,Café,1.50
        Flottage,2024-11-06,10:00,TSJHTG,Vente,Échouée,Sac en toile,8.00
        Flottage,2024-11-06,12:10,TA6B10,Vente,Réussie,Lot de livres,10.00
        Flottage,2024-11-06,12:40,TA6B40,Vente,Réussie,Café,1.50
        Flottage,2024-11-07,12:05,TA7B5,Vente,Réussie,Café,1.50
        Flottage,2024-11-07,12:20,TA7B20,Vente,Réussie,Livre,3.50
        Flottage,2024-11-08,12:12,TA8B12,Vente,Réussie,Lot de livres,24.00
        Flottage,2024-11-08,12:50,TA8B50,Vente,Réussie,Café,1.50
        Flottage,2024-11-09,12:01,TA9B1,Vente,Réussie,Atelier reliure,15.00
        Flottage,2024-11-09,12:30,TA9B30,Vente,Réussie,2 cafés,3.00
        Flottage,2024-11-07,09:00,T7GJHE,Remboursement,Réussie,Café,-1.50
        Flottage,2024-11-09,23:59,P10022,Virement,Payé,Versement sur votre compte,-15.00
        """);
    assertThat(query("select sum(amount_incl_tax) as s, count(*) as n from sales"))
        .isEqualTo("s,n\n75,11\n");
  }

  @Test
  void aSubtotalThatLeavesOutARowIsNoActivity() throws IOException {
    take(
        "fréquentation Flottage.csv",
        """
        Participations par mois, 2024;;;;
        Activité;janv;févr;mars;TOTAL
        ENFANCE;;;;
        Nature;17;24;14;55
        Ados;15;17;19;51
        S/total enfance;32;41;33;106
        ADULTES;;;;
        Gym;51;51;36;138
        Cuisine;12;11;10;33
        S/total adultes;63;62;46;171
        FAMILLES;;;;
        Parents;14;16;16;46
        Lecteurs;10;13;8;31
        LAEP;11;20;13;44
        S/total familles;24;29;24;77
        TOTAL;;;;354
        """);
    assertThat(query("select sum(participants) as s, count(*) as n from attendance"))
        .isEqualTo("s,n\n398,21\n");
  }

  @Test
  void aStatementOfSectionsIsReadForEachYear() throws IOException {
    take(
        "CR.csv",
        """
        Grange aux Parlottes;;
        COMPTE DE RÉSULTAT;;
        ;2024;2023
        Produits d'exploitation;;
        Ventes du café;27 641;35 596
        Cotisations;3 384;3 443
        Total I;31 025;39 039
        Charges d'exploitation;;
        Achats de boissons;17 324;15 567
        Salaires;18 639;20 183
        Total II;35 963;35 750
        1. Résultat d'exploitation (I-II);(4 938);3 289
        Produits financiers;;
        Intérêts du livret;200;177
        Total III;200;177
        Charges financières;;
        Intérêts d'emprunt;469;463
        Total IV;469;463
        TOTAL DES PRODUITS (I+III);31 225;39 216
        TOTAL DES CHARGES (II+IV);36 432;36 213
        RÉSULTAT NET;(5 207);3 003
        """);
    assertThat(
            query(
                "select fiscal_year as y, side, sum(amount) as s from accounts"
                    + " group by all order by all"))
        .isEqualTo(
            "y,side,s\n2023,cost,36213\n2023,income,39216\n2024,cost,36432\n2024,income,31225\n");
  }

  @Test
  void monthsOnAWallStandOneBelowTheOther() throws IOException {
    StringBuilder wall =
        new StringBuilder("Flottage - calendrier des passages 2025 (/// = fermé);;;;;;\n");
    String[] months = {"SEPTEMBRE", "OCTOBRE"};
    int[] first = {1, 3}; // 1 September 2025 is a Monday
    int[] length = {30, 31};
    int sum = 0;
    for (int m = 0; m < 2; m++) {
      wall.append(months[m]).append(";;;;;;\nLun.;Mar.;Mer.;Jeu.;Ven.;Sam.;Dim.\n");
      for (int monday = 2 - first[m]; monday <= length[m]; monday += 7) {
        StringBuilder days = new StringBuilder();
        StringBuilder counts = new StringBuilder();
        for (int i = 0; i < 7; i++) {
          int day = monday + i;
          boolean of = day >= 1 && day <= length[m];
          boolean open = of && i > 0 && i < 6;
          days.append(of ? String.valueOf(day) : "").append(i < 6 ? ";" : "\n");
          counts
              .append(open ? String.valueOf(20 + day) : of ? "///" : "")
              .append(i < 6 ? ";" : "\n");
          sum += open ? 20 + day : 0;
        }
        wall.append(days).append(counts);
      }
      wall.append(";;;;;;\n");
    }
    take("calendrier.csv", wall.toString());
    assertThat(query("select sum(participants) as s from attendance"))
        .isEqualTo("s\n" + sum + "\n");
    assertThat(query("select min(activity_date) as a, max(activity_date) as b from attendance"))
        .isEqualTo("a,b\n2025-09-02,2025-10-31\n");
  }

  @Test
  void onlyWhatIsAcquiredOfAPlanOfFinanceIsAwarded() throws IOException {
    take(
        "plan.csv",
        """
        Le Flottage - plan de financement de la halle, exercice 2025;;;;;;
        DÉPENSES;;;RESSOURCES;;;
        Poste;€;;Financeur;€;Statut;Date
        Charpente;40000;;État - DETR;20000;acquis;arrêté du 14/02/25
        Mobilier;5000;;Région;15000;notifié;CP du 24/03/25
        Cuisine;9000;;Agglomération;9500;sollicité;vote en juin
        Imprévus;3500;;Fondation;3000;refusé;
        ;;;Fonds propres;10000;;
        TOTAL;57500;;TOTAL;57500;;
        """);
    assertThat(query("select sum(amount_awarded) as a, sum(amount_requested) as r from grants"))
        .isEqualTo("a,r\n35000,12500\n");
  }

  @Test
  void whoComesAreAddedAndPlacesMayBeMisspelt() throws IOException {
    take(
        "réponses.csv",
        """
        Horodateur,Dans quel lieu étiez-vous ?,Date de l'activité,Quelle activité ?,Nombre de participants
        08/09/2024 22:59:37,flotage,06/09/2024,Jeux,3
        10/09/2024 22:38:50,La Grange,10/09/2024,Lecture,21 personnes
        18/09/2024 17:09:19,Grange aux parlotes,16/09/2024,Aide numérique,11 adultes + 2 enfants
        """);
    assertThat(
            query(
                "select place as p, sum(participants) as s from attendance group by 1 order by 1"))
        .isEqualTo("p,s\nCafé du Flottage,3\nGrange aux Parlottes,34\n");
  }

  @Test
  void anAccountCopiedByHandSaysItsMonthsAsTitles() throws IOException {
    Files.writeString(
        folder.resolve("banque.csv"),
        """
        Grange - compte courant 2024-2025;;;;;
        jour;Nature;n° chq;Sorties;Entrées;reste en banque
        ;en banque au 1er septembre;;;;1 000,00
        septembre;;;;;
        1;assurance;;220,40;;779,60
        10;remise espèces bar;;;225,00;1 004,60
        13;Super U;886;67,60;;937,00
        ;total septembre;;288,00;225,00;
        janvier;;;;;
        2;adhésions;;;60,25;997,25
        17;électricité;;219,95;;777,30
        22;assurance;;30,00;;747,30
        ;total janvier;;249,95;60,25;
        """);
    Cli.Result result =
        cli().run("ingest", "banque.csv", "--register", "FR7630001007941234567890185");
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(
            query(
                "select min(booked_on) as a, max(booked_on) as b, sum(amount) as s, count(*) as n"
                    + " from bank_lines"))
        .isEqualTo("a,b,s,n\n2024-09-01,2025-01-22,-252.7,6\n");
  }
}
