package bilan.queries.report.composition;

import java.nio.file.Path;

/**
 * The pictures of an organisation.
 *
 * @param folder of their files, which need not be there
 * @param drawn whether a format that is asked for shows them: no other reads what is in the files
 */
public record Gallery(Path folder, boolean drawn) {}
