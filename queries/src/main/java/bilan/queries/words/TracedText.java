package bilan.queries.words;

/**
 * Text of a figure where it stands in a written file.
 *
 * @param id by which the figure is traced
 * @param text as it is read there, its spaces made plain
 */
public record TracedText(String id, String text) {}
