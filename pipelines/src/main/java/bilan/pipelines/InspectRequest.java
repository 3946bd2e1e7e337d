package bilan.pipelines;

import bilan.pipelines.model.ColumnsSaid;
import bilan.text.Lang;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code bilan inspect}.
 *
 * @param dataset null to try all
 * @param profile null to detect; {@code encoding} likewise
 * @param place of all rows without one; null if not given
 * @param ownProfiles folder of the organisation's profiles; null without a workspace
 * @param organisation its SIRET and RNA; empty without a workspace
 * @param maxRejects that ingesting accepts; null for max(1 %, 3 rows)
 * @param unfolded bytes to which one part of a zipped spreadsheet may inflate
 * @param settings of the workspace; null without one
 * @param draft the language of the profile to be written; null if none is
 * @param columns what somebody said of columns
 */
public record InspectRequest(
    Path file,
    @Nullable String dataset,
    @Nullable String profile,
    List<String> sheets,
    @Nullable String encoding,
    @Nullable String place,
    @Nullable Path ownProfiles,
    List<String> organisation,
    @Nullable String maxRejects,
    long unfolded,
    @Nullable Settings settings,
    @Nullable Lang draft,
    ColumnsSaid columns) {}
