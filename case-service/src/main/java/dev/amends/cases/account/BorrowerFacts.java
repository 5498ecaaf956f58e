package dev.amends.cases.account;

import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.Representative;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrower's name, language, location and contact points as the lender reports them.
 *
 * @param dropped the invalid facts of the newest report, which were not applied
 */
public record BorrowerFacts(
    @Nullable String name,
    @Nullable String language,
    @Nullable String timezone,
    @Nullable String region,
    List<ContactPoint> contactPoints,
    @Nullable Representative representative,
    List<String> dropped) {

  /** No facts are known yet. */
  static final BorrowerFacts NONE =
      new BorrowerFacts(null, null, null, null, List.of(), null, List.of());

  /** Merges a newer report; facts that it omits keep their value. */
  BorrowerFacts updatedBy(Borrower latest, List<String> invalid) {
    return new BorrowerFacts(
        latestOrKnown(latest.name(), name),
        latestOrKnown(latest.language(), language),
        latestOrKnown(latest.timezone(), timezone),
        latestOrKnown(latest.region(), region),
        latest.contactPoints().isEmpty() ? contactPoints : latest.contactPoints(),
        latestOrKnown(latest.representative(), representative),
        invalid);
  }

  private static <T> @Nullable T latestOrKnown(@Nullable T latest, @Nullable T known) {
    return latest == null ? known : latest;
  }
}
