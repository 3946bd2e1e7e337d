package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Tables and charts are numbered in the order in which they now stand. */
final class Captions {

  private static final Pattern SEQUENCE = Pattern.compile("\\bSEQ\\s+\"?(\\p{L}+)");

  private final Map<String, Integer> numbers = new HashMap<>();

  /** Fills the fields as Word would, since it does so only when asked. */
  void number(Element body) {
    for (Element paragraph : Dom.all(body, "p")) {
      for (Element simple : Dom.all(paragraph, "fldSimple")) {
        Matcher sequence = SEQUENCE.matcher(Dom.attribute(simple, "instr"));
        if (sequence.find()) {
          write(Dom.all(simple, "t"), sequence.group(1));
        }
      }
      for (Element instruction : Dom.all(paragraph, "instrText")) {
        Matcher sequence = SEQUENCE.matcher(instruction.getTextContent());
        if (sequence.find()) {
          write(Fields.result(instruction), sequence.group(1));
        }
      }
    }
  }

  private void write(List<Element> texts, String sequence) {
    int number = numbers.merge(sequence, 1, Integer::sum);
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setTextContent(i == 0 ? Integer.toString(number) : "");
    }
  }
}
