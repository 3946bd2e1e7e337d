package bilan.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Follow-up of grants, hours of volunteers, accounts. */
final class MoneyLots {

  private static final List<String> FUNDERS =
      List.of("Amiens Métropole", "Département de la Somme", "CAF", "DRAJES", "Fondation Orange");

  static final List<Function<Draw, Lot>> ALL =
      List.of(
          MoneyLots::grantsWithAnswers,
          MoneyLots::grantsByYear,
          MoneyLots::grantsOfExercises,
          MoneyLots::grantsAwaited,
          MoneyLots::hoursByMonth,
          MoneyLots::hoursByDay,
          MoneyLots::accountsInColumns,
          MoneyLots::accountsSideBySide,
          MoneyLots::accountsOfYear,
          MoneyLots::accountsInSections);

  private MoneyLots() {}

  // The day by which a grant belongs to a season is a convention: its sum alone is labelled.
  private static BigDecimal round(Draw draw) {
    return BigDecimal.valueOf(draw.number(2, 30) * 500L).setScale(2);
  }

  private static Lot grantsWithAnswers(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Financeur",
                "Projet",
                "Date de la demande",
                "Montant demandé",
                "Statut",
                "Date de notification",
                "Montant accordé",
                "Montant versé");
    for (String funder : FUNDERS) {
      BigDecimal asked = round(draw);
      LocalDate day = draw.days(1, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 6, 30)).get(0);
      boolean refused = funder.equals("DRAJES");
      BigDecimal given = refused ? null : asked.subtract(new BigDecimal("500.00"));
      if (given != null) {
        tally.add((Integer) null, null, given);
      }
      paper.row(
          funder,
          "Jardins " + funder.length(),
          day,
          asked,
          refused ? "Refusée" : "Notifiée",
          day.plusDays(60),
          given,
          refused ? null : given);
    }
    return new Lot("demandes de subventions.csv", paper, tally.label("grants", "grants"));
  }

  private static Lot grantsByYear(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Subventions")
            .row("Suivi des subventions")
            .row("Année", "Financeur", "Objet", "Demandé", "Accordé");
    for (int year = 2023; year <= 2025; year++) {
      for (String funder : FUNDERS.subList(0, 3)) {
        BigDecimal asked = round(draw);
        tally.add((Integer) null, null, asked);
        paper.row(year, funder, "Fonctionnement " + year, asked, asked);
      }
    }
    paper.row("TOTAL", null, null, tally.sum(), tally.sum());
    return new Lot("suivi financeurs.xlsx", paper, tally.label("grants", "grants"));
  }

  private static Lot grantsOfExercises(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Aides")
            .row(
                "Exercice",
                "Organisme",
                "Intitulé du projet",
                "Montant notifié",
                "Déjà versé",
                "Reste dû");
    for (String exercise : List.of("2023-2024", "2024-2025")) {
      for (String funder : FUNDERS.subList(1, 5)) {
        BigDecimal given = round(draw);
        BigDecimal paid = given.divide(BigDecimal.valueOf(2));
        tally.add((Integer) null, null, given);
        paper.row(exercise, funder, "Lien social " + exercise, given, paid, given.subtract(paid));
      }
    }
    return new Lot("aides notifiées.xlsx", paper, tally.label("grants", "grants"));
  }

  private static Lot grantsAwaited(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("2025")
            .row("Subventions 2025")
            .row("Financeur", "Action", "Demandé", "Obtenu", "Date de décision");
    for (String funder : FUNDERS) {
      BigDecimal asked = round(draw);
      boolean awaited = funder.equals("CAF");
      LocalDate day = draw.days(1, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 6, 30)).get(0);
      if (!awaited) {
        tally.add((Integer) null, null, asked);
      }
      paper.row(
          funder,
          "Ateliers " + funder.length(),
          asked,
          awaited ? "en attente" : asked,
          awaited ? null : day);
    }
    return new Lot("subventions 2025.xlsx", paper, tally.label("grants", "grants"));
  }

  private static Lot hoursByMonth(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Bénévoles")
            .row("Heures de bénévolat 2025")
            .row("Mois", "Lieu", "Nombre de bénévoles", "Heures");
    for (int month = 6; month <= 11; month++) {
      LocalDate first = LocalDate.of(2025, month, 1);
      String place = draw.place();
      int hours = draw.number(10, 90);
      tally.add(first, place, hours);
      paper.row(
          DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH).format(first), place,
          draw.number(2, 9), hours);
    }
    return new Lot("bénévolat.xlsx", paper, tally.label("volunteers", "volunteers"));
  }

  private static Lot hoursByDay(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.text(";").row("Date", "Prénom", "Mission", "Durée (h)", "Lieu");
    for (LocalDate day : draw.days(8, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 11, 30))) {
      BigDecimal hours = BigDecimal.valueOf(draw.number(2, 12) * 5L, 1);
      String place = draw.place();
      tally.add(day, place, hours);
      paper.row(day, draw.person().split(" ")[0], "Accueil des bénévoles", hours, place);
    }
    return new Lot("heures bénévoles.csv", paper, tally.label("volunteers", "volunteers"));
  }

  private record Account(String number, String label, boolean income) {}

  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("60", "Achats", false),
          new Account("61", "Services extérieurs", false),
          new Account("62", "Autres services extérieurs", false),
          new Account("64", "Charges de personnel", false),
          new Account("70", "Ventes et prestations", true),
          new Account("74", "Subventions d’exploitation", true),
          new Account("75", "Autres produits de gestion courante", true));

  private static Lot accounts(String file, Paper paper, Tally cost, Tally income) {
    Tally all = new Tally();
    all.add((Integer) null, null, cost.sum().add(income.sum()));
    all.with(cost, "accounts", "cost").with(income, "accounts", "income");
    return new Lot(file, paper, all.label("accounts", "accounts"));
  }

  private static Lot accountsInColumns(Draw draw) {
    Tally cost = new Tally();
    Tally income = new Tally();
    Paper paper =
        Paper.book()
            .tab("Résultat")
            .row("Compte de résultat par saison")
            .row("Compte", "Libellé", "2022-2023", "2023-2024", "2024-2025");
    for (Account account : ACCOUNTS) {
      List<Object> cells = new ArrayList<>(List.of(account.number(), account.label()));
      for (int season = 2022; season <= 2024; season++) {
        BigDecimal amount = draw.money(400, 30_000);
        (account.income() ? income : cost).add(season, null, amount);
        cells.add(amount);
      }
      paper.row(cells.toArray());
    }
    return accounts("comptes par saison.xlsx", paper, cost, income);
  }

  private static Lot accountsSideBySide(Draw draw) {
    Tally cost = new Tally();
    Tally income = new Tally();
    Paper paper =
        Paper.book()
            .tab("Exercice 2024-2025")
            .row("Compte de résultat, exercice 2024-2025")
            .row("CHARGES", null, "Montant", "PRODUITS", null, "Montant");
    for (int i = 0; i < 3; i++) {
      Account left = ACCOUNTS.get(i);
      Account right = ACCOUNTS.get(4 + i);
      BigDecimal one = draw.money(400, 30_000);
      BigDecimal other = draw.money(400, 30_000);
      cost.add(2024, null, one);
      income.add(2024, null, other);
      paper.row(left.number(), left.label(), one, right.number(), right.label(), other);
    }
    paper.row(null, "Total des charges", cost.sum(), null, "Total des produits", income.sum());
    return accounts("compte de résultat.xlsx", paper, cost, income);
  }

  private static Lot accountsOfYear(Draw draw) {
    Tally cost = new Tally();
    Tally income = new Tally();
    Paper paper = Paper.text(";").row("Exercice", "Compte", "Intitulé", "Montant");
    for (Account account : ACCOUNTS) {
      BigDecimal amount = draw.money(400, 30_000);
      (account.income() ? income : cost).add(2024, null, amount);
      paper.row("2024-2025", account.number() + "1", account.label(), amount);
    }
    return accounts("comptes-2024-2025.csv", paper, cost, income);
  }

  private static Lot accountsInSections(Draw draw) {
    Tally cost = new Tally();
    Tally income = new Tally();
    Paper paper =
        Paper.book().tab("CR").row("Compte de résultat du 01/09/2024 au 31/08/2025").row("CHARGES");
    section(draw, paper, cost, false);
    paper.row("PRODUITS");
    section(draw, paper, income, true);
    paper.row(null, "RÉSULTAT", income.sum().subtract(cost.sum()));
    return accounts("CR détaillé.xlsx", paper, cost, income);
  }

  private static void section(Draw draw, Paper paper, Tally tally, boolean income) {
    paper.row("Compte", "Intitulé", "Montant");
    for (Account account : ACCOUNTS) {
      if (account.income() == income) {
        BigDecimal amount = draw.money(400, 30_000);
        tally.add(2024, null, amount);
        paper.row(account.number(), account.label(), amount);
      }
    }
    String word = income ? "Total produits" : "Total charges";
    paper.row(null, word, tally.sum());
  }
}
