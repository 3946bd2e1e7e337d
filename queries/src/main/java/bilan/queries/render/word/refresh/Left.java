package bilan.queries.render.word.refresh;

import bilan.text.Message;
import java.util.ArrayList;
import java.util.List;

/** What a refresh could not do by itself, in sentences for who edited the document. */
final class Left {

  private final List<Message> messages = new ArrayList<>();

  List<Message> messages() {
    return List.copyOf(messages);
  }

  /** A figure that is not made any more stands as it was. */
  void figure(String tag, String words) {
    say("refresh.figure", tag, words.strip());
  }

  void say(String key, Object... arguments) {
    Message message = Message.of(key, arguments);
    if (!messages.contains(message)) {
      messages.add(message);
    }
  }
}
