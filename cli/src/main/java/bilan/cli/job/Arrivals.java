package bilan.cli.job;

import org.jspecify.annotations.Nullable;

/**
 * Files of the inbox that a job ingests.
 *
 * @param from folder, file or glob, relative to the workspace, inside {@code inbox/}
 * @param dataset that they all are; null if each file tells it
 * @param profile to read them with; null to find one by their columns
 * @param place of their rows; null if they tell it
 */
public record Arrivals(
    String from, @Nullable String dataset, @Nullable String profile, @Nullable String place) {}
