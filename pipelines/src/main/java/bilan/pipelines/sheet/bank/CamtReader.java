package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.bank.BankLines.Line;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CAMT.053 of any version: elements are known by their local names, and what later versions wrap
 * ({@code Sts/Cd}, {@code Dbtr/Pty/Nm}) is taken with and without its wrapping.
 *
 * <p>A line is an entry of the account, as the bank booked it and as other formats of the bank show
 * it; the texts of the payments that a batch holds are joined. Other persons' accounts are not
 * read.
 */
public final class CamtReader {

  private final Xml xml;
  private final BankLines lines = new BankLines();
  private @Nullable String account;
  private @Nullable String currency;

  private CamtReader(Xml xml) {
    this.xml = xml;
  }

  /** Opens a statement of ISO 20022 as a workbook of one sheet. */
  public static Workbook open(Path file) throws IOException {
    boolean seen = false;
    try (Xml xml = new Xml(Files.newInputStream(file))) {
      CamtReader reader = new CamtReader(xml);
      while (xml.inside(0)) {
        seen |= xml.is("BkToCstmrStmt");
        if (xml.is("Stmt")) {
          reader.statement();
        }
      }
      if (!seen) {
        throw Guard.refusal(file, "notice");
      }
      return reader.lines.workbook(Workbook.Kind.CAMT, Map.of());
    }
  }

  private String value() throws IOException {
    return xml.wholeText().strip();
  }

  private void statement() throws IOException {
    account = null;
    currency = null;
    String name = null;
    Map<String, SheetCell> balances = new HashMap<>();
    for (int statement = xml.depth(); xml.inside(statement); ) {
      switch (xml.name()) {
        case "Id" -> name = value();
        case "ElctrncSeqNb" -> {
          String number = value();
          name = name == null ? number : name;
        }
        case "Acct" -> account();
        case "Bal" -> balance(balances);
        case "Ntry" -> lines.add(entry());
        default -> xml.skip();
      }
    }
    // Balances before the first entry, the best first; a closing balance has only one name.
    SheetCell before = balances.getOrDefault("PRCD", SheetCell.BLANK);
    lines.statement(
        account,
        currency,
        name,
        balances.getOrDefault("OPBD", before),
        balances.getOrDefault("CLBD", SheetCell.BLANK));
  }

  /** The owner and the bank have numbers, too, which stand elsewhere in the account. */
  private void account() throws IOException {
    for (int acct = xml.depth(); xml.inside(acct); ) {
      switch (xml.name()) {
        case "Id", "Othr" -> {
          // Id/IBAN or Id/Othr/Id
          if (xml.depth() > acct + 2) {
            String number = value();
            account = account == null && !number.isEmpty() ? number : account;
          }
        }
        case "IBAN" -> {
          String number = value();
          account = number.isEmpty() ? account : number;
        }
        case "Ccy" -> currency = value();
        default -> xml.skip();
      }
    }
  }

  private void balance(Map<String, SheetCell> balances) throws IOException {
    String kind = null;
    String amount = null;
    boolean debit = false;
    for (int balance = xml.depth(); xml.inside(balance); ) {
      switch (xml.name()) {
        case "Tp", "CdOrPrtry" -> {
          // the kind stands in it
        }
        case "Cd" -> kind = value();
        case "Amt" -> amount = value();
        case "CdtDbtInd" -> debit = value().equals("DBIT");
        default -> xml.skip();
      }
    }
    if (kind != null) {
      balances.putIfAbsent(kind, BankLines.money(amount, debit));
    }
  }

  /** What the entry says of itself, and each of its payments. */
  private Line entry() throws IOException {
    Line line = new Line();
    for (int entry = xml.depth(); xml.inside(entry); ) {
      switch (xml.name()) {
        case "Amt" -> {
          line.currency = xml.attribute("Ccy");
          line.amount = value();
        }
        case "CdtDbtInd" -> line.debit = value().equals("DBIT");
        case "Sts" -> {
          String status = value();
          line.status = status.isEmpty() ? line.status : status;
        }
        case "BookgDt" -> line.booked = value();
        case "ValDt" -> line.valued = value();
        case "AcctSvcrRef" -> line.id = value();
        case "AddtlNtryInf" -> Line.put(line.labels, value());
        case "BkTxCd" -> line.kind = kind();
        case "NtryDtls" -> {
          // its payments follow
        }
        case "TxDtls" -> payment(line);
        default -> xml.skip();
      }
    }
    return line;
  }

  /** The family of a payment, {@code Domn/Fmly/Cd}; null of what is none. */
  private @Nullable String kind() throws IOException {
    String domain = null;
    String family = null;
    int at = xml.depth();
    while (xml.inside(at)) {
      switch (xml.name()) {
        case "Domn", "Fmly" -> {
          // the codes stand in them
        }
        case "Cd" -> {
          if (xml.depth() == at + 2) {
            domain = value();
          } else {
            family = value();
          }
        }
        default -> xml.skip();
      }
    }
    return "PMNT".equals(domain) ? family : null;
  }

  /** What one of its payments says; the one who pays a credit, or is paid by a debit. */
  private void payment(Line line) throws IOException {
    for (int payment = xml.depth(); xml.inside(payment); ) {
      switch (xml.name()) {
        case "EndToEndId" -> Line.put(line.references, value());
        case "Ustrd", "AddtlTxInf" -> Line.put(line.labels, value());
        case "CdtrRefInf" -> within("Ref", line.references);
        case "Cdtr", "Dbtr" -> {
          if (xml.is("Cdtr") == line.debit) {
            within("Nm", line.counterparties);
          } else {
            xml.skip();
          }
        }
        default -> {}
      }
    }
  }

  private void within(String name, Set<String> texts) throws IOException {
    for (int element = xml.depth(); xml.inside(element); ) {
      if (xml.is(name)) {
        Line.put(texts, value());
      }
    }
  }
}
