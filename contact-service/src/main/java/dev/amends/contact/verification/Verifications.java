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
 * The checks of identity. Their ids grow with time. A check is its agent's own: his newest of a
 * case counts, whatever the earlier ones showed, until he logs a contact of the case.
 */
@ApplicationScoped
public class Verifications implements PanacheRepositoryBase<Verification, UUID> {
  private final VerificationConfig config;

  Verifications(VerificationConfig config) {
    this.config = config;
  }

  /** Whether an agent knows the other party of his present talk about a case as the borrower. */
  public boolean isVerified(UUID caseId, String agent, Instant now) {
    return present(caseId, agent, now).filter(Verification::showsTheBorrower).isPresent();
  }

  /** The same, of a talk by a medium that one side began. */
  public boolean isVerified(
      UUID caseId, String agent, Channel channel, Direction direction, Instant now) {
    return present(caseId, agent, now)
        .filter(Verification::showsTheBorrower)
        .filter(check -> check.isOf(channel, direction))
        .isPresent();
  }

  /**
   * The agent's talk is over with the logging of its contact, whatever came of it: the next one
   * needs a check of its own.
   */
  public void end(UUID caseId, String agent, UUID contactId, Instant now) {
    present(caseId, agent, now).ifPresent(verification -> verification.end(contactId));
  }

  private Optional<Verification> present(UUID caseId, String agent, Instant now) {
    return find("caseId = ?1 and agent = ?2 order by id desc", caseId, agent)
        .firstResultOptional()
        .filter(newest -> newest.isOpenSince(now.minus(config.talk())));
  }

  List<Verification> ofCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
