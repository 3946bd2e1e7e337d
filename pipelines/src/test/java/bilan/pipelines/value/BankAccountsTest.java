package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.SheetCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account is told by its last four signs, and nothing else of it is kept. */
class BankAccountsTest {

  @ParameterizedTest
  @CsvSource({
    "FR76 3000 6000 0112 3456 7890 189,…0189",
    "FR7630006000011234567890189,…0189",
    "IBAN : FR76 3000 6000 0112 3456 7890 189,…0189",
    "Compte courant n° 12345678901,…8901",
    "1234567A020,…A020",
    "XXXXXXX4321,…4321",
    "…0189,…0189",
    "Compte courant,Compte courant",
    "Livret A,Livret A"
  })
  void keepsTheLastFourSigns(String written, String kept) {
    assertThat(BankAccounts.parse(SheetCell.text(written)).value()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "VIR FR7630006000011234567890189 LOYER,VIR …0189 LOYER",
    "VIR FR76 3000 6000 0112 3456 7890 189 LOYER,VIR …0189 LOYER",
    "DE DE89370400440532013000 ET BE68539007547034,DE …3000 ET …7034",
    "EJ2102345678 A,EJ2102345678 A",
    "FR7630006000011234567890188,FR7630006000011234567890188"
  })
  void masksAnIbanWhoseKeyIsRight(String text, String masked) {
    assertThat(BankAccounts.masked(text)).isEqualTo(masked);
  }
}
