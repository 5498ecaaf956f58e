package dev.amends.rules.cost;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.events.Money;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What court action about a claim is expected to cost: the court fee by the public schedule of the
 * region, and the lawyer by the configured tariff. Without a schedule or a tariff no cost is
 * stated. Every service states the same figures.
 */
@Startup
@ApplicationScoped
public class EnforcementCosts {
  static final String FILE = "court-fees.yaml";

  private final List<CourtFee> courtFees = readCourtFees();
  private final LawyerCosts lawyers;

  public EnforcementCosts(LawyerCostConfig config) {
    this.lawyers = new LawyerCosts(config);
  }

  static List<CourtFee> readCourtFees() {
    return List.copyOf(DataFiles.read(FILE, new TypeReference<List<CourtFee>>() {}));
  }

  /**
   * The court fee for hearing a claim.
   *
   * @param region ISO 3166 code of the borrower's country or subdivision, if known
   */
  public Optional<Cost> courtFee(Money claim, @Nullable String region) {
    return courtFees.stream()
        .filter(fee -> region != null && fee.appliesIn(region))
        .findFirst()
        .flatMap(
            fee ->
                fee.schedule()
                    .feeFor(claim)
                    .map(
                        amount ->
                            new Cost(amount, "court fee for a claim of " + claim, fee.citation())));
  }

  /**
   * The lender's lawyer.
   *
   * @param region ISO 3166 code of the borrower's country or subdivision, if known
   */
  public Optional<Cost> lawyer(Money claim, String lenderId, @Nullable String region) {
    return lawyers
        .find(lenderId, region)
        .flatMap(
            tariff ->
                tariff
                    .schedule()
                    .feeFor(claim)
                    .map(
                        amount ->
                            new Cost(
                                amount,
                                "lawyer's tariff for a claim of " + claim,
                                tariff.citation())));
  }
}
