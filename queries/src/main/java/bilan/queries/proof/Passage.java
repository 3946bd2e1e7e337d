package bilan.queries.proof;

/**
 * A paragraph that somebody wrote.
 *
 * @param where its number in the document, or its line in a text, from 1
 */
public record Passage(int where, String text) {}
