package bilan.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlFileTest {

  private final Catalogue french = new Catalogue(Lang.FR);

  private List<String> said(YamlFile file) {
    return file.problems().stream().map(this::said).toList();
  }

  private String said(Problem problem) {
    return problem.where()
        + " "
        + french.say(problem.what())
        + (problem.cure() == null ? "" : " " + french.say(problem.cure()));
  }

  @Test
  void scalarsStayAsTheyAreWritten() {
    YamlFile file = new YamlFile("bilan.yaml");
    YamlMap root = file.read("siret: \"012\"\nmax: 1%\ncode: 0123\nanswer: no\nnothing:\n");
    assertThat(root.text("siret")).isEqualTo("012");
    assertThat(root.text("max")).isEqualTo("1%");
    assertThat(root.text("code")).isEqualTo("0123");
    assertThat(root.text("answer")).isEqualTo("no");
    assertThat(root.text("nothing")).isNull();
    root.finish();
    file.orFail();
  }

  @Test
  void anEmptyFileIsAnEmptyMapping() {
    YamlFile file = new YamlFile("bilan.yaml");
    assertThat(file.read("# rien\n").keys()).isEmpty();
    file.orFail();
  }

  @Test
  void everyProblemIsSaidAtOnceWithItsPlace() {
    YamlFile file = new YamlFile("bilan.yaml");
    YamlMap root =
        file.read(
            "langage: fr\nfiscal_year:\n  first_month: janvier\nexports: {a: b}\nname: x\nname: y\n");
    root.text("language");
    root.map("fiscal_year").integer("first_month");
    root.texts("exports");
    root.required("siret");
    root.text("name");
    root.finish();
    assertThat(said(file))
        .containsExactly(
            "bilan.yaml:6:1 La clé « name » est écrite deux fois",
            "bilan.yaml:3:16 « first_month » attend un nombre entier, pas « janvier »",
            "bilan.yaml:4:10 « exports » attend une liste de textes",
            "bilan.yaml:1:1 La clé « siret » manque",
            "bilan.yaml:1:1 La clé « langage » est inconnue Vouliez-vous dire « language » ?");
    assertThatThrownBy(file::orFail)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.USAGE));
  }

  @Test
  void frontMatterCountsLinesFromItsFile() {
    YamlFile file = new YamlFile("a.sql", 3);
    file.read("title: x\nother: y\n").finish();
    assertThat(file.problems())
        .extracting(Problem::where)
        .containsExactly("a.sql:3:1", "a.sql:4:1");
  }

  @Test
  void brokenSyntaxIsOneProblem() {
    YamlFile file = new YamlFile("x.yaml");
    file.read("a: [1, 2\nb: c\n").finish();
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).where()).startsWith("x.yaml:2");
  }

  @Test
  void listsMappingsAndChoicesAreTyped() {
    YamlFile file = new YamlFile("x.yaml");
    YamlMap root =
        file.read(
            "one: a\nmany: [a, b]\ngroups: [[a, b], c]\ntable: {x: 1, y: 2}\nrows:\n  - {k: v}\nkind: lien\non: oui\n");
    assertThat(root.texts("one")).containsExactly("a");
    assertThat(root.texts("many")).containsExactly("a", "b");
    assertThat(root.textLists("groups")).containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(root.map("table").allTexts()).isEqualTo(Map.of("x", "1", "y", "2"));
    assertThat(root.maps("rows"))
        .singleElement()
        .satisfies(m -> assertThat(m.text("k")).isEqualTo("v"));
    assertThat(root.flag("on", false)).isTrue();
    assertThat(root.isMap("table")).isTrue();
    assertThat(root.isList("many")).isTrue();
    assertThat(root.choice("kind", List.of("line", "ticket"))).isNull();
    assertThat(said(file))
        .containsExactly(
            "x.yaml:7:7 « kind » ne peut pas valoir « lien » ; valeurs possibles : line, ticket Vouliez-vous dire « line » ?");
  }
}
