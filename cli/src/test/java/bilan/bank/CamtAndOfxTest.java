package bilan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.bank.Statement.Line;
import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bank's own formats may hold beside the plain lines. */
@Slow
class CamtAndOfxTest {

  private static final List<Line> FEE =
      List.of(
          new Line(
              LocalDate.of(2022, 1, 6),
              new BigDecimal("-12.50"),
              "FRAIS",
              "NOTPROVIDED",
              "BANQUE"));

  private static final Statement FIRST = Statement.of(FEE);
  private static final Statement SECOND = new Statement("30006", "00001", "22345678902", "36", FEE);

  private static final String BY_ACCOUNT =
      "select account, amount, count(*) as n from bank_lines group by all order by all";

  private static final String BOTH =
      """
      account,amount,n
      …0189,-12.5,1
      …0236,-12.5,1
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() {
    cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
  }

  private Cli.Result ingest(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return cli.run("ingest", "bank", name);
  }

  private void ingested(String name, String text) throws IOException {
    Cli.Result result = ingest(name, text);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  private String asked(String sql) {
    Cli.Result result = cli.run("query", "--sql", sql, "-f", "csv");
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().replace("\uFEFF", "").replace("\r", "");
  }

  private static String camt(Statement statement) {
    return statement.camt("02", BigDecimal.ZERO, statement.sum());
  }

  /** The number of the owner and the number of the bank stand behind the account's own. */
  private static String withOwnerAndBank(String camt) {
    String other = "<Othr><Id>%s</Id></Othr>";
    return camt.replace(
        "<Ccy>EUR</Ccy></Acct>",
        "<Ccy>EUR</Ccy><Ownr><Nm>CAFÉS</Nm><Id><OrgId>"
            + other.formatted("12345678900011")
            + "</OrgId></Id></Ownr><Svcr><FinInstnId>"
            + other.formatted("552081317")
            + "</FinInstnId></Svcr></Acct>");
  }

  private static String stmt(String camt) {
    return camt.substring(camt.indexOf("<Stmt>"), camt.indexOf("</BkToCstmrStmt>"));
  }

  @Test
  void theNumbersOfTheOwnerAndOfTheBankAreNotTheAccount() throws IOException {
    ingested("a.xml", withOwnerAndBank(camt(FIRST)));
    ingested("b.xml", withOwnerAndBank(camt(SECOND)));

    assertThat(asked(BY_ACCOUNT)).isEqualTo(BOTH);
  }

  @Test
  void twoAccountsOfOneFileAreToldApart() throws IOException {
    String first = withOwnerAndBank(camt(FIRST));
    String second = stmt(withOwnerAndBank(camt(SECOND)));
    ingested("a.xml", first.replace("</BkToCstmrStmt>", second + "</BkToCstmrStmt>"));

    assertThat(asked(BY_ACCOUNT)).isEqualTo(BOTH);
  }

  @Test
  void anAccountWithoutAnIbanHasItsOwnNumber() throws IOException {
    String iban = "<IBAN>" + FIRST.iban() + "</IBAN>";
    String other = "<Othr><Id>00040987654</Id></Othr>";
    ingested("a.xml", withOwnerAndBank(camt(FIRST)).replace(iban, other));

    assertThat(asked(BY_ACCOUNT)).isEqualTo("account,amount,n\n…7654,-12.5,1\n");
  }

  @Test
  void aBatchOfManyPaymentsIsOneLineWithTheFirstOfThem() throws IOException {
    String payment =
        "<TxDtls><Refs><EndToEndId>COTISATION-2022-%1$04d-CAFE-DU-PORT</EndToEndId></Refs>"
            + "<RltdPties><Cdtr><Nm>ADHÉRENTE OU ADHÉRENT %1$04d</Nm></Cdtr></RltdPties>"
            + "<RmtInf><Ustrd>COTISATION ANNUELLE AU RÉSEAU %1$04d</Ustrd></RmtInf></TxDtls>";
    String payments =
        IntStream.rangeClosed(1, 1200).mapToObj(payment::formatted).collect(Collectors.joining());
    ingested("lot.xml", camt(FIRST).replace("</NtryDtls>", payments + "</NtryDtls>"));

    assertThat(
            asked(
                """
                select amount, reference like 'COTISATION-2022-0001-CAFE-DU-PORT · %-PORT · …' as refs,
                  label like 'FRAIS · % · …' as labels, counterparty like 'BANQUE · % · …' as names,
                  length(reference) between 29000 and 30010 as longest from bank_lines
                """))
        .isEqualTo("amount,refs,labels,names,longest\n-12.5,true,true,true,true\n");
  }

  private static String abroad(boolean xml, String aggregate) {
    String rate = xml ? "<CURRATE>0.9</CURRATE>" : "<CURRATE>0.9";
    String symbol = xml ? "<CURSYM>USD</CURSYM>" : "<CURSYM>USD";
    return FIRST
        .ofx(xml, FIRST.sum())
        .replace(
            "</STMTTRN>", "<" + aggregate + ">" + rate + symbol + "</" + aggregate + "></STMTTRN>");
  }

  @Test
  void aPaymentAbroadIsInTheCurrencyOfTheAccountUnlessItSaysOtherwise() throws IOException {
    for (boolean xml : List.of(false, true)) {
      Cli.Result foreign = ingest("devise-" + xml + ".ofx", abroad(xml, "CURRENCY"));
      assertThat(foreign.exit()).isEqualTo(3);
      assertThat(foreign.err()).contains("NUM-03", "tenu en USD");

      ingested("origine-" + xml + ".ofx", abroad(xml, "ORIGCURRENCY"));
      assertThat(asked(BY_ACCOUNT)).isEqualTo("account,amount,n\n…0189,-12.5,1\n");
    }
  }

  @Test
  void anAccountInAnotherCurrencyIsRefusedThoughItsPaymentsWereInEuros() throws IOException {
    String euros = abroad(true, "ORIGCURRENCY").replace("<CURSYM>USD", "<CURSYM>EUR");
    Cli.Result result = ingest("dollars.ofx", euros.replace("<CURDEF>EUR", "<CURDEF>USD"));

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("NUM-03", "tenu en USD");
  }
}
