package bilan.queries.report.printed;

import bilan.files.Sha256;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Record of what was printed or handed over, sealed by the digest of its text: whoever reads one
 * that is damaged is told. Those of earlier versions of the program have no digest.
 */
final class KeptRecord {

  /** Ending of a record that is zipped. */
  static final String ZIPPED = ".json.gz";

  private static final Pattern SEAL = Pattern.compile("\\{\n  \"sum\": \"([0-9a-f]{64})\",\n");

  private KeptRecord() {}

  /** The bytes of a record: its digest stands on the first line. */
  static byte[] sealed(String json) {
    String seal = "{\n  \"sum\": \"%s\",\n".formatted(Sha256.of(json));
    return (seal + json.substring("{\n".length())).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Text of a record, without its digest.
   *
   * @throws Failure (7) if it is damaged
   */
  static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(ZIPPED)) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      } catch (IOException e) {
        throw damaged(file);
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    Matcher seal = SEAL.matcher(text);
    if (!seal.lookingAt()) {
      return text;
    }
    String bare = "{\n" + text.substring(seal.end());
    if (!Sha256.of(bare).equals(seal.group(1))) {
      throw damaged(file);
    }
    return bare;
  }

  /**
   * What a record says.
   *
   * @param reading null for what can't be read
   * @throws Failure (7) if it is damaged
   */
  static <T> T read(Path file, Function<String, @Nullable T> reading) throws IOException {
    String text = text(file);
    try { // one with half a seal begins otherwise, and one without may hold words that are none
      T read = text.startsWith("{\n  \"schema_version\"") ? reading.apply(text) : null;
      if (read != null) {
        return read;
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw damaged(file);
    }
    throw damaged(file);
  }

  private static Failure damaged(Path file) {
    String kind = KeptPrint.isHandedOver(file) ? "handed" : "printed";
    return new Failure(
        Exit.MACHINE,
        Problem.error(
            "HANDED-14",
            Message.of("report.record.damaged"),
            file.toString(),
            Message.of("report.record." + kind + ".cure")));
  }
}
