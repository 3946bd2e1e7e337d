package bilan.pipelines.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Tables by chance that are none of ours, in other words, orders and sizes each time. */
final class ForeignTables {

  private static final List<String> KINDS =
      List.of("grants", "codes", "chart", "contacts", "equipment", "timetable");

  private final Random random;

  ForeignTables(long seed) {
    this.random = new Random(seed);
  }

  /** A grid of one of the kinds, under titles or not. */
  String next(int number) {
    List<List<String>> columns =
        switch (KINDS.get(number % KINDS.size())) {
          case "grants" -> grants();
          case "codes" -> codes();
          case "chart" -> chart();
          case "contacts" -> contacts();
          case "equipment" -> equipment();
          default -> timetable();
        };
    Collections.shuffle(columns, random);
    StringBuilder grid = new StringBuilder(random.nextBoolean() ? "Liste\n\n" : "");
    for (int row = 0; row < columns.get(0).size(); row++) {
      int each = row;
      grid.append(String.join("|", columns.stream().map(c -> c.get(each)).toList())).append('\n');
    }
    return grid.toString();
  }

  private List<List<String>> grants() {
    List<List<String>> columns = columns();
    int rows = 2 + random.nextInt(60);
    column(
        columns,
        rows,
        pick("STRUCTURE", "Association", "Bénéficiaire", "Nom de la structure"),
        i -> pick("CCAS", "OFFICE DE TOURISME", "Club de judo", "MJC", "Amicale") + " " + i % 7);
    column(
        columns,
        rows,
        pick("Montant", "Montant voté", "Subvention accordée"),
        i -> "#" + (500 + random.nextInt(90_000)));
    if (random.nextBoolean()) {
      column(columns, rows, pick("CODE", "N°", "Référence"), i -> "" + (1000 + i));
    }
    if (random.nextBoolean()) {
      column(columns, rows, pick("Nature", "Objet"), i -> pick("F", "I", "Fonctionnement"));
    }
    if (random.nextBoolean()) {
      column(columns, rows, pick("Financeur", "Collectivité"), i -> "Ville de Lens");
    }
    return columns;
  }

  private List<List<String>> codes() {
    List<List<String>> columns = columns();
    int rows = 2 + random.nextInt(300);
    column(columns, rows, pick("Code", "N°", "Id"), i -> pick("A", "B", "10") + i);
    column(columns, rows, pick("Libellé", "Intitulé", "Désignation"), i -> "Poste " + i);
    if (random.nextBoolean()) {
      column(columns, rows, pick("Code parent", "Niveau", "Définition"), i -> "A" + i % 9);
    }
    return columns;
  }

  private List<List<String>> chart() {
    List<List<String>> columns = columns();
    int rows = 5 + random.nextInt(500);
    column(
        columns, rows, pick("Compte", "N° de compte", "Numéro", "Code"), i -> "" + (101 + 13 * i));
    column(columns, rows, pick("Libellé", "Intitulé", "Intitulé du compte"), i -> "Compte " + i);
    if (random.nextBoolean()) {
      column(columns, rows, pick("Classe", "Nature", "Lettrable"), i -> "" + (1 + i % 7));
    }
    return columns;
  }

  private List<List<String>> contacts() {
    List<List<String>> columns = columns();
    int rows = 2 + random.nextInt(80);
    column(columns, rows, pick("Nom", "Nom et prénom"), i -> "Nom" + i);
    column(
        columns, rows, pick("Téléphone", "Tél", "Portable"), i -> "06 12 34 56 " + (10 + i % 90));
    column(columns, rows, pick("E-mail", "Courriel", "Mail"), i -> "n" + i + "@exemple.fr");
    column(columns, rows, pick("Organisme", "Fonction", "Adresse"), i -> pick("Mairie", "CAF"));
    if (random.nextBoolean()) {
      column(columns, rows, pick("Ville", "Commune"), i -> pick("Lille", "Lens"));
    }
    return columns;
  }

  private List<List<String>> equipment() {
    List<List<String>> columns = columns();
    int rows = 2 + random.nextInt(60);
    column(columns, rows, pick("Désignation", "Matériel", "Article"), i -> "PC " + i);
    column(
        columns,
        rows,
        pick("Date d’achat", "Date d'acquisition"),
        i -> "%02d/%02d/2021".formatted(1 + i % 28, 1 + i % 12));
    column(columns, rows, pick("N° de série", "N° inventaire", "Marque"), i -> "SN" + i);
    column(
        columns,
        rows,
        pick("Valeur d’achat", "Prix unitaire", "Prix d'achat"),
        i -> (100 + random.nextInt(900)) + ",00");
    column(columns, rows, pick("Quantité", "Emplacement", "Garantie"), i -> "" + (1 + i % 3));
    return columns;
  }

  private List<List<String>> timetable() {
    List<List<String>> columns = columns();
    int rows = 2 + random.nextInt(20);
    column(columns, rows, pick("Jour", "Date"), i -> "%02d/03/2024".formatted(1 + i % 28));
    column(
        columns, rows, pick("Horaires", "Créneau"), i -> (9 + i % 9) + "h-" + (10 + i % 9) + "h");
    column(columns, rows, pick("Activité", "Atelier"), i -> pick("Couture", "Vélo", "Tablettes"));
    column(columns, rows, pick("Salle", "Lieu"), i -> pick("Salle 1", "Salle 2"));
    column(columns, rows, pick("Intervenant", "Jauge", "Nombre de places"), i -> "" + (8 + i % 5));
    return columns;
  }

  private interface Value {
    String of(int row);
  }

  private static List<List<String>> columns() {
    return new ArrayList<>();
  }

  private static void column(List<List<String>> columns, int rows, String header, Value value) {
    List<String> column = new ArrayList<>(List.of(header));
    for (int i = 0; i < rows; i++) {
      column.add(value.of(i));
    }
    columns.add(column);
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }
}
