package bilan.pipelines.reading;

import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.Fix;
import bilan.pipelines.request.NetworkPlaces;
import bilan.pipelines.request.PriorDeliveries;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests to read a file of which nothing was delivered before, or little is said. */
final class Requests {

  private Requests() {}

  /**
   * Without corrections, in calendar years.
   *
   * @param previousColumns of the last delivery of the same source; empty if none
   */
  static ReadRequest of(
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
      List<String> previousColumns) {
    return new ReadRequest(
        file,
        dataset,
        profile,
        ownProfiles,
        sheets,
        options,
        place,
        register,
        periodFrom,
        periodTo,
        organisation,
        allBeneficiaries,
        PriorDeliveries.of(previousColumns),
        Fix.Following.NONE,
        1,
        NetworkPlaces.NONE,
        Beneficiaries.UNSAID,
        null);
  }

  /** Where nobody said anything of beneficiaries. */
  static ReadRequest of(
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
      List<String> places) {
    return new ReadRequest(
        file,
        dataset,
        profile,
        ownProfiles,
        sheets,
        options,
        place,
        register,
        periodFrom,
        periodTo,
        organisation,
        allBeneficiaries,
        before,
        following,
        firstMonth,
        NetworkPlaces.named(places),
        Beneficiaries.UNSAID,
        null);
  }
}
