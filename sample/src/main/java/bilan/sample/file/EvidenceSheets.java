package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork.Allocation;
import bilan.sample.network.InventedNetwork.Contract;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.FlatRate;
import bilan.sample.network.InventedNetwork.Hours;
import bilan.sample.network.InventedNetwork.Voucher;
import java.util.Map;

/** The workbook of vouchers, of who shares them, of flat rates and of hours. */
final class EvidenceSheets {

  private static final Map<String, String> KIND =
      Map.of(
          "direct_staff", "Personnel",
          "direct_other", "Autre direct",
          "indirect", "Indirect",
          "in_kind", "En nature");
  private static final Map<String, String> FLAT = Map.of("indirect_of_staff", "15 % du personnel");

  private final Evidence evidence;
  private final Edit edit;

  EvidenceSheets(Evidence evidence, Edit edit) {
    this.evidence = evidence;
    this.edit = edit;
  }

  Book book() {
    return Book.of(vouchers(), allocations(), flatRates(), hours(), contracts());
  }

  private Tab vouchers() {
    Tab tab = Tab.of("Dépenses").row("Pièces justificatives des subventions").row();
    tab.row(
        "Exercice",
        "Pièce",
        "Subvention",
        "Fournisseur",
        "Libellé",
        "Compte",
        "Poste",
        "Date de facture",
        "Payé le",
        "Montant TTC");
    for (Voucher row : evidence.vouchers()) {
      Voucher v = edit.now(row);
      tab.row(
          v.year(),
          v.voucher(),
          v.grant(),
          v.supplier(),
          v.label(),
          v.account(),
          KIND.get(v.kind()),
          v.invoiced(),
          v.paid(),
          v.amount());
    }
    return tab;
  }

  private Tab allocations() {
    Tab tab = Tab.of("Affectations").row("Pièce", "Subvention", "Part");
    for (Allocation row : evidence.allocations()) {
      Allocation a = edit.now(row);
      tab.row(a.voucher(), a.grant(), French.rate(a.share()));
    }
    return tab;
  }

  private Tab flatRates() {
    Tab tab = Tab.of("Forfaits").row("Subvention", "Forfait", "Taux");
    for (FlatRate row : evidence.flatRates()) {
      FlatRate f = edit.now(row);
      tab.row(f.grant(), FLAT.get(f.kind()), French.rate(f.rate()));
    }
    return tab;
  }

  private Tab hours() {
    Tab tab = Tab.of("Temps passés").row("Personne", "Mois", "Subvention", "Heures");
    for (Hours row : evidence.hours()) {
      Hours h = edit.now(row);
      tab.row(h.person(), h.month().atDay(1), h.grant(), h.hours());
    }
    return tab;
  }

  private Tab contracts() {
    Tab tab =
        Tab.of("Contrats").row("Personne", "Début", "Quotité", "Heures par mois", "Coût annuel");
    for (Contract row : evidence.contracts()) {
      Contract c = edit.now(row);
      tab.row(c.person(), c.start(), French.rate(c.fullTime()), c.monthlyHours(), c.annualCost());
    }
    return tab;
  }
}
