package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Withdraws unused permits that would be denied now. */
@ApplicationScoped
public class PermitReviewCommands {
  private final Permits permits;
  private final Attempts attempts;
  private final ContactTargets targets;
  private final PermitChecks checks;
  private final CaseFiles files;

  PermitReviewCommands(
      Permits permits,
      Attempts attempts,
      ContactTargets targets,
      PermitChecks checks,
      CaseFiles files) {
    this.permits = permits;
    this.attempts = attempts;
    this.targets = targets;
    this.checks = checks;
    this.files = files;
  }

  /**
   * Checks the unused permits of accounts again, after a change that may forbid them. Those that
   * would be denied are withdrawn and give their attempts back.
   */
  public void review(Collection<AccountKey> accounts, Instant now) {
    List<Permit> open = permits.findOpen(accounts, now);
    Map<UUID, Attempt> reserved =
        attempts.ofPermits(open.stream().map(permit -> permit.id).toList());
    for (Permit permit : open) {
      Attempt attempt =
          Objects.requireNonNull(reserved.get(permit.id), "a permit must have an attempt");
      if (checkAgain(files.get(permit.caseId), permit, attempt, now)
          instanceof PermitResult.Denied denied) {
        permit.withdraw(denied.rule(), now);
        attempt.endReservation(now);
      }
    }
  }

  private PermitResult checkAgain(CaseFile file, Permit permit, Attempt attempt, Instant now) {
    Reachability reachability = targets.findAgain(file, permit.channel, attempt.contactPoint, now);
    PlannedContact contact =
        new PlannedContact(permit.channel, permit.purpose, reachability.target());
    return checks.check(file, contact, reachability, attempt.jointId, now).result();
  }
}
