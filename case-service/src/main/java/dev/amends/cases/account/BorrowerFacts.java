package dev.amends.cases.account;

import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.Representative;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lender tells of the borrower, as far as it matters for contact. */
public record BorrowerFacts(
    @Nullable String name,
    @Nullable String language,
    @Nullable String timezone,
    @Nullable String region,
    List<ContactPoint> contactPoints,
    @Nullable Representative representative) {

  /** Nothing is known yet. */
  static final BorrowerFacts NONE = new BorrowerFacts(null, null, null, null, List.of(), null);

  /** Takes over what the lender tells now; what it leaves out stays as it was. */
  BorrowerFacts updatedBy(Borrower told) {
    return new BorrowerFacts(
        either(told.name(), name),
        either(told.language(), language),
        either(told.timezone(), timezone),
        either(told.region(), region),
        told.contactPoints().isEmpty() ? contactPoints : told.contactPoints(),
        either(told.representative(), representative));
  }

  private static <T> @Nullable T either(@Nullable T told, @Nullable T known) {
    return told == null ? known : told;
  }
}
