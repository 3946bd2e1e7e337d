package bilan.engines.spark;

import java.util.List;

/** Why nothing is answered: every problem, each with its cause and its cure. */
final class Refusal extends RuntimeException {

  /** Wrong usage, as all commands of bilan end. */
  static final int USAGE = 2;

  /** Data refused. */
  static final int DATA = 3;

  private final int exit;
  private final List<String> problems;

  Refusal(int exit, List<String> problems) {
    super(String.join("\n", problems));
    this.exit = exit;
    this.problems = List.copyOf(problems);
  }

  int exit() {
    return exit;
  }

  List<String> problems() {
    return problems;
  }
}
