package bilan.files;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a person wrote for the program: UTF-8, told with its line where it is not. */
public final class TextFile {

  private TextFile() {}

  /**
   * @throws Failure (2) if it is not UTF-8
   */
  public static String read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(bytes, text, true);
    text.flip();
    if (result.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "TEXT-01",
              Message.of("cli.not_utf8"),
              file + ":" + line,
              Message.of("cli.not_utf8_cure")));
    }
    return text.toString();
  }
}
