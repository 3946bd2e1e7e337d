package bilan.pipelines.model;

import java.util.List;

/**
 * What somebody said of the beneficiaries in a file that funders publish.
 *
 * @param ours numbers or names that are ours beside those of the organisation
 * @param others whether all that are not ours by number are others'
 */
public record Beneficiaries(List<String> ours, boolean others) {

  public static final Beneficiaries UNSAID = new Beneficiaries(List.of(), false);

  public Beneficiaries {
    ours = List.copyOf(ours);
  }
}
