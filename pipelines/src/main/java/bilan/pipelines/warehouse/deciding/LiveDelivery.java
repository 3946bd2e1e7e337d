package bilan.pipelines.warehouse.deciding;

/**
 * A delivery as deciding needs it.
 *
 * @param replace whether {@code --replace} was given for it
 * @param workbook whether it holds grants, so that all its tables follow the rule of entities
 */
public record LiveDelivery(
    int id, String dataset, String source, boolean replace, boolean workbook) {}
