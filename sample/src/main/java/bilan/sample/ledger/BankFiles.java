package bilan.sample.ledger;

import bilan.sample.book.BookWriter;
import bilan.sample.french.French;
import bilan.sample.ledger.Ledger.Payment;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Receipt;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The statements of the network's bank account, one file a year: what was received of grants, among
 * rent, wages and the till. One payment of the committed network is not what the workbook says.
 */
public final class BankFiles {

  /** The receipt that the workbook has with another amount, and what the bank has less. */
  public static final String MISTYPED = "VIR 220519";

  /** Euros by which the bank shows less than was written down for one receipt. */
  public static final BigDecimal LESS = new BigDecimal("800.00");

  private static final String IBAN = "FR7630006000011234567890189";
  private static final Charset OLD = Charset.forName("windows-1252");

  private final Path folder;
  private final Funding funding;
  private final boolean mistyped;
  private final List<Payment> more;

  /** What the account held before its first line. */
  private static final BigDecimal OPENING = new BigDecimal("18250.40");

  /**
   * @param mistyped whether one payment is another than the workbook says
   * @param more what else the account shows
   */
  public BankFiles(Path folder, Funding funding, boolean mistyped, List<Payment> more) {
    this.more = List.copyOf(more);
    this.folder = folder;
    this.funding = funding;
    this.mistyped = mistyped;
  }

  /** Writes a statement for each year, in the format of that year. */
  public void write() throws IOException {
    BigDecimal opening = OPENING;
    for (int year = 2020; year <= 2022; year++) {
      List<Payment> lines = payments(year);
      BigDecimal closing =
          lines.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add).add(opening);
      switch (year) {
        case 2020 -> write("releve-2020.csv", debitAndCredit(lines, closing), OLD);
        case 2021 ->
            write("releve-2021.xml", camt(lines, opening, closing), StandardCharsets.UTF_8);
        default -> write("releve-2022.csv", twoDays(lines), StandardCharsets.UTF_8);
      }
      opening = closing;
    }
  }

  /** What the account holds at the end of a day. */
  public BigDecimal balance(LocalDate day) {
    BigDecimal balance = OPENING;
    for (int year = 2020; year <= day.getYear(); year++) {
      for (Payment line : payments(year)) {
        balance = line.on().isAfter(day) ? balance : balance.add(line.amount());
      }
    }
    return balance;
  }

  private void write(String name, String text, Charset charset) throws IOException {
    BookWriter.write(folder.resolve(name), text.getBytes(charset));
  }

  /** The lines from a day until another. */
  List<Payment> payments(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .mapToObj(this::payments)
        .flatMap(List::stream)
        .filter(p -> !p.on().isBefore(from) && !p.on().isAfter(to))
        .toList();
  }

  /** The lines of a year of the calendar by their days. */
  private List<Payment> payments(int year) {
    List<Payment> lines = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      LocalDate first = LocalDate.of(year, month, 1);
      String of = "%02d/%d".formatted(month, year);
      lines.add(new Payment(first.plusDays(3), money("-980.00"), "PRLV SEPA BAILLEUR LOYER " + of));
      lines.add(new Payment(first.plusDays(13), money("1840.25"), "REMISE CARTES " + of));
      lines.add(new Payment(first.plusDays(26), money("-5320.10"), "VIR SALAIRES " + of));
      lines.add(
          new Payment(
              first.withDayOfMonth(first.lengthOfMonth()), money("-9.50"), "FRAIS DE TENUE " + of));
    }
    for (Receipt receipt : funding.receipts()) {
      if (receipt.on().getYear() == year) {
        lines.add(line(receipt));
      }
    }
    more.stream().filter(p -> p.on().getYear() == year).forEach(lines::add);
    lines.sort(Comparator.comparing(Payment::on).thenComparing(Payment::label));
    return lines;
  }

  /** A payment with the text that the workbook copies, the funder and its reference. */
  private Payment line(Receipt receipt) {
    Grant grant =
        funding.grants().stream()
            .filter(g -> g.code().equals(receipt.grant()))
            .findFirst()
            .orElse(null);
    String funder = grant == null ? "" : grant.funder().toUpperCase(Locale.FRENCH);
    String reference = grant == null || grant.reference() == null ? "" : grant.reference();
    boolean other = mistyped && receipt.bank().equals(MISTYPED);
    return new Payment(
        receipt.on(),
        other ? receipt.amount().subtract(LESS) : receipt.amount(),
        String.join(" ", receipt.bank(), funder, reference).strip().replaceAll(" +", " "));
  }

  private static BigDecimal money(String text) {
    return new BigDecimal(text);
  }

  private static String comma(BigDecimal amount) {
    return amount.setScale(2).toPlainString().replace('.', ',');
  }

  private static String out(Payment line) {
    return line.amount().signum() < 0 ? comma(line.amount().negate()) : "";
  }

  private static String in(Payment line) {
    return line.amount().signum() < 0 ? "" : comma(line.amount());
  }

  private static String debitAndCredit(List<Payment> lines, BigDecimal closing) {
    StringBuilder text = new StringBuilder("Compte courant IBAN FR76 3000 6000 0112 3456 7890 189");
    text.append(";;;\r\nSolde au 31/12/2020;").append(comma(closing)).append(";;\r\n\r\n");
    text.append("Date;Libellé;Débit euros;Crédit euros\r\n");
    for (Payment line : lines) {
      text.append(String.join(";", French.DATE.format(line.on()), line.label(), out(line)));
      text.append(';').append(in(line)).append("\r\n");
    }
    return text.toString();
  }

  private static String twoDays(List<Payment> lines) {
    StringBuilder text = new StringBuilder();
    text.append("Compte;Date opération;Date valeur;Libellé;Débit euros;Crédit euros\n");
    for (Payment line : lines) {
      String day = French.DATE.format(line.on());
      text.append(String.join(";", IBAN, day, day, line.label(), out(line), in(line))).append('\n');
    }
    return text.toString();
  }

  private static String camt(List<Payment> lines, BigDecimal opening, BigDecimal closing) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\n");
    text.append("<BkToCstmrStmt><GrpHdr><MsgId>2021</MsgId></GrpHdr><Stmt><Id>2021-12</Id>");
    text.append("<Acct><Id><IBAN>" + IBAN + "</IBAN></Id><Ccy>EUR</Ccy></Acct>\n");
    text.append(balance("OPBD", opening)).append(balance("CLBD", closing));
    for (Payment line : lines) {
      text.append("<Ntry><Amt Ccy=\"EUR\">" + line.amount().abs().setScale(2) + "</Amt>")
          .append("<CdtDbtInd>" + (line.amount().signum() < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>")
          .append("<Sts>BOOK</Sts><BookgDt><Dt>" + line.on() + "</Dt></BookgDt><NtryDtls><TxDtls>")
          .append(
              "<RmtInf><Ustrd>" + line.label() + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n");
    }
    return text.append("</Stmt></BkToCstmrStmt></Document>\n").toString();
  }

  private static String balance(String kind, BigDecimal amount) {
    return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd></Bal>\n"
        .formatted(kind, amount.abs().setScale(2), amount.signum() < 0 ? "DBIT" : "CRDT");
  }
}
