package bilan.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Sales that people keep by hand, and invoices. */
final class SalesLots {

  private static final String PART = "sales";

  static final List<Function<Draw, Lot>> ALL =
      List.of(
          SalesLots::dayByDay,
          SalesLots::invoices,
          SalesLots::untaxedInvoices,
          SalesLots::memberships,
          SalesLots::cashBook,
          SalesLots::monthsOfSeason,
          SalesLots::shop,
          SalesLots::donations,
          SalesLots::englishTakings,
          SalesLots::sheetOfMonth);

  private SalesLots() {}

  private static List<LocalDate> days(Draw draw, int count) {
    return draw.days(count, LocalDate.of(2025, 6, 2), LocalDate.of(2025, 12, 20));
  }

  private static Lot dayByDay(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("2025")
            .row("Z de caisse, Le Phare, année 2025")
            .row("Date", "N° Z", "Espèces", "CB", "Total TTC");
    int number = 310;
    for (int month = 8; month <= 11; month++) {
      LocalDate first = LocalDate.of(2025, month, 1);
      BigDecimal all = BigDecimal.ZERO;
      for (LocalDate day : draw.days(5, first, first.plusDays(27))) {
        BigDecimal cash = draw.money(10, 90);
        BigDecimal card = draw.money(20, 200);
        tally.add(day, "Le Phare", cash.add(card));
        all = all.add(cash).add(card);
        paper.row(day, ++number, cash, card, cash.add(card));
      }
      String name = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH).format(first);
      paper.row("Sous-total " + name, null, null, null, all);
    }
    paper.row("TOTAL", null, null, null, tally.sum());
    return new Lot("Z du Phare.xlsx", paper, tally.label(PART, "sales"));
  }

  private static Lot invoices(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Factures")
            .row(
                "N° facture",
                "Date de facture",
                "Client",
                "Lieu",
                "Objet",
                "HT",
                "TVA 20 %",
                "TTC");
    int number = 40;
    for (LocalDate day : days(draw, 8)) {
      boolean credit = ++number % 5 == 0;
      BigDecimal net = BigDecimal.valueOf(draw.number(8, 60) * 10L).setScale(2);
      BigDecimal signed = credit ? net.negate() : net;
      BigDecimal tax = signed.multiply(new BigDecimal("0.20")).setScale(2, RoundingMode.HALF_UP);
      tally.add(day, "Salle Prévert", signed.add(tax));
      paper.row(
          (credit ? "AV" : "FA") + "-2025-" + number,
          day,
          draw.one(List.of("Commune de Rivery", "Collège Rostand", "SARL Dubois")),
          "Salle Prévert",
          credit ? "Avoir sur location" : "Location de salle",
          signed,
          tax,
          signed.add(tax));
    }
    return new Lot("factures émises.xlsx", paper, tally.counted(PART, "sales"));
  }

  private static Lot untaxedInvoices(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Facture",
                "Date d'émission",
                "Client",
                "Désignation",
                "Montant HT",
                "Taux TVA",
                "Lieu");
    int number = 0;
    for (LocalDate day : days(draw, 7)) {
      BigDecimal net = BigDecimal.valueOf(draw.number(8, 60) * 10L).setScale(2);
      boolean taxed = ++number % 2 == 0;
      BigDecimal all = taxed ? net.multiply(new BigDecimal("1.20")).setScale(2) : net;
      tally.add(day, "Ferme des Ormes", all);
      paper.row(
          "P" + number,
          day,
          "CSC Étouvie",
          "Animation",
          net,
          taxed ? "20 %" : "0 %",
          "Ferme des Ormes");
    }
    return new Lot("prestations facturées.csv", paper, tally.counted(PART, "sales"));
  }

  private static Lot memberships(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Adhérents")
            .row("Adhésions 2025-2026")
            .row("Nom", "Prénom", "Formule", "Cotisation", "Réglée le", "Moyen");
    for (LocalDate day : draw.days(9, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 20))) {
      BigDecimal fee = new BigDecimal(draw.one(List.of("8.00", "16.00", "24.00")));
      String[] names = draw.person().split(" ");
      tally.add(day, null, fee);
      paper.row(names[1], names[0], "Individuelle", fee, day, draw.one(List.of("CB", "chèque")));
    }
    paper.row("Total", null, null, tally.sum(), null, null);
    return new Lot("adhésions.xlsx", paper, tally.counted(PART, "sales", "place"));
  }

  private static Lot cashBook(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Date",
                "Lieu",
                "Fond de caisse",
                "Espèces",
                "Chèques",
                "CB",
                "Recette totale",
                "Fond en fin de journée");
    for (LocalDate day : days(draw, 9)) {
      BigDecimal cash = draw.money(5, 80);
      BigDecimal card = draw.money(10, 150);
      BigDecimal all = cash.add(card);
      tally.add(day, "Le Phare", all);
      paper.row(
          day,
          "Le Phare",
          new BigDecimal("80.00"),
          cash,
          new BigDecimal("0.00"),
          card,
          all,
          cash.add(new BigDecimal("80.00")));
    }
    return new Lot("livre de caisse.csv", paper, tally.label(PART, "sales"));
  }

  private static Lot monthsOfSeason(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("2024-2025")
            .row("Recettes de la Ferme des Ormes, saison 2024-2025")
            .row("Mois", "Buvette", "Paniers", "Total");
    BigDecimal bar = BigDecimal.ZERO;
    BigDecimal baskets = BigDecimal.ZERO;
    for (int i = 0; i < 10; i++) {
      LocalDate first = LocalDate.of(2024, 9, 1).plusMonths(i);
      BigDecimal one = draw.money(50, 400);
      BigDecimal other = draw.money(20, 300);
      bar = bar.add(one);
      baskets = baskets.add(other);
      tally.add(first, "Ferme des Ormes", one.add(other));
      paper.row(
          DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH).format(first),
          one,
          other,
          one.add(other));
    }
    paper.row("Total", bar, baskets, bar.add(baskets));
    return new Lot("recettes.xlsx", paper, tally.label(PART, "sales"));
  }

  private static Lot shop(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.english()
            .row(
                "date_vente",
                "lieu",
                "code",
                "produit",
                "quantite",
                "prix_unitaire_ttc",
                "montant_ttc",
                "paiement");
    for (LocalDate day : days(draw, 9)) {
      String place = draw.place();
      int quantity = draw.number(1, 5);
      BigDecimal price = draw.money(2, 18);
      BigDecimal all = price.multiply(BigDecimal.valueOf(quantity));
      tally.add(day, place, all);
      paper.row(day, place, "B" + draw.number(10, 99), draw.product(), quantity, price, all, "CB");
    }
    return new Lot("ventes_boutique_2025.csv", paper, tally.counted(PART, "sales"));
  }

  private static Lot donations(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Date du don",
                "Nom du donateur",
                "Montant",
                "Mode de paiement",
                "N° de reçu fiscal");
    for (LocalDate day : days(draw, 6)) {
      BigDecimal amount = BigDecimal.valueOf(draw.number(2, 40) * 5L).setScale(2);
      tally.add(day, null, amount);
      paper.row(
          day,
          draw.person(),
          amount,
          draw.one(List.of("chèque", "virement")),
          "R" + draw.number(1, 99));
    }
    return new Lot("dons reçus.csv", paper, tally.counted(PART, "sales", "place"));
  }

  private static Lot englishTakings(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.english().row("Day", "Venue", "Cash", "Card", "Total takings");
    for (LocalDate day : days(draw, 8)) {
      BigDecimal cash = draw.money(5, 80);
      BigDecimal card = draw.money(10, 150);
      String place = draw.place();
      tally.add(day, place, cash.add(card));
      paper.row(day, place, cash, card, cash.add(card));
    }
    return new Lot("bar takings.csv", paper, tally.label(PART, "sales"));
  }

  private static Lot sheetOfMonth(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.book();
    for (int month = 8; month <= 10; month++) {
      LocalDate first = LocalDate.of(2025, month, 1);
      String name = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH).format(first);
      paper
          .tab(name)
          .row("Buvette de la Salle Prévert, " + name)
          .row("Jour", "Espèces", "CB", "Total");
      BigDecimal all = BigDecimal.ZERO;
      for (LocalDate day : draw.days(5, first, first.plusDays(27))) {
        BigDecimal cash = draw.money(10, 90);
        BigDecimal card = draw.money(20, 200);
        tally.add(day, "Salle Prévert", cash.add(card));
        all = all.add(cash).add(card);
        paper.row(day.getDayOfMonth(), cash, card, cash.add(card));
      }
      paper.row("Total", null, null, all);
    }
    return new Lot("buvette Prévert.xlsx", paper, tally.label(PART, "sales"));
  }
}
