package bilan.cli;

import bilan.cli.output.Progress;
import bilan.cli.session.Surroundings;
import bilan.pipelines.model.Announcement;
import bilan.text.Catalogue;
import java.util.List;

/**
 * What a person reads who stops a command by Ctrl-C. The process then ends with 130 (143 if it was
 * told to end), and a delivery under way is not in the warehouse: its transaction had no end.
 */
final class Interruption {

  private final List<String> words;
  private final Surroundings around;
  private volatile boolean over;

  private Interruption(String[] args, Surroundings around) {
    this.words = List.of(args);
    this.around = around;
  }

  static Interruption watch(String[] args, Surroundings around) {
    Interruption watching = new Interruption(args, around);
    Announcement.watch();
    Runtime.getRuntime().addShutdownHook(new Thread(watching::say, "interruption"));
    return watching;
  }

  /** The command ended by itself. */
  void over() {
    over = true;
  }

  private void say() {
    if (over) {
      return;
    }
    Announcement.stopAll();
    if (over) {
      return; // it was at its last word
    }
    String clear = around.terminal() ? Progress.CLEAR_LINE : "";
    Catalogue catalogue = new Catalogue(FirstLook.language(words, around));
    around.err().println(clear + catalogue.say("cli.interrupted"));
    around.err().flush();
  }
}
