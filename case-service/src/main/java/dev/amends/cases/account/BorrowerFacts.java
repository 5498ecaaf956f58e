package dev.amends.cases.account;

import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.Representative;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contact-relevant facts of the borrower that the lender reports. */
public record BorrowerFacts(
    @Nullable String name,
    @Nullable String language,
    @Nullable String timezone,
    @Nullable String region,
    List<ContactPoint> contactPoints,
    @Nullable Representative representative) {

  /** No facts are known yet. */
  static final BorrowerFacts NONE = new BorrowerFacts(null, null, null, null, List.of(), null);

  /** Merges a newer report; facts that it leaves out stay. */
  BorrowerFacts updatedBy(Borrower latest) {
    return new BorrowerFacts(
        either(latest.name(), name),
        either(latest.language(), language),
        either(latest.timezone(), timezone),
        either(latest.region(), region),
        latest.contactPoints().isEmpty() ? contactPoints : latest.contactPoints(),
        either(latest.representative(), representative));
  }

  private static <T> @Nullable T either(@Nullable T latest, @Nullable T known) {
    return latest == null ? known : latest;
  }
}
