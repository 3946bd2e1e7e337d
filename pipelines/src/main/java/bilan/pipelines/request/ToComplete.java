package bilan.pipelines.request;

import bilan.text.Message;
import bilan.text.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a profile that was written to be completed and that nobody has completed yet. */
public final class ToComplete {

  /** What a draft leaves open begins so; its remarks have one blank. */
  private static final Pattern OPEN = Pattern.compile("#  .*|# (?:columns|defaults|choices):.*");

  private static final int SHOWN = 12;

  private ToComplete() {}

  /** Where the profile that was asked for is to be completed; null if none was, or it can't be. */
  public static @Nullable Message of(ReadRequest request) {
    Path folder = request.ownProfiles();
    String profile = request.profile();
    if (folder == null || profile == null) {
      return null;
    }
    Path file = folder.resolve(profile + ".yaml");
    String shown = folder.getFileName() + "/" + file.getFileName();
    Reply line = TypedLine.ingest(request);
    try {
      if (!Files.isRegularFile(file)) {
        return null;
      }
      String open = open(Files.readAllLines(file));
      return open.isEmpty()
          ? Message.of("profile.no_table.other", shown, line)
          : Message.of("profile.no_table.unfinished", shown, open, request.dataset(), line);
    } catch (IOException e) {
      return null; // the profile was read a moment ago; the usual advice remains
    }
  }

  /** Numbers of lines. */
  private static String open(List<String> lines) {
    List<String> open = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (OPEN.matcher(lines.get(at)).matches()) {
        open.add(Integer.toString(at + 1));
      }
    }
    return String.join(", ", open.stream().limit(SHOWN).toList())
        + (open.size() > SHOWN ? "…" : "");
  }
}
