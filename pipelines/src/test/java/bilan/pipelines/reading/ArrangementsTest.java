package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.pipelines.model.Fix;
import bilan.pipelines.request.PriorDeliveries;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.text.Failure;
import bilan.text.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the place, the month and the side of a row stand when they have no column. */
class ArrangementsTest {

  @Test
  void placesStandAsColumnsUnderTheirWord() {
    Read read =
        Read.of(
            "attendance",
            """
            Fréquentation
            Date|Lieux|>|>
            |Wazemmes|Fives|Bois Blancs
            @2022-01-12|#5|#6|#7
            @2022-01-19|#50||#70
            """);
    assertThat(read.all("place"))
        .containsExactly("Wazemmes", "Fives", "Bois Blancs", "Wazemmes", "Bois Blancs");
    assertThat(read.sum("participants")).isEqualByComparingTo("138");
    assertThat(read.grains()).containsExactly("activity");
  }

  @Test
  void knownPlacesStandAsColumnsWithoutAWord() {
    String grid =
        "Mois|Wazemmes|Fives|Total\njanv. 2022|#5|#6|#11\nfévr. 2022|#50|#60|#110\nTotal|#55|#66|#121";
    Read read = Read.of(knowing(List.of("Wazemmes", "Fives", "Trappes")), grid);
    assertThat(read.rows).hasSize(4);
    assertThat(read.sum("participants")).isEqualByComparingTo("121");
    assertThat(read.grains()).containsExactly("month");
    assertThat(read.totals).allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
    assertThat(asked("attendance", grid).cure().arguments())
        .extracting(String::valueOf)
        .contains(
            "bilan ingest attendance classeur.xlsx --column Wazemmes=place/Wazemmes --column Fives=place/Fives");
  }

  private static Problem asked(String dataset, String grid) {
    try {
      Read.of(dataset, grid);
    } catch (Failure failure) {
      return failure.problems().get(0);
    }
    throw new AssertionError("nothing was asked");
  }

  private static ReadRequest knowing(List<String> places) {
    return Requests.of(
        Path.of("classeur.xlsx"),
        "attendance",
        null,
        null,
        List.of(),
        ReadOptions.DETECT,
        null,
        null,
        null,
        null,
        List.of(),
        false,
        PriorDeliveries.NOTHING,
        Fix.Following.NONE,
        1,
        places);
  }

  @Test
  void monthsStandUnderThePlaceThatTheyBelongTo() {
    Read read =
        Read.of(
            "attendance",
            """
            |Wazemmes|>|>|Fives|>|>|Total|>|>
            Type|janv. 2022|févr. 2022|mars 2022|janv. 2022|févr. 2022|mars 2022|janv. 2022|févr. 2022|mars 2022
            Ateliers|#1|#2|#3|#10|#20|#30|#11|#22|#33
            Passages|#100|#200|#300|#1000|#2000|#3000|#1100|#2200|#3300
            """);
    assertThat(read.sum("participants")).isEqualByComparingTo("6666");
    assertThat(read.rows).hasSize(12);
    assertThat(read.rows.get(3)).containsEntry("place", "Fives");
  }

  @Test
  void monthsStandUnderTheirYear() {
    Read read =
        Read.of(
            "attendance",
            "|2021|>|>|2022|>|>\nLieu|janv.|févr.|mars|janv.|févr.|mars\nFives|#1|#2|#3|#10|#20|#30");
    assertThat(read.all("activity_date"))
        .containsExactly(
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2021, 2, 1),
            LocalDate.of(2021, 3, 1),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 2, 1),
            LocalDate.of(2022, 3, 1));
  }

  @Test
  void theSameMonthTwiceAsks() {
    assertThatThrownBy(
            () -> Read.of("attendance", "Lieu|janv. 2022|févr. 2022|janv. 2022\nFives|#1|#2|#3"))
        .hasMessageContaining("TABLE-13");
  }

  @Test
  void titlesOnTwoLevelsSayThePlaceAndTheKind() {
    Read read =
        Read.of(
            "attendance",
            """
            Date|Atelier|Participants
            Wazemmes
            Ateliers
            @2022-01-12|Tablette|#5
            Permanences
            @2022-01-14|RDV|#1
            Total||#6
            Fives
            Ateliers
            @2022-01-12|Tablette|#50
            """);
    assertThat(read.all("place")).containsExactly("Wazemmes", "Wazemmes", "Fives");
    assertThat(read.all("kind")).containsExactly("workshop", "individual", "workshop");
  }

  @Test
  void titlesOfMonthsDateTheRowsBelowThem() {
    Read read =
        Read.of(
            "attendance",
            "fréquentation.xlsx",
            """
            Fréquentation 2022
            Lieu|Atelier|Participants
            Janvier
            Fives|Tablette|#5
            Wazemmes|Mail|#6
            Février
            Fives|Tablette|#7
            """);
    assertThat(read.all("activity_date"))
        .containsExactly(
            LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1));
    assertThat(read.grains()).containsExactly("month");
  }

  @Test
  void titlesOfMonthsAboveDatesSayNothingOfThePlace() {
    Read read =
        Read.of(
            "attendance",
            "Date|Atelier|Participants\nFives\nJanvier\n12/01/2022|Tablette|5\nFévrier\n12/02/2022|Tablette|6");
    assertThat(read.all("place")).containsOnly("Fives");
  }

  @Test
  void twoLevelsThatMayBothBeThePlaceAsk() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "attendance",
                    "Date|Atelier|Participants\nLille\nFives\n12/01/2022|Tablette|5\nParis\nTrappes\n12/02/2022|Tablette|6"))
        .hasMessageContaining("TABLE-12");
  }

  @Test
  void theTitleAboveEachTableSaysItsPlace() {
    for (String word : List.of("", "Lieu : ")) {
      Read read =
          Read.of(
              "attendance",
              """
              %1$sFives
              Date|Atelier|Participants
              @2022-01-12|Tablette|#5
              Total||#5

              %1$sWazemmes
              Date|Atelier|Participants
              @2022-01-13|Tablette|#50
              @2022-01-20|Mail|#70
              Total||#120
              Total général||#125
              """
                  .formatted(word));
      assertThat(read.all("place")).containsExactly("Fives", "Wazemmes", "Wazemmes");
      assertThat(read.totals)
          .hasSize(3)
          .allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
    }
  }

  @Test
  void aPageHeadingRepeatedStartsNoOtherTable() {
    Read read =
        Read.of(
            "attendance",
            "Suivi\nDate|Lieu|Participants\n12/01/2022|Fives|5\nSuivi\nDate|Lieu|Participants\n13/01/2022|Fives|6\nTotal||11");
    assertThat(read.sum("participants")).isEqualByComparingTo("11");
    assertThat(read.totals).hasSize(1);
  }

  @Test
  void tablesThatTouchAreToldApartByTheirHeader() {
    Read read = Read.of("funding", accountsSideBySide());
    assertThat(read.all("side")).containsExactlyInAnyOrder("cost", "income", "cost", "income");
    assertThat(read.sum("amount")).isEqualByComparingTo("2700");
  }

  private static String accountsSideBySide() {
    return """
        Compte de résultat 2022
        Charges|>|>|Produits|>|>
        Compte|Libellé|Montant|Compte|Libellé|Montant
        60|Achats|#300|70|Ventes|#500
        64|Personnel|#1000|74|Subventions|#900
        |Total|#1300||Total|#1400
        """;
  }

  @Test
  void accountsThatSumUpOthersCountOnce() {
    Read read =
        Read.of(
            "funding",
            """
            Compte de résultat 2022
            Compte|Intitulé|Montant
            60|Achats|#300
            601|  Matières|#100
            606|  Fournitures|#200
            6061|    Papier|#150
            6063|    Petit matériel|#50
            64|Personnel|#1000
            70|Ventes|#500
            701|Livres|#500
            74|Subventions|#20
            """);
    assertThat(read.all("account")).containsExactly("601", "6061", "6063", "64", "701", "74");
  }

  @Test
  void mergedCellsStandForTheirRowsButNumbersDoNot() {
    Read read =
        Read.of(
            "attendance",
            "Lieu|Mois|Participants\nWazemmes|janvier 2022|#20\n^|février 2022|#30\nFives|janvier 2022|#2\n^|février 2022|^");
    assertThat(read.all("place")).containsExactly("Wazemmes", "Wazemmes", "Fives");
    assertThat(read.sum("participants")).isEqualByComparingTo("52");
    assertThat(read.reading.notices()).extracting(Problem::code).contains("TABLE-10", "TABLE-14");
  }

  @Test
  void aTypeThatHoldsDatesIsADueDate() {
    Read read =
        Read.of(
            "funding",
            "== Échéancier\nSubvention|Échéance|Prévu le|Montant\nFDT|@2021-03-01|@2021-03-01|#30000");
    assertThat(read.all("due_on")).containsExactly(LocalDate.of(2021, 3, 1));
    assertThatThrownBy(
            () ->
                Read.of(
                    "funding",
                    "== Échéancier\nSubvention|Échéance|Prévu le|Montant\nFDT|@2021-03-01|@2021-04-01|#30000"))
        .hasMessageContaining("PROF-03");
  }

  @Test
  void oneSheetThatNamesAColumnOtherwiseAsks() {
    String sheets =
        "== Mars\nDate|Lieu|Participants|Femmes\n01/03/2022|Fives|4|2\n== Avril\nDate|Lieu|Participants|%s\n01/04/2022|Fives|4|2";
    assertThat(Read.of("attendance", sheets.formatted("Femmes")).audience())
        .containsEntry("gender/women", 4);
    Problem asked = asked("attendance", sheets.formatted("Fames"));
    assertThat(asked.code()).isEqualTo("PROF-08");
    assertThat(asked.where()).endsWith("!Avril");
    assertThat(asked.cure().arguments()).containsExactly("Fames", "gender/women");
  }

  @Test
  void aColumnOfNumbersIsNoPlaceWhateverItsName() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Jour|Café|Repas|Total\n03/01/2022|45,5|120|165,5\n04/01/2022|50|90|140");
    assertThat(read.all("place")).containsOnly("Fives");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("305.5");
    assertThat(read.reading.ignoredColumns()).containsExactlyInAnyOrder("Café", "Repas");
  }

  @Test
  void aSignInSheetSaysItsDateAboveAndCountsItsRows() {
    Read read =
        Read.of(
            "attendance",
            """
            Feuille de présence
            Atelier :|Tablette
            Date :|12/03/2022
            Lieu :|Fives

            N°|Nom|Prénom|Âge|Signature
            1|Dupont|Élise|#45|
            2|Martin|Paul|#67|x
            3||||
            """);
    assertThat(read.all("activity_date"))
        .containsExactly(LocalDate.of(2022, 3, 12), LocalDate.of(2022, 3, 12));
    assertThat(read.all("activity")).containsOnly("Tablette");
    assertThat(read.all("activity_ref")).containsOnlyNulls();
    assertThat(read.grains()).containsExactly("participant");
  }

  @Test
  void aLabelColumnUnderAWordForAmountsIsNoAmount() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Recettes|janv-22|févr-22|mars-22|TOTAL\nBar|#1200|#1300|#1500|#4000\nSalle|#200||#300|#500\nTOTAL|#1400|#1300|#1800|#4500");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("4500");
    assertThat(read.totals).allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
  }

  @Test
  void twoKnownWordsAmongManyMakeNoTable() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "reference",
                    "== FileInfo\nZeile|Fehler|Id|Description|Value|SysCod|Links|Section|Xml\n1|0|x|y|z|a|b|c|d"))
        .hasMessageContaining("TABLE-01");
  }

  @Test
  void twoColumnsOfOneNameAreToldApartByTheirLetter() {
    Problem asked =
        asked("attendance", "Date|Lieu|Participants|Participants\n12/03/2022|Fives|5|6");
    assertThat(asked.cure().arguments())
        .extracting(String::valueOf)
        .containsExactly("Participants (C)", "participants", "Participants (D)");
  }

  @Test
  void anotherColumnOfTextOnOneSheetIsNoQuestion() {
    Read read =
        Read.of(
            "attendance",
            "== Ateliers\nDate|Lieu|Participants|Thème\n01/03/2022|Fives|4|Santé\n== Rendez-vous\nDate|Lieu|Participants|Motif\n01/04/2022|Fives|4|Impôts");
    assertThat(read.rows).hasSize(2);
  }

  @Test
  void headingsAreNoPlaces() {
    assertThat(
            asked(
                    "attendance",
                    "Suivi des ateliers\nDate|Atelier|Participants\n12/01/2022|Tablette|5\nSuite\nDate|Atelier|Participants\n13/01/2022|Tablette|6")
                .code())
        .isEqualTo("PROF-02");
  }
}
