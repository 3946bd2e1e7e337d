package bilan.grants;

import static bilan.grants.Association.number;

import bilan.bank.Statement.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers of an association's three years, as an accountant keeps them who reads its workbook
 * and its statement: what of a grant belongs to a year in 74, receipts in 441, what is received
 * ahead in 487, dedicated funds in 19, and opening entries. Each of these bears the grant as its
 * auxiliary account, which is a key of the workbook. A fault of the workbook is in them too, so
 * that it is told once; a fault of books changes the postings of a year.
 */
final class Books {

  static final int FIRST_YEAR = 2021;
  static final int LAST_YEAR = Association.AS_OF.getYear();

  private static final String HEADER =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum"
          + "\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet"
          + "\tValidDate\tMontantdevise\tIdevise\n";
  private static final Map<String, String> JOURNALS =
      Map.of("AN", "À nouveaux", "AC", "Achats", "BQ", "Banque", "OD", "Opérations diverses");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /**
   * A line of an entry.
   *
   * @param entry the same in all lines that balance
   * @param grant its auxiliary account, blank where none is asked for
   * @param piece of a voucher, or blank
   * @param debit negative if it is a credit
   */
  record Posting(
      String entry,
      String journal,
      LocalDate on,
      String account,
      String grant,
      String piece,
      BigDecimal debit) {

    /** In an account that no grant has. */
    Posting in(String other) {
      return new Posting(entry, journal, on, other, "", piece, debit);
    }

    /** In another account of the same grant. */
    Posting as(String other) {
      return new Posting(entry, journal, on, other, grant, piece, debit);
    }

    Posting of(String other) {
      return new Posting(entry, journal, on, account, other, piece, debit);
    }

    Posting at(BigDecimal amount) {
      return new Posting(entry, journal, on, account, grant, piece, amount);
    }
  }

  private final Association association;
  private final List<Posting> all = new ArrayList<>();
  private final Map<String, BigDecimal> attributed = new HashMap<>();
  private final Map<String, BigDecimal> received = new HashMap<>();
  private final Map<String, BigDecimal> spent = new HashMap<>();
  private List<Posting> year = new ArrayList<>();
  private int entries;

  private Books(Association association, List<Line> shared) {
    this.association = association;
    for (int y = FIRST_YEAR; y <= LAST_YEAR; y++) {
      year = new ArrayList<>();
      open(y);
      bank(y, shared);
      receipts(y);
      vouchers(y);
      volunteers(y);
      close(y);
      association.spoil(y, year);
      all.addAll(year);
    }
  }

  /** The files of the years, by their names. */
  static Map<String, String> of(List<Association> associations) {
    List<Posting> all = new ArrayList<>();
    List<Line> shared = Association.everyMonth();
    for (Association a : associations) {
      for (Posting p : new Books(a, shared).all) {
        String grant = p.grant.isEmpty() ? "" : a.own(p.grant);
        String piece = p.piece.isEmpty() ? "" : a.own(p.piece);
        all.add(new Posting(a.own(p.entry), p.journal, p.on, p.account, grant, piece, p.debit));
      }
      shared = List.of();
    }
    Map<String, String> files = new LinkedHashMap<>();
    for (int y = FIRST_YEAR; y <= LAST_YEAR; y++) {
      String closing = DAY.format(associations.get(0).day(LocalDate.of(y, 12, 31)));
      files.put("123456789FEC" + closing + ".txt", file(all, y, associations.get(0)::day));
    }
    return files;
  }

  private static String file(List<Posting> all, int year, UnaryOperator<LocalDate> as) {
    StringBuilder text = new StringBuilder(HEADER);
    Map<String, Integer> numbers = new HashMap<>();
    all.stream()
        .filter(p -> p.on.getYear() == year && p.debit.signum() != 0)
        .sorted(
            Comparator.comparing(Posting::on)
                .thenComparing(Posting::journal)
                .thenComparing(Posting::entry))
        .forEach(
            p -> {
              int number = numbers.computeIfAbsent(p.entry, e -> numbers.size() + 1);
              String piece = p.piece.isEmpty() ? "P" + year + "-" + number : p.piece;
              String euros = p.debit.abs().setScale(2).toPlainString().replace('.', ',');
              String day = DAY.format(as.apply(p.on));
              text.append(
                  String.join(
                          "\t",
                          p.journal,
                          Objects.requireNonNull(JOURNALS.get(p.journal)),
                          String.valueOf(number),
                          day,
                          p.account,
                          "Compte " + p.account,
                          p.grant,
                          p.grant,
                          piece,
                          day,
                          p.journal.equals("AN") ? "À nouveau" : "Écriture " + number,
                          p.debit.signum() > 0 ? euros : "0,00",
                          p.debit.signum() > 0 ? "0,00" : euros,
                          "",
                          "",
                          DAY.format(as.apply(LocalDate.of(year + 1, 2, 28))),
                          "",
                          "")
                      + "\n");
            });
    return text.toString();
  }

  private void entry(String journal, LocalDate on) {
    entries++;
    last = "%s%05d".formatted(journal, entries);
    lastJournal = journal;
    lastDay = on;
  }

  private String last = "";
  private String lastJournal = "";
  private LocalDate lastDay = LocalDate.EPOCH;

  private void post(String account, String grant, String piece, BigDecimal debit) {
    year.add(new Posting(last, lastJournal, lastDay, account, grant, piece, debit));
  }

  /** What the last year left, its result in 120. */
  private void open(int y) {
    entry("AN", LocalDate.of(y, 1, 1));
    if (y == FIRST_YEAR) {
      post("512", "", "", new BigDecimal("15000"));
      post("102", "", "", new BigDecimal("-15000"));
      return;
    }
    Map<String, BigDecimal> left = new TreeMap<>();
    for (Posting p : all) {
      if (p.on.getYear() == y - 1) {
        boolean stays = p.account.charAt(0) < '6';
        left.merge(stays ? p.account + "/" + p.grant : "120/", p.debit, BigDecimal::add);
      }
    }
    left.forEach((key, debit) -> post(key.split("/")[0], key.split("/", 2)[1], "", debit));
    // What was received ahead goes back to the account of the funder.
    for (String grant : grants()) {
      BigDecimal ahead = so(received, grant, y - 1).subtract(so(attributed, grant, y - 1));
      if (ahead.signum() > 0) {
        entry("OD", LocalDate.of(y, 1, 2));
        post("487", grant, "", ahead);
        post("441", grant, "", ahead.negate());
      }
    }
  }

  /** What all associations of an account share, and credits that no receipt explains. */
  private void bank(int y, List<Line> shared) {
    List<Line> lines = new ArrayList<>(shared);
    lines.addAll(association.bankFaults());
    for (Line line : lines) {
      if (line.on().getYear() == y) {
        boolean known = shared.contains(line);
        entry("BQ", line.on());
        post("512", "", "", line.amount());
        String other = line.amount().signum() < 0 ? "613" : "707";
        post(known ? other : "471", "", "", line.amount().negate());
      }
    }
  }

  private void receipts(int y) {
    for (Map<String, @Nullable Object> receipt : association.rows("Encaissements")) {
      @Nullable LocalDate on = day(receipt, "Reçu le");
      if (on != null && on.getYear() == y) {
        String grant = String.valueOf(receipt.get("Subvention"));
        BigDecimal amount = number(receipt.get("Montant reçu"));
        BigDecimal credited =
            Objects.requireNonNullElse(association.credited(receipt), BigDecimal.ZERO);
        boolean known = grants().contains(grant);
        entry("BQ", on);
        post("512", "", "", credited);
        post("471", "", "", amount.subtract(credited));
        post(known ? "441" : "471", known ? grant : "", "", amount.negate());
        received.merge(grant + y, amount, BigDecimal::add);
      }
    }
  }

  private void vouchers(int y) {
    for (Map<String, @Nullable Object> voucher : association.rows("Dépenses")) {
      if (!Integer.valueOf(y).equals(voucher.get("Exercice"))
          || "En nature".equals(voucher.get("Poste"))) {
        continue;
      }
      LocalDate first = LocalDate.of(y, 1, 3);
      @Nullable LocalDate on = day(voucher, "Date de facture");
      on = on == null ? day(voucher, "Payé le") : on;
      entry("AC", on == null || on.isBefore(first) ? first : on);
      String piece = String.valueOf(voucher.get("Pièce"));
      BigDecimal whole = number(voucher.get("Montant TTC"));
      BigDecimal tax =
          voucher.get("TVA récupérable") instanceof BigDecimal some ? some : BigDecimal.ZERO;
      BigDecimal cost = whole.subtract(tax);
      post(String.valueOf(voucher.get("Compte")), "", piece, cost);
      post("44566", "", piece, tax);
      post("401", "", piece, whole.negate());
      if (voucher.get("Subvention") instanceof String grant) {
        spent.merge(grant + y, cost, BigDecimal::add);
      } else {
        for (Map<String, @Nullable Object> part : association.rows("Affectations")) {
          if (piece.equals(part.get("Pièce"))) {
            BigDecimal borne =
                part.get("Part") instanceof BigDecimal share
                    ? share.multiply(cost).setScale(2, RoundingMode.HALF_UP)
                    : number(part.get("Montant affecté"));
            spent.merge(part.get("Subvention") + "" + y, borne, BigDecimal::add);
          }
        }
      }
    }
  }

  /** What does not balance is left in suspense. */
  private void volunteers(int y) {
    for (Map<String, @Nullable Object> row : association.rows("Comptes")) {
      if (Integer.valueOf(y).equals(row.get("Exercice"))) {
        BigDecimal amount = number(row.get("Montant"));
        BigDecimal debit = "Charge".equals(row.get("Sens")) ? amount : amount.negate();
        entry("OD", LocalDate.of(y, 12, 31));
        post(String.valueOf(row.get("Compte")), "", "", debit);
        post("471", "", "", debit.negate());
      }
    }
  }

  /** What belongs to the year, what is received ahead of it, and dedicated funds. */
  private void close(int y) {
    LocalDate end = LocalDate.of(y, 12, 31);
    for (String grant : grants()) {
      Map<String, @Nullable Object> row = association.row("Subventions", grant);
      if ("Investissement".equals(row.get("Nature"))) {
        @Nullable LocalDate decided = day(row, "Date de décision");
        if (decided != null && decided.getYear() == y) {
          entry("OD", decided);
          post("441", grant, "", association.amount(grant));
          post("131", "", "", association.amount(grant).negate());
        }
        attributed.put(grant + y, BigDecimal.ZERO);
        continue;
      }
      BigDecimal share = share(row, y);
      attributed.put(grant + y, share);
      entry("OD", end);
      post("441", grant, "", share);
      post("741", grant, "", share.negate());
      BigDecimal ahead = so(received, grant, y).subtract(so(attributed, grant, y));
      if (ahead.signum() > 0) {
        entry("OD", end);
        post("441", grant, "", ahead);
        post("487", grant, "", ahead.negate());
      }
      if ("oui".equals(row.get("Affectée"))) {
        BigDecimal moved = held(grant, y).subtract(held(grant, y - 1));
        entry("OD", end);
        post(moved.signum() > 0 ? "6894" : "7894", grant, "", moved);
        post("194", grant, "", moved.negate());
      }
    }
  }

  private BigDecimal held(String grant, int y) {
    return so(attributed, grant, y).subtract(so(spent, grant, y)).max(BigDecimal.ZERO);
  }

  private List<String> grants() {
    return association.rows("Subventions").stream()
        .map(r -> String.valueOf(r.get("Code")))
        .toList();
  }

  /** The sum of the years until one. */
  private static BigDecimal so(Map<String, BigDecimal> sums, String grant, int until) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int y = FIRST_YEAR; y <= until; y++) {
      sum = sum.add(sums.getOrDefault(grant + y, BigDecimal.ZERO));
    }
    return sum;
  }

  private static @Nullable LocalDate day(Map<String, @Nullable Object> row, String column) {
    return row.get(column) instanceof String text ? LocalDate.parse(text) : null;
  }

  /**
   * What of a grant belongs to a year: as told, else by the days of its agreement, as an amendment
   * of that year makes them; it makes up for what the years before have of it.
   */
  private BigDecimal share(Map<String, @Nullable Object> row, int y) {
    String grant = String.valueOf(row.get("Code"));
    if (!List.of("Signée", "Notifiée", "Soldée").contains(String.valueOf(row.get("Statut")))) {
      return BigDecimal.ZERO;
    }
    List<Map<String, @Nullable Object>> told =
        association.rows("Montants par exercice").stream()
            .filter(r -> grant.equals(r.get("Subvention")))
            .toList();
    if (!told.isEmpty()) {
      return told.stream()
          .filter(r -> Integer.valueOf(y).equals(r.get("Exercice")))
          .map(r -> number(r.get("Montant rattaché")))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    BigDecimal total = number(row.get("Montant notifié"));
    @Nullable LocalDate begins = day(row, "Début");
    @Nullable LocalDate ends = day(row, "Fin");
    for (Map<String, @Nullable Object> amendment : association.rows("Avenants")) {
      @Nullable LocalDate on = day(amendment, "Date de l’avenant");
      if (grant.equals(amendment.get("Subvention")) && on != null && on.getYear() <= y) {
        total = amendment.get("Nouveau montant") instanceof BigDecimal amount ? amount : total;
        @Nullable LocalDate later = day(amendment, "Nouvelle fin");
        ends = later == null ? ends : later;
      }
    }
    if ("Soldée".equals(row.get("Statut"))
        && row.get("Montant définitif") instanceof BigDecimal last) {
      total = last;
    }
    if (begins == null || ends == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal upto =
        association.shares(total, begins, ends).entrySet().stream()
            .filter(share -> share.getKey() <= y)
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return upto.subtract(so(attributed, grant, y - 1));
  }

  /** By days, both ends included; the cents that are left go to the largest remainders. */
  static Map<Integer, BigDecimal> shares(
      BigDecimal total, LocalDate begins, LocalDate ends, int firstMonth) {
    int before = firstMonth - 1;
    BigDecimal length = BigDecimal.valueOf(ChronoUnit.DAYS.between(begins, ends) + 1);
    Map<Integer, BigDecimal> shares = new TreeMap<>();
    Map<Integer, BigDecimal> rests = new TreeMap<>();
    BigDecimal left = total;
    int one = begins.minusMonths(before).getYear();
    int other = ends.minusMonths(before).getYear();
    for (int y = one; y <= other; y++) {
      LocalDate opens = LocalDate.of(y, firstMonth, 1);
      LocalDate first = y == one ? begins : opens;
      LocalDate last = y == other ? ends : opens.plusYears(1).minusDays(1);
      BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1);
      BigDecimal exact = total.multiply(days).divide(length, 12, RoundingMode.DOWN);
      BigDecimal share = exact.setScale(2, RoundingMode.DOWN);
      shares.put(y, share);
      rests.put(y, exact.subtract(share));
      left = left.subtract(share);
    }
    List<Integer> byRest =
        rests.keySet().stream()
            .sorted(Comparator.comparing((Integer y) -> rests.get(y)).reversed())
            .toList();
    BigDecimal cent = new BigDecimal("0.01");
    for (int i = 0; left.compareTo(cent) >= 0; i++, left = left.subtract(cent)) {
      shares.merge(byRest.get(i), cent, BigDecimal::add);
    }
    return shares;
  }

  /** Changes each posting that is meant; fails if there is none. */
  static void change(List<Posting> year, Predicate<Posting> meant, UnaryOperator<Posting> to) {
    if (year.stream().noneMatch(meant)) {
      throw new IllegalStateException("no such posting");
    }
    year.replaceAll(p -> meant.test(p) ? to.apply(p) : p);
  }
}
