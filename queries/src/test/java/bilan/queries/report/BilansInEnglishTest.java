package bilan.queries.report;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.files.ResourceFolder;
import bilan.queries.SavedQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A built-in bilan is written twice, {@code NAME.md} and {@code NAME.en.md}: the same blocks in the
 * same order, that ask for the same. Only words differ.
 */
class BilansInEnglishTest {

  private static final ResourceFolder FILES =
      new ResourceFolder(SavedQueries.class, "bilans", ".md");

  private static final String ENGLISH = ".en";

  /** A sentence for each of the keys that stand there. */
  private static final Set<String> SENTENCES = Set.of("legend", "explains");

  /** What stands there is said to a reader. */
  private static final Set<String> WORDS =
      Set.of(
          "title",
          "then",
          "else",
          "empty",
          "alone",
          "remarks",
          "mark",
          "section",
          "lead",
          "invitation");

  private static final Pattern BLOCK =
      Pattern.compile("(?s)```([a-z-]+)\n(.*?)```|(#+) [^\n]*|- [^\n]*|[^\n#`-][^\n]*");

  private static final Pattern OPTION =
      Pattern.compile("(?m)^([a-z_]+):((?:[^\n]*)(?:\n[ \t]+[^\n]*)*)");

  static List<String> bilans() {
    return FILES.names().stream().filter(name -> !name.endsWith(ENGLISH)).toList();
  }

  @ParameterizedTest
  @MethodSource("bilans")
  void onlyWordsDiffer(String bilan) {
    assertThat(structure(bilan + ENGLISH)).containsExactlyElementsOf(structure(bilan));
  }

  @Test
  void aQueryOfOneOfThemOnlyIsFound() {
    String one = "# A\n\n```table\nquery: a\ntitle: \"B\"\n```\n";
    assertThat(structure("x", one)).isEqualTo(structure("x", one.replace("B", "C")));
    assertThat(structure("x", one))
        .isNotEqualTo(structure("x", one.replace("query: a", "query: b")));
    assertThat(structure("x", one)).isNotEqualTo(structure("x", "## A" + one.substring(3)));
  }

  @Test
  void aFigureOfOneOfThemOnlyIsFound() {
    String one = "```when\nthen: >-\n  In {{ a | one=b, many=c }} d.\n```\n";
    assertThat(structure("x", one)).isEqualTo(structure("x", one.replace("many=c", "many=e")));
    assertThat(structure("x", one)).isNotEqualTo(structure("x", one.replace("{{ a", "{{ f")));
  }

  private static List<String> structure(String name) {
    String text = Objects.requireNonNull(FILES.text(name), name);
    int body = text.indexOf("\n---\n", 4) + 5;
    List<String> all = new ArrayList<>(List.of(text.substring(0, body)));
    all.addAll(structure(name, text.substring(body)));
    return all;
  }

  private static List<String> structure(String name, String body) {
    List<String> all = new ArrayList<>();
    Matcher block = BLOCK.matcher(body);
    while (block.find()) {
      String fence = block.group(1);
      if (fence != null) {
        all.add(fence + options(block.group(2)));
      } else if (block.group(3) != null) {
        all.add(block.group(3));
      } else {
        all.add((block.group().startsWith("- ") ? "-" : "") + figures(block.group()));
      }
    }
    assertThat(all).as(name).isNotEmpty();
    return all;
  }

  private static String options(String yaml) {
    StringBuilder out = new StringBuilder();
    Matcher option = OPTION.matcher(yaml);
    while (option.find()) {
      String value = option.group(2).strip();
      out.append(' ').append(option.group(1)).append('=');
      out.append(
          WORDS.contains(option.group(1))
              ? said(value)
              : SENTENCES.contains(option.group(1)) ? value.replaceAll("\"[^\"]*\"", "…") : value);
    }
    return out.toString();
  }

  /** How many sentences there are, whether they say anything, which figures they show. */
  private static String said(String value) {
    long sentences = Pattern.compile("\"[^\"]*\"").matcher(value).results().count();
    String how = value.equals("\"\"") ? "nothing" : Long.toString(sentences);
    return how + figures(value);
  }

  private static List<String> figures(String words) {
    return Pattern.compile("\\{\\{(.*?)}}")
        .matcher(words)
        .results()
        .map(BilansInEnglishTest::figure)
        .sorted()
        .toList();
  }

  private static String figure(MatchResult hole) {
    return hole.group(1).replaceAll("(one|many)=(\"[^\"]*\"|[^,]*)", "$1").strip();
  }
}
