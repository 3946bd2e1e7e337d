package bilan.pipelines.model;

import java.util.List;

/**
 * What somebody said of the beneficiaries in a file that funders publish.
 *
 * @param ours numbers or names that are ours beside those of the organisation
 * @param others whether all that are not ours by number are others'
 * @param theirs those of which this was said before; an empty one of a file without any of ours
 */
public record Beneficiaries(List<String> ours, boolean others, List<String> theirs) {

  public static final Beneficiaries UNSAID = new Beneficiaries(List.of(), false);

  public Beneficiaries {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  /** As a command says it. */
  public Beneficiaries(List<String> ours, boolean others) {
    this(ours, others, List.of());
  }
}
