package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Said;

/**
 * A delivery as deciding needs it.
 *
 * @param replace whether {@code --replace} was given for it
 * @param workbook whether it holds grants, so that all its tables follow the rule of entities
 */
public record LiveDelivery(
    int id, String dataset, String source, boolean replace, boolean workbook) {

  /** This delivery as it would be with these words. */
  LiveDelivery with(Said said) {
    String name = said.as() == null ? source : said.as();
    return new LiveDelivery(id, dataset, name, said.replace(), workbook);
  }
}
