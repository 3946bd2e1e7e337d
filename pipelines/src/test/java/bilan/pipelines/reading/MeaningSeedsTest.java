package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.request.ReadRequest;
import bilan.text.Failure;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thirty files of each kind whose columns are easily taken for another thing, differing in words,
 * order, format and size: what comes out is the truth, or a question.
 */
class MeaningSeedsTest {

  private static final int FILES = 30;

  private Random random;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, FILES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void townsOfParticipantsAreNoPlace(int seed) {
    random = new Random(seed);
    List<String> columns =
        new ArrayList<>(
            List.of("Date", "Nom", "Prénom", pick("Ville", "Commune", "VILLE", "Communes")));
    if (random.nextBoolean()) {
      columns.add(pick("Âge", "Téléphone", "E-mail"));
    }
    Collections.shuffle(columns, random);
    int people = 2 + random.nextInt(12);
    StringBuilder sheet = new StringBuilder();
    boolean title = random.nextBoolean();
    sheet.append(
        title ? pick("Lieu : Chez Simone\n", "Lieu :|Chez Simone\n", "Site : Chez Simone\n") : "");
    sheet.append(pick("", "Feuille de présence\n")).append(String.join("|", columns)).append('\n');
    for (int i = 0; i < people; i++) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(
            switch (column) {
              case "Date" -> "05/01/2023";
              case "Nom" -> "Nom" + letter(i);
              case "Prénom" -> "Prénom" + letter(i);
              case "Âge" -> "#" + (20 + i);
              case "Téléphone" -> "";
              case "E-mail" -> "";
              default -> pick("Lille", "Roubaix", "Tourcoing");
            });
      }
      sheet.append(String.join("|", cells)).append('\n');
    }
    Read read =
        Read.of(
            title ? Read.request("attendance", "x.xlsx") : Read.at("attendance", "Chez Simone"),
            sheet.toString());
    assertThat(read.all("place")).as(sheet.toString()).containsOnly("Chez Simone").hasSize(people);
    assertThat(read.reading.notices()).extracting(Problem::code).contains("TABLE-18");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoDidNotComeIsNotCounted(int seed) {
    random = new Random(seed);
    boolean signs = random.nextBoolean();
    String column =
        signs
            ? pick("Signature", "Émargement", "Visa")
            : pick("Présent", "Présence", "Présent(e)", "Statut", "Pointage");
    StringBuilder sheet = new StringBuilder("Date|Lieu|Nom|Prénom|" + column + "\n");
    int came = 4 + random.nextInt(10);
    int missed = 1 + random.nextInt(3);
    List<Boolean> all = new ArrayList<>(Collections.nCopies(came, true));
    all.addAll(Collections.nCopies(missed, false));
    Collections.shuffle(all, random);
    String yes = pick("présent", "Présente");
    for (int i = 0; i < all.size(); i++) {
      String said =
          signs
              ? (all.get(i) ? pick("x", "LM", "signé") : "")
              : all.get(i) ? yes : pick("absent", "Absente", "excusé", "Excusée");
      sheet
          .append("05/01/2023|Fives|Nom")
          .append(letter(i))
          .append("|Prénom|")
          .append(said)
          .append('\n');
    }
    Read read = Read.of("attendance", sheet.toString());
    assertThat(read.rows).as(sheet.toString()).hasSize(came);
    assertThat(read.reading.notices()).extracting(Problem::code).contains("CELL-18");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void membersTakePartInNothing(int seed) {
    random = new Random(seed);
    String date =
        pick("Date d'adhésion", "Date adhésion", "Date", "Adhésion le", "Date de cotisation");
    String amount =
        pick(
            "Cotisation",
            "Montant cotisation",
            "Cotisation 2023",
            "Cotisation (€)",
            "Montant de l'adhésion");
    List<String> columns = new ArrayList<>(List.of("Nom", "Prénom", date, amount));
    if (random.nextBoolean()) {
      columns.add(pick("Ville", "E-mail", "Téléphone"));
    }
    Collections.shuffle(columns, random);
    StringBuilder sheet = new StringBuilder(String.join("|", columns) + "\n");
    BigDecimal sum = BigDecimal.ZERO;
    int members = 2 + random.nextInt(40);
    for (int i = 0; i < members; i++) {
      BigDecimal paid = new BigDecimal(5 * (1 + random.nextInt(5)));
      sum = sum.add(paid);
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(
            column.equals(date)
                ? "%02d/01/2023".formatted(1 + i % 28)
                : column.equals(amount) ? "#" + paid : column + letter(i));
      }
      sheet.append(String.join("|", cells)).append('\n');
    }
    assertThat(asked(Read.at("attendance", "Fives"), sheet.toString()))
        .as(sheet.toString())
        .contains("PROF-11");
    Read sold = Read.of("sales", sheet.toString());
    assertThat(sold.sum("amount_incl_tax")).as(sheet.toString()).isEqualByComparingTo(sum);
    assertThat(sold.all("channel")).containsOnly("membership").hasSize(members);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void labelsOfAGridSayTheirKind(int seed) {
    random = new Random(seed);
    List<String[]> labels = new ArrayList<>();
    labels.add(
        new String[] {
          pick(
              "Permanences individuelles",
              "RDV individuels",
              "Permanences",
              "Accompagnements individuels",
              "Rendez-vous",
              "Entretiens"),
          "individual"
        });
    labels.add(
        new String[] {
          pick("Événements", "Fêtes", "Soirées", "Concerts et soirées", "Fête de quartier"), "event"
        });
    labels.add(
        new String[] {pick("Passages", "Passages au café", "Accès libre", "Visites"), "walk_in"});
    labels.add(
        new String[] {pick("Ateliers", "Ateliers collectifs", "Atelier cuisine"), "workshop"});
    Collections.shuffle(labels, random);
    StringBuilder sheet = new StringBuilder(pick("Activité", "Intitulé", "Activités"));
    int months = 3 + random.nextInt(6);
    for (int m = 1; m <= months; m++) {
      sheet.append("|%02d/2023".formatted(m));
    }
    int[] sums = new int[labels.size()];
    for (int i = 0; i < labels.size(); i++) {
      sheet.append('\n').append(labels.get(i)[0]);
      for (int m = 0; m < months; m++) {
        int count = 2 + random.nextInt(90);
        sums[i] += count;
        sheet.append("|#").append(count);
      }
    }
    Read read = Read.of(Read.at("attendance", "Fives"), sheet.toString());
    for (int i = 0; i < labels.size(); i++) {
      String kind = labels.get(i)[1];
      int counted =
          read.rows.stream()
              .filter(r -> kind.equals(r.getOrDefault("kind", "workshop")))
              .mapToInt(r -> (Integer) r.get("participants"))
              .sum();
      assertThat(counted).as("%s%n%s", kind, sheet).isEqualTo(sums[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void receiptsBesideGrantsAreNotLost(int seed) {
    random = new Random(seed);
    String paid = pick("Versé", "Reçu", "Montant versé", "Encaissé", "Montant perçu", "Payé");
    String day =
        pick(
            "Date versement",
            "Versé le",
            "Date d'encaissement",
            "Encaissé le",
            "Date de versement");
    boolean code = random.nextBoolean();
    boolean days = random.nextInt(3) > 0;
    List<String> columns =
        new ArrayList<>(
            List.of("Financeur", "Objet", "Montant accordé", "Date de notification", paid));
    columns.add(days ? day : "Année");
    if (code) {
      columns.add("Code");
    }
    Collections.shuffle(columns, random);
    StringBuilder sheet = new StringBuilder(String.join("|", columns) + "\n");
    BigDecimal received = BigDecimal.ZERO;
    int grants = 1 + random.nextInt(12);
    for (int i = 0; i < grants; i++) {
      BigDecimal amount = new BigDecimal(100 * (1 + random.nextInt(90)) + ".50");
      boolean came = i == 0 || random.nextBoolean();
      received = came ? received.add(amount) : received;
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(
            switch (column) {
              case "Financeur" -> "Ville " + letter(i);
              case "Objet" -> "Projet " + letter(i);
              case "Montant accordé" -> "#" + amount.multiply(BigDecimal.TEN);
              case "Date de notification" -> "05/01/2023";
              case "Code" -> "S-" + letter(i);
              case "Année" -> "#2023";
              default ->
                  !came ? "" : column.equals(paid) ? "#" + amount : "%02d/03/2023".formatted(1 + i);
            });
      }
      sheet.append(String.join("|", cells)).append('\n');
    }
    Read read = Read.of("funding", sheet.toString());
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < read.rows.size(); i++) {
      if (read.tables.get(i).equals("receipts")) {
        sum = sum.add(new BigDecimal(read.rows.get(i).get("amount").toString()));
        assertThat(read.rows.get(i)).containsKeys("grant", "received_on");
      }
    }
    assertThat(sum).as(sheet.toString()).isEqualByComparingTo(received);
    assertThat(read.rejected).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void unreadMoneyAndChoicesAreAskedAbout(int seed) {
    random = new Random(seed);
    boolean money = random.nextBoolean();
    String name =
        money
            ? pick("Versé par la Ville", "Acompte de mars", "Solde attendu", "Payé en plus")
            : pick("Comment", "Forme", "Manière");
    StringBuilder sheet = new StringBuilder("Code|Financeur|Montant accordé|Date|" + name + "\n");
    int grants = 2 + random.nextInt(20);
    for (int i = 0; i < grants; i++) {
      String value = money ? "#" + (7 + 13 * i) : pick("forfait", "remboursement");
      sheet
          .append("S-")
          .append(letter(i))
          .append("|Ville|#")
          .append(1000 + 37 * i * i)
          .append("|05/01/2023|")
          .append(value)
          .append('\n');
    }
    assertThat(asked(Read.request("funding", "x.xlsx"), sheet.toString()))
        .as(sheet.toString())
        .containsExactly("PROF-17");
  }

  private List<String> asked(ReadRequest request, String sheet) {
    try {
      Read.of(request, sheet);
      return List.of();
    } catch (Failure failure) {
      return failure.problems().stream().map(Problem::code).toList();
    }
  }

  private static String letter(int i) {
    return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }
}
