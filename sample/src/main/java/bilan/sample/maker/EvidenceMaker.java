package bilan.sample.maker;

import static bilan.sample.network.Scenario.day;

import bilan.sample.network.InventedNetwork.Allocation;
import bilan.sample.network.InventedNetwork.Contract;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.FlatRate;
import bilan.sample.network.InventedNetwork.Hours;
import bilan.sample.network.InventedNetwork.Voucher;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vouchers behind what the committed network spent of its grants, above all of the ERDF's and
 * the ANCT's, with the hours of its staff. Two faults are planted: a payslip that was claimed and
 * never paid, and an invoice that two grants are charged with.
 */
final class EvidenceMaker {

  private static final String ERDF = "FEDER-NUM";
  private static final String ANCT = "ANCT-FDT";
  private static final String STAFF = "641";
  private static final String SHARED = "PAIE-2022-S2";
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<Voucher> vouchers = new ArrayList<>();

  private EvidenceMaker() {}

  static Evidence make() {
    EvidenceMaker maker = new EvidenceMaker();
    maker.erdf();
    maker.anct();
    maker.others();
    return new Evidence(
        maker.vouchers,
        List.of(
            new Allocation(SHARED, ERDF, HALF),
            new Allocation(SHARED, ANCT, HALF),
            new Allocation("LOYER-2021", ANCT, HALF),
            new Allocation("LOYER-2022", ANCT, HALF)),
        List.of(new FlatRate(ERDF, "indirect_of_staff", new BigDecimal("0.15"))),
        hours(),
        contracts());
  }

  private void erdf() {
    pay("PAIE-2020-S2", 2020, ERDF, "Salaires, second semestre", "2020-12-31", "21840.30");
    pay("PAIE-2021-S1", 2021, ERDF, "Salaires, premier semestre", "2021-06-30", "33765.90");
    add(
        "HA-2021-014",
        2021,
        ERDF,
        "Atelier Numérique Nord",
        "Conception d'un parcours de médiation",
        "604",
        "direct_other",
        "2021-05-12",
        "2021-06-04",
        "4180.00");
    pay("PAIE-2021-S2", 2021, ERDF, "Salaires, second semestre", "2021-12-31", "46120.44");
    vouchers.add(
        new Voucher(
            "PAIE-2022-S1",
            2022,
            ERDF,
            "",
            "Salaires, premier semestre",
            STAFF,
            "direct_staff",
            day("2022-06-30"),
            null,
            new BigDecimal("52980.75")));
    pay(SHARED, 2022, null, "Salaires, second semestre", "2022-12-30", "27412.80");
  }

  private void anct() {
    pay("PAIE-DIR-2020", 2020, ANCT, "Direction, part de l'année", "2020-12-31", "23420.00");
    pay("PAIE-DIR-2021", 2021, ANCT, "Direction", "2021-12-31", "35951.66");
    pay("PAIE-DIR-2022", 2022, ANCT, "Direction", "2022-12-30", "35951.66");
    rent("LOYER-2020", 2020, ANCT, "9600.00");
    rent("LOYER-2021", 2021, null, "16320.00");
    rent("LOYER-2022", 2022, null, "23040.00");
    tools("HA-2020-006", 2020, "2210.95");
    tools("HA-2021-031", 2021, "3758.62");
    tools("HA-2022-022", 2022, "5306.28");
    study("F-2020-011", 2020, ANCT, "2880.00");
    study("F-2021-019", 2021, ANCT, "4896.00");
    study("F-2022-118", 2022, ANCT, "6240.00");
    study("2022-118", 2022, "BEFFROI-22", "6240.00");
  }

  private void others() {
    pay("PAIE-HDF-2021", 2021, "HDF-TL", "Médiation", "2021-12-31", "10900.00");
    pay("PAIE-HDF-2022", 2022, "HDF-TL", "Médiation", "2022-12-30", "62350.00");
    pay("PAIE-MEL-2021", 2021, "MEL-2021", "Ateliers", "2021-12-31", "15000.00");
    pay("PAIE-MEL-2022", 2022, "MEL-2022", "Ateliers", "2022-12-30", "18000.00");
    pay("PAIE-CN-2021", 2021, "CNFS-01", "Conseiller", "2021-12-31", "14580.00");
    pay("PAIE-CN-2022", 2022, "CNFS-01", "Conseiller", "2022-12-30", "25020.00");
    pay("PAIE-FIVES-2022", 2022, "BEFFROI-22", "Médiation à Fives", "2022-12-30", "8200.00");
  }

  private void pay(
      String voucher, int year, @Nullable String grant, String label, String on, String amount) {
    add(voucher, year, grant, "", label, STAFF, "direct_staff", on, on, amount);
  }

  private void rent(String voucher, int year, @Nullable String grant, String amount) {
    String label = "Loyer de l'année";
    String on = year + "-12-04";
    add(voucher, year, grant, "Bailleur", label, "6132", "indirect", on, on, amount);
  }

  private void tools(String voucher, int year, String amount) {
    String label = "Petit matériel des ateliers";
    String supplier = "Papeterie du Canal";
    String invoiced = year + "-03-15";
    String paid = year + "-04-02";
    add(voucher, year, ANCT, supplier, label, "6063", "direct_other", invoiced, paid, amount);
  }

  private void study(String voucher, int year, String grant, String amount) {
    String supplier = "Cabinet Lys";
    String label = "Évaluation de l'année";
    String invoiced = year + "-11-08";
    String paid = year + "-12-02";
    add(voucher, year, grant, supplier, label, "6226", "direct_other", invoiced, paid, amount);
  }

  private void add(
      String voucher,
      int year,
      @Nullable String grant,
      String supplier,
      String label,
      String account,
      String kind,
      String invoiced,
      String paid,
      String amount) {
    vouchers.add(
        new Voucher(
            voucher,
            year,
            grant,
            supplier,
            label,
            account,
            kind,
            day(invoiced),
            day(paid),
            new BigDecimal(amount)));
  }

  /** The director for the ANCT, two mediators for the ERDF, month by month. */
  private static List<Hours> hours() {
    List<Hours> hours = new ArrayList<>();
    month(hours, "Camille Dervaux", ANCT, "2020-01", "2022-12", 90);
    month(hours, "Inès Lambert", ERDF, "2021-02", "2022-12", 118);
    month(hours, "Yanis Carlier", ERDF, "2021-07", "2022-12", 64);
    return hours;
  }

  /** A few hours more or less from one month to the next. */
  private static void month(
      List<Hours> hours, String person, String grant, String from, String to, int usual) {
    YearMonth last = YearMonth.parse(to);
    for (YearMonth m = YearMonth.parse(from); !m.isAfter(last); m = m.plusMonths(1)) {
      int more = m.getMonthValue() * 7 % 5 * 3;
      hours.add(new Hours(person, m, grant, BigDecimal.valueOf(usual + more)));
    }
  }

  private static List<Contract> contracts() {
    return List.of(
        contract("Camille Dervaux", "2020-01-01", "1", "151.67", "35951.66"),
        contract("Inès Lambert", "2021-02-01", "1", "151.67", "35951.66"),
        contract("Yanis Carlier", "2021-07-01", "0.8", "121.33", "28761.33"));
  }

  private static Contract contract(
      String person, String start, String fullTime, String hours, String cost) {
    return new Contract(
        person, day(start), new BigDecimal(fullTime), new BigDecimal(hours), new BigDecimal(cost));
  }
}
