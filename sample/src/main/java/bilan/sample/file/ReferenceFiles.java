package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the network knows about itself: places, closures, funders, the team, and the four priorities
 * of 2023.
 */
public final class ReferenceFiles {

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
    Sheets sheets = new Sheets(edit);
    writer.xlsx(
        folder.resolve("lieux-et-reseau.xlsx"),
        Book.of(
            sheets.tab("Lieux", network.places()),
            sheets.tab("Fermetures", network.closures()),
            sheets.tab("Ruptures", network.breaks()),
            sheets.tab("Financeurs", network.funding().funders()),
            Tab.of("Animateurs").row("Code").row("M01").row("M02").row("M03")));
    writer.ods(folder.resolve("equipe.ods"), Book.of(sheets.tab("Équipe", network.team())));
    writer.xlsx(folder.resolve("priorites-2023.xlsx"), PlanFiles.book(network.plans(), edit));
  }
}
