package bilan.grants;

import static bilan.grants.Association.number;

import bilan.grants.Books.Posting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One thing that the ledgers say otherwise than the workbook, and what must be told of it. */
enum BookFault {
  FUNDS_MISSING {
    @Override
    List<String> plant(Association a) {
      a.books(2022, year -> remove(year, entryOf("P1", "194")));
      return told("GRANT-74", yearly(a).subtract(a.of("P1B")));
    }
  },
  FUNDS_MISSING_OF_A_GRANT_WITHOUT_A_KEY {
    @Override
    List<String> plant(Association a) {
      a.withoutKeyOfFunds("P1");
      a.books(2022, year -> remove(year, entryOf("P1", "194")));
      return told("GRANT-91", yearly(a).subtract(a.of("P1B")));
    }
  },
  FUNDS_PASSED_A_YEAR_LATER {
    @Override
    List<String> plant(Association a) {
      BigDecimal carried = yearly(a).subtract(a.of("P1A"));
      a.books(2021, year -> remove(year, entryOf("P1", "194")));
      a.books(
          2022,
          year -> {
            Books.change(year, line("P1", "6894"), p -> p.at(p.debit().add(carried)));
            Books.change(year, line("P1", "194", "OD"), p -> p.at(p.debit().subtract(carried)));
          });
      return told("GRANT-74", carried);
    }
  },
  FUNDS_SUPERFLUOUS {
    @Override
    List<String> plant(Association a) {
      BigDecimal amount = a.cents();
      a.books(2023, year -> entry(year, "6894", "194", "F1", amount));
      return told("GRANT-74", amount);
    }
  },
  FUNDS_WRONG {
    @Override
    List<String> plant(Association a) {
      BigDecimal extra = a.cents();
      a.books(2023, year -> entry(year, "194", "7894", "P1", extra));
      return told("GRANT-74", extra);
    }
  },
  RECEIPT_OF_ANOTHER_GRANT {
    @Override
    List<String> plant(Association a) {
      a.books(2023, year -> Books.change(year, line("F1", "441", "BQ"), p -> p.of("F2")));
      return told("GRANT-73", a.half("F1"));
    }
  },
  RECEIPT_AS_A_SALE {
    @Override
    List<String> plant(Association a) {
      a.books(2021, year -> Books.change(year, line("Y1", "441", "BQ"), p -> p.in("706")));
      return told("GRANT-77", a.amount("Y1"));
    }
  },
  RECEIPT_IN_SUSPENSE {
    @Override
    List<String> plant(Association a) {
      a.books(2023, year -> Books.change(year, line("F3", "441", "BQ"), p -> p.in("471")));
      return told("GRANT-77", a.half("F3"));
    }
  },
  RECEIPT_BOOKED_TWICE {
    @Override
    List<String> plant(Association a) {
      BigDecimal amount = a.cents();
      a.books(2023, year -> entry(year, "471", "441", "F3", amount));
      return told("GRANT-76", amount);
    }
  },
  INCOME_TO_BE_RECEIVED_MISSING {
    @Override
    List<String> plant(Association a) {
      a.books(2021, year -> remove(year, entryOf("P2", "741")));
      // Of two years from July to June, by days.
      LocalDate begins = LocalDate.of(2021, 7, 1);
      Map<Integer, BigDecimal> shares =
          a.shares(a.amount("P2"), begins, begins.plusYears(2).minusDays(1));
      return told("GRANT-75", shares.getOrDefault(2021, BigDecimal.ZERO));
    }
  },
  INCOME_NOT_DEFERRED {
    @Override
    List<String> plant(Association a) {
      BigDecimal rest = yearly(a).multiply(new BigDecimal(3));
      a.books(
          2021,
          year -> {
            remove(year, entryOf("P1", "487"));
            remove(year, entryOf("P1", "741"));
            Books.change(year, line("P1", "441", "BQ"), p -> p.as("741"));
          });
      return told("GRANT-75", rest);
    }
  },
  INCOME_IN_ANOTHER_ACCOUNT {
    @Override
    List<String> plant(Association a) {
      a.books(2021, year -> Books.change(year, line("Y1", "741"), p -> p.in("758")));
      return told("GRANT-75", a.amount("Y1"));
    }
  },
  DEFERRED_INCOME_LEFT_IN_441 {
    @Override
    List<String> plant(Association a) {
      a.books(2021, year -> remove(year, entryOf("P1", "487")));
      a.books(2022, year -> remove(year, entryOf("P1", "487", LocalDate.of(2022, 1, 2))));
      return told("GRANT-78", yearly(a).multiply(new BigDecimal(3)));
    }
  },
  DEFERRED_INCOME_MISSING_AT_LAST {
    @Override
    List<String> plant(Association a) {
      a.books(2023, year -> remove(year, entryOf("P1", "487", LocalDate.of(2023, 12, 31))));
      return told("GRANT-78", yearly(a));
    }
  },
  OUT_OF_BALANCE {
    @Override
    List<String> plant(Association a) {
      BigDecimal lacking = a.cents();
      Predicate<Posting> credit = p -> p.piece().equals("P1C") && p.account().equals("401");
      a.books(2023, year -> Books.change(year, credit, p -> p.at(p.debit().add(lacking))));
      return told("GRANT-79", lacking);
    }
  },
  OPENING_OF_A_GRANT {
    @Override
    List<String> plant(Association a) {
      BigDecimal less = a.cents();
      a.books(
          2023,
          year -> {
            Books.change(year, line("P1", "194", "AN"), p -> p.at(p.debit().add(less)));
            Books.change(year, line("", "120", "AN"), p -> p.at(p.debit().subtract(less)));
          });
      return told("GRANT-90", less);
    }
  },
  OPENING_OF_THE_BANK {
    @Override
    List<String> plant(Association a) {
      BigDecimal more = a.cents();
      a.books(
          2022,
          year -> {
            Books.change(year, line("", "512", "AN"), p -> p.at(p.debit().add(more)));
            Books.change(year, line("", "120", "AN"), p -> p.at(p.debit().subtract(more)));
          });
      return told("GRANT-90", more);
    }
  };

  /** Spoils the books; the codes with their amounts that must be told. */
  abstract List<String> plant(Association a);

  private static List<String> told(String code, BigDecimal amount) {
    return List.of(code + " " + amount.abs().setScale(2, RoundingMode.HALF_UP));
  }

  /** What of the grant of four years belongs to each of them. */
  private static BigDecimal yearly(Association a) {
    return number(a.row("Montants par exercice", "P1").get("Montant rattaché"));
  }

  private static Predicate<Posting> line(String grant, String account) {
    return p -> p.grant().equals(grant) && p.account().equals(account);
  }

  private static Predicate<Posting> line(String grant, String account, String journal) {
    return line(grant, account).and(p -> p.journal().equals(journal));
  }

  /** The entries of the year that move an account of a grant, but those that open it. */
  private static Predicate<Posting> entryOf(String grant, String account) {
    return line(grant, account).and(p -> !p.journal().equals("AN"));
  }

  private static Predicate<Posting> entryOf(String grant, String account, LocalDate on) {
    return entryOf(grant, account).and(p -> p.on().equals(on));
  }

  private static void remove(List<Posting> year, Predicate<Posting> ofEntry) {
    List<String> entries = year.stream().filter(ofEntry).map(Posting::entry).toList();
    if (entries.isEmpty()) {
      throw new IllegalStateException("no such entry");
    }
    year.removeIf(p -> entries.contains(p.entry()));
  }

  private static void entry(
      List<Posting> year, String debit, String credit, String grant, BigDecimal amount) {
    LocalDate on = LocalDate.of(year.get(0).on().getYear(), 12, 31);
    String entry = "OD9" + debit + credit;
    year.add(new Posting(entry, "OD", on, debit, grant, "", amount));
    year.add(new Posting(entry, "OD", on, credit, grant, "", amount.negate()));
  }
}
