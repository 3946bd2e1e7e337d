package bilan.sample.small;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.french.CodeWords;
import bilan.sample.small.Association.Account;
import bilan.sample.small.Association.Grant;
import bilan.sample.small.Association.Member;
import bilan.sample.small.Association.Signature;
import bilan.sample.small.Association.TillLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes an association as its director and her colleagues type it: each in their own way. */
public final class AssociationFiles {

  /** The seed of the files that are committed. */
  public static final long COMMITTED = 2023;

  private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 9, 9, 0);

  private final Association association;
  private final BookWriter writer;
  private final Path folder;

  private AssociationFiles(Association association, Path folder) {
    this.association = association;
    this.writer = new BookWriter(null);
    this.folder = folder;
  }

  /** Makes an association, writes its files into a folder, and returns what they tell. */
  public static Association generate(long seed, Path folder) throws IOException {
    Association association = new AssociationMaker(seed).make();
    new AssociationFiles(association, folder).write();
    return association;
  }

  private void write() throws IOException {
    xlsx("Le reseau.xlsx", reference());
    for (int year : Association.YEARS) {
      xlsx(
          "Ateliers du Canal " + year + ".xlsx",
          new MonthSheets(association.sessions(), year).book());
      writer.csv(
          folder.resolve("caisse " + year + ".csv"),
          Book.of(till(year)),
          Charset.forName("windows-1252"),
          false,
          ';');
    }
    Path grid = folder.resolve("Frequentation Fabrique.ods");
    writer.ods(grid, MonthSheets.grids(association.counts()));
    pack(grid);
    xlsx("Emargements Bellevue.xlsx", signatures());
    xlsx("Adherents.xlsx", members());
    xlsx("Subventions.xlsx", grants());
    xlsx("Comptes.xlsx", accounts());
  }

  private void xlsx(String name, Book book) throws IOException {
    Path file = folder.resolve(name);
    writer.xlsx(file, book);
    pack(file);
  }

  private Tab till(int year) {
    Tab tab =
        Tab.of("caisse")
            .row("Date", "N° ticket", "Article", "Qté", "Total TTC", "Taux TVA", "Règlement");
    for (TillLine line : association.sales()) {
      if (line.day().getYear() == year) {
        tab.row(
            line.day(),
            line.ticket(),
            line.product(),
            line.quantity(),
            line.total(),
            line.percent().toPlainString().replace('.', ',') + " %",
            line.payment());
      }
    }
    return tab;
  }

  private Book signatures() {
    List<Tab> tabs = new ArrayList<>();
    for (int year : List.of(2024, 2025)) {
      Tab tab =
          Tab.of(year == 2024 ? "sept-déc 2024" : "2025")
              .row("Espace Bellevue : feuilles d'émargement")
              .row()
              .row("Date", "Atelier", "Nom", "Prénom");
      for (Signature s : ofYear(association.signatures(), Signature::day, year)) {
        tab.row(s.day(), s.title(), s.person().lastName(), s.person().firstName());
      }
      tabs.add(tab);
    }
    return new Book(tabs);
  }

  private Book members() {
    List<Tab> tabs = new ArrayList<>();
    for (int year : Association.YEARS) {
      Tab tab = Tab.of("Adhérents " + year).row("Nom", "Prénom", "Date d'adhésion", "Montant");
      for (Member m : ofYear(association.members(), Member::day, year)) {
        tab.row(m.person().lastName(), m.person().firstName(), m.day(), m.paid());
      }
      tabs.add(tab);
    }
    return new Book(tabs);
  }

  private Book grants() {
    Tab tab =
        Tab.of("Subventions")
            .row("Subventions obtenues")
            .row()
            .row("Financeur", "Objet", "Année", "Montant accordé", "Versé");
    for (Grant g : association.grants()) {
      tab.row(g.funder(), g.purpose(), g.year(), g.awarded(), g.received());
    }
    tab.row("TOTAL", null, null, sum(Grant::awarded), sum(Grant::received));
    return Book.of(tab);
  }

  private Book accounts() {
    Tab tab =
        Tab.of("Compte de résultat")
            .row("Compte de résultat simplifié")
            .row()
            .row("Compte", "Libellé", 2023, 2024, 2025);
    List<Account> spent = association.accounts().stream().filter(Account::isSpent).toList();
    List<Account> earned = association.accounts().stream().filter(a -> !a.isSpent()).toList();
    part(tab, "CHARGES", spent);
    part(tab, "PRODUITS", earned);
    years(tab, null, "RÉSULTAT", year -> total(earned, year).subtract(total(spent, year)));
    return Book.of(tab);
  }

  private static void part(Tab tab, String title, List<Account> accounts) {
    tab.row(title);
    accounts.stream()
        .filter(a -> a.year() == Association.YEARS.get(0))
        .forEach(
            first ->
                years(
                    tab,
                    first.heading(),
                    first.label(),
                    year ->
                        total(
                            accounts.stream()
                                .filter(a -> a.heading().equals(first.heading()))
                                .toList(),
                            year)));
    years(tab, null, "TOTAL " + title, year -> total(accounts, year));
  }

  private static void years(
      Tab tab, @Nullable String heading, String label, Function<Integer, BigDecimal> amount) {
    List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(heading, label));
    Association.YEARS.forEach(year -> cells.add(amount.apply(year)));
    tab.row(cells.toArray());
  }

  private static BigDecimal total(List<Account> accounts, int year) {
    return accounts.stream()
        .filter(a -> a.year() == year)
        .map(Account::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal sum(Function<Grant, BigDecimal> amount) {
    return association.grants().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static <T> List<T> ofYear(List<T> all, Function<T, LocalDate> day, int year) {
    return all.stream().filter(one -> day.apply(one).getYear() == year).toList();
  }

  /**
   * What the director says of her association: its places, what comes, words and voices. In the
   * resource a name behind a hash begins each sheet.
   */
  private static Book reference() {
    List<Tab> tabs = new ArrayList<>();
    for (List<String> line : CodeWords.lines("small-reference")) {
      if (line.get(0).startsWith("# ")) {
        tabs.add(Tab.of(line.get(0).substring(2)));
      } else {
        tabs.get(tabs.size() - 1).row(line.stream().map(AssociationFiles::typed).toArray());
      }
    }
    return new Book(tabs);
  }

  private static @Nullable Object typed(String typed) {
    if (typed.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return LocalDate.parse(typed);
    }
    return typed.isEmpty() ? null : typed.matches("\\d+") ? Integer.valueOf(typed) : typed;
  }

  /**
   * Compresses a workbook, as office programs do. The bytes differ from one zlib to another, and
   * what they unpack to does not.
   */
  private static void pack(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts(Files.readAllBytes(file)).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(STAMP);
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    Files.write(file, bytes.toByteArray());
  }

  /** The parts of an archive, by name; empty for what is none. */
  static Map<String, byte[]> parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }
}
