package bilan.pipelines.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.Datasets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ViewsTest {

  private static final Pattern BEGINS = Pattern.compile("(?m)^create or replace (?=view|macro)");
  private static final Pattern NAME = Pattern.compile("^(view|macro) (\\w+\\.\\w+)");
  private static final Pattern WORD = Pattern.compile("\\w+");

  /**
   * Who asks many questions of a small warehouse keeps what a view showed first. What depends on
   * the question, or on the hour, is said by a macro.
   */
  @Test
  void aViewSaysTheSameWhateverIsAsked() {
    Map<String, String> views = new LinkedHashMap<>();
    Map<String, String> macros = new LinkedHashMap<>();
    String text = new Views(Datasets.load()).text();
    for (String made : BEGINS.split(text)) {
      Matcher name = NAME.matcher(made);
      if (name.find()) {
        (name.group(1).equals("view") ? views : macros).put(name.group(2), made);
      }
    }
    assertThat(views.size() + macros.size()).isEqualTo(BEGINS.matcher(text).results().count());
    assertThat(views).containsKeys("main.attendance", "store.attendance", "main.rejects");
    Set<String> changing = new HashSet<>(Set.of("getvariable", "now", "today", "current_date"));
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, String> macro : macros.entrySet()) {
        more |= reads(macro.getValue(), changing) && changing.add(macro.getKey().split("\\.")[1]);
      }
    }
    assertThat(changing).contains("fiscal_year_of", "is_asked_place");
    assertThat(views).noneSatisfy((name, made) -> assertThat(reads(made, changing)).isTrue());
  }

  private static boolean reads(String text, Set<String> names) {
    return WORD.matcher(text.replaceAll("(?m)--.*$|'[^']*'", ""))
        .results()
        .anyMatch(word -> names.contains(word.group()));
  }
}
