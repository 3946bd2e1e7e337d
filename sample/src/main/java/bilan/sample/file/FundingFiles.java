package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.french.French;
import bilan.sample.ledger.Ledger.Tie;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Amendment;
import bilan.sample.network.InventedNetwork.BudgetLine;
import bilan.sample.network.InventedNetwork.Claim;
import bilan.sample.network.InventedNetwork.ClaimLine;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.GrantYear;
import bilan.sample.network.InventedNetwork.Instalment;
import bilan.sample.network.InventedNetwork.Receipt;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workbook of grants with its tables, and the accountant's income statements. */
public final class FundingFiles {

  private static final Map<String, String> STATUS =
      Map.of(
          "requested",
          "Demandée",
          "refused",
          "Refusée",
          "notified",
          "Notifiée",
          "signed",
          "Signée",
          "closed",
          "Soldée",
          "cancelled",
          "Annulée");
  private static final Map<String, String> NATURE =
      Map.of(
          "operating",
          "Fonctionnement",
          "investment",
          "Investissement",
          "project",
          "Projet",
          "in_kind",
          "En nature");
  private static final Map<String, String> BASIS =
      Map.of("flat", "Forfait", "reimbursement", "Remboursement");
  private static final Map<String, String> INSTALMENT =
      Map.of(
          "advance",
          "Avance",
          "interim",
          "Acompte",
          "balance",
          "Solde",
          "single",
          "Versement unique");
  private static final Map<String, String> SIDE = Map.of("cost", "Charge", "income", "Produit");

  private final Path folder;
  private final Funding funding;
  private final Edit edit;
  private final BookWriter writer;
  private final List<AccountLine> accounts;
  private final LocalDate lastDay;
  private final List<Tie> keys;

  /**
   * The files of grants and accounts, to be written into a folder; {@code keys} is empty without a
   * ledger.
   */
  public FundingFiles(
      Path folder,
      Funding funding,
      List<AccountLine> accounts,
      LocalDate lastDay,
      List<Tie> keys,
      Edit edit,
      BookWriter writer) {
    this.lastDay = lastDay;
    this.keys = keys;
    this.writer = writer;
    this.edit = edit;
    this.folder = folder;
    this.funding = funding;
    this.accounts = accounts;
  }

  /** Writes all files. */
  public void write() throws IOException {
    writer.xlsx(folder.resolve("financements.xlsx"), new Book(tabs()));
    if (!funding.evidence().equals(Evidence.NONE)) {
      writer.xlsx(
          folder.resolve("justificatifs.xlsx"),
          new EvidenceSheets(funding.evidence(), edit).book());
    }
    statements();
  }

  private List<Tab> tabs() {
    List<Tab> tabs =
        new ArrayList<>(
            List.of(
                grants(),
                amendments(),
                years(),
                instalments(),
                receipts(),
                budget(),
                claims(),
                claimLines()));
    if (!keys.isEmpty()) {
      tabs.add(keys());
    }
    return List.copyOf(tabs);
  }

  /** What ties the entries of the ledger, which has no axis. */
  private Tab keys() {
    Tab tab =
        Tab.of("Clés comptables")
            .row("Subvention", "Lieu", "Métier", "Compte", "Libellé contient", "Compte auxiliaire");
    for (Tie key : keys) {
      tab.row(
          given(key.grant()),
          given(key.place()),
          given(key.axis()) == null ? null : French.axis(key.axis()),
          given(key.account()),
          given(key.label()),
          given(key.aux()));
    }
    return tab;
  }

  private static @Nullable String given(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private Tab grants() {
    Tab tab = Tab.of("Subventions").row("Suivi des subventions de POP Café").row();
    tab.row(
        "Code",
        "Financeur",
        "Dispositif",
        "Objet",
        "Nature",
        "Référence",
        "Date de décision",
        "Montant demandé",
        "Montant attribué",
        "Montant définitif",
        "Statut",
        "Statut depuis le",
        "Mode de versement",
        "Coût éligible",
        "Taux",
        "Début",
        "Fin",
        "Compte rendu dû le",
        "Lieu",
        "Axe");
    for (Grant row : funding.grants()) {
      Grant g = edit.now(row);
      tab.row(
          g.code(),
          g.funder(),
          g.programme(),
          g.purpose(),
          NATURE.get(g.nature()),
          g.reference(),
          g.decision(),
          g.requested(),
          g.awarded(),
          g.finalAmount(),
          STATUS.get(g.status()),
          settledOn(g),
          BASIS.get(g.basis()),
          g.eligible(),
          French.rate(g.rate()),
          g.start(),
          g.end(),
          g.reportDue(),
          g.place(),
          French.axis(g.axis()));
    }
    BigDecimal awarded =
        funding.grants().stream()
            .map(g -> g.awarded() == null ? BigDecimal.ZERO : g.awarded())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return tab.row("TOTAL", null, null, null, null, null, null, null, awarded);
  }

  /** The day since which a grant is closed or cancelled; null of any other. */
  private @Nullable LocalDate settledOn(Grant grant) {
    if (!Set.of("closed", "cancelled").contains(grant.status())) {
      return null;
    }
    LocalDate end = grant.end();
    return end == null || end.isAfter(lastDay) ? grant.decision() : end;
  }

  private Tab amendments() {
    Tab tab =
        Tab.of("Avenants")
            .row("Subvention", "Date de l'avenant", "Nouveau montant", "Nouvelle date de fin");
    for (Amendment row : funding.amendments()) {
      Amendment a = edit.now(row);
      tab.row(a.grant(), a.on(), a.amount(), a.end());
    }
    return tab;
  }

  private Tab years() {
    Tab tab = Tab.of("Rattachement").row("Subvention", "Exercice", "Montant");
    for (GrantYear row : funding.years()) {
      GrantYear y = edit.now(row);
      tab.row(y.grant(), y.year(), y.amount());
    }
    return tab;
  }

  private Tab instalments() {
    Tab tab = Tab.of("Échéancier").row("Subvention", "Type", "Date prévue", "Montant", "Condition");
    for (Instalment row : funding.instalments()) {
      Instalment i = edit.now(row);
      tab.row(i.grant(), INSTALMENT.get(i.kind()), i.due(), i.amount(), i.condition());
    }
    return tab;
  }

  private Tab receipts() {
    Tab tab =
        Tab.of("Versements reçus")
            .row("Date de réception", "Subvention", "Montant", "Référence bancaire");
    for (Receipt row : funding.receipts()) {
      Receipt r = edit.now(row);
      tab.row(r.on(), r.grant(), French.euros(r.amount()), r.bank());
    }
    return tab.row(
        "Total",
        null,
        French.euros(
            funding.receipts().stream()
                .map(Receipt::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private Tab budget() {
    Tab tab =
        Tab.of("Budget")
            .row("Subvention", "Charge ou produit", "Compte", "Libellé", "Montant prévu");
    for (BudgetLine row : funding.budget()) {
      BudgetLine b = edit.now(row);
      tab.row(b.grant(), SIDE.get(b.side()), b.account(), b.label(), b.planned());
    }
    return tab;
  }

  private Tab claims() {
    Tab tab = Tab.of("Demandes de paiement").row("Demande", "Subvention", "Déposée le", "Du", "Au");
    for (Claim row : funding.claims()) {
      Claim c = edit.now(row);
      tab.row(c.claim(), c.grant(), c.submitted(), c.from(), c.to());
    }
    return tab;
  }

  private Tab claimLines() {
    Tab tab =
        Tab.of("Dépenses déclarées")
            .row(
                "Demande",
                "Pièce",
                "Montant déclaré",
                "Montant écarté",
                "Motif",
                "Montant certifié");
    for (ClaimLine row : funding.claimLines()) {
      ClaimLine l = edit.now(row);
      tab.row(l.claim(), l.voucher(), l.declared(), l.setAside(), l.reason(), l.certified());
    }
    return tab;
  }

  /** Three years from three programs: a workbook, an old one, a Windows CSV. */
  private void statements() throws IOException {
    for (int year = 2020; year <= 2022; year++) {
      int y = year;
      List<AccountLine> lines = accounts.stream().filter(line -> line.year() == y).toList();
      if (lines.isEmpty()) {
        continue;
      }
      Tab tab = Tab.of("Compte de résultat");
      if (year != 2022) {
        tab.row("Association POP Café").row("Compte de résultat de l'exercice " + year).row();
      }
      tab.row("Exercice", "Compte", "Intitulé", "Charge ou produit", "Montant", "Axe");
      for (AccountLine row : lines) {
        AccountLine line = edit.now(row);
        tab.row(
            line.year(),
            line.account(),
            line.label(),
            SIDE.get(line.side()),
            year == 2022 ? French.euros(line.amount()) : line.amount(),
            French.axis(line.axis()));
      }
      Path file =
          folder.resolve(
              "compte-de-resultat-" + year + List.of(".xlsx", ".xls", ".csv").get(year - 2020));
      switch (year) {
        case 2020 -> writer.xlsx(file, Book.of(tab));
        case 2021 -> writer.xls(file, Book.of(tab));
        default -> writer.csv(file, Book.of(tab), Charset.forName("windows-1252"), false, ';');
      }
    }
  }
}
