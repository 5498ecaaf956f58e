package dev.amends.contact.verification;

import dev.amends.rest.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The checks of identity. Their ids grow with time; the newest of a case counts, whatever the
 * earlier ones showed.
 */
@ApplicationScoped
public class Verifications implements PanacheRepositoryBase<Verification, UUID> {
  private final VerificationConfig config;

  Verifications(VerificationConfig config) {
    this.config = config;
  }

  /** Whether the other party of the present talk about a case is known to be the borrower. */
  public boolean isVerified(UUID caseId, Instant now) {
    return present(caseId, now).isPresent();
  }

  /** The talk is over with the logging of its contact: the next one needs a check of its own. */
  public void end(UUID caseId, UUID contactId, Instant now) {
    present(caseId, now).ifPresent(verification -> verification.end(contactId));
  }

  private Optional<Verification> present(UUID caseId, Instant now) {
    return find("caseId = ?1 order by id desc", caseId)
        .firstResultOptional()
        .filter(newest -> newest.holdsSince(now.minus(config.talk())));
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
