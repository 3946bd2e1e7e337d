package bilan.pipelines.delivery;

import org.jspecify.annotations.Nullable;

/**
 * The place where facts follow each other: a table × place × register × channel (receipts, expenses
 * and timesheets: the grant stands as place).
 *
 * @param place canonical name; null for what belongs to no place
 * @param register null if blank, which overlaps every register of its place; {@code channel}
 *     likewise
 */
public record FactStream(
    String table, @Nullable String place, @Nullable String register, @Nullable String channel) {}
