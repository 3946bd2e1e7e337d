package bilan.cli.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a result.
 *
 * @param format as it is typed
 * @param rows of the answer; null for what is no answer
 */
public record WrittenFile(Path file, String format, @Nullable Long rows) {}
