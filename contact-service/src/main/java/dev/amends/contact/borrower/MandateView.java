package dev.amends.contact.borrower;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.LenderEvent.Representative;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mandate of a representative, as it is kept for the record.
 *
 * @param id the same for the same report of the same mandate
 * @param accountId the account on which it was reported
 * @param contact their phone number or address, masked
 * @param contactHash the keyed hash of that number or address
 * @param reportedBy the lender or the agent
 */
public record MandateView(
    UUID id,
    String accountId,
    String name,
    @Nullable String authority,
    @Nullable String contact,
    @Nullable String contactHash,
    String reportedBy,
    Instant reportedAt) {

  /** The active mandate of a borrower who has a representative. */
  static MandateView of(BorrowerFile borrower, ContactPoints points) {
    Representative representative = borrower.representative().orElseThrow();
    String contact = representative.contact();
    Instant reportedAt = borrower.representativeReportedAt().orElseThrow();
    return new MandateView(
        id(borrower, representative, reportedAt),
        borrower.account().accountId(),
        representative.name(),
        representative.authority(),
        contact == null ? null : points.masked(contact),
        contact == null ? null : points.hash(contact),
        borrower.representativeReportedBy().orElseThrow(),
        reportedAt);
  }

  /**
   * Truncated to milliseconds, because the database rounds to microseconds: the mandate has the
   * same id before and after it is stored.
   */
  private static UUID id(BorrowerFile borrower, Representative representative, Instant reportedAt) {
    return UuidCreator.getNameBasedSha1(
        String.join(
            "\n",
            "mandate",
            borrower.account().recordKey(),
            representative.name(),
            reportedAt.truncatedTo(ChronoUnit.MILLIS).toString()));
  }
}
