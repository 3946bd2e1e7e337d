package bilan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Till lines of one café, the same at every run: eleven columns, one to three lines a ticket. */
final class Inputs {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String[] HEADERS = {
    "Date", "Heure", "N° ticket", "Lieu", "Désignation", "Catégorie", "Quantité",
    "Prix unitaire TTC", "Total TTC", "TVA", "Mode de paiement"
  };
  private static final String[] PRODUCTS = {
    "Café", "Thé", "Bière", "Sirop", "Cookie", "Sandwich", "Quiche", "Jus"
  };
  private static final int[] CENTS = {150, 200, 350, 180, 220, 490, 650, 290};
  private static final String[] RATES = {
    "10 %", "10 %", "20 %", "10 %", "5,5 %", "10 %", "10 %", "5,5 %"
  };
  private static final int LINES_A_DAY = 600;

  private Inputs() {}

  static void csv(Path file, int lines, String prefix, LocalDate first) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(";", HEADERS));
      out.write('\n');
      Random random = new Random(7);
      int ticket = 0;
      int left = 0;
      for (int i = 0; i < lines; i++) {
        if (left == 0) {
          ticket++;
          left = 1 + random.nextInt(3);
        }
        left--;
        out.write(String.join(";", line(random, i, prefix, ticket, first)));
        out.write('\n');
      }
    }
  }

  static void xlsx(Path file, int lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("Ventes");
      for (int c = 0; c < HEADERS.length; c++) {
        sheet.value(0, c, HEADERS[c]);
      }
      Random random = new Random(7);
      for (int i = 0; i < lines; i++) {
        String[] line = line(random, i, "T", i / 2, LocalDate.of(2020, 1, 1));
        for (int c = 0; c < line.length; c++) {
          if (c >= 6 && c <= 8) {
            sheet.value(i + 1, c, new java.math.BigDecimal(line[c].replace(',', '.')));
          } else {
            sheet.value(i + 1, c, line[c]);
          }
        }
        if (i % 10_000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static String[] line(Random random, int i, String prefix, int ticket, LocalDate first) {
    int product = random.nextInt(PRODUCTS.length);
    int quantity = 1 + random.nextInt(3);
    return new String[] {
      first.plusDays(i / LINES_A_DAY).format(DAY),
      String.format(Locale.ROOT, "%02d:%02d", 8 + i % 12, i % 60),
      prefix + String.format(Locale.ROOT, "%07d", ticket),
      "Wazemmes",
      PRODUCTS[product],
      "Bar",
      String.valueOf(quantity),
      euros(CENTS[product]),
      euros(CENTS[product] * quantity),
      RATES[product],
      random.nextBoolean() ? "CB" : "Espèces"
    };
  }

  private static String euros(int cents) {
    return String.format(Locale.ROOT, "%d,%02d", cents / 100, cents % 100);
  }
}
