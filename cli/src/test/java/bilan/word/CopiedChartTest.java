package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** LibreOffice gives a chart that is pasted another name; it is a copy all the same. */
class CopiedChartTest {

  private static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  private static final Pattern CHART = Pattern.compile("Target=\"(?:/word/)?(charts/[^\"]+)\"");

  @TempDir Path folder;

  @Test
  void itShowsTheNewValuesAndBearsOurName() throws Exception {
    Cli cli = Cli.in(folder);
    told(cli, "init .");
    came(
        cli,
        "a.csv",
        "10/01/2022;Wazemmes;Jeux;Atelier;5;60\n10/02/2022;Wazemmes;Jeux;Atelier;6;60");
    told(cli, "report annual --year 2022 -o r.docx");
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    Element drawn = drawn(word).get(0);
    String title = drawn.getAttribute("title");
    Element copy = (Element) paragraph(drawn).cloneNode(true);
    WordEdit.all(copy, "bookmarkStart").forEach(WordEdit::remove);
    WordEdit.all(copy, "bookmarkEnd").forEach(WordEdit::remove);
    WordEdit.before(word.paragraph("L’année en bref"), copy);
    Element pasted = drawn(word).get(0);
    pasted.setAttribute("name", "Object1");
    pasted.setAttribute("descr", title + "\nchart");
    pasted.removeAttribute("title");
    word.save(folder.resolve("r.docx"));
    came(cli, "b.csv", "10/03/2022;Wazemmes;Jeux;Atelier;777;60");
    told(cli, "report annual --year 2022 -o r.docx");

    WordEdit after = WordEdit.open(folder.resolve("r.docx"));
    List<Element> same =
        drawn(after).stream().filter(one -> one.getAttribute("title").equals(title)).toList();
    assertThat(same).hasSize(2);
    for (String attribute : List.of("name", "descr")) {
      assertThat(same.get(0).getAttribute(attribute))
          .isEqualTo(same.get(1).getAttribute(attribute));
    }
    List<String> charts =
        CHART
            .matcher(after.part("word/_rels/document.xml.rels"))
            .results()
            .map((MatchResult found) -> after.part("word/" + found.group(1)))
            .filter(chart -> chart.contains("777"))
            .toList();
    assertThat(charts).as("both are drawn anew").hasSizeGreaterThan(1);
    assertThat(charts.stream().distinct().count()).isLessThan(charts.size());
  }

  private static List<Element> drawn(WordEdit word) {
    NodeList nodes = word.body().getElementsByTagNameNS(DRAWING, "docPr");
    List<Element> drawn = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      drawn.add((Element) nodes.item(i));
    }
    return drawn;
  }

  private static Element paragraph(Element drawn) {
    var node = drawn.getParentNode();
    while (!"p".equals(node.getLocalName())) {
      node = node.getParentNode();
    }
    return (Element) node;
  }

  private void came(Cli cli, String name, String rows) throws Exception {
    Files.writeString(
        folder.resolve(name), "Date;Lieu;Activité;Type;Participants;Durée (min)\n" + rows + "\n");
    told(cli, "ingest attendance " + name + " --other-register");
  }

  private static void told(Cli cli, String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
