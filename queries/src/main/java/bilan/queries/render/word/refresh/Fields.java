package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Fields in several runs: begin, instruction, separator, what is shown, end. */
final class Fields {

  private Fields() {}

  /** The texts that the field of an instruction shows, within its paragraph. */
  static List<Element> result(Element instruction) {
    List<Element> texts = new ArrayList<>();
    Element paragraph = Dom.around(instruction, "p");
    if (paragraph == null) {
      return texts;
    }
    boolean behind = false;
    boolean shown = false;
    for (Element run : Dom.all(paragraph, "r")) {
      behind |= Dom.all(run, "instrText").contains(instruction);
      for (Element mark : Dom.all(run, "fldChar")) {
        String type = Dom.attribute(mark, "fldCharType");
        shown = behind && type.equals("separate");
        if (behind && type.equals("end")) {
          return texts;
        }
      }
      if (shown) {
        texts.addAll(Dom.all(run, "t"));
      }
    }
    return texts;
  }
}
