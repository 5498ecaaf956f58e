package dev.amends.cases.account;

import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.Representative;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrower's name, language, location, identity number and contact points as the lender reports
 * them. They are stored encrypted.
 *
 * @param identityNumber the number of an identity document, as reported
 * @param dropped the invalid facts of the newest report, which were not applied
 */
public record BorrowerFacts(
    @Nullable String name,
    @Nullable String language,
    @Nullable String timezone,
    @Nullable String region,
    @Nullable String identityNumber,
    List<ContactPoint> contactPoints,
    @Nullable Representative representative,
    List<String> dropped) {

  private static final String HIDDEN = "****";
  private static final int SHOWN = 4;
  private static final int SHOWN_FROM = 8;

  /** No facts are known yet. */
  static final BorrowerFacts NONE =
      new BorrowerFacts(null, null, null, null, null, List.of(), null, List.of());

  /** Merges a newer report; facts that it omits keep their value. */
  BorrowerFacts updatedBy(Borrower latest, List<String> invalid) {
    return new BorrowerFacts(
        latestOrKnown(latest.name(), name),
        latestOrKnown(latest.language(), language),
        latestOrKnown(latest.timezone(), timezone),
        latestOrKnown(latest.region(), region),
        latestOrKnown(withoutWithheld(latest.identityNumber()), identityNumber),
        latest.contactPoints().isEmpty() ? contactPoints : latest.contactPoints(),
        latestOrKnown(latest.representative(), representative),
        invalid);
  }

  /** Shows the last four characters, or none of a number too short to hide the rest. */
  public @Nullable String maskedIdentityNumber() {
    if (identityNumber == null) {
      return null;
    }
    int shown = identityNumber.length() < SHOWN_FROM ? 0 : SHOWN;
    return HIDDEN + identityNumber.substring(identityNumber.length() - shown);
  }

  /** Ignores the asterisks that replace the number in a message that was parked and released. */
  private static @Nullable String withoutWithheld(@Nullable String reported) {
    return reported == null || reported.chars().allMatch(character -> character == '*')
        ? null
        : reported;
  }

  private static <T> @Nullable T latestOrKnown(@Nullable T latest, @Nullable T known) {
    return latest == null ? known : latest;
  }
}
