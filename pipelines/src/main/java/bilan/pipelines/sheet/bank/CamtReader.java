package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.Refusals;
import bilan.pipelines.sheet.xml.Xml;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
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

  private static final int BUFFER = 1 << 16;

  /** Balances before the first entry, the best first; a closing balance has only one name. */
  private static final Set<String> OPENING = Set.of("OPBD", "PRCD");

  private static final Set<String> CLOSING = Set.of("CLBD");

  private final Path file;
  private final BankLines lines = new BankLines();
  private final Map<String, SheetCell> balances = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String account;
  private @Nullable String currency;
  private @Nullable String statement;
  private BankLine line = new BankLine();
  private @Nullable String balanceKind;
  private @Nullable String balanceAmount;
  private boolean balanceIsDebit;
  private @Nullable String amountCurrency;
  private @Nullable String payment;
  private boolean seen;

  private CamtReader(Path file) {
    this.file = file;
  }

  /** Opens a statement of ISO 20022 as a workbook of one sheet. */
  public static Workbook open(Path file) throws IOException {
    CamtReader reader = new CamtReader(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      reader.read(new Xml(in));
    }
    return BankWorkbook.of(Workbook.Kind.CAMT, reader.lines, Map.of());
  }

  private void read(Xml xml) throws IOException {
    for (int event = xml.next(); event != Xml.OVER; event = xml.next()) {
      switch (event) {
        case Xml.START -> {
          open.addLast(xml.name());
          text.setLength(0);
          start(xml);
        }
        case Xml.TEXT -> text.append(xml.text());
        default -> {
          end(xml.name(), text.toString().strip());
          open.removeLast();
          text.setLength(0);
        }
      }
    }
    if (!seen) {
      throw Refusals.of(file, "notice");
    }
  }

  private void start(Xml xml) throws IOException {
    switch (xml.name()) {
      case "BkToCstmrStmt" -> seen = true;
      case "Stmt" -> {
        account = null;
        currency = null;
        statement = null;
        balances.clear();
      }
      case "Ntry" -> line = new BankLine();
      case "Bal" -> {
        balanceKind = null;
        balanceAmount = null;
        balanceIsDebit = false;
      }
      case "Amt" -> amountCurrency = xml.attribute("Ccy");
      default -> {}
    }
  }

  private void end(String name, String value) throws IOException {
    if (isWithin("Ntry")) {
      entry(name, value);
    } else if (isWithin("Bal")) {
      balance(name, value);
    } else if (name.equals("Stmt")) {
      lines.statement(account, currency, statement, first(OPENING), first(CLOSING));
    } else {
      header(value);
    }
  }

  private SheetCell first(Set<String> kinds) {
    return kinds.stream()
        .sorted()
        .map(balances::get)
        .filter(cell -> cell != null)
        .findFirst()
        .orElse(SheetCell.BLANK);
  }

  /** The owner and the bank have numbers, too, which stand deeper in the account. */
  private void header(String value) {
    if (path(4).equals("Stmt/Acct/Id/IBAN")) {
      account = value.isEmpty() ? account : value;
    } else if (path(5).equals("Stmt/Acct/Id/Othr/Id")) {
      account = account == null && !value.isEmpty() ? value : account;
    } else if (path(3).equals("Stmt/Acct/Ccy")) {
      currency = value;
    } else if (path(2).equals("Stmt/Id")
        || (path(2).equals("Stmt/ElctrncSeqNb") && statement == null)) {
      statement = value;
    }
  }

  private void balance(String name, String value) {
    switch (name) {
      case "Cd" -> balanceKind = isWithin("Tp") && !isWithin("SubTp") ? value : balanceKind;
      case "Amt" -> balanceAmount = value;
      case "CdtDbtInd" -> balanceIsDebit = value.equals("DBIT");
      case "Bal" -> {
        if (balanceKind != null) {
          balances.putIfAbsent(balanceKind, BankLine.money(balanceAmount, balanceIsDebit));
        }
      }
      default -> {}
    }
  }

  private void entry(String name, String value) throws IOException {
    if (name.equals("Ntry")) {
      lines.add(line);
    } else if (isWithin("TxDtls")) {
      detail(name, value);
    } else {
      booked(name, value);
    }
  }

  /** What the entry says of itself. */
  private void booked(String name, String value) {
    switch (name) {
      case "Amt" -> {
        if (path(2).equals("Ntry/Amt")) {
          line.amount = value;
          line.currency = amountCurrency;
        }
      }
      case "CdtDbtInd" -> {
        if (path(2).equals("Ntry/CdtDbtInd")) {
          line.debit = value.equals("DBIT");
        }
      }
      case "Sts", "Cd" -> code(name, value);
      case "Dt", "DtTm" -> {
        if (isWithin("BookgDt")) {
          line.booked = value;
        } else if (isWithin("ValDt")) {
          line.valued = value;
        }
      }
      case "AcctSvcrRef" -> line.id = value;
      case "AddtlNtryInf" -> BankLine.put(line.labels, value);
      default -> {}
    }
  }

  private void code(String name, String value) {
    String path = path(3);
    if (path.endsWith("Ntry/Sts") || path.endsWith("Ntry/Sts/Cd")) {
      line.status = value.isEmpty() ? line.status : value;
    } else if (path.endsWith("Domn/Cd") && name.equals("Cd")) {
      payment = value;
    } else if (path.endsWith("Fmly/Cd") && "PMNT".equals(payment)) {
      line.kind = value;
    }
  }

  /** What one of its payments says; the one who pays a credit, or is paid by a debit. */
  private void detail(String name, String value) {
    switch (name) {
      case "EndToEndId" -> BankLine.put(line.references, value);
      case "Ustrd" -> BankLine.put(line.labels, value);
      case "Ref" -> {
        if (isWithin("CdtrRefInf")) {
          BankLine.put(line.references, value);
        }
      }
      case "Nm" -> {
        if (isWithin(line.debit ? "Cdtr" : "Dbtr")) {
          BankLine.put(line.counterparties, value);
        }
      }
      case "AddtlTxInf" -> BankLine.put(line.labels, value);
      default -> {}
    }
  }

  private boolean isWithin(String name) {
    return open.contains(name);
  }

  /** The names of the innermost open elements. */
  private String path(int depth) {
    String path = "";
    int left = depth;
    for (var names = open.descendingIterator(); names.hasNext() && left > 0; left--) {
      path = path.isEmpty() ? names.next() : names.next() + "/" + path;
    }
    return path;
  }
}
