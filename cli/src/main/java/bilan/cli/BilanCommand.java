package bilan.cli;

import bilan.cli.session.Failures;
import bilan.text.Exit;

/** A command: it parses, calls, prints. */
interface BilanCommand {

  /**
   * @throws Exception whatever stops it; {@link Failures} turns it into a sentence and a code
   */
  Exit run() throws Exception;
}
