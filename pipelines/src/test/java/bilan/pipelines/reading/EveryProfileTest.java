package bilan.pipelines.reading;

import static bilan.pipelines.reading.Export.comma;
import static bilan.pipelines.reading.Export.dollarLike;
import static bilan.pipelines.reading.Export.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.profile.Profiles;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.testing.Deep;
import bilan.testing.Slow;
import bilan.testing.Tries;
import bilan.text.Failure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each built-in profile reads an export made at random, with the oddities of its kind, and gives
 * the sums of its maker: two hundred rows, refunds, cancelled ones and others' rows among them.
 */
@Slow
class EveryProfileTest {

  private static final int ROWS = 200;

  private static final Map<String, Maker> MAKERS = new TreeMap<>();

  static {
    MAKERS.put("sales/helloasso-billetterie", (s, n) -> helloAsso(s, n, "participant", true));
    MAKERS.put("sales/helloasso-adhesions", (s, n) -> helloAsso(s, n, "adhérent", false));
    MAKERS.put("sales/sumup-sales", EveryProfileTest::sumUp);
    MAKERS.put("sales/sumup-verkaeufe", EveryProfileTest::sumUpGerman);
    MAKERS.put("sales/square-items", (s, n) -> square(s, n, true));
    MAKERS.put("sales/square-transactions", (s, n) -> square(s, n, false));
    MAKERS.put("sales/loyverse-receipts", EveryProfileTest::loyverseReceipts);
    MAKERS.put("sales/loyverse-items", EveryProfileTest::loyverseItems);
    MAKERS.put("sales/caisse", UsualExports::till);
    MAKERS.put("sales/z-de-caisse", UsualExports::dailyZ);
    MAKERS.put("attendance/emargement", UsualExports::signIn);
    MAKERS.put("attendance/comptage-mensuel", UsualExports::monthlyCount);
    MAKERS.put("funding/subventions", UsualExports::grants);
    MAKERS.put("funding/livre-de-caisse", UsualExports::cashBook);
    MAKERS.put("attendance/coop-v2", AttendanceExports::coopV2);
    MAKERS.put("attendance/coop-v1-archive", AttendanceExports::coopV1Archive);
    MAKERS.put("attendance/coop-v1-cra", AttendanceExports::coopV1Cra);
    MAKERS.put("funding/scdl", FundingExports::scdl);
    MAKERS.put("funding/chorus", FundingExports::chorus);
    MAKERS.put("funding/osiris", FundingExports::osiris);
    MAKERS.put("bank/releve-debit-credit", BankExports::debitAndCredit);
    MAKERS.put("bank/releve-date-valeur", BankExports::twoDays);
    MAKERS.put("bank/releve-montant-signe", BankExports::signed);
    MAKERS.put("ledger/fec", FundingExports::fec);
  }

  /** An export of a kind, by chance, of so many rows at most. */
  private interface Maker {
    Export make(long seed, int most);
  }

  static List<String> profiles() {
    return List.copyOf(MAKERS.keySet());
  }

  @Test
  void everyBuiltInProfileHasItsMaker() {
    List<String> known = new ArrayList<>();
    for (String dataset : Datasets.NAMES) {
      new Profiles(dataset, null).all().forEach(p -> known.add(dataset + "/" + p.name()));
    }
    assertThat(MAKERS.keySet()).containsExactlyInAnyOrderElementsOf(known);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void givesTheSumsOfItsMaker(String name) {
    for (long seed = 1; seed <= Tries.of("bilan.exports", 1, 3); seed++) {
      adds(name, MAKERS.get(name).make(seed, ROWS), List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void givesTheSumsOfAFewRows(String name) {
    for (int rows = 1; rows <= 5; rows++) {
      for (long seed = 1; seed <= Tries.of("bilan.exports.short", 1, 6); seed++) {
        adds(name, MAKERS.get(name).make(10 * seed + rows, rows), List.of());
      }
    }
  }

  /** What an export has by its settings, or the version of its maker, may be missing. */
  @Deep
  @ParameterizedTest
  @MethodSource("profiles")
  void isReadWithoutAnyOfItsOptionalColumns(String name) {
    for (int rows : List.of(1, 2, 5, ROWS)) {
      Export export = MAKERS.get(name).make(31 + rows, rows);
      List<String> headers = export.headers();
      for (int column = 0; column < headers.size(); column++) {
        if (!Needed.is(name, headers.get(column))) {
          Export part = new Export(export, export.without(column));
          adds(name, part, List.of(headers.get(column)));
        }
      }
    }
  }

  private static void adds(String name, Export export, List<String> without) {
    String said = name + " of " + export.rows + " rows without " + without;
    if (export.rows == 0 && OF_OTHERS.contains(name)) {
      assertThatThrownBy(() -> Read.of(request("funding"), export.toString()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("profile.none_ours");
      return;
    }
    Read read = read(name.substring(0, name.indexOf('/')), export, said);
    assertThat(read.reading.profile()).as(said).isEqualTo(name.substring(name.indexOf('/') + 1));
    assertThat(read.rejected).as("%s: %s", said, read.rejected).isEmpty();
    assertThat(read.rows).as(said).hasSize(export.rows);
    export.sums.forEach(
        (field, expected) -> {
          BigDecimal sum = sum(read, field);
          boolean unsaid = !without.isEmpty() && sum.signum() == 0;
          if (!unsaid && without.stream().noneMatch(h -> CHANGES.contains(h + "/" + field))) {
            assertThat(sum).as("%s of %s", field, said).isEqualByComparingTo(expected);
          }
        });
  }

  private static Read read(String dataset, Export export, String said) {
    try {
      return Read.of(request(dataset), export.toString());
    } catch (Failure failure) {
      throw new AssertionError(said + ": " + failure.problems(), failure);
    }
  }

  /** Profiles of files with others' rows: where none is ours, a person is asked. */
  private static final Set<String> OF_OTHERS = Set.of("funding/scdl", "funding/chorus");

  /** Columns without which a sum is another one: what is taken off, what is added, our part. */
  private static final Set<String> CHANGES =
      Set.of(
          "Montant code promo/amount_incl_tax",
          "Tax/amount_incl_tax",
          "pourcentageSubvention/own_amount");

  private static BigDecimal sum(Read read, String field) {
    return field.indexOf('/') < 0
        ? read.sum(field)
        : BigDecimal.valueOf(read.audience().getOrDefault(field, 0));
  }

  private static ReadRequest request(String dataset) {
    return Requests.of(
        Path.of("export.csv"),
        dataset,
        null,
        null,
        List.of(),
        ReadOptions.DETECT,
        dataset.equals("sales") ? "Wazemmes" : null,
        null,
        null,
        null,
        List.of("12345678200010", "W595012345"),
        false,
        List.of());
  }

  /** One order may have several tickets; promotion codes; orders that were never paid. */
  private static Export helloAsso(long seed, int most, String who, boolean tickets) {
    Export export =
        new Export(
            seed,
            "Référence commande|Date de la commande|Statut de la commande|Nom "
                + who
                + "|Prénom "
                + who
                + "|Nom payeur|Prénom payeur|Email payeur|Raison sociale|Moyen de paiement|"
                + (tickets ? "Billet|Numéro de billet|" : "")
                + "Tarif|Montant tarif|Code Promo|Montant code promo|Régime ? ");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int price = 500 + export.cents(2000);
      int promo = export.upTo(4) == 1 ? export.cents(400) : 0;
      boolean paid = export.upTo(6) > 1;
      String row =
          (1000 + i / 2)
              + "|"
              + "%02d/%02d/2022 18:30".formatted(export.upTo(28), export.upTo(12))
              + (paid ? "|Validé" : "|Remboursé")
              + "|Dupont|Élise|Dupont|Élise|e@exemple.fr||Carte bancaire|"
              + (tickets ? "oui|" + i + "|" : "")
              + "Plein tarif|"
              + comma(price)
              + "|"
              + (promo > 0 ? "AMI|" + comma(promo) : "|")
              + "|végétarien";
      if (paid) {
        export.add("amount_incl_tax", euros(price - promo)).row(row);
      } else {
        export.line(row);
      }
    }
    return export;
  }

  private static Export sumUp(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Account|Date|Time|Type|Transaction ID|Receipt Number|Payment"
                + " Method|Quantity|Description|Currency|Price (Gross)|Price (Net)|Tax|Tax"
                + " rate|Transaction refunded");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int tax = export.cents(90) * (export.upTo(10) == 1 ? -1 : 1);
      export
          .add("amount_incl_tax", euros(11 * tax))
          .add("amount_excl_tax", euros(10 * tax))
          .add("tax", euros(tax))
          .row(
              "x|%02d.%02d.22|18:05|%s|T%d|R%d|Cash|1|Café|EUR|%s|%s|%s|10%%|"
                  .formatted(
                      export.upTo(28),
                      export.upTo(12),
                      tax < 0 ? "Refund" : "Sale",
                      i,
                      i,
                      euros(11 * tax),
                      euros(10 * tax),
                      euros(tax)));
    }
    return export;
  }

  private static Export sumUpGerman(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Datum|Typ|Transaktionsnummer|Zahlungsmethode|Menge|Beschreibung|Währung|Preis vor"
                + " Rabatt|Rabatt|Preis (brutto)|Preis"
                + " (netto)|Steuer|Steuersatz|Konto|Category|Sku");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int tax = export.cents(90);
      int discount = export.upTo(5) == 1 ? 50 : 0;
      export
          .add("amount_incl_tax", euros(11 * tax))
          .add("amount_excl_tax", euros(10 * tax))
          .add("discount", euros(discount))
          .row(
              "%02d.%02d.2024, 18:05|Verkauf|T%d|Bar|1|Tee|EUR|%s|%s|%s|%s|%s|10%%|x|Getränke|"
                  .formatted(
                      export.upTo(28),
                      export.upTo(12),
                      i,
                      euros(11 * tax + discount),
                      euros(discount),
                      euros(11 * tax),
                      euros(10 * tax),
                      euros(tax)));
    }
    return export;
  }

  /** Month first; refunds in brackets; thousands with a comma. */
  private static Export square(long seed, int most, boolean items) {
    Export export =
        new Export(
            seed,
            items
                ? "Date|Time|Time Zone|Category|Item|Qty|Price Point Name|SKU|Modifiers"
                    + " Applied|Gross Sales|Discounts|Net Sales|Tax|Transaction ID|Payment"
                    + " ID|Device Name|Notes|Details|Event Type|Location"
                : "Date|Time|Time Zone|Gross Sales|Discounts|Net Sales|Gift Card"
                    + " Sales|Tax|Tip|Partial Refunds|Total Collected|Source|Card|Card Entry"
                    + " Methods|Cash|Transaction ID|Payment ID|Device Name|Location");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int net = (i % 17 == 0 ? 100_000 : 0) + 10 * export.cents(900);
      int signed = export.upTo(9) == 1 ? -net : net;
      int tax = signed / 10;
      String day =
          "%02d/%02d/26|18:05:00|Paris|".formatted(export.upTo(12), i == 0 ? 25 : export.upTo(28));
      String money = dollarLike(signed) + "|€0.00|" + dollarLike(signed) + "|";
      export
          .add("amount_excl_tax", euros(signed))
          .add("tax", euros(tax))
          .add("amount_incl_tax", euros(signed + tax))
          .row(
              items
                  ? day
                      + "Drinks|Coffee|"
                      + (signed < 0 ? -1 : 1)
                      + "|Regular|||"
                      + money
                      + dollarLike(tax)
                      + "|T"
                      + i
                      + "|P|iPad|||"
                      + (signed < 0 ? "Refund" : "Payment")
                      + "|Wazemmes"
                  : day
                      + money
                      + "€0.00|"
                      + dollarLike(tax)
                      + "|€0.00|€0.00|"
                      + dollarLike(signed + tax)
                      + "|Register|€0.00|Chip|€0.00|T"
                      + i
                      + "|P|iPad|Wazemmes");
    }
    return export;
  }

  private static Export loyverseReceipts(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Date|Receipt number|Receipt type|Gross sales|Discounts|Net sales|Taxes|Total"
                + " collected|Cost of goods|Gross profit|Payment type|Description|Dining"
                + " option|POS|Store|Cashier name|Customer name|Customer contacts|Status");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int total = export.cents(3000) * (export.upTo(9) == 1 ? -1 : 1);
      boolean cancelled = export.upTo(7) == 1;
      String row =
          "%02d/%02d/2026 23:50|1-%d|%s|%s|0.00|%s|0.00|%s|1|4|Cash|2 x Tea||POS 1|Fives|Lou|||%s"
              .formatted(
                  i == 0 ? 31 : export.upTo(28),
                  i == 0 ? 10 : export.upTo(12),
                  i,
                  total < 0 ? "Refund" : "Sale",
                  euros(total),
                  euros(total),
                  euros(total),
                  cancelled ? "Cancelled" : "Closed");
      if (cancelled) {
        export.line(row);
      } else {
        export.add("amount_incl_tax", euros(total)).row(row);
      }
    }
    return export;
  }

  private static Export loyverseItems(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Date|Receipt number|Receipt type|Category|SKU|Item|Variant|Modifiers"
                + " applied|Quantity|Gross sales|Discounts|Net sales|Cost of goods|Gross"
                + " profit|Taxes|Dining option|POS|Store|Cashier name|Status");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int net = export.cents(2000);
      export
          .add("amount_incl_tax", euros(net))
          .add("quantity", 2)
          .row(
              "%d/%d/26 1:33 PM|1-%d|Sale|Drinks|1|Tea|||2|%s|0.50|%s|1|3|0|x|POS 1|Fives|Lou|Closed"
                  .formatted(
                      export.upTo(12),
                      i == 0 ? 28 : export.upTo(28),
                      i,
                      euros(net + 50),
                      euros(net)));
    }
    return export;
  }
}
