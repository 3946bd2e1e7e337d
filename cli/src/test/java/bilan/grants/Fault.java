package bilan.grants;

import static bilan.grants.Association.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that goes wrong, and the anomalies that must be told of it, with the money at risk. */
enum Fault {
  RECEIVED_TWICE {
    @Override
    List<String> plant(Association a) {
      BigDecimal twice = a.cents();
      a.add("Encaissements", "C1", "2023-05-05", twice, "C1 ENCORE");
      return told("GRANT-01", twice);
    }
  },
  CANCELLED_BUT_RECEIVED {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "F3").put("Statut", "Annulée");
      a.row("Subventions", "F3").put("Statut depuis le", "2023-11-02");
      return told("GRANT-02", a.half("F3"));
    }
  },
  RECEIVED_FOR_NOBODY {
    @Override
    List<String> plant(Association a) {
      BigDecimal lost = a.cents();
      a.add("Encaissements", "ZZ-99", "2023-05-05", lost, "INCONNU");
      return told("GRANT-03", lost);
    }
  },
  INSTALMENT_LATE {
    @Override
    List<String> plant(Association a) {
      a.rows("Encaissements").remove(a.row("Encaissements", "F2"));
      return told("GRANT-04", a.half("F2"));
    }
  },
  NOT_AT_THE_BANK {
    @Override
    List<String> plant(Association a) {
      a.atTheBank("F2 AVANCE", null);
      return told("BANK-11", a.half("F2"));
    }
  },
  RECEIVED_AND_NOT_TYPED {
    @Override
    List<String> plant(Association a) {
      a.atTheBank("2023-11-20", a.half("F1"), "VIR SEPA F1 SOLDE");
      return told("BANK-12", a.half("F1"));
    }
  },
  CREDITED_AND_UNEXPLAINED {
    @Override
    List<String> plant(Association a) {
      BigDecimal credited = a.cents();
      a.atTheBank("2023-04-18", credited, "VIR SEPA RÉGION AIDE");
      return told("BANK-13", credited);
    }
  },
  TYPED_WITH_ANOTHER_AMOUNT {
    @Override
    List<String> plant(Association a) {
      BigDecimal missing = a.cents();
      a.atTheBank("F3 AVANCE", a.half("F3").subtract(missing));
      return told("BANK-14", missing);
    }
  },
  INSTALMENTS_BEYOND_THE_AWARD {
    @Override
    List<String> plant(Association a) {
      BigDecimal extra = a.cents();
      a.add("Échéancier", "F1", "Acompte", "2024-07-31", extra);
      return told("GRANT-05", extra);
    }
  },
  YEARS_BELOW_THE_AWARD {
    @Override
    List<String> plant(Association a) {
      BigDecimal lacking = a.cents();
      a.add("Montants par exercice", "F1", 2023, a.half("F1"));
      a.add("Montants par exercice", "F1", 2024, a.half("F1").subtract(lacking));
      return told("GRANT-06", lacking);
    }
  },
  NO_DATES {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "F3").put("Début", null);
      a.row("Subventions", "F3").put("Fin", null);
      return told("GRANT-07", a.amount("F3"));
    }
  },
  BUDGET_LINE_OVERSPENT {
    @Override
    List<String> plant(Association a) {
      BigDecimal extra = a.cents();
      BigDecimal half = share(a, "0.5").setScale(2, RoundingMode.DOWN);
      BigDecimal spent = a.of("B1").add(a.of("B2")).add(a.of("B3"));
      a.row("Subventions", "F2").put("Fongibilité", new BigDecimal("0.10"));
      // Lines of the budget by their accounts; the shared voucher is of neither.
      a.row("Budget", "F2").put("Compte", "61");
      a.add("Budget", "F2", "Charge", "606", "Fournitures", spent.add(half).subtract(extra));
      BigDecimal bound = spent.add(half).subtract(extra).multiply(new BigDecimal("1.10"));
      BigDecimal beyond = spent.add(half).subtract(bound).setScale(2, RoundingMode.HALF_UP);
      return beyond.signum() > 0 ? told("GRANT-18", beyond) : List.of();
    }
  },
  PUBLIC_AID_BEYOND_THE_LIMIT {
    @Override
    List<String> plant(Association a) {
      BigDecimal extra = a.cents();
      a.row("Subventions", "R1").put("Plafond d’aides publiques", new BigDecimal("0.80"));
      a.add("Budget", "R1", "Produit", "74", "FEDER", new BigDecimal("60000"));
      a.add("Budget", "R1", "Produit", "74", "Région", new BigDecimal("20000").add(extra));
      a.add("Budget", "R1", "Produit", "756", "Cotisations", new BigDecimal("20000"));
      return told("GRANT-19", extra);
    }
  },
  NOTHING_CERTIFIED {
    @Override
    List<String> plant(Association a) {
      a.rows("Lignes de demandes").forEach(line -> line.put("Certifié", null));
      return told("GRANT-08", a.amount("R1"));
    }
  },
  ENDED_WITH_MONEY_UNSPENT {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "F1").put("Fin", "2023-12-01");
      // Of two halves of an odd number of cents, the first grant has the greater.
      BigDecimal half = share(a, "0.5").setScale(2, RoundingMode.UP);
      BigDecimal spent = a.of("A1").add(a.of("A2")).add(a.of("A3")).add(half);
      return List.of(
          one("GRANT-09", a.half("F1")), one("GRANT-13", a.amount("F1").subtract(spent)));
    }

    /** All that is not spent, whether it was received or not. */
    @Override
    BigDecimal lost(Association a, List<String> told) {
      return new BigDecimal(told.get(1).split(" ")[1]);
    }
  },
  REPORT_OVERDUE {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "F2").put("Bilan attendu le", "2023-11-30");
      return told("GRANT-10", a.half("F2"));
    }
  },
  REPORT_DUE_SOON {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "F2").put("Bilan attendu le", "2024-02-15");
      return told("GRANT-11", a.half("F2"));
    }
  },
  ENDED_BELOW_ITS_CEILING {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "R1").put("Fin", "2023-12-30");
      BigDecimal certified = a.of("E1").add(a.of("E2")).add(new BigDecimal("90"));
      BigDecimal earned = certified.multiply(new BigDecimal("0.60"));
      return List.of(
          one("GRANT-09", a.amount("R1")), one("GRANT-12", a.amount("R1").subtract(earned)));
    }

    @Override
    BigDecimal lost(Association a, List<String> told) {
      return a.amount("R1");
    }
  },
  SPENT_BEYOND_BUDGET {
    @Override
    List<String> plant(Association a) {
      a.voucher("B9", "F2", "Garage", "Autre direct", "2023-07-01", "2023-07-02", a.amount("F2"));
      BigDecimal half = share(a, "0.5").setScale(2, RoundingMode.DOWN);
      BigDecimal before = a.of("B1").add(a.of("B2")).add(a.of("B3")).add(half);
      return told("GRANT-14", before);
    }
  },
  CLOSED_WITHOUT_A_DAY {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "C1").put("Statut depuis le", null);
      a.add("Encaissements", "F1", "2024-09-30", a.half("F1"), "F1 SOLDE");
      return List.of("GRANT-15 ");
    }
  },
  RECEIVED_BEFORE_THE_DECISION {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "F1").put("Date de décision", "2023-04-30");
      return told("GRANT-16", a.half("F1"));
    }
  },
  ALLOCATED_ABOVE_THE_VOUCHER {
    @Override
    List<String> plant(Association a) {
      a.add("Affectations", "S1", "F3", new BigDecimal("0.2"), null);
      return told("GRANT-20", share(a, "0.2"));
    }
  },
  SHARE_AGAINST_AMOUNT {
    @Override
    List<String> plant(Association a) {
      BigDecimal apart = new BigDecimal("12.34");
      a.row("Affectations", "S1")
          .put("Montant affecté", share(a, "0.5").add(apart).setScale(2, RoundingMode.DOWN));
      BigDecimal told = number(a.row("Affectations", "S1").get("Montant affecté"));
      return told("GRANT-21", told.subtract(share(a, "0.5")));
    }
  },
  ALLOCATED_OF_NO_VOUCHER {
    @Override
    List<String> plant(Association a) {
      BigDecimal amount = a.cents();
      a.add("Affectations", "INCONNUE-7", "F1", null, amount);
      return told("GRANT-22", amount);
    }
  },
  OWN_AND_ALLOCATED_ELSEWHERE {
    @Override
    List<String> plant(Association a) {
      a.add("Affectations", "A1", "F3", new BigDecimal("0.3"), null);
      return told("GRANT-23", a.of("A1").multiply(new BigDecimal("0.3")));
    }
  },
  ONE_INVOICE_TWO_GRANTS {
    @Override
    List<String> plant(Association a) {
      a.voucher(
          "A1-BIS", "F3", "Imprimerie", "Autre direct", "2023-02-05", "2023-02-20", a.of("A1"));
      return told("GRANT-24", a.of("A1"));
    }
  },
  PAID_AFTER_ELIGIBILITY {
    @Override
    List<String> plant(Association a) {
      a.voucher("Z1").put("Payé le", "2023-08-01");
      return told("GRANT-25", a.of("Z1"));
    }
  },
  FLAT_PAID_AFTER_ITS_END {
    @Override
    List<String> plant(Association a) {
      a.voucher("C9", "C1", "Traiteur", "Autre direct", "2022-12-05", "2023-02-20", a.amount("C1"));
      return told("GRANT-80", a.amount("C1"));
    }
  },
  ONE_INVOICE_TWO_NUMBERS {
    @Override
    List<String> plant(Association a) {
      a.voucher(
          "A1-BIS", "F1", "Imprimerie", "Autre direct", "2023-02-05", "2023-02-20", a.of("A1"));
      return told("GRANT-81", a.of("A1"));
    }
  },
  ONE_INVOICE_TWO_SPELLINGS_A_DAY_APART {
    @Override
    List<String> plant(Association a) {
      a.voucher("A1").put("Fournisseur", "Imprimerie Hélios");
      a.voucher(
          "77/B",
          "F3",
          "IMPRIMERIE HELIOS, S.A.R.L.",
          "Autre direct",
          "2023-02-06",
          "2023-02-20",
          a.of("A1"));
      a.voucher("77/B").put("Libellé", "Achat");
      return told("GRANT-24", a.of("A1"));
    }
  },
  ONE_INVOICE_THROUGH_AN_ALLOCATION {
    @Override
    List<String> plant(Association a) {
      a.voucher("77", null, "Imprimerie", "Autre direct", "2023-02-05", "2023-02-20", a.of("A1"));
      a.add("Affectations", "77", "F3", null, new BigDecimal("90.10"));
      return told("GRANT-24", new BigDecimal("90.10"));
    }
  },
  SECOND_PAYSLIP {
    @Override
    List<String> plant(Association a) {
      for (int month = 1; month <= 6; month++) {
        String day = "2023-0" + month + "-28";
        a.voucher("PAIE-" + month, "R1", "Nadia Benali", "Personnel", day, day, a.cents());
      }
      a.voucher(
          "PAIE-4-B", "F1", "NADIA BENALI", "Personnel", "2023-04-30", "2023-04-30", a.cents());
      return told("GRANT-82", a.of("PAIE-4-B"));
    }
  },
  ENDED_WITHOUT_A_VOUCHER {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "F3").put("Fin", "2023-12-31");
      return told("GRANT-83", a.amount("F3"));
    }
  },
  CLOSED_WITH_MONEY_UNSPENT {
    @Override
    List<String> plant(Association a) {
      BigDecimal spent = a.cents();
      a.voucher("C9", "C1", "Traiteur", "Autre direct", "2022-12-05", "2022-12-20", spent);
      return told("GRANT-13", a.amount("C1").subtract(spent));
    }
  },
  ONE_GRANT_UNDER_TWO_CODES {
    @Override
    List<String> plant(Association a) {
      Map<String, @Nullable Object> again = new LinkedHashMap<>(a.row("Subventions", "F3"));
      again.put("Code", "VILLE-23");
      again.put("Financeur", "VILLE");
      a.rows("Subventions").add(again);
      return told("GRANT-84", a.amount("F3"));
    }
  },
  AMENDED_ABOVE_THE_LIMIT_OF_PUBLIC_AID {
    @Override
    List<String> plant(Association a) {
      BigDecimal extra = a.cents();
      a.row("Subventions", "R1").put("Plafond d’aides publiques", new BigDecimal("0.80"));
      a.add("Budget", "R1", "Produit", "74", "FEDER", new BigDecimal("60000"));
      a.add("Budget", "R1", "Produit", "74", "Région", new BigDecimal("20000"));
      a.add("Budget", "R1", "Produit", "756", "Cotisations", new BigDecimal("20000"));
      a.add("Avenants", "R1", "2023-06-01", new BigDecimal("60000").add(extra));
      return told("GRANT-19", extra);
    }
  },
  TOGETHER_ABOVE_THE_LIMIT_OF_PUBLIC_AID {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "R1").put("Plafond d’aides publiques", new BigDecimal("0.70"));
      a.row("Subventions", "F3").put("Nature", "Projet");
      BigDecimal cost = a.cents();
      a.voucher("T1", null, "Conseil", "Autre direct", "2023-06-01", "2023-06-15", cost);
      a.add("Affectations", "T1", "R1", new BigDecimal("0.5"), null);
      a.add("Affectations", "T1", "F3", new BigDecimal("0.5"), null);
      return told("GRANT-86", a.amount("F3").subtract(new BigDecimal("10000")));
    }
  },
  EXTENDED_AFTER_BOOKS_WERE_CLOSED {
    @Override
    List<String> plant(Association a) {
      a.row("Subventions", "P2").put("Statut", "Signée");
      a.row("Subventions", "P2").put("Statut depuis le", null);
      a.row("Subventions", "P2").put("Montant définitif", null);
      a.add("Avenants", "P2", "2022-11-15", null, "2024-06-30");
      BigDecimal then = in2021(a, LocalDate.of(2023, 6, 30));
      return told("GRANT-85", then.subtract(in2021(a, LocalDate.of(2024, 6, 30))));
    }

    private static BigDecimal in2021(Association a, LocalDate end) {
      Map<Integer, BigDecimal> shares = a.shares(a.amount("P2"), LocalDate.of(2021, 7, 1), end);
      return shares.getOrDefault(2021, BigDecimal.ZERO);
    }
  },
  SPENT_BEFORE_THE_AGREEMENT {
    @Override
    List<String> plant(Association a) {
      a.voucher("A2").put("Date de facture", "2022-11-05");
      return told("GRANT-26", a.of("A2"));
    }
  },
  CLAIMED_AND_NOT_PAID {
    @Override
    List<String> plant(Association a) {
      a.voucher("E2").put("Payé le", null);
      return told("GRANT-40", a.of("E2"));
    }
  },
  TAX_CLAIMED {
    @Override
    List<String> plant(Association a) {
      BigDecimal tax = a.of("E1").multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.HALF_UP);
      a.voucher("E1").put("TVA récupérable", tax);
      return told("GRANT-41", tax);
    }
  },
  IN_KIND_CLAIMED {
    @Override
    List<String> plant(Association a) {
      a.voucher("E2").put("Poste", "En nature");
      return told("GRANT-42", a.of("E2"));
    }
  },
  CLAIMED_TWICE {
    @Override
    List<String> plant(Association a) {
      a.add("Demandes de paiement", "D2", "R1", "2023-12-15", "2023-01-01", "2023-12-10");
      a.add("Lignes de demandes", "D2", "E1", a.of("E1"), null, null, null);
      return told("GRANT-43", a.of("E1"));
    }
  },
  CLAIMED_FOR_ANOTHER {
    @Override
    List<String> plant(Association a) {
      a.voucher("E2").put("Subvention", "F3");
      return told("GRANT-44", a.of("E2"));
    }
  },
  CERTIFIED_ABOVE_DECLARED {
    @Override
    List<String> plant(Association a) {
      a.line("E3").put("Certifié", new BigDecimal("130"));
      return told("GRANT-45", new BigDecimal("30"));
    }
  },
  BEYOND_THE_ELIGIBLE_COST {
    @Override
    List<String> plant(Association a) {
      BigDecimal kept = a.of("E1").add(a.of("E2")).add(new BigDecimal("90"));
      BigDecimal beyond = new BigDecimal("50.5");
      a.row("Subventions", "R1").put("Coût éligible", kept.subtract(beyond));
      return told("GRANT-46", beyond);
    }
  },
  DECLARED_BEFORE_THE_INVOICE {
    @Override
    List<String> plant(Association a) {
      a.voucher("E1").put("Date de facture", "2023-10-05");
      a.voucher("E1").put("Payé le", "2023-10-06");
      return List.of(one("GRANT-47", a.of("E1")), one("GRANT-48", a.of("E1")));
    }

    @Override
    BigDecimal lost(Association a, List<String> told) {
      return a.of("E1");
    }
  },
  OUTSIDE_THE_CLAIMS_PERIOD {
    @Override
    List<String> plant(Association a) {
      a.voucher("E1").put("Payé le", "2023-09-10");
      return told("GRANT-48", a.of("E1"));
    }
  },
  CLAIMED_OF_NO_VOUCHER {
    @Override
    List<String> plant(Association a) {
      BigDecimal amount = a.cents();
      a.add("Lignes de demandes", "D1", "INCONNUE-8", amount, null, null, null);
      return told("GRANT-49", amount);
    }
  },
  VOLUNTEERING_UNEVEN {
    @Override
    List<String> plant(Association a) {
      BigDecimal valued = a.cents();
      a.add("Comptes", 2023, "864", "Personnel bénévole", "Charge", valued);
      a.add("Comptes", 2023, "875", "Bénévolat", "Produit", valued.subtract(BigDecimal.TEN));
      return told("GRANT-61", BigDecimal.TEN);
    }
  },
  HOURS_BEYOND_A_MONTH {
    @Override
    List<String> plant(Association a) {
      a.add("Temps passés", "Nadia Benali", "2023-05-01", "F1", new BigDecimal("112"));
      return List.of("GRANT-70 ");
    }
  },
  HOURS_WITHOUT_A_CONTRACT {
    @Override
    List<String> plant(Association a) {
      a.add("Temps passés", "Paul Wyart", "2023-05-01", "R1", new BigDecimal("195"));
      a.add("Temps passés", "Paul Wyart", "2023-05-01", "F1", new BigDecimal("5.5"));
      return List.of("GRANT-70 ");
    }
  },
  HOURS_BEYOND_THE_YEAR_OF_THE_RATE {
    @Override
    List<String> plant(Association a) {
      a.add("Forfaits", "R1", "Taux horaire", null, null);
      a.add(
          "Contrats",
          "Paul Wyart",
          "2023-01-01",
          new BigDecimal("0.1"),
          new BigDecimal("200"),
          new BigDecimal("3440"));
      for (String month : List.of("2023-02-01", "2023-03-01")) {
        a.add("Temps passés", "Paul Wyart", month, "R1", new BigDecimal("100"));
      }
      // 172 h at 20 € an hour.
      return told("GRANT-71", new BigDecimal("560"));
    }
  },
  REAL_AND_FLAT {
    @Override
    List<String> plant(Association a) {
      a.voucher("E2").put("Poste", "Indirect");
      return told("GRANT-50", a.of("E2"));
    }
  },
  FORTY_PERCENT_AND_MORE {
    @Override
    List<String> plant(Association a) {
      a.add("Forfaits", "R1", "Tous les autres coûts sur personnel", null, null);
      return List.of(
          "GRANT-51 ",
          one("GRANT-50", a.of("E1")),
          one("GRANT-50", a.of("E2")),
          one("GRANT-50", new BigDecimal("90")));
    }

    @Override
    BigDecimal lost(Association a, List<String> told) {
      return a.of("E1").add(a.of("E2")).add(new BigDecimal("90"));
    }
  },
  FLAT_RATE_ABOVE_THE_CEILING {
    @Override
    List<String> plant(Association a) {
      a.row("Forfaits", "R1").put("Taux", new BigDecimal("0.18"));
      return List.of("GRANT-52 ");
    }
  },
  FLAT_RATE_CLAIMED_TWICE {
    @Override
    List<String> plant(Association a) {
      a.voucher("E1").put("Poste", "Personnel");
      BigDecimal all =
          a.of("E1").multiply(new BigDecimal("0.15")).setScale(2, RoundingMode.HALF_UP);
      a.add("Lignes de demandes", "D1", "FORFAIT-15", all, null, null, all);
      a.add("Demandes de paiement", "D2", "R1", "2023-12-15", "2023-01-01", "2023-12-10");
      a.add("Lignes de demandes", "D2", "FORFAIT-15", new BigDecimal("40"), null, null, null);
      return told("GRANT-53", new BigDecimal("40"));
    }
  },
  NO_METHOD {
    @Override
    List<String> plant(Association a) {
      a.row("Forfaits", "R1").put("Forfait", "Indirects selon une méthode");
      return List.of("GRANT-54 ");
    }
  },
  CREDITED_AND_LATE {
    @Override
    List<String> plant(Association a) {
      a.rows("Encaissements").remove(a.row("Encaissements", "F2"));
      a.atTheBank("2023-04-03", a.half("F2"), "VIR SEPA F2 AVANCE");
      return told("BANK-12", a.half("F2"));
    }
  },
  DIGITS_EXCHANGED_AND_LESS {
    @Override
    List<String> plant(Association a) {
      BigDecimal typed = exchanged(a.half("F3"), false);
      a.row("Encaissements", "F3").put("Montant reçu", typed);
      a.atTheBank("F3 AVANCE", null);
      a.atTheBank("2023-04-03", a.half("F3"), "VIR SEPA VILLE SUBVENTION");
      return told("BANK-14", a.half("F3").subtract(typed));
    }
  },
  DIGITS_EXCHANGED_AND_MORE {
    @Override
    List<String> plant(Association a) {
      BigDecimal typed = exchanged(a.amount("C1"), true);
      a.row("Encaissements", "C1").put("Montant reçu", typed);
      a.atTheBank("C1 UNIQUE", null);
      a.atTheBank("2022-03-11", a.amount("C1"), "VIR SEPA RÉGION");
      return told("BANK-14", typed.subtract(a.amount("C1")));
    }
  },
  CREDITED_BY_A_PUBLIC_PAYER {
    @Override
    List<String> plant(Association a) {
      BigDecimal credited = a.cents();
      a.atTheBank("2023-06-14", credited, "VIR SEPA DRFIP HAUTS DE FRANCE");
      return told("BANK-19", credited);
    }
  },
  PAID_BACK_AND_NOT_TYPED {
    @Override
    List<String> plant(Association a) {
      BigDecimal back = a.cents();
      a.atTheBank("2023-10-17", back.negate(), "VIR SEPA EMIS REVERSEMENT VILLE F3");
      a.books(
          2023,
          year ->
              year.replaceAll(
                  p ->
                      p.account().equals("471") && p.debit().compareTo(back) == 0
                          ? p.in("441").of("F3")
                          : p));
      return told("BANK-20", back);
    }
  },
  MONTH_MISSING_IN_A_FILE {
    @Override
    List<String> plant(Association a) {
      a.otherAccount("2023-01-01", 9, 5, "2000.00");
      return List.of("BANK-21 ");
    }
  },
  MONTH_MISSING_BETWEEN_BALANCES {
    @Override
    List<String> plant(Association a) {
      a.otherAccount("2022-01-01", 2, 0, "2000.00");
      a.otherAccount("2022-03-01", 9, 5, "2100.00");
      return List.of("BANK-21 ");
    }
  },
  CLOSING_BALANCE_OFF {
    @Override
    List<String> plant(Association a) {
      a.otherAccount("2022-01-01", 3, 0, "2000.00");
      a.otherAccount("2022-04-01", 3, 0, "2000.90");
      a.otherAccount("2022-07-01", 3, 0, "2000.00");
      return told("BANK-22", new BigDecimal("0.90"));
    }
  },
  STATEMENT_MISSING {
    @Override
    List<String> plant(Association a) {
      a.otherAccount("2022-01-01", 3, 0, "2000.00");
      a.otherAccount("2022-04-01", 3, 0, "2055.00");
      a.otherAccount("2022-07-01", 3, 0, "2055.00");
      return told("BANK-18", new BigDecimal("55"));
    }
  },
  CLAIMED_TWICE_WITHOUT_TAX {
    @Override
    List<String> plant(Association a) {
      BigDecimal tax = a.of("E1").multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.HALF_UP);
      BigDecimal cost = a.of("E1").subtract(tax);
      a.voucher("E1").put("TVA récupérable", tax);
      a.line("E1").put("Déclaré", cost);
      a.line("E1").put("Certifié", cost);
      a.add("Demandes de paiement", "D2", "R1", "2023-12-15", "2023-01-01", "2023-12-10");
      a.add("Lignes de demandes", "D2", "E1", cost, null, null, null);
      return told("GRANT-43", cost);
    }
  },
  DECLARED_WHOLE_THOUGH_SHARED {
    @Override
    List<String> plant(Association a) {
      BigDecimal whole = a.cents().setScale(0, RoundingMode.DOWN);
      a.voucher("S2", null, "Loueur", "Prestations", "2023-04-03", "2023-04-20", whole);
      a.add("Affectations", "S2", "R1", new BigDecimal("0.7"), null);
      a.add("Affectations", "S2", "F1", new BigDecimal("0.3"), null);
      a.add("Lignes de demandes", "D1", "S2", a.of("S2"), null, null, a.of("S2"));
      return told("GRANT-72", whole.multiply(new BigDecimal("0.3")));
    }
  },
  SHARE_DECLARED_TWICE {
    @Override
    List<String> plant(Association a) {
      BigDecimal whole = a.cents().setScale(0, RoundingMode.DOWN);
      BigDecimal share = whole.multiply(new BigDecimal("0.7"));
      a.voucher("S2", null, "Loueur", "Prestations", "2023-04-03", "2023-04-20", whole);
      a.add("Affectations", "S2", "R1", new BigDecimal("0.7"), null);
      a.add("Affectations", "S2", "F1", new BigDecimal("0.3"), null);
      a.add("Lignes de demandes", "D1", "S2", share, null, null, share);
      a.add("Demandes de paiement", "D2", "R1", "2023-12-15", "2023-01-01", "2023-12-10");
      a.add("Lignes de demandes", "D2", "S2", share, null, null, null);
      return told("GRANT-43", share);
    }
  };

  /** Spoils the association; the codes with their amounts that must be told, in any order. */
  abstract List<String> plant(Association a);

  /** Rules that ask to complete or to explain something; no euro is lost by it. */
  private static final Set<String> COSTS_NOTHING =
      Set.of(
          "GRANT-05",
          "GRANT-06",
          "GRANT-07",
          "GRANT-08",
          "GRANT-11",
          "GRANT-14",
          "GRANT-15",
          "GRANT-16",
          "GRANT-21",
          "GRANT-51",
          "GRANT-52",
          "GRANT-54",
          "GRANT-61",
          "GRANT-70",
          "GRANT-84",
          "GRANT-85",
          "BANK-11",
          "BANK-12",
          "BANK-13",
          "BANK-14",
          "BANK-18",
          "BANK-19",
          "BANK-20",
          "BANK-21",
          "BANK-22");

  /**
   * What may be lost or must be paid back, each euro once. A fault of which several anomalies are
   * told says it itself.
   *
   * @param told what {@link #plant} gave
   */
  BigDecimal lost(Association a, List<String> told) {
    if (told.size() > 1) {
      throw new IllegalStateException(name() + " does not say what is lost");
    }
    return told.stream()
        .map(one -> one.split(" "))
        .filter(one -> !COSTS_NOTHING.contains(one[0]))
        .map(one -> new BigDecimal(one[1]))
        .findAny()
        .orElse(BigDecimal.ZERO);
  }

  /** Of the voucher that is shared. */
  private static BigDecimal share(Association a, String share) {
    return a.of("S1").multiply(new BigDecimal(share));
  }

  /**
   * The amount with two digits beside each other exchanged, or a zero, so that it is more, or less.
   */
  private static BigDecimal exchanged(BigDecimal amount, boolean more) {
    StringBuilder digits = new StringBuilder(amount.setScale(2).toPlainString());
    for (int i = 0; i + 1 < digits.indexOf("."); i++) {
      char one = digits.charAt(i);
      char other = digits.charAt(i + 1);
      if (more ? one < other : one > other && (i > 0 || other > '0')) {
        digits.setCharAt(i, other);
        digits.setCharAt(i + 1, one);
        return new BigDecimal(digits.toString());
      }
    }
    return more ? amount.multiply(BigDecimal.TEN) : amount.divide(BigDecimal.TEN);
  }

  private static List<String> told(String code, BigDecimal amount) {
    return List.of(one(code, amount));
  }

  private static String one(String code, BigDecimal amount) {
    return code + " " + amount.setScale(2, RoundingMode.HALF_UP);
  }
}
