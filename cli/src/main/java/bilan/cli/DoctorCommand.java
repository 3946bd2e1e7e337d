package bilan.cli;

import bilan.text.Exit;
import picocli.CommandLine.Command;

/** {@code bilan doctor}: checks the installation, the workspace, the warehouse. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements BilanCommand {

  private final Session session;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() {
    session.print("cli.doctor_java", Runtime.version().toString());
    return Exit.DONE;
  }
}
