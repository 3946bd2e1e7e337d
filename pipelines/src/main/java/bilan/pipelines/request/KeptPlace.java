package bilan.pipelines.request;

/**
 * The place of an earlier delivery that said it on the command line.
 *
 * @param same whether it came from the source that comes now; otherwise from a file of its layout
 */
public record KeptPlace(String source, String place, boolean same) {}
