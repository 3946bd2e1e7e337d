package bilan.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the program notes on a file that it wrote: the kind of the result and a sum of its bytes, so
 * that the same command may write it again whatever the name ends in. An edited file no longer has
 * that sum. Where a file system keeps no attributes, content and ending are all there is.
 */
final class WrittenMark {

  private static final String NAME = "bilan.wrote";

  private WrittenMark() {}

  static void put(Path file, ContentKind kind) {
    try {
      UserDefinedFileAttributeView view = view(file);
      if (view != null && Files.isRegularFile(file)) {
        view.write(NAME, StandardCharsets.UTF_8.encode(text(kind, file)));
      }
    } catch (IOException | RuntimeException e) {
      // The result is written; only its note is not.
      return;
    }
  }

  /** Whether the file is, byte by byte, what was written as a result of this kind. */
  static boolean isOf(Path file, ContentKind kind) throws IOException {
    String noted = noted(file);
    return noted != null && noted.startsWith(kind.name() + ' ') && noted.equals(text(kind, file));
  }

  private static @Nullable String noted(Path file) {
    try {
      UserDefinedFileAttributeView view = view(file);
      if (view == null) {
        return null;
      }
      ByteBuffer value = ByteBuffer.allocate(view.size(NAME));
      view.read(NAME, value);
      return StandardCharsets.UTF_8.decode(value.flip()).toString();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable UserDefinedFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
  }

  private static String text(ContentKind kind, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      DigestInputStream sum = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
      sum.transferTo(OutputStream.nullOutputStream());
      return kind.name() + ' ' + HexFormat.of().formatHex(sum.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
