package bilan.pipelines.request;

import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.Fix;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one file is to be read: the words of {@code bilan ingest} that touch reading.
 *
 * @param profile its name; null to detect
 * @param ownProfiles the workspace's folder of profiles; null if there is none
 * @param sheets names of the sheets to read; empty for all that hold a table
 * @param place for all rows without one; {@code register} likewise; null if not given
 * @param periodFrom declared coverage, with {@code periodTo}; null if not given
 * @param organisation SIRET, RNA and name of the organisation, to set others' rows of a funder's
 *     file aside; empty if not set
 * @param allBeneficiaries whether rows of others are kept all the same
 * @param following corrections of earlier versions, for rows that are still bad
 * @param firstMonth of the fiscal year, 1 to 12
 * @param known places of the network, which columns and titles may be named after
 * @param beneficiaries what somebody said of those that a file names
 * @param source another name of the file, for lines that are to be typed; null if none was given
 */
public record ReadRequest(
    Path file,
    String dataset,
    @Nullable String profile,
    @Nullable Path ownProfiles,
    List<String> sheets,
    ReadOptions options,
    @Nullable String place,
    @Nullable String register,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    List<String> organisation,
    boolean allBeneficiaries,
    PriorDeliveries before,
    Fix.Following following,
    int firstMonth,
    NetworkPlaces known,
    Beneficiaries beneficiaries,
    @Nullable String source) {

  /** Every name of the known places. */
  public List<String> places() {
    return known.names();
  }

  /** This file read as another dataset, which nothing was delivered of before. */
  public ReadRequest as(String other) {
    return with(
        other,
        null,
        place,
        register,
        allBeneficiaries,
        PriorDeliveries.NOTHING,
        Fix.Following.NONE,
        beneficiaries);
  }

  /** With an answer to what an option would say: the place, whose rows. */
  public ReadRequest withoutQuestions() {
    return with(
        dataset,
        profile,
        place == null ? "place" : place,
        register,
        allBeneficiaries || !Ours.areKnown(organisation),
        before,
        following,
        new Beneficiaries(beneficiaries.ours(), true, beneficiaries.theirs()));
  }

  /** With a place for all rows without one. */
  public ReadRequest at(String known) {
    return with(
        dataset, profile, known, register, allBeneficiaries, before, following, beneficiaries);
  }

  /** This request with the answers to files of its layout; what is said of this file wins. */
  public ReadRequest remembering(Remembered found) {
    return with(
        dataset,
        profile == null ? found.profile() : profile,
        place,
        register == null ? found.register() : register,
        allBeneficiaries,
        before.with(found),
        following,
        beneficiaries);
  }

  private ReadRequest with(
      String otherDataset,
      @Nullable String otherProfile,
      @Nullable String otherPlace,
      @Nullable String otherRegister,
      boolean all,
      PriorDeliveries otherBefore,
      Fix.Following otherFollowing,
      Beneficiaries otherBeneficiaries) {
    return new ReadRequest(
        file,
        otherDataset,
        otherProfile,
        ownProfiles,
        sheets,
        options,
        otherPlace,
        otherRegister,
        periodFrom,
        periodTo,
        organisation,
        all,
        otherBefore,
        otherFollowing,
        firstMonth,
        known,
        otherBeneficiaries,
        source);
  }

  /** A name for the profile of the file, after the file's. */
  public String profileName() {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String words =
        Headers.normalise(dot > 0 ? name.substring(0, dot) : name)
            .replaceAll("[^a-z]+", "-")
            .replaceAll("^-|-$", "");
    return words.isEmpty() ? dataset : words;
  }
}
