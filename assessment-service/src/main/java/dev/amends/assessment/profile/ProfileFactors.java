package dev.amends.assessment.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a borrower's family and business; each is absent if unknown. At least one is
 * required.
 */
@Schema(
    examples =
        """
        {"family": {"married": true, "children": 2, "homeOwner": false, "local": true},
         "business": {"yearsTrading": 6, "repeatTrade": true, "profitable": false}}\
        """)
record ProfileFactors(@Valid @Nullable Family family, @Valid @Nullable Business business) {

  /**
   * The borrower's family.
   *
   * @param children the number of children
   * @param homeOwner whether the borrower owns the home that they live in
   * @param local whether the borrower lives where they grew up or have their family
   */
  record Family(
      @Nullable Boolean married,
      @Min(0) @Max(30) @Nullable Integer children,
      @Nullable Boolean homeOwner,
      @Nullable Boolean local) {

    boolean isEmpty() {
      return married == null && children == null && homeOwner == null && local == null;
    }
  }

  /**
   * The borrower's own business.
   *
   * @param yearsTrading full years since it was started
   * @param repeatTrade whether most of its customers buy again
   * @param profitable whether it made a profit in its last year
   */
  record Business(
      @Min(0) @Max(100) @Nullable Integer yearsTrading,
      @Nullable Boolean repeatTrade,
      @Nullable Boolean profitable) {

    boolean isEmpty() {
      return yearsTrading == null && repeatTrade == null && profitable == null;
    }
  }

  boolean isEmpty() {
    return (family == null || family.isEmpty()) && (business == null || business.isEmpty());
  }
}
