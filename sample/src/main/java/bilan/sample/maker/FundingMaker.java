package bilan.sample.maker;

import static bilan.sample.network.Scenario.day;

import bilan.sample.network.InventedNetwork.Amendment;
import bilan.sample.network.InventedNetwork.BudgetLine;
import bilan.sample.network.InventedNetwork.Claim;
import bilan.sample.network.InventedNetwork.ClaimLine;
import bilan.sample.network.InventedNetwork.Funder;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.GrantYear;
import bilan.sample.network.InventedNetwork.Instalment;
import bilan.sample.network.InventedNetwork.Receipt;
import bilan.sample.network.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three start-up grants that end with 2022, and the smaller ones around them. */
final class FundingMaker {

  private final int shift;

  FundingMaker(Scenario scenario) {
    this.shift = scenario.shift();
  }

  Funding make() {
    return new Funding(
        funders(),
        grants(),
        amendments(),
        years(),
        instalments(),
        receipts(),
        budget(),
        claims(),
        claimLines(),
        EvidenceMaker.make());
  }

  private static List<Funder> funders() {
    return List.of(
        new Funder(
            "ANCT",
            List.of("Agence nationale de la cohésion des territoires", "Fabriques de Territoire"),
            "État"),
        new Funder("Région Hauts-de-France", List.of("Région HDF", "HDF"), "Région"),
        new Funder(
            "FEDER", List.of("Fonds européen de développement régional", "Europe FEDER"), "Europe"),
        new Funder("Ville de Lille", List.of("Mairie de Lille"), "Commune"),
        new Funder("Métropole européenne de Lille", List.of("MEL"), "EPCI"),
        new Funder("Département du Nord", List.of("CD59"), "Département"),
        new Funder("CAF du Nord", List.of("CAF"), "other public"),
        new Funder("Fondation du Beffroi", List.of(), "private"));
  }

  private List<Grant> grants() {
    return List.of(
        grant(
            "ANCT-FDT",
            "ANCT",
            "Fabriques de Territoire",
            "Amorçage du réseau",
            "operating",
            "FDT-2020-0147",
            "2020-02-20",
            "150000.00",
            null,
            "signed",
            "flat",
            "2020-01-01",
            "2022-12-31",
            null,
            "structure"),
        grant(
            "HDF-TL",
            "Région Hauts-de-France",
            "Tiers-lieux",
            "Médiation numérique dans les lieux de vie",
            "operating",
            "2020-TL-318",
            "2020-07-07",
            "90000.00",
            null,
            "signed",
            "flat",
            "2020-09-01",
            "2022-08-31",
            null,
            "mediation"),
        new Grant(
            "FEDER-NUM",
            "FEDER",
            "PO FEDER 2014-2020, axe 2",
            "Inclusion numérique par les cafés",
            "project",
            "NPC-0024713",
            day("2020-11-19"),
            money("120000.00"),
            null,
            null,
            "signed",
            "reimbursement",
            money("200000.00"),
            new BigDecimal("0.60"),
            day("2020-07-01"),
            day("2022-12-31"),
            day("2023-06-30"),
            null,
            "mediation"),
        grant(
            "LILLE-TRAVAUX",
            "Ville de Lille",
            "Investissement",
            "Aménagement du café",
            "investment",
            "DCM-20-118",
            "2020-03-05",
            "30000.00",
            "28750.40",
            "closed",
            "flat",
            "2020-03-01",
            "2021-06-30",
            Scenario.WAZEMMES,
            "café"),
        grant(
            "MEL-2021",
            "Métropole européenne de Lille",
            "Inclusion numérique",
            "Ateliers dans les quartiers",
            "operating",
            "MEL-21-0456",
            "2021-04-23",
            "15000.00",
            null,
            "signed",
            "flat",
            "2021-01-01",
            "2021-12-31",
            null,
            "mediation"),
        grant(
            "MEL-2022",
            "Métropole européenne de Lille",
            "Inclusion numérique",
            "Ateliers dans les quartiers",
            "operating",
            "MEL-22-0391",
            "2022-04-29",
            "18000.00",
            null,
            "signed",
            "flat",
            "2022-01-01",
            "2022-12-31",
            null,
            "mediation"),
        grant(
            "CNFS-01",
            "ANCT",
            "Conseiller numérique France Services",
            "Un poste de conseiller",
            "operating",
            "CN-59-0212",
            "2021-05-18",
            "50000.00",
            null,
            "signed",
            "flat",
            "2021-06-01",
            "2023-05-31",
            null,
            "mediation"),
        grant(
            "NORD-2022",
            "Département du Nord",
            "Insertion",
            "Accompagnement de publics éloignés",
            "project",
            "CD59-22-77",
            "2022-02-14",
            "8000.00",
            null,
            "notified",
            "flat",
            "2022-02-01",
            "2023-01-31",
            Scenario.BOIS_BLANCS,
            "mediation"),
        grant(
            "BEFFROI-22",
            "Fondation du Beffroi",
            "Lieux qui relient",
            "Médiation à Fives",
            "project",
            "FB-22-031",
            "2022-03-28",
            "20000.00",
            null,
            "signed",
            "flat",
            "2022-04-01",
            "2023-09-30",
            Scenario.FIVES,
            "mediation"),
        grant(
            "CAF-2021",
            "CAF du Nord",
            "Parentalité",
            "Goûters des écrans",
            "project",
            "CAF-21-188",
            "2021-03-15",
            "5000.00",
            null,
            "cancelled",
            "flat",
            "2021-04-01",
            "2021-12-31",
            null,
            "mediation"),
        requested(
            "HDF-2023",
            "Région Hauts-de-France",
            "Tiers-lieux",
            "Essaimage de la méthode",
            "60000.00",
            "requested",
            "2023-01-01",
            "2023-12-31"),
        requested(
            "LILLE-2022",
            "Ville de Lille",
            "Politique de la ville",
            "Café des aidants",
            "7500.00",
            "refused",
            "2022-01-01",
            "2022-12-31"));
  }

  private Grant grant(
      String code,
      String funder,
      String programme,
      String purpose,
      String nature,
      String reference,
      String decision,
      String awarded,
      @Nullable String finalAmount,
      String status,
      String basis,
      String start,
      String end,
      @Nullable String place,
      String axis) {
    return new Grant(
        code,
        funder,
        programme,
        purpose,
        nature,
        reference,
        day(decision),
        money(awarded),
        null,
        finalAmount == null ? null : money(finalAmount),
        status,
        basis,
        null,
        null,
        day(start),
        day(end),
        day(end).plusMonths(6),
        place,
        axis);
  }

  private Grant requested(
      String code,
      String funder,
      String programme,
      String purpose,
      String amount,
      String status,
      String start,
      String end) {
    return new Grant(
        code,
        funder,
        programme,
        purpose,
        "operating",
        "",
        null,
        null,
        money(amount),
        null,
        status,
        "flat",
        null,
        null,
        day(start),
        day(end),
        null,
        null,
        "mediation");
  }

  private List<Amendment> amendments() {
    return List.of(
        new Amendment("HDF-TL", day("2021-06-22"), null, day("2022-10-31")),
        new Amendment("HDF-TL", day("2022-05-10"), money("96000.00"), day("2022-12-31")));
  }

  private List<GrantYear> years() {
    return List.of(
        new GrantYear("ANCT-FDT", 2020, money("50000.00")),
        new GrantYear("ANCT-FDT", 2021, money("50000.00")),
        new GrantYear("ANCT-FDT", 2022, money("50000.00")),
        new GrantYear("FEDER-NUM", 2020, money("12000.00")),
        new GrantYear("FEDER-NUM", 2021, money("46000.00")),
        new GrantYear("FEDER-NUM", 2022, money("62000.00")));
  }

  private List<Instalment> instalments() {
    return List.of(
        instalment("ANCT-FDT", "advance", "2020-04-30", "50000.00", "Signature"),
        instalment("ANCT-FDT", "interim", "2021-03-31", "50000.00", "Compte rendu 2020"),
        instalment("ANCT-FDT", "balance", "2022-04-30", "50000.00", "Compte rendu 2021"),
        instalment("HDF-TL", "advance", "2020-10-31", "45000.00", "Signature"),
        instalment("HDF-TL", "interim", "2021-11-30", "27000.00", "Bilan intermédiaire"),
        instalment("HDF-TL", "balance", "2023-03-31", "24000.00", "Bilan final"),
        instalment("FEDER-NUM", "interim", "2021-12-31", "36000.00", "Contrôle de service fait"),
        instalment("FEDER-NUM", "balance", "2023-06-30", "84000.00", "Contrôle de service fait"),
        instalment("CNFS-01", "advance", "2021-07-31", "25000.00", "Signature"),
        instalment("CNFS-01", "balance", "2022-12-15", "25000.00", "À un an"),
        instalment("BEFFROI-22", "advance", "2022-05-15", "12000.00", "Signature"),
        instalment("BEFFROI-22", "balance", "2023-10-31", "8000.00", "Bilan"),
        instalment("NORD-2022", "single", "2023-03-15", "8000.00", "Bilan"));
  }

  private List<Receipt> receipts() {
    return List.of(
        receipt("LILLE-TRAVAUX", "2020-04-17", "15000.00", "VIR 200417"),
        receipt("ANCT-FDT", "2020-05-12", "50000.00", "VIR 200512"),
        receipt("HDF-TL", "2020-11-24", "45000.00", "VIR 201124"),
        receipt("ANCT-FDT", "2021-03-30", "50000.00", "VIR 210330"),
        receipt("CAF-2021", "2021-06-11", "2500.00", "VIR 210611"),
        receipt("MEL-2021", "2021-07-02", "15000.00", "VIR 210702"),
        receipt("CNFS-01", "2021-08-20", "25000.00", "VIR 210820"),
        receipt("LILLE-TRAVAUX", "2021-10-08", "13750.40", "VIR 211008"),
        receipt("HDF-TL", "2021-12-17", "27000.00", "VIR 211217"),
        receipt("FEDER-NUM", "2022-01-26", "34612.75", "VIR 220126"),
        receipt("CAF-2021", "2022-02-15", "-2500.00", "PRLV 220215"),
        receipt("ANCT-FDT", "2022-05-06", "50000.00", "VIR 220506"),
        receipt("BEFFROI-22", "2022-05-19", "12000.00", "VIR 220519"),
        receipt("MEL-2022", "2022-07-08", "18000.00", "VIR 220708"),
        receipt("CNFS-01", "2023-01-06", "25000.00", "VIR 230106"));
  }

  private List<BudgetLine> budget() {
    return List.of(
        line("ANCT-FDT", "cost", "60", "Achats", "30000.00"),
        line("ANCT-FDT", "cost", "61", "Services extérieurs", "36000.00"),
        line("ANCT-FDT", "cost", "62", "Autres services extérieurs", "24000.00"),
        line("ANCT-FDT", "cost", "64", "Charges de personnel", "120000.00"),
        line("ANCT-FDT", "income", "70", "Ventes et prestations", "60000.00"),
        line("ANCT-FDT", "income", "74", "Subvention ANCT", "150000.00"),
        line("HDF-TL", "cost", "64", "Charges de personnel", "110000.00"),
        line("HDF-TL", "cost", "62", "Communication et déplacements", "22000.00"),
        line("HDF-TL", "income", "74", "Subvention régionale", "90000.00"),
        line("HDF-TL", "income", "70", "Prestations", "42000.00"),
        line("FEDER-NUM", "cost", "64", "Dépenses de personnel", "170000.00"),
        line("FEDER-NUM", "cost", "60", "Achats et prestations", "4500.00"),
        line("FEDER-NUM", "cost", "61", "Coûts indirects (forfait)", "25500.00"),
        line("FEDER-NUM", "income", "74", "FEDER", "120000.00"),
        line("FEDER-NUM", "income", "75", "Autofinancement", "80000.00"));
  }

  private static List<Claim> claims() {
    return List.of(
        new Claim(
            "FEDER-BE1", "FEDER-NUM", day("2021-09-15"), day("2020-07-01"), day("2021-06-30")),
        new Claim(
            "FEDER-BE2", "FEDER-NUM", day("2022-10-14"), day("2021-07-01"), day("2022-06-30")));
  }

  private List<ClaimLine> claimLines() {
    return List.of(
        new ClaimLine(
            "FEDER-BE1", "PAIE-2020-S2", money("21840.30"), null, null, money("21840.30")),
        new ClaimLine(
            "FEDER-BE1",
            "PAIE-2021-S1",
            money("33765.90"),
            money("1250.00"),
            "Prime hors convention",
            money("32515.90")),
        new ClaimLine(
            "FEDER-BE1",
            "HA-2021-014",
            money("4180.00"),
            money("848.28"),
            "Repas non prévus à la convention",
            money("3331.72")),
        new ClaimLine(
            "FEDER-BE2", "PAIE-2021-S2", money("46120.44"), null, null, money("46120.44")),
        new ClaimLine("FEDER-BE2", "PAIE-2022-S1", money("52980.75"), null, null, null));
  }

  private static Instalment instalment(
      String grant, String kind, String due, String amount, String condition) {
    return new Instalment(grant, kind, day(due), new BigDecimal(amount), condition);
  }

  private Receipt receipt(String grant, String on, String amount, String bank) {
    LocalDate day = day(on).plusDays(Math.floorMod(shift, 7));
    return new Receipt(grant, day, money(amount), bank);
  }

  private BudgetLine line(String grant, String side, String account, String label, String planned) {
    return new BudgetLine(grant, side, account, label, money(planned));
  }

  /** The amount of the committed sample, moved by the scenario's percent. */
  private BigDecimal money(String amount) {
    return new BigDecimal(amount)
        .multiply(BigDecimal.valueOf(100L + shift))
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
  }
}
