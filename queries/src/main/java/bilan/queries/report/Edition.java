package bilan.queries.report;

import bilan.queries.report.composition.Gallery;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation publishes.
 *
 * @param bilans its folder, where what was printed is kept
 * @param images its pictures
 * @param maskUnder the smallest count of persons that people outside are shown
 * @param accepted why incomplete data need no banner; null if they do
 */
public record Edition(Path bilans, Gallery images, int maskUnder, @Nullable String accepted) {}
