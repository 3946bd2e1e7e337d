package bilan.queries.report;

import bilan.queries.document.Block;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.text.Catalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rejected rows, noted once in a document; its list of reasons names the figures they touch. */
final class OnceNoted {

  private final Set<String> causes = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  OnceNoted(FigureSheet sheet, Catalogue catalogue) {
    for (KeyFigure figure : sheet.figures()) {
      String dataset = figure.declared() == null ? null : figure.declared().dataset();
      if (dataset != null && figure.rejected() > 0) {
        String key = catalogue.variant("figure.rejected", dataset);
        causes.add(catalogue.say(key, figure.rejected()));
      }
    }
  }

  Block in(Block block) {
    return block instanceof Table table ? once(table) : block;
  }

  private Table once(Table table) {
    List<String> notes = table.notes().stream().filter(note -> !isAgain(note)).toList();
    List<String> remarks = table.remarks().stream().filter(note -> !isAgain(note)).toList();
    causes.stream()
        .filter(
            one -> Stream.concat(notes.stream(), remarks.stream()).anyMatch(n -> isSaid(n, one)))
        .forEach(said::add);
    return table.noted(notes, remarks);
  }

  private boolean isAgain(String note) {
    return said.stream().anyMatch(one -> isSaid(note, one));
  }

  /** Whether a note says a cause, alone or behind the period that it is about. */
  private static boolean isSaid(String note, String cause) {
    int before = note.length() - cause.length() - 1;
    return note.endsWith(cause) && (before < 0 || !Character.isDigit(note.charAt(before)));
  }
}
