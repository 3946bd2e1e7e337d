package bilan.score;

/** A generated file and its label. */
record Lot(String file, Paper paper, Label label) {}
