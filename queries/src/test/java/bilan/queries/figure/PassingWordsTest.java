package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import bilan.testing.Quick;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kinds of activity that add up apart are called the same by the warehouse and the catalogue. */
@Quick
class PassingWordsTest extends AnswerDesk {

  @Test
  void theCatalogueCallsPassagesAsTheWarehouseDoes() {
    try (Database database = new TestNetwork(folder).place("Fives", null).open()) {
      for (Lang lang : Lang.values()) {
        for (String code : new String[] {"event", "walk_in"}) {
          String label =
              "select activity_label('%s', '%s')"
                  .formatted(code, lang.name().toLowerCase(Locale.ROOT));
          assertThat(database.ask(Sql.of(label, "test"), Map.of()).single())
              .isEqualTo(new Catalogue(lang).say("report.passing." + code));
        }
      }
    }
  }
}
