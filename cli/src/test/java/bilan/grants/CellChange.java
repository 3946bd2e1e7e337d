package bilan.grants;

import static bilan.grants.Association.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/**
 * One cell of a consistent association typed otherwise, and what must come of it: the anomalies, or
 * the figures that move and where to. Reckoned from the meaning of the cell alone.
 */
enum CellChange {
  RECEIPT_MORE {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal more = small(random);
      a.atTheBank("F1 AVANCE", a.half("F1"));
      a.row("Encaissements", "F1").put("Montant reçu", a.half("F1").add(more));
      return new Effect(
          List.of(told("BANK-14", more)),
          List.of(new Moved("grants-reconciled", "F1", "received", a.half("F1").add(more))));
    }
  },
  RECEIPT_LESS {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal less = small(random);
      a.atTheBank("F2 AVANCE", a.half("F2"));
      a.row("Encaissements", "F2").put("Montant reçu", a.half("F2").subtract(less));
      return anomalies(told("BANK-14", less));
    }
  },
  RECEIPT_OF_NOBODY {
    @Override
    Effect make(Association a, Random random) {
      a.row("Encaissements", "F1").put("Subvention", "ZZ-" + random.nextInt(100));
      return anomalies(told("GRANT-03", a.half("F1")), told("GRANT-04", a.half("F1")));
    }
  },
  AMOUNT_OF_A_VOUCHER {
    @Override
    Effect make(Association a, Random random) {
      String voucher = "A" + (1 + random.nextInt(3));
      a.voucher(voucher).put("Montant TTC", a.of(voucher).add(signed(random)));
      return moved("grants-reconciled", "F1", "spent", spentOfTheFirst(a, "0.5", "0.5"));
    }
  },
  TAX_OF_A_VOUCHER {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal tax = small(random);
      a.voucher("A2").put("TVA récupérable", tax);
      return moved(
          "grants-reconciled", "F1", "spent", spentOfTheFirst(a, "0.5", "0.5").subtract(tax));
    }
  },
  CLAIMED_VOUCHER_LESS {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal less = small(random);
      a.voucher("E1").put("Montant TTC", a.of("E1").subtract(less));
      return anomalies(told("GRANT-72", less));
    }
  },
  CLAIMED_VOUCHER_MORE {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal more = small(random);
      a.voucher("E1").put("Montant TTC", a.of("E1").add(more));
      return moved("grant-expenses", "E1", "undeclared", more);
    }
  },
  VOUCHER_OF_ANOTHER_GRANT {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal before = spentOfTheFirst(a, "0.5", "0.5");
      String voucher = "A" + (1 + random.nextInt(3));
      a.voucher(voucher).put("Subvention", "F3");
      return new Effect(
          List.of(),
          List.of(
              new Moved("grants-reconciled", "F1", "spent", before.subtract(a.of(voucher))),
              new Moved("grants-reconciled", "F3", "spent", a.of(voucher))));
    }
  },
  NUMBER_OF_A_CLAIMED_VOUCHER {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal whole = a.of("E2");
      a.voucher("E2").put("Pièce", "E2-" + random.nextInt(100));
      return anomalies(told("GRANT-49", whole));
    }
  },
  NUMBER_IN_A_CLAIM {
    @Override
    Effect make(Association a, Random random) {
      a.line("E1").put("Pièce", "E1-" + random.nextInt(100));
      return anomalies(told("GRANT-49", a.of("E1")));
    }
  },
  INVOICED_BEFORE_THE_AGREEMENT {
    @Override
    Effect make(Association a, Random random) {
      a.voucher("B2").put("Date de facture", "2022-11-" + (10 + random.nextInt(20)));
      return anomalies(told("GRANT-26", a.of("B2")));
    }
  },
  CLAIMED_VOUCHER_UNPAID {
    @Override
    Effect make(Association a, Random random) {
      a.voucher("E1").put("Payé le", null);
      return anomalies(told("GRANT-40", a.of("E1")));
    }
  },
  SHARE_MORE {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal share = BigDecimal.valueOf(55 + random.nextInt(40), 2);
      a.row("Affectations", "S1").put("Part", share);
      BigDecimal beyond = share.subtract(new BigDecimal("0.5")).multiply(a.of("S1"));
      return anomalies(told("GRANT-20", beyond));
    }
  },
  SHARE_LESS {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal share = BigDecimal.valueOf(5 + random.nextInt(40), 2);
      a.row("Affectations", "S1").put("Part", share);
      return moved(
          "grants-reconciled", "F1", "spent", spentOfTheFirst(a, share.toPlainString(), "0.5"));
    }
  },
  DECLARED_LESS_THAN_CERTIFIED {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal less = small(random);
      a.line("E1").put("Déclaré", a.of("E1").subtract(less));
      return anomalies(told("GRANT-45", less));
    }
  },
  DECLARED_MORE {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal more = small(random);
      a.line("E3").put("Déclaré", new BigDecimal("100").add(more));
      return moved(
          "grants-claimed",
          "R1",
          "declared",
          a.of("E1").add(a.of("E2")).add(new BigDecimal("100")).add(more));
    }
  },
  CERTIFIED_LESS {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal less = small(random);
      a.line("E2").put("Certifié", a.of("E2").subtract(less));
      BigDecimal certified = certified(a).subtract(less);
      return new Effect(
          List.of(),
          List.of(
              new Moved("grants-claimed", "R1", "certified", certified),
              new Moved("grants-claimed", "R1", "owed", certified.multiply(SIXTY))));
    }
  },
  RATE {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal rate = BigDecimal.valueOf(20 + random.nextInt(39), 2);
      a.row("Subventions", "R1").put("Taux", rate);
      return moved("grants-claimed", "R1", "owed", certified(a).multiply(rate));
    }
  },
  AWARD {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal by = signed(random);
      a.row("Subventions", "F1").put("Montant notifié", a.amount("F1").add(by));
      return new Effect(
          List.of(told("GRANT-05", by.abs())),
          List.of(new Moved("grants-reconciled", "F1", "awarded", a.amount("F1"))));
    }
  },
  LATER_INSTALMENT {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal by = signed(random);
      var last = a.rows("Échéancier").get(1);
      last.put("Montant prévu", number(last.get("Montant prévu")).add(by));
      return anomalies(told("GRANT-05", by.abs()));
    }
  },
  DAY_OF_AN_INSTALMENT {
    @Override
    Effect make(Association a, Random random) {
      a.rows("Échéancier").get(3).put("Prévu le", "2023-11-" + (10 + random.nextInt(20)));
      return anomalies(told("GRANT-04", a.half("F2")));
    }
  },
  DAY_OF_THE_ACCOUNT {
    @Override
    Effect make(Association a, Random random) {
      a.row("Subventions", "F1").put("Bilan attendu le", "2023-11-" + (10 + random.nextInt(20)));
      return anomalies(told("GRANT-10", a.half("F1")));
    }
  },
  ELIGIBLE_COST {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal kept = certified(a);
      BigDecimal beyond = small(random);
      a.row("Subventions", "R1").put("Coût éligible", kept.subtract(beyond));
      return anomalies(told("GRANT-46", beyond));
    }
  },
  PLANNED_COST {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal planned = a.amount("F2").add(small(random));
      a.row("Budget", "F2").put("Montant prévu", planned);
      return moved("grants-reconciled", "F2", "budget", planned);
    }
  },
  HOURS {
    @Override
    Effect make(Association a, Random random) {
      BigDecimal hours = BigDecimal.valueOf(4100 + random.nextInt(10_000), 2);
      a.row("Temps passés", "Nadia Benali").put("Heures", hours);
      return moved("grant-hours", "R1", "hours", hours);
    }
  },
  HOURS_OF_THE_CONTRACT {
    @Override
    Effect make(Association a, Random random) {
      a.row("Contrats", "Nadia Benali")
          .put("Heures par mois", BigDecimal.valueOf(10 + random.nextInt(29)));
      return anomalies("GRANT-70 ");
    }
  },
  FLAT_RATE {
    @Override
    Effect make(Association a, Random random) {
      a.row("Forfaits", "R1").put("Taux", BigDecimal.valueOf(16 + random.nextInt(30), 2));
      return anomalies("GRANT-52 ");
    }
  };

  /** A figure: of the row that begins with these words, or whose second cell they are. */
  record Moved(String query, String of, String column, BigDecimal to) {}

  /** What must be told, and nothing else; and where figures must be. */
  record Effect(List<String> anomalies, List<Moved> figures) {}

  private static final BigDecimal SIXTY = new BigDecimal("0.60");

  /** Changes the cell. */
  abstract Effect make(Association a, Random random);

  private static Effect anomalies(String... told) {
    return new Effect(List.of(told), List.of());
  }

  private static Effect moved(String query, String of, String column, BigDecimal to) {
    return new Effect(List.of(), List.of(new Moved(query, of, column, to)));
  }

  private static String told(String code, BigDecimal amount) {
    return code + " " + amount.setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal small(Random random) {
    return BigDecimal.valueOf(101 + random.nextInt(8_000), 2);
  }

  private static BigDecimal signed(Random random) {
    return random.nextBoolean() ? small(random) : small(random).negate();
  }

  private static BigDecimal certified(Association a) {
    return a.of("E1").add(a.of("E2")).add(new BigDecimal("90"));
  }

  /** Its vouchers and its share of the common one, in cents by largest remainder. */
  private static BigDecimal spentOfTheFirst(Association a, String share, String other) {
    BigDecimal mine = a.of("S1").multiply(new BigDecimal(share));
    BigDecimal theirs = a.of("S1").multiply(new BigDecimal(other));
    BigDecimal both = mine.add(theirs).setScale(2, RoundingMode.HALF_UP);
    BigDecimal part = mine.setScale(2, RoundingMode.DOWN);
    BigDecimal rest = both.subtract(part).subtract(theirs.setScale(2, RoundingMode.DOWN));
    boolean first =
        mine.remainder(CENT).compareTo(theirs.remainder(CENT)) >= 0 || rest.compareTo(CENT) > 0;
    if (rest.signum() > 0 && first) {
      part = part.add(CENT);
    }
    List<String> own =
        a.rows("Dépenses").stream()
            .filter(row -> "F1".equals(row.get("Subvention")))
            .map(row -> String.valueOf(row.get("Pièce")))
            .toList();
    for (String voucher : own) {
      part = part.add(a.of(voucher));
    }
    return part;
  }

  private static final BigDecimal CENT = new BigDecimal("0.01");
}
