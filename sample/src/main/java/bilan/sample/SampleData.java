package bilan.sample;

import bilan.sample.book.BookWriter;
import bilan.sample.file.AttendanceFiles;
import bilan.sample.file.FundingFiles;
import bilan.sample.file.ReferenceFiles;
import bilan.sample.file.SalesFiles;
import bilan.sample.ledger.BankFiles;
import bilan.sample.ledger.Ledger;
import bilan.sample.ledger.Ledger.Tie;
import bilan.sample.ledger.LedgerFile;
import bilan.sample.ledger.LedgerMaker;
import bilan.sample.maker.NetworkMaker;
import bilan.sample.network.BilanYears;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.Scenario;
import bilan.sample.network.Written;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes a network and writes it as the spreadsheets that people would send, the same bytes for the
 * same seed.
 *
 * @param network what is true
 * @param written what each file covers
 * @param banked whether the statements of the bank, and the ledger that agrees with them, are sent
 *     with the other files
 */
public record SampleData(
    Scenario scenario, InventedNetwork network, List<Written> written, boolean banked) {

  /** The seed of the network that is committed. */
  public static final long COMMITTED = 2020;

  /**
   * Writes {@code reference}, {@code attendance}, {@code sales}, {@code funding}, {@code bank} and
   * {@code ledger} under a folder, and a picture under {@code images}.
   */
  public static SampleData generate(long seed, Path folder) throws IOException {
    return generate(seed, 1, folder);
  }

  /** The same files of a network whose till sells that many times as many tickets. */
  public static SampleData generate(long seed, int tickets, Path folder) throws IOException {
    return of(seed, tickets).write(Edit.NONE, new BookWriter(null), folder);
  }

  /** The network of a seed, written nowhere yet. */
  public static SampleData of(long seed) {
    return of(seed, 1);
  }

  private static SampleData of(long seed, int tickets) {
    boolean committed = seed == COMMITTED;
    Scenario scenario = (committed ? Scenario.committed() : Scenario.variant(seed)).busier(tickets);
    InventedNetwork network = new NetworkMaker(scenario, seed).make(committed);
    return new SampleData(scenario, network, List.of(), committed);
  }

  /** Writes the files with one edit; gives the network that they tell then. */
  public SampleData write(Edit edit, BookWriter writer, Path folder) throws IOException {
    List<Written> covered = new ArrayList<>();
    new ReferenceFiles(folder.resolve("reference"), network, edit, writer).write();
    covered.addAll(
        new AttendanceFiles(folder.resolve("attendance"), network.activities(), edit, writer)
            .write());
    covered.addAll(new SalesFiles(folder.resolve("sales"), network.sales(), edit, writer).write());
    new FundingFiles(
            folder.resolve("funding"),
            network.funding(),
            network.accounts(),
            scenario.years().asOf(),
            banked ? InventedFacts.of(Tie.class) : List.of(),
            edit,
            writer)
        .write();
    if (writer.writesAll()) { // no edit is one of the picture or of the bank
      pictures(folder.resolve("images"));
      boolean mistyped = scenario.shift() == 0;
      new BankFiles(folder.resolve("bank"), network.funding(), mistyped, ledger().payments())
          .write();
      if (banked) {
        new LedgerFile(folder.resolve("ledger"), ledger()).write(scenario.years().asOf());
      }
    }
    return new SampleData(scenario, edit.of(network), covered, banked);
  }

  /** The front of a café, with the words that say what it shows. */
  private static void pictures(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : List.of("facade.png", "facade.txt")) {
      try (InputStream in =
          Objects.requireNonNull(SampleData.class.getResourceAsStream("images/" + name))) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
  }

  /** The ledger of the last year; none where nobody sends it. */
  public Ledger ledger() {
    return banked ? new LedgerMaker(network, scenario.years()).make() : Ledger.NONE;
  }

  /** Whether a year is the one of which a ledger is sent. */
  public boolean isBooked(int year) {
    return banked && year == scenario.years().last();
  }

  /** The same network, told about by years of the calendar or from September. */
  public SampleData by(BilanYears years) {
    if (years.firstMonth() != 1 && years.firstMonth() != 9) {
      throw new IllegalArgumentException("no income of grants is written down by " + years);
    }
    InventedNetwork other = NetworkMaker.by(years, network, scenario.accounts());
    return new SampleData(scenario.by(years), other, written, banked);
  }

  /** The same, and nobody sends the statements of the bank and the ledger. */
  public SampleData unbanked() {
    return new SampleData(scenario, network, written, false);
  }

  /** Writes the committed files again: {@code args[0]} is the folder {@code sample-data}. */
  public static void main(String[] args) throws IOException {
    generate(COMMITTED, Path.of(args[0]));
  }
}
