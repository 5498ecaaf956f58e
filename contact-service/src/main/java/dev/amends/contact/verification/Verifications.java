package dev.amends.contact.verification;

import dev.amends.conventions.PageRequest;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Repository of the identity checks; ids grow in the order of recording. A check is valid for the
 * agent who made it. Their newest check of a case counts, regardless of earlier ones, until they
 * log a contact of the case.
 */
@ApplicationScoped
public class Verifications implements PanacheRepositoryBase<Verification, UUID> {
  private final VerificationConfig config;

  Verifications(VerificationConfig config) {
    this.config = config;
  }

  /** Whether the agent's current conversation about the case is with the borrower. */
  public boolean isVerified(UUID caseId, String agent, Instant now) {
    return findCurrent(caseId, agent, now).filter(Verification::provesBorrower).isPresent();
  }

  /** As above, for a conversation by this channel and in this direction. */
  public boolean isVerified(
      UUID caseId, String agent, Channel channel, Direction direction, Instant now) {
    return findCurrent(caseId, agent, now)
        .filter(Verification::provesBorrower)
        .filter(check -> check.covers(channel, direction))
        .isPresent();
  }

  /**
   * Whether a person at a number or address was verified to be the borrower.
   *
   * @param contactPoint the keyed hash of the number or address
   */
  public boolean provedBorrowerAt(UUID caseId, String contactPoint) {
    return count(
            "caseId = ?1 and contactPoint = ?2 and outcome = ?3",
            caseId,
            contactPoint,
            VerificationOutcome.VERIFIED)
        > 0;
  }

  /** Ends the agent's current check, because the contact is logged. */
  public void end(UUID caseId, String agent, UUID contactId, Instant now) {
    findCurrent(caseId, agent, now).ifPresent(check -> check.close(contactId));
  }

  private Optional<Verification> findCurrent(UUID caseId, String agent, Instant now) {
    return find("caseId = ?1 and agent = ?2 order by id desc", caseId, agent)
        .firstResultOptional()
        .filter(newest -> newest.isOpenSince(now.minus(config.conversationMax())));
  }

  List<Verification> findByCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
