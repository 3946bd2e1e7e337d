package bilan.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Till lines of one café, the same at every run: eleven columns, one to three lines a ticket,
 * amounts as a French till prints them, about 87 bytes a line.
 */
final class Inputs {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  static final String[] HEADERS = {
    "Date",
    "Heure",
    "N° ticket",
    "Lieu",
    "Désignation",
    "Catégorie",
    "Quantité",
    "Prix unitaire TTC",
    "Total TTC",
    "TVA",
    "Mode de paiement"
  };
  private static final String[] PRODUCTS = {
    "Café", "Thé", "Bière", "Sirop", "Cookie", "Sandwich", "Quiche", "Jus"
  };
  private static final String[] CATEGORIES = {
    "Chaud", "Chaud", "Alcools", "Froid", "Cuisine", "Cuisine", "Cuisine", "Froid"
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

  /** The same with quotes around every cell, as tills write. */
  static void quoted(Path plain, Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(plain);
        BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write('"' + line.replace(";", "\";\"") + "\"\n");
      }
    }
  }

  static String[] line(Random random, int i, String prefix, int ticket, LocalDate first) {
    int product = random.nextInt(PRODUCTS.length);
    int quantity = 1 + random.nextInt(3);
    return new String[] {
      first.plusDays(i / LINES_A_DAY).format(DAY),
      String.format(Locale.ROOT, "%02d:%02d", 8 + i % 12, i % 60),
      prefix + String.format(Locale.ROOT, "%07d", ticket),
      "Wazemmes",
      PRODUCTS[product],
      CATEGORIES[product],
      String.valueOf(quantity),
      euros(CENTS[product]),
      euros(CENTS[product] * quantity),
      RATES[product],
      random.nextBoolean() ? "Carte bancaire" : "Espèces"
    };
  }

  private static String euros(int cents) {
    return String.format(Locale.ROOT, "%d,%02d €", cents / 100, cents % 100);
  }
}
