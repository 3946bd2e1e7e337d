package bilan.sample.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one file covers of one stream: its first to its last date.
 *
 * @param channel of sales; null for attendance
 * @param place null for what belongs to none
 */
public record Written(
    String file,
    String dataset,
    @Nullable String channel,
    @Nullable String place,
    LocalDate from,
    LocalDate to) {}
