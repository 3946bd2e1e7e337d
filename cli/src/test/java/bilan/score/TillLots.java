package bilan.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Exports of tills and ticket offices. */
final class TillLots {

  private static final String PART = "tills";

  private static final BigDecimal ZERO = new BigDecimal("0.00");

  static final List<Function<Draw, Lot>> ALL =
      List.of(
          TillLots::sumUp,
          TillLots::zettle,
          TillLots::square,
          TillLots::lightspeed,
          TillLots::loyverse,
          TillLots::helloAssoOrders,
          TillLots::helloAssoTickets,
          TillLots::weezevent,
          TillLots::billetweb,
          TillLots::cashRegister);

  /** A sale, taxed at ten per cent. */
  private record Sale(LocalDate day, int number, BigDecimal amount) {

    BigDecimal net() {
      return amount.divide(new BigDecimal("1.1"), 2, RoundingMode.HALF_UP);
    }

    BigDecimal tax() {
      return amount.subtract(net());
    }

    String time() {
      return "%02d:%02d".formatted(10 + number % 9, number * 7 % 60);
    }
  }

  private TillLots() {}

  private static List<Sale> sales(Draw draw, int least, int most) {
    List<Sale> sales = new ArrayList<>();
    int number = draw.number(200, 900);
    for (LocalDate day :
        draw.days(draw.number(8, 14), LocalDate.of(2025, 7, 1), LocalDate.of(2025, 11, 30))) {
      sales.add(new Sale(day, ++number, draw.money(least, most)));
    }
    return sales;
  }

  private static Lot sumUp(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.english()
            .dates("dd/MM/yyyy")
            .row(
                "E-mail",
                "Date",
                "Identifiant de la transaction",
                "Type de transaction",
                "Statut",
                "Type de carte",
                "Total",
                "Net",
                "Montant TVA",
                "Pourboire",
                "Devise",
                "Description");
    for (Sale sale : sales(draw, 2, 30)) {
      tally.add(sale.day(), null, sale.amount());
      sumUp(paper, sale, "Vente", "Réussie", draw);
    }
    Sale failed = new Sale(LocalDate.of(2025, 9, 3), 951, draw.money(5, 40));
    sumUp(paper, failed, "Vente", "Échouée", draw);
    return new Lot("SumUp-rapport-transactions.csv", paper, tally.counted(PART, "sales", "place"));
  }

  private static void sumUp(Paper paper, Sale sale, String type, String status, Draw draw) {
    paper.row(
        "caisse@exemple.fr",
        sale.day(),
        "TX" + sale.number(),
        type,
        status,
        "VISA",
        sale.amount(),
        sale.net(),
        sale.tax(),
        ZERO,
        "EUR",
        "1 x " + draw.product());
  }

  private static Lot zettle(Draw draw) {
    Tally tally = new Tally();
    BigDecimal tax = ZERO;
    BigDecimal net = ZERO;
    Paper paper =
        Paper.windows()
            .row("Zettle : reçus", "", "", "", "", "", "")
            .row("Période", "01/07/2025 - 30/11/2025", "", "", "", "", "")
            .row("Le Phare", "", "", "", "", "", "")
            .row("Date", "Heure", "Numéro de reçu", "Caissier", "Total HT", "TVA", "Total TTC");
    for (Sale sale : sales(draw, 3, 24)) {
      boolean refund = sale.number() % 6 == 0;
      BigDecimal sign = refund ? BigDecimal.ONE.negate() : BigDecimal.ONE;
      tally.add(sale.day(), "Le Phare", sale.amount().multiply(sign));
      net = net.add(sale.net().multiply(sign));
      tax = tax.add(sale.tax().multiply(sign));
      paper.row(
          sale.day(),
          sale.time(),
          sale.number(),
          "Lou",
          sale.net().multiply(sign),
          sale.tax().multiply(sign),
          sale.amount().multiply(sign));
    }
    paper.row("Total", "", "", "", net, tax, tally.sum());
    return new Lot("Zettle-Receipts-Report.csv", paper, tally.counted(PART, "sales"));
  }

  private static Lot square(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.english()
            .row(
                "Date",
                "Time",
                "Time Zone",
                "Gross Sales",
                "Discounts",
                "Net Sales",
                "Tax",
                "Tip",
                "Total Collected",
                "Card",
                "Cash",
                "Fees",
                "Net Total",
                "Transaction ID",
                "Location");
    for (Sale sale : sales(draw, 3, 24)) {
      tally.add(sale.day(), "Le Phare", sale.amount());
      String net = "€" + sale.net();
      String all = "€" + sale.amount();
      boolean card = sale.number() % 2 == 0;
      paper.row(
          sale.day(),
          sale.time() + ":00",
          "Paris",
          net,
          "€0.00",
          net,
          "€" + sale.tax(),
          "€0.00",
          all,
          card ? all : "€0.00",
          card ? "€0.00" : all,
          card ? "(€0.09)" : "€0.00",
          card ? "€" + sale.amount().subtract(new BigDecimal("0.09")) : all,
          "SQ" + sale.number(),
          "Le Phare");
    }
    return new Lot("transactions-2025-07-01-2025-12-01.csv", paper, tally.counted(PART, "sales"));
  }

  private static Lot lightspeed(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Ticket",
                "Date d'ouverture",
                "Date de clôture",
                "Type",
                "Couverts",
                "Total HT",
                "Total TVA",
                "Total TTC",
                "Mode de paiement",
                "Établissement");
    for (Sale sale : sales(draw, 12, 70)) {
      boolean cancelled = sale.number() % 7 == 0;
      if (!cancelled) {
        tally.add(sale.day(), "Ferme des Ormes", sale.amount());
      }
      String day = new java.text.DecimalFormat("00").format(sale.day().getDayOfMonth());
      String date = day + "/%02d/%d ".formatted(sale.day().getMonthValue(), sale.day().getYear());
      paper.row(
          "T" + sale.number(),
          date + sale.time(),
          date + "23:10",
          cancelled ? "VOID" : "SALE",
          draw.number(1, 6),
          sale.net(),
          sale.tax(),
          sale.amount(),
          cancelled ? "" : "CB",
          "Les Ormes");
    }
    return new Lot("lightspeed_tickets.csv", paper, tally.counted(PART, "sales"));
  }

  private static Lot loyverse(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.english()
            .row(
                "Date",
                "Receipt number",
                "Receipt type",
                "Gross sales",
                "Discounts",
                "Net sales",
                "Taxes",
                "Total collected",
                "Payment type",
                "Description",
                "POS",
                "Store",
                "Cashier name",
                "Status");
    for (Sale sale : sales(draw, 2, 15)) {
      boolean refund = sale.number() % 5 == 0;
      tally.add(sale.day(), "Salle Prévert", refund ? sale.amount().negate() : sale.amount());
      paper.row(
          sale.day() + " " + sale.time(),
          "2-" + sale.number(),
          refund ? "Refund" : "Sale",
          sale.amount(),
          ZERO,
          sale.net(),
          sale.tax(),
          sale.amount(),
          "Cash",
          "1 x " + draw.product(),
          "Bar",
          "Salle Prévert",
          "Lou",
          "Closed");
    }
    return new Lot("receipts-2025-07-01-2025-11-30.csv", paper, tally.counted(PART, "sales"));
  }

  private static Lot helloAssoOrders(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Référence commande",
                "Date de la commande",
                "Statut de la commande",
                "Nom adhérent",
                "Prénom adhérent",
                "Email payeur",
                "Moyen de paiement",
                "Tarif",
                "Montant tarif",
                "Code Promo",
                "Montant code promo");
    for (Sale sale : sales(draw, 1, 2)) {
      boolean paidBack = sale.number() % 6 == 0;
      BigDecimal amount = new BigDecimal(sale.number() % 2 == 0 ? "12.00" : "25.00");
      BigDecimal promotion = sale.number() % 5 == 0 ? new BigDecimal("3.00") : null;
      if (!paidBack) {
        tally.add(sale.day(), null, promotion == null ? amount : amount.subtract(promotion));
      }
      String[] who = draw.person().split(" ");
      paper.row(
          sale.number(),
          sale.day(),
          paidBack ? "Remboursé" : "Validé",
          who[1],
          who[0],
          "a@exemple.fr",
          "Carte bancaire",
          amount.intValue() == 12 ? "Solo" : "Famille",
          amount,
          promotion == null ? "" : "VOISIN",
          promotion);
    }
    return new Lot("export-adhesion-2025-2026.csv", paper, tally.counted(PART, "sales", "place"));
  }

  private static Lot helloAssoTickets(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Référence commande",
                "Date de la commande",
                "Statut de la commande",
                "Nom participant",
                "Prénom participant",
                "Email payeur",
                "Moyen de paiement",
                "Billet",
                "Numéro de billet",
                "Tarif",
                "Montant tarif");
    for (Sale sale : sales(draw, 1, 2)) {
      boolean cancelled = sale.number() % 7 == 0;
      BigDecimal amount = new BigDecimal(sale.number() % 3 == 0 ? "5.00" : "9.50");
      if (!cancelled) {
        tally.add(sale.day(), null, amount);
      }
      String[] who = draw.person().split(" ");
      paper.row(
          sale.number(),
          sale.day(),
          cancelled ? "Annulé" : "Validé",
          who[1],
          who[0],
          "b@exemple.fr",
          "Carte bancaire",
          "Fest-noz",
          "B" + sale.number(),
          amount.intValue() == 5 ? "Réduit" : "Plein",
          amount);
    }
    return new Lot("export-fest-noz.csv", paper, tally.counted(PART, "sales", "place"));
  }

  private static Lot weezevent(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Code-barres",
                "Nom",
                "Prénom",
                "E-mail",
                "Type de billet",
                "Prix TTC",
                "État du billet",
                "Date d'achat",
                "Nom de l'évènement",
                "Lieu");
    for (Sale sale : sales(draw, 1, 2)) {
      boolean cancelled = sale.number() % 6 == 0;
      BigDecimal amount = new BigDecimal(sale.number() % 2 == 0 ? "14.00" : "10.00");
      if (!cancelled) {
        tally.add(sale.day(), "Salle Prévert", amount);
      }
      String[] who = draw.person().split(" ");
      paper.row(
          "77" + sale.number(),
          who[1],
          who[0],
          "c@exemple.fr",
          "Tarif unique",
          amount,
          cancelled ? "Annulé" : "Valide",
          sale.day(),
          "Cabaret d'automne",
          "Salle Prévert");
    }
    return new Lot("weezevent_participants.csv", paper, tally.counted(PART, "sales"));
  }

  private static Lot billetweb(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.english()
            .dates("dd/MM/yyyy")
            .row(
                "N° de commande",
                "Date",
                "Nom",
                "Prénom",
                "Email",
                "Catégorie",
                "Prix",
                "Payé",
                "Paiement",
                "Utilisé");
    for (Sale sale : sales(draw, 1, 2)) {
      BigDecimal amount = new BigDecimal(sale.number() % 2 == 0 ? "7.00" : "4.50");
      tally.add(sale.day(), null, amount);
      String[] who = draw.person().split(" ");
      paper.row(
          sale.number(),
          sale.day(),
          who[1],
          who[0],
          "d@exemple.fr",
          "Entrée",
          amount,
          "oui",
          "CB",
          draw.number(0, 1) == 0 ? "oui" : "non");
    }
    return new Lot("billetweb_export.csv", paper, tally.counted(PART, "sales", "place"));
  }

  private static Lot cashRegister(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Numéro de ticket",
                "Date du ticket",
                "Produit",
                "Famille",
                "Quantité",
                "Prix unitaire TTC",
                "Total TTC",
                "Règlement",
                "Point de vente");
    for (Sale sale : sales(draw, 1, 6)) {
      int quantity = draw.number(1, 4);
      BigDecimal amount = sale.amount().multiply(BigDecimal.valueOf(quantity));
      tally.add(sale.day(), "Le Phare", amount);
      paper.row(
          sale.number(),
          sale.day(),
          draw.product(),
          "Bar",
          quantity,
          sale.amount(),
          amount,
          sale.number() % 2 == 0 ? "Espèces" : "CB",
          "Le Phare");
    }
    return new Lot("caisse-du-phare.csv", paper, tally.counted(PART, "sales"));
  }
}
