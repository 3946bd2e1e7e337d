package bilan.sample.ledger;

import bilan.sample.book.BookWriter;
import bilan.sample.ledger.Ledger.Entry;
import bilan.sample.ledger.Ledger.Line;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The ledger as the tax office wants it (LPF, article A47 A-1): 18 columns between tabs. */
public final class LedgerFile {

  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
  private static final String SIREN = "123456782";
  private static final Map<String, String> JOURNAL =
      Map.of(
          "AN", "À nouveaux",
          "AC", "Achats",
          "VT", "Ventes",
          "BQ", "Banque",
          "PA", "Paie",
          "OD", "Opérations diverses");
  private static final List<String> HEADER =
      List.of(
          "JournalCode",
          "JournalLib",
          "EcritureNum",
          "EcritureDate",
          "CompteNum",
          "CompteLib",
          "CompAuxNum",
          "CompAuxLib",
          "PieceRef",
          "PieceDate",
          "EcritureLib",
          "Debit",
          "Credit",
          "EcritureLet",
          "DateLet",
          "ValidDate",
          "Montantdevise",
          "Idevise");

  private final Path folder;
  private final Ledger ledger;

  /** The file of a ledger, to be written into a folder. */
  public LedgerFile(Path folder, Ledger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /** Writes the file, named after the closing day. */
  public void write(LocalDate closing) throws IOException {
    StringBuilder text = new StringBuilder(String.join("\t", HEADER)).append("\r\n");
    int number = 0;
    for (Entry entry : ledger.entries()) {
      number++;
      for (Line line : entry.lines()) {
        text.append(String.join("\t", cells(entry, line, number, closing))).append("\r\n");
      }
    }
    BookWriter.write(
        folder.resolve(SIREN + "FEC" + day(closing) + ".txt"), text.toString().getBytes(LATIN_9));
  }

  private static List<String> cells(Entry entry, Line line, int number, LocalDate closing) {
    return List.of(
        entry.journal(),
        JOURNAL.getOrDefault(entry.journal(), ""),
        String.valueOf(number),
        day(entry.on()),
        line.account(),
        line.name(),
        line.aux(),
        line.aux(),
        entry.piece(),
        day(entry.on()),
        line.label(),
        comma(line.amount().max(BigDecimal.ZERO)),
        comma(line.amount().negate().max(BigDecimal.ZERO)),
        "",
        "",
        day(closing.plusMonths(2)),
        "",
        "");
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static String comma(BigDecimal amount) {
    return amount.setScale(2).toPlainString().replace('.', ',');
  }
}
