package bilan.queries.render.office;

import bilan.queries.words.Markup;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** Document properties that don't change from one run to the next. */
public final class StableXlsx {

  private static final String FIRST_DAY = "1980-01-01T00:00:00Z";

  private StableXlsx() {}

  /** Names the document and takes out who made it when. */
  public static void properties(POIXMLDocument document, String title) {
    CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(Markup.clean(title));
    core.setCreator("bilan");
    try {
      core.setCreated(FIRST_DAY);
      core.setModified(FIRST_DAY);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
