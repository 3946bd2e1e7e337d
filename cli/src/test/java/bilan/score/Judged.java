package bilan.score;

/**
 * Verdict on one file.
 *
 * @param said what differs, then the first message of the program
 */
record Judged(String file, String part, Verdict verdict, String said) {}
