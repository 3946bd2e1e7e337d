package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Break;
import bilan.sample.network.InventedNetwork.Closure;
import bilan.sample.network.InventedNetwork.Funder;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.InventedNetwork.TeamRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the network knows about itself: places, closures, funders, the team, and the four priorities
 * of 2023.
 */
public final class ReferenceFiles {

  private static final Map<String, String> PLACE_KIND =
      Map.of(
          "own",
          "Propre",
          "partner",
          "Partenaire",
          "off_site",
          "Hors les murs",
          "remote",
          "À distance");
  private static final Map<String, String> SCOPE =
      Map.of("all", "Tout", "attendance", "Fréquentation", "sales", "Ventes");
  private static final Map<String, String> LEVEL =
      Map.of("other public", "Autre public", "private", "Privé");
  private static final Map<String, String> CONTRACT =
      Map.of(
          "cdi",
          "CDI",
          "cdd",
          "CDD",
          "aidé",
          "Contrat aidé",
          "alternance",
          "Alternance",
          "service_civique",
          "Service civique",
          "bénévole",
          "Bénévole",
          "prestataire",
          "Prestataire");

  private final Path folder;
  private final InventedNetwork network;
  private final Edit edit;
  private final BookWriter writer;

  /** The files of places, closures, team and plans, to be written into a folder. */
  public ReferenceFiles(Path folder, InventedNetwork network, Edit edit, BookWriter writer) {
    this.writer = writer;
    this.edit = edit;
    this.folder = folder;
    this.network = network;
  }

  /** Writes all files. */
  public void write() throws IOException {
    writer.xlsx(
        folder.resolve("lieux-et-reseau.xlsx"),
        Book.of(places(), closures(), breaks(), funders(), facilitators()));
    writer.ods(folder.resolve("equipe.ods"), Book.of(team()));
    writer.xlsx(folder.resolve("priorites-2023.xlsx"), new PlanFiles(network.plans(), edit).book());
  }

  private Tab places() {
    Tab tab = Tab.of("Lieux").row("Les lieux du réseau, à jour au 9 janvier 2023").row();
    tab.row(
        "Lieu",
        "Autres noms",
        "Type",
        "Ville",
        "Ouvert le",
        "Entré dans le réseau le",
        "Sorti du réseau le",
        "Fermé le",
        "Données attendues",
        "TVA");
    for (Place row : network.places()) {
      Place p = edit.now(row);
      tab.row(
          p.name(),
          String.join(" ; ", p.aliases()),
          PLACE_KIND.get(p.kind()),
          p.city(),
          p.opened(),
          p.joined(),
          p.left(),
          p.closed(),
          String.join(" ; ", p.expects()),
          p.vat());
    }
    return tab;
  }

  private Tab closures() {
    Tab tab = Tab.of("Fermetures").row("Lieu", "Du", "Au", "Portée", "Raison");
    for (Closure row : network.closures()) {
      Closure c = edit.now(row);
      tab.row(c.place(), c.from(), c.to(), SCOPE.get(c.scope()), c.reason());
    }
    return tab;
  }

  private Tab breaks() {
    Tab tab = Tab.of("Ruptures").row("Données", "Champ", "Lieu", "À partir du", "Raison");
    for (Break row : network.breaks()) {
      Break b = edit.now(row);
      tab.row(SCOPE.get(b.dataset()), b.field(), b.place(), b.on(), b.reason());
    }
    return tab;
  }

  private Tab funders() {
    Tab tab = Tab.of("Financeurs").row("Financeur", "Autres noms", "Niveau");
    for (Funder row : network.funding().funders()) {
      Funder f = edit.now(row);
      tab.row(f.name(), String.join(" ; ", f.aliases()), LEVEL.getOrDefault(f.level(), f.level()));
    }
    return tab;
  }

  private static Tab facilitators() {
    return Tab.of("Animateurs").row("Code").row("M01").row("M02").row("M03");
  }

  private Tab team() {
    Tab tab = Tab.of("Équipe").row("Équipe de POP Café, mois par mois").row();
    tab.row("Mois", "Fonction", "Contrat", "ETP", "Effectif", "Heures", "Axe");
    for (TeamRow before : network.team()) {
      TeamRow row = edit.now(before);
      tab.row(
          French.month(row.month()),
          row.role(),
          CONTRACT.get(row.contract()),
          row.fte(),
          row.headcount(),
          row.hours(),
          French.axis(row.axis()));
    }
    return tab;
  }
}
