package bilan.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One account's lines, written in each format that banks offer. */
public record Statement(String bank, String branch, String number, String key, List<Line> lines) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter PLAIN = DateTimeFormatter.BASIC_ISO_DATE;

  /** A line as the bank books it, credits positive. */
  public record Line(
      LocalDate on, BigDecimal amount, String label, String reference, String counterparty) {

    String in() {
      return amount.signum() < 0 ? "" : comma(amount);
    }

    String out() {
      return amount.signum() < 0 ? comma(amount.negate()) : "";
    }
  }

  /** An account whose key is right. */
  public static Statement of(List<Line> lines) {
    return new Statement("30006", "00001", "12345678901", "89", List.copyOf(lines));
  }

  public Statement with(List<Line> others) {
    return new Statement(bank, branch, number, key, List.copyOf(others));
  }

  public String iban() {
    return "FR76" + bank + branch + number + key;
  }

  public BigDecimal sum() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static String comma(BigDecimal amount) {
    return amount.toPlainString().replace('.', ',');
  }

  /** A debit and a credit, the account and its balance in rows above. */
  public String debitAndCredit() {
    StringBuilder text = new StringBuilder("Compte courant IBAN " + iban() + ";;;\n\n");
    text.append("Date;Libellé;Débit euros;Crédit euros\n");
    lines.forEach(
        l ->
            text.append(String.join(";", DAY.format(l.on), l.label, l.out(), l.in())).append('\n'));
    return text.toString();
  }

  /** Two days a line. */
  public String twoDays() {
    StringBuilder text = new StringBuilder("IBAN : " + iban() + "\n");
    text.append("Date opération;Date valeur;Libellé;Débit euros;Crédit euros\n");
    for (Line l : lines) {
      String day = DAY.format(l.on);
      text.append(String.join(";", day, day, l.label, l.out(), l.in())).append('\n');
    }
    return text.toString();
  }

  /** One signed amount, the newest line first. */
  public String signed() {
    StringBuilder text = new StringBuilder("Numéro Compte   :;" + iban() + "\n");
    text.append("Type            :;CCP\n\nDate;Libellé;Montant(EUROS);Montant(FRANCS)\n");
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line l = lines.get(i);
      text.append(String.join(";", DAY.format(l.on), l.label, comma(l.amount), "0,00"));
      text.append('\n');
    }
    return text.toString();
  }

  /** CAMT.053 of a version, {@code 02} or {@code 08}, whose elements differ. */
  public String camt(String version, BigDecimal opening, BigDecimal closing) {
    boolean late = version.equals("08");
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001." + version + "\">");
    text.append("<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>R1</Id>");
    text.append("<Acct><Id><IBAN>" + iban() + "</IBAN></Id><Ccy>EUR</Ccy></Acct>");
    text.append(balance("OPBD", opening)).append(balance("CLBD", closing));
    for (Line l : lines) {
      String sts = late ? "<Sts><Cd>BOOK</Cd></Sts>" : "<Sts>BOOK</Sts>";
      String name = "<Nm>" + l.counterparty + "</Nm>";
      String who = late ? "<Pty>" + name + "</Pty>" : name;
      String side = l.amount.signum() < 0 ? "Cdtr" : "Dbtr";
      text.append("<Ntry><Amt Ccy=\"EUR\">" + l.amount.abs() + "</Amt>")
          .append("<CdtDbtInd>" + (l.amount.signum() < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>")
          .append(sts)
          .append("<BookgDt><Dt>" + l.on + "</Dt></BookgDt>")
          .append("<NtryDtls><TxDtls><Refs><EndToEndId>" + l.reference + "</EndToEndId></Refs>")
          .append("<RltdPties><" + side + ">" + who + "</" + side + "></RltdPties>")
          .append("<RmtInf><Ustrd>" + l.label + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n");
    }
    return text.append("</Stmt></BkToCstmrStmt></Document>\n").toString();
  }

  private static String balance(String kind, BigDecimal amount) {
    return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>2022-01-01</Dt></Dt></Bal>"
        .formatted(kind, amount.abs(), amount.signum() < 0 ? "DBIT" : "CRDT");
  }

  /** OFX 1.x, whose values don't close, or 2.x. */
  public String ofx(boolean xml, BigDecimal closing) {
    StringBuilder text =
        new StringBuilder(
            xml
                ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"211\"?>\n<OFX>"
                : "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n<OFX>");
    text.append("<BANKMSGSRSV1><STMTTRNRS><STMTRS>").append(value(xml, "CURDEF", "EUR"));
    text.append("<BANKACCTFROM>" + value(xml, "BANKID", bank) + value(xml, "BRANCHID", branch))
        .append(value(xml, "ACCTID", number) + value(xml, "ACCTTYPE", "CHECKING"))
        .append("</BANKACCTFROM><BANKTRANLIST>" + value(xml, "DTSTART", "20220101"));
    int id = 0;
    for (Line l : lines) {
      text.append("\n<STMTTRN>")
          .append(value(xml, "TRNTYPE", l.amount.signum() < 0 ? "DEBIT" : "CREDIT"))
          .append(value(xml, "DTPOSTED", PLAIN.format(l.on) + "120000[+1:CET]"))
          .append(value(xml, "TRNAMT", xml ? l.amount.toPlainString() : comma(l.amount)))
          .append(value(xml, "FITID", "F" + ++id))
          .append(value(xml, "NAME", xml ? l.counterparty.replace("&", "&amp;") : l.counterparty))
          .append(value(xml, "MEMO", l.label + " " + l.reference))
          .append("</STMTTRN>");
    }
    text.append("</BANKTRANLIST><LEDGERBAL>" + value(xml, "BALAMT", closing.toPlainString()));
    return text.append(value(xml, "DTASOF", "20220131"))
        .append("</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n")
        .toString();
  }

  private static String value(boolean xml, String tag, String value) {
    return "<" + tag + ">" + value + (xml ? "</" + tag + ">" : "");
  }
}
