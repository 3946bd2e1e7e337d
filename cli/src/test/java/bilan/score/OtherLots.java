package bilan.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Files that an association keeps too, and of which nothing is to be counted. */
final class OtherLots {

  private static final String PART = "not ours";

  static final List<Function<Draw, Lot>> ALL =
      List.of(
          OtherLots::supplierInvoices,
          OtherLots::budget,
          OtherLots::stock,
          OtherLots::contacts,
          OtherLots::expenseClaims,
          OtherLots::planning,
          OtherLots::weather,
          OtherLots::survey,
          OtherLots::menu,
          OtherLots::mailingList,
          OtherLots::loans,
          OtherLots::tasks,
          OtherLots::quote,
          OtherLots::minutes,
          OtherLots::payroll,
          OtherLots::meters);

  private OtherLots() {}

  /** A file of which nothing is read, or whose dataset may be asked. */
  private static Lot lot(String file, Paper paper, String... asks) {
    return new Lot(file, paper, Label.nothing(PART, Set.of(asks)));
  }

  private static List<LocalDate> days(Draw draw) {
    return draw.days(draw.number(5, 9), LocalDate.of(2025, 3, 1), LocalDate.of(2025, 11, 30));
  }

  private static Lot supplierInvoices(Draw draw) {
    Paper paper =
        Paper.text(";")
            .row(
                "Fournisseur",
                "N° de facture",
                "Date de facture",
                "Nature",
                "HT",
                "TVA",
                "TTC",
                "Date de règlement");
    for (LocalDate day : days(draw)) {
      BigDecimal net = BigDecimal.valueOf(draw.number(2, 40) * 10L).setScale(2);
      BigDecimal tax = net.multiply(new BigDecimal("0.20")).setScale(2);
      paper.row(
          draw.one(List.of("Engie", "Métro Cash", "Imprimerie Leclercq")),
          "F" + draw.number(100, 999),
          day,
          "Achats",
          net,
          tax,
          net.add(tax),
          day.plusDays(30));
    }
    return lot("factures à payer.csv", paper, "any");
  }

  private static Lot budget(Draw draw) {
    BigDecimal one = draw.money(500, 9000);
    BigDecimal other = draw.money(500, 9000);
    Paper paper =
        Paper.book()
            .tab("BP 2026")
            .row("Budget prévisionnel 2026")
            .row("Dépenses", "Prévision", "Recettes", "Prévision")
            .row("60 Achats", one, "70 Ventes", other)
            .row("64 Salaires", other, "74 Subventions", one)
            .row("TOTAL", one.add(other), "TOTAL", one.add(other));
    return lot("budget 2026.xlsx", paper, "any");
  }

  private static Lot stock(Draw draw) {
    Paper paper =
        Paper.text(";").row("Réf.", "Désignation", "Stock actuel", "Stock mini", "PA HT", "PV TTC");
    for (int i = 0; i < 8; i++) {
      paper.row("A" + i, draw.product(), draw.number(0, 60), 5, draw.money(1, 4), draw.money(4, 9));
    }
    return lot("stock bar.csv", paper, "any");
  }

  private static Lot contacts(Draw draw) {
    Paper paper = Paper.text(";").row("NOM", "Prénom", "Portable", "Courriel", "Remarque");
    for (String person : draw.people(8)) {
      String[] names = person.split(" ");
      paper.row(names[1], names[0], "06 12 34 56 " + draw.number(10, 99), "x@exemple.fr", "");
    }
    return lot("contacts.csv", paper);
  }

  private static Lot expenseClaims(Draw draw) {
    Paper paper =
        Paper.book()
            .tab("Frais")
            .row("Date", "Bénévole", "Motif", "Km", "Montant à rembourser", "Remboursé le");
    for (LocalDate day : days(draw)) {
      paper.row(
          day, draw.person(), "Réunion", draw.number(5, 80), draw.money(2, 40), day.plusDays(15));
    }
    return lot("notes de frais.xlsx", paper, "any");
  }

  private static Lot planning(Draw draw) {
    Paper paper =
        Paper.book()
            .tab("Planning")
            .row("Semaine", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi");
    for (int week = 36; week < 42; week++) {
      paper.row(week, name(draw), name(draw), name(draw), name(draw), name(draw));
    }
    return lot("planning permanences.xlsx", paper);
  }

  private static String name(Draw draw) {
    return draw.person().split(" ")[0];
  }

  private static Lot weather(Draw draw) {
    Paper paper = Paper.text(";").row("Date", "T. min", "T. max", "Pluie (mm)", "Vent (km/h)");
    for (LocalDate day : days(draw)) {
      paper.row(
          day, draw.number(1, 9), draw.number(10, 25), draw.number(0, 12), draw.number(0, 60));
    }
    return lot("relevé météo.csv", paper);
  }

  private static Lot survey(Draw draw) {
    Paper paper =
        Paper.text(",")
            .row(
                "Horodateur",
                "Votre âge ?",
                "Êtes-vous content du lieu ?",
                "Une note de 1 à 5",
                "Que changer ?");
    for (LocalDate day : days(draw)) {
      paper.row(
          day + " 10:00:00",
          draw.number(15, 80),
          draw.one(List.of("oui", "plutôt", "non")),
          draw.number(1, 5),
          draw.one(List.of("", "plus de chaises")));
    }
    return lot("enquête de satisfaction.csv", paper);
  }

  private static Lot menu(Draw draw) {
    Paper paper = Paper.text(";").row("Carte", "Prix", "Allergènes");
    for (String dish : List.of("Velouté", "Tarte aux légumes", "Crumble")) {
      paper.row(dish, draw.money(4, 12), "gluten");
    }
    return lot("carte du midi.csv", paper);
  }

  private static Lot mailingList(Draw draw) {
    Paper paper = Paper.english().row("Email Address", "First Name", "Opt-in date", "Tags");
    for (LocalDate day : days(draw)) {
      paper.row("p" + draw.number(1, 999) + "@exemple.fr", name(draw), day, "newsletter");
    }
    return lot("subscribed_members_export.csv", paper);
  }

  private static Lot loans(Draw draw) {
    Paper paper = Paper.text(";").row("Jeu", "Emprunté par", "Sorti le", "Rendu le");
    for (LocalDate day : days(draw)) {
      paper.row(draw.one(List.of("Dixit", "Catan", "Skyjo")), draw.person(), day, day.plusDays(14));
    }
    return lot("prêts de jeux.csv", paper);
  }

  private static Lot tasks(Draw draw) {
    Paper paper = Paper.book().tab("À faire").row("Quoi", "Qui", "Pour le", "État");
    for (LocalDate day : days(draw)) {
      paper.row("Imprimer les affiches", name(draw), day, draw.one(List.of("fait", "en cours")));
    }
    return lot("à faire.xlsx", paper);
  }

  private static Lot quote(Draw draw) {
    BigDecimal one = draw.money(100, 900);
    BigDecimal other = draw.money(10, 90);
    Paper paper =
        Paper.book()
            .tab("Devis")
            .row("DEVIS n° D-2025-18 du 04/09/2025")
            .row("Prestation", "Quantité", "Prix unitaire HT", "Total HT")
            .row("Sonorisation", 1, one, one)
            .row("Transport", 1, other, other)
            .row("Total HT", null, null, one.add(other));
    return lot("devis sono.xlsx", paper, "any");
  }

  private static Lot minutes(Draw draw) {
    Paper paper =
        Paper.book()
            .tab("CA")
            .row("Compte rendu du conseil d’administration du 06/10/2025")
            .row("Présents : " + name(draw) + ", " + name(draw))
            .blank()
            .row("Sujet", "Décision", "Porteur", "Échéance")
            .row("Toiture", "Demander deux devis", name(draw), LocalDate.of(2025, 11, 15))
            .row("Fête", "Le 20 juin", name(draw), LocalDate.of(2025, 12, 1));
    return lot("CR CA octobre.xlsx", paper);
  }

  private static Lot payroll(Draw draw) {
    Paper paper =
        Paper.text(";")
            .row("Salarié", "Mois", "Heures au contrat", "Heures réalisées", "Congés pris");
    for (int month = 1; month <= 6; month++) {
      paper.row(
          draw.person(),
          "%02d/2025".formatted(month),
          151,
          draw.number(140, 165),
          draw.number(0, 4));
    }
    return lot("temps de travail.csv", paper, "any");
  }

  private static Lot meters(Draw draw) {
    Paper paper = Paper.text(";").row("Date du relevé", "Compteur", "Index", "Consommation (kWh)");
    int index = 4100;
    for (LocalDate day : days(draw)) {
      int used = draw.number(80, 400);
      index += used;
      paper.row(day, "Électricité", index, used);
    }
    return lot("compteurs.csv", paper, "any");
  }
}
