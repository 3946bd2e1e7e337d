package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.Plans;
import bilan.sample.network.Plans.Milestone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the network knows about itself: places, closures, funders, the team, and the four priorities
 * of 2023.
 */
public final class ReferenceFiles {

  private final Path folder;
  private final InventedNetwork network;
  private final Sheets sheets;
  private final BookWriter writer;

  /** The files of places, closures, team and plans, to be written into a folder. */
  public ReferenceFiles(Path folder, InventedNetwork network, Edit edit, BookWriter writer) {
    this.writer = writer;
    this.sheets = new Sheets(edit);
    this.folder = folder;
    this.network = network;
  }

  private record Testimony(
      String words, @Nullable String who, String agreed, String place, int year) {}

  /** Writes all files. */
  public void write() throws IOException {
    writer.xlsx(
        folder.resolve("lieux-et-reseau.xlsx"),
        Book.of(
            sheets.tab("Lieux", network.places()),
            sheets.tab("Fermetures", network.closures()),
            sheets.tab("Ruptures", network.breaks()),
            sheets.tab("Financeurs", network.funding().funders()),
            Tab.of("Animateurs").row("Code").row("M01").row("M02").row("M03")));
    writer.ods(folder.resolve("equipe.ods"), Book.of(sheets.tab("Équipe", network.team())));
    writer.xlsx(folder.resolve("priorites-2023.xlsx"), priorities(network.plans()));
  }

  private Book priorities(Plans plans) {
    return Book.of(
        sheets.tab("Priorités", plans.priorities()),
        sheets.tab("Indicateurs", plans.indicators()),
        sheets.tab("Relevés", plans.readings()),
        sheets.tab("Actions", plans.actions()),
        sheets.tab("Répartition par priorité", plans.shares()),
        sheets.tab("Jalons", plans.milestones(), (now, before, word) -> written(now)),
        sheets.tab("Récits", plans.narratives()),
        // One of them did not agree to be quoted.
        sheets.tab("Témoignages", InventedFacts.of(Testimony.class)));
  }

  private static Object written(Milestone milestone) {
    return switch (milestone.precision()) {
      case DAY -> milestone.date();
      case MONTH -> French.month(YearMonth.from(milestone.date()));
      case YEAR -> String.valueOf(milestone.date().getYear());
    };
  }
}
