package bilan.pipelines.detect;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Headers;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables of what was bought, which have the columns of what was sold: told by a column of
 * suppliers, purchases or equipment, or by what the file, the sheet or the title is called. A word
 * of sales among them speaks against it: a shop may note who supplies what it sells.
 */
final class Purchases {

  /** Words of headers that say what was bought, and of names of files, sheets and titles. */
  private static final Set<String> BOUGHT =
      Set.of(
          "achat",
          "achats",
          "depense",
          "depenses",
          "fournisseur",
          "fournisseurs",
          "materiel",
          "materiels",
          "frais",
          "charges");

  /** Words that stand beside those in a header of the same meaning. */
  private static final Set<String> FILLERS =
      Set.of(
          "nom", "du", "de", "des", "d", "la", "le", "les", "total", "montant", "ttc", "ht", "€");

  private static final Set<String> SOLD =
      Set.of(
          "vente",
          "ventes",
          "vendu",
          "vendus",
          "recette",
          "recettes",
          "entrees",
          "caisse",
          "ticket",
          "tickets",
          "client",
          "clients",
          "ca",
          "billetterie",
          "location",
          "locations",
          "encaissement",
          "encaissements",
          "sales");

  private final ReadRequest request;
  private final List<FoundTable> found;

  Purchases(ReadRequest request, List<FoundTable> found) {
    this.request = request;
    this.found = found;
  }

  /** Null if all tables may be sales. */
  @Nullable Problem against() {
    List<String> others = new ArrayList<>();
    String evidence = null;
    for (FoundTable table : found) {
      String told = table.mapping().table().is(Trait.SALES) ? evidence(table) : null;
      if (told == null) {
        others.add(table.sheet());
      }
      evidence = evidence == null ? told : evidence;
    }
    return evidence == null
        ? null
        : Problem.error(
            "PROF-12",
            Message.of("inspect.purchases", evidence),
            String.valueOf(request.file().getFileName()),
            others.isEmpty()
                ? lines()
                : Message.of(
                    "inspect.purchases.sheets", TypedLine.ingest(request, others.stream())));
  }

  private Message lines() {
    String name = request.profileName();
    return Message.of(
        "inspect.purchases.lines",
        TypedLine.profile(request, request.dataset(), name),
        TypedLine.ingest(request, request.dataset(), name));
  }

  /** The header or the name that says so. */
  private @Nullable String evidence(FoundTable table) {
    List<String> names = new ArrayList<>(table.area().titles());
    names.add(table.sheet());
    names.add(String.valueOf(request.file().getFileName()));
    List<String> all = new ArrayList<>(names);
    table.area().columns().forEach(c -> all.add(c.text()));
    if (all.stream().anyMatch(text -> words(text).stream().anyMatch(SOLD::contains))) {
      return null;
    }
    return table.area().columns().stream()
        .map(ColumnHead::text)
        .filter(Purchases::saysBought)
        .findFirst()
        .or(
            () ->
                names.stream()
                    .filter(name -> words(name).stream().anyMatch(BOUGHT::contains))
                    .findFirst())
        .orElse(null);
  }

  private static boolean saysBought(String header) {
    List<String> words = words(header).stream().filter(w -> !FILLERS.contains(w)).toList();
    return !words.isEmpty() && BOUGHT.containsAll(words);
  }

  private static List<String> words(String text) {
    return List.of(Headers.normalise(text).split("[^\\p{L}\\p{N}€]+", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
