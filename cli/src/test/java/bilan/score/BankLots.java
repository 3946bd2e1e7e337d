package bilan.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements as eleven banks export them. */
final class BankLots {

  private static final String PART = "banks";

  static final List<Function<Draw, Lot>> ALL =
      List.of(
          BankLots::creditAgricole,
          BankLots::bnp,
          BankLots::societeGenerale,
          BankLots::caisseEpargneOld,
          BankLots::caisseEpargneNew,
          BankLots::banquePopulaire,
          BankLots::cic,
          BankLots::banquePostale,
          BankLots::boursoBank,
          BankLots::qonto,
          BankLots::revolut,
          BankLots::withBalances);

  /** An operation of an account. */
  private record Line(LocalDate day, String label, BigDecimal amount) {

    @Nullable BigDecimal debit() {
      return amount.signum() < 0 ? amount.negate() : null;
    }

    @Nullable BigDecimal credit() {
      return amount.signum() > 0 ? amount : null;
    }

    String text(boolean grouped) {
      String plain = amount.toPlainString().replace('.', ',');
      return grouped ? plain.replaceFirst("(\\d)(\\d{3},)", "$1 $2") : plain;
    }
  }

  private BankLots() {}

  private static List<Line> lines(Draw draw, Tally tally) {
    List<Line> lines = new ArrayList<>();
    int count = draw.number(6, 12);
    for (LocalDate day : draw.days(count, LocalDate.of(2025, 8, 4), LocalDate.of(2025, 10, 28))) {
      boolean in = draw.number(0, 2) == 0;
      BigDecimal amount = in ? draw.money(80, 4200) : draw.money(4, 900).negate();
      String label =
          in
              ? draw.one(List.of("VIR COMMUNE DE RIVERY", "REMISE CB", "VIR CAF SOMME", "DON"))
              : draw.one(
                  List.of("PRLV ENERGIE VERTE", "CB BRICO", "CHQ 0004512", "PRLV ASSURANCE"));
      lines.add(new Line(day, label, amount));
      tally.add(day, null, amount);
    }
    return lines;
  }

  private static Lot lot(String file, Paper paper, Tally tally) {
    return new Lot(file, paper, tally.counted(PART, "bank"));
  }

  private static Lot creditAgricole(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.windows()
            .row("Téléchargement du 03/11/2025")
            .blank()
            .row("ASSOCIATION DU CANAL")
            .row("Compte Courant carte n° 40018812345")
            .row("Solde au 03/11/2025 4 812,37 €")
            .blank()
            .row("Liste des opérations du compte entre le 01/08/2025 et le 31/10/2025", "")
            .blank()
            .row("Date", "Libellé", "Débit euros", "Crédit euros", "");
    for (Line line : lines(draw, tally)) {
      paper.row(
          line.day(),
          line.label() + "  \nREF " + draw.number(1000, 9999),
          line.debit(),
          line.credit(),
          "");
    }
    return lot("CA20251103_161455.csv", paper, tally);
  }

  private static Lot bnp(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.windows()
            .row("Compte de chèques", "Compte de chèques", "****7781", "03/11/2025", "", "3 004,12")
            .row(
                "Date operation",
                "Categorie operation",
                "Sous Categorie operation",
                "Libelle operation",
                "Montant operation",
                "Pointage operation");
    for (Line line : lines(draw, tally)) {
      paper.row(line.day(), "Non catégorisé", "A classer", line.label(), line.text(true), "0");
    }
    return lot("E1857781.csv", paper, tally);
  }

  private static Lot societeGenerale(Draw draw) {
    Tally tally = new Tally();
    List<Line> lines = lines(draw, tally);
    Paper paper =
        Paper.windows()
            .row(
                "=\"00050012345\"",
                "01/08/2025",
                "31/10/2025",
                lines.size(),
                "03/11/2025",
                "912,40 EUR")
            .blank()
            .row(
                "Date de l'opération",
                "Libellé",
                "Détail de l'écriture",
                "Montant de l'opération",
                "Devise");
    for (Line line : lines) {
      paper.row(
          line.day(),
          line.label(),
          line.label() + " MOTIF " + draw.number(10, 99),
          line.amount(),
          "EUR");
    }
    return lot("Export_00050012345_01082025_31102025.csv", paper, tally);
  }

  private static Lot caisseEpargneOld(Draw draw) {
    Tally tally = new Tally();
    List<Line> lines = lines(draw, tally);
    Paper paper =
        Paper.windows()
            .row(
                "Code de la banque : 18025",
                "Code de l'agence : 00210",
                "Date de début de téléchargement : 01/08/2025",
                "Date de fin de téléchargement : 31/10/2025")
            .row("Numéro de compte : 08101234567", "Nom du compte : COMPTE COURANT", "Devise : EUR")
            .row("Solde en fin de période", "", "", "", new BigDecimal("1000.00").add(tally.sum()))
            .row("Date", "Numéro d'opération", "Libellé", "Débit", "Crédit", "Détail", "");
    for (Line line : lines) {
      BigDecimal debit = line.debit();
      paper.row(
          line.day(),
          "N" + draw.number(10000, 99999),
          line.label(),
          debit == null ? null : "-" + debit.toPlainString().replace('.', ','),
          line.credit(),
          "",
          "");
    }
    paper.row("Solde en début de période", "", "", "", new BigDecimal("1000.00"));
    return lot("telechargement_ce.csv", paper.dates("dd/MM/yy"), tally);
  }

  private static Lot caisseEpargneNew(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .row(
                "Date de comptabilisation",
                "Libelle simplifie",
                "Libelle operation",
                "Reference",
                "Informations complementaires",
                "Type operation",
                "Categorie",
                "Sous categorie",
                "Debit",
                "Credit",
                "Date operation",
                "Date de valeur",
                "Pointage operation");
    for (Line line : lines(draw, tally)) {
      String amount = line.text(false);
      boolean out = line.amount().signum() < 0;
      paper.row(
          line.day(),
          line.label(),
          line.label() + " FACTURE",
          "R" + draw.number(100, 999),
          "",
          out ? "Prelevement" : "Virement recu",
          "Autres",
          "Autres",
          out ? amount : "",
          out ? "" : "+" + amount,
          line.day(),
          line.day(),
          "0");
    }
    return lot("08101234567_01082025_31102025.csv", paper, tally);
  }

  private static Lot banquePopulaire(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.windows()
            .row(
                "Compte",
                "Date de comptabilisation",
                "Date opération",
                "Libellé",
                "Référence",
                "Date valeur",
                "Montant");
    for (Line line : lines(draw, tally)) {
      paper.row(
          "33021987654",
          line.day(),
          line.day(),
          line.label(),
          "B" + draw.number(100, 999),
          line.day().plusDays(1),
          line.amount());
    }
    return lot("CyberPlus_OP_5_20251103.csv", paper, tally);
  }

  private static Lot cic(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.windows().row("Date", "Date de valeur", "Débit", "Crédit", "Libellé", "Solde");
    BigDecimal balance = new BigDecimal("2310.55");
    for (Line line : lines(draw, tally)) {
      balance = balance.add(line.amount());
      boolean out = line.amount().signum() < 0;
      paper.row(
          line.day(), line.day(), out ? line.amount() : null, line.credit(), line.label(), balance);
    }
    return lot("30087_00021_000204.csv", paper, tally);
  }

  private static Lot banquePostale(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.windows()
            .row("Numéro Compte   ", "7712345B026")
            .row("Type            ", "CCP")
            .row("Compte tenu en  ", "euros")
            .row("Date            ", LocalDate.of(2025, 11, 3))
            .row("Solde (EUROS)   ", new BigDecimal("5120.08"))
            .row("Solde (FRANCS)  ", new BigDecimal("33585.52"))
            .blank()
            .row("Date", "Libellé", "Montant(EUROS)", "Montant(FRANCS)");
    List<Line> lines = new ArrayList<>(lines(draw, tally));
    java.util.Collections.reverse(lines);
    for (Line line : lines) {
      BigDecimal francs =
          line.amount()
              .multiply(new BigDecimal("6.55957"))
              .setScale(2, java.math.RoundingMode.HALF_UP);
      paper.row(line.day(), line.label(), line.amount(), francs);
    }
    return lot("7712345B026.csv", paper, tally);
  }

  private static Lot boursoBank(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .dates("yyyy-MM-dd")
            .row(
                "dateOp",
                "dateVal",
                "label",
                "category",
                "categoryParent",
                "supplierFound",
                "amount",
                "comment",
                "accountNum",
                "accountLabel",
                "accountbalance");
    for (Line line : lines(draw, tally)) {
      paper.row(
          line.day(),
          line.day(),
          line.label(),
          "Non catégorisé",
          "Non catégorisé",
          "",
          line.text(true),
          "",
          "00040512345",
          "COMPTE ASSOCIATION",
          "3120.44");
    }
    return lot("export-operations-03-11-2025.csv", paper, tally);
  }

  private static Lot qonto(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";")
            .dates("dd-MM-yyyy")
            .row(
                "Statut",
                "Date de la valeur (UTC)",
                "Date de l'opération (UTC)",
                "Date de la valeur (locale)",
                "Date de l'opération (locale)",
                "Nom de la contrepartie",
                "Montant total (TTC)",
                "Devise",
                "Montant total (TTC) (local)",
                "Devise (locale)",
                "Méthode de paiement",
                "Référence",
                "Montant de la TVA",
                "Justificatif");
    for (Line line : lines(draw, tally)) {
      qonto(paper, "Exécuté", line, line.day());
    }
    qonto(
        paper,
        "Refusé",
        new Line(LocalDate.of(2025, 9, 9), "CB REFUSEE", new BigDecimal("-61.20")),
        LocalDate.of(2025, 9, 9));
    return lot("qonto-transactions.csv", paper, tally);
  }

  private static void qonto(Paper paper, String status, Line line, LocalDate day) {
    paper.row(
        status,
        day,
        day,
        day,
        day,
        line.label(),
        line.amount(),
        "EUR",
        line.amount(),
        "EUR",
        line.amount().signum() < 0 ? "Carte" : "Virement",
        line.label(),
        null,
        "Non");
  }

  private static Lot revolut(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.english()
            .row(
                "Type",
                "Product",
                "Started Date",
                "Completed Date",
                "Description",
                "Amount",
                "Fee",
                "Currency",
                "State",
                "Balance");
    BigDecimal balance = new BigDecimal("640.00");
    for (Line line : lines(draw, tally)) {
      balance = balance.add(line.amount());
      paper.row(
          line.amount().signum() < 0 ? "CARD_PAYMENT" : "TOPUP",
          "Current",
          line.day() + " 09:12:44",
          line.day() + " 10:00:01",
          line.label(),
          line.amount(),
          new BigDecimal("0.00"),
          "EUR",
          "COMPLETED",
          balance);
    }
    paper.row(
        "CARD_PAYMENT",
        "Current",
        "2025-09-18 12:00:00",
        "",
        "HOTEL",
        new BigDecimal("-90.00"),
        new BigDecimal("0.00"),
        "EUR",
        "REVERTED",
        "");
    return lot("account-statement_2025-08-01_2025-10-31_fr.csv", paper, tally);
  }

  private static Lot withBalances(Draw draw) {
    Tally tally = new Tally();
    List<Line> lines = lines(draw, tally);
    BigDecimal opening = new BigDecimal("1500.00");
    Paper paper =
        Paper.book()
            .tab("Relevé")
            .row("Relevé de compte n° 10278 06021 00020456701")
            .row("Période du 01/08/2025 au 31/10/2025")
            .blank()
            .row("Date", "Valeur", "Opération", "Débit EUR", "Crédit EUR")
            .row(LocalDate.of(2025, 8, 1), null, "SOLDE PRÉCÉDENT", null, opening);
    BigDecimal debits = BigDecimal.ZERO;
    BigDecimal credits = BigDecimal.ZERO;
    for (Line line : lines) {
      paper.row(line.day(), line.day(), line.label(), line.debit(), line.credit());
      debits = debits.add(line.amount().min(BigDecimal.ZERO).negate());
      credits = credits.add(line.amount().max(BigDecimal.ZERO));
    }
    paper
        .row(null, null, "Total des mouvements", debits, credits)
        .row(LocalDate.of(2025, 10, 31), null, "NOUVEAU SOLDE", null, opening.add(tally.sum()));
    return lot("releve trimestre.xlsx", paper, tally);
  }
}
