package bilan.pipelines;

import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.ColumnsSaid;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code bilan ingest}, one file.
 *
 * @param source {@code --as}; null for the file's base name with its extension
 * @param said the answers of the command: registers, grains, {@code --replace}
 * @param maxRejects {@code --max-rejects}, a number of rows or a share like {@code 1%}; null for
 *     the workspace's setting; {@code strict} is 0
 * @param columns {@code --without} and {@code --column}
 * @param beneficiaries {@code --our-beneficiary} and {@code --other-beneficiaries}
 */
public record IngestRequest(
    String dataset,
    Path file,
    @Nullable String profile,
    List<String> sheets,
    @Nullable String encoding,
    @Nullable String place,
    @Nullable String register,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    @Nullable String source,
    boolean dryRun,
    Said said,
    boolean allBeneficiaries,
    @Nullable String maxRejects,
    boolean strict,
    ColumnsSaid columns,
    Beneficiaries beneficiaries) {

  /** This request with other answers, only to see what it comes to. */
  IngestRequest rehearsing(Said other) {
    return rehearsing(other, columns);
  }

  /** This request without these columns, only to see what it comes to. */
  public IngestRequest rehearsing(List<String> without) {
    return rehearsing(said, new ColumnsSaid(without, columns.named()));
  }

  private IngestRequest rehearsing(Said other, ColumnsSaid others) {
    return new IngestRequest(
        dataset,
        file,
        profile,
        sheets,
        encoding,
        place,
        register,
        periodFrom,
        periodTo,
        source,
        true,
        other,
        allBeneficiaries,
        maxRejects,
        strict,
        others,
        beneficiaries);
  }
}
