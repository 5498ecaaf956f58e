package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Grants permits and takes unused ones back. Every command holds the lock of the case's account, so
 * that counting and reserving an attempt are one step.
 */
@ApplicationScoped
class PermitCommands {
  private final CaseFiles files;
  private final ContactTargets targets;
  private final PermitChecks checks;
  private final RulePackConfig config;
  private final Permits permits;
  private final PermitDecisions decisions;
  private final Attempts attempts;
  private final PermitDenials denials;
  private final Outbox outbox;
  private final Ownership ownership;

  PermitCommands(
      CaseFiles files,
      ContactTargets targets,
      PermitChecks checks,
      RulePackConfig config,
      Permits permits,
      PermitDecisions decisions,
      Attempts attempts,
      PermitDenials denials,
      Outbox outbox,
      Ownership ownership) {
    this.files = files;
    this.targets = targets;
    this.checks = checks;
    this.config = config;
    this.permits = permits;
    this.decisions = decisions;
    this.attempts = attempts;
    this.denials = denials;
    this.outbox = outbox;
    this.ownership = ownership;
  }

  /** The result of a request, which is recorded whether it was granted or denied. */
  sealed interface RecordedResult {

    /** The contact may be made, to this contact point if one is on record. */
    record Granted(Permit permit, PermitDecision decision, @Nullable ContactPoint point)
        implements RecordedResult {}

    /**
     * The contact must not be made.
     *
     * @param reason explains to a person why, and what to do if something can be done
     * @param kind what the rule is about
     * @param representative who acts for the borrower, if somebody does
     */
    record Denied(
        PermitDecision decision,
        ContactRule.Kind kind,
        String reason,
        Optional<Representative> representative)
        implements RecordedResult {}
  }

  /**
   * Checks a request against the rules and reserves the attempt if it is granted.
   *
   * @param contactPoint a number, an address, or the id of a contact point; the borrower's
   *     preferred one if absent
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 422 if the contact point
   *     is not one of the channel
   */
  RecordedResult request(
      UUID caseId,
      Channel channel,
      @Nullable String contactPoint,
      Purpose purpose,
      Origin origin,
      Instant now) {
    CaseFile file = files.lock(caseId);
    Reachability reachability = targets.find(file, channel, contactPoint, now);
    attempts.lock(file, reachability.borrowerId(), reachability.target().hash());
    PlannedContact contact = new PlannedContact(channel, purpose, reachability.target());
    PermitCheck check = checks.check(file, contact, reachability, null, now);
    return switch (check.result()) {
      case PermitResult.Granted granted -> grant(file, check, granted, origin, now);
      case PermitResult.Denied denied -> deny(file, check, denied, origin, now);
    };
  }

  private RecordedResult grant(
      CaseFile file, PermitCheck check, PermitResult.Granted granted, Origin origin, Instant now) {
    Permit permit =
        new Permit(
            UuidCreator.getTimeOrderedEpoch(),
            file,
            check.request(),
            check.rulePack(),
            origin.by(),
            now,
            now.plus(config.expiry()));
    permits.persist(permit);
    attempts.persist(
        Attempt.reserved(
            UuidCreator.getTimeOrderedEpoch(),
            file,
            check.reachability().borrowerId(),
            permit,
            check.request().target(),
            consentToFrequency(check, now)));
    PermitDecision decision = PermitDecision.granted(permit.id, file, check, granted, origin, now);
    decisions.persist(decision);
    outbox.append(permit.grantedEvent(origin), now);
    return new RecordedResult.Granted(permit, decision, check.reachability().point());
  }

  /** The newest consent in force; an attempt made under it is not counted while it is fresh. */
  private static @Nullable ConsentFact consentToFrequency(PermitCheck check, Instant now) {
    return check.consents().stream()
        .filter(consent -> consent.scope() == ConsentScope.FREQUENCY)
        .filter(consent -> consent.channel() == check.request().channel())
        .filter(consent -> !now.isBefore(consent.from()))
        .findFirst()
        .orElse(null);
  }

  private RecordedResult deny(
      CaseFile file, PermitCheck check, PermitResult.Denied denied, Origin origin, Instant now) {
    PermitDecision decision = denials.record(file, check, denied, origin, now);
    return new RecordedResult.Denied(
        decision, denied.rule().kind(), denied.reason(), check.reachability().representative());
  }

  /**
   * Takes back an unused permit; the attempt is no longer counted.
   *
   * @param caller the name of the person who returns it
   * @throws dev.amends.conventions.Problem 404 if there is no such permit, 403 if the caller may
   *     not, 409 if it was used, withdrawn or has expired
   */
  Permit giveBack(UUID id, String caller, Instant now) {
    files.lock(permits.caseOf(id).orElseThrow(() -> Problems.notFound("contact permit", id)));
    Permit permit = permits.findById(id);
    ownership.require(OwnedOperation.RETURN_PERMIT, permit.grantedTo);
    if (permit.usedBy != null) {
      throw Problems.conflict(
          "permit-used", "The permit was used by contact " + permit.usedBy + ".");
    }
    if (permit.withdrawnAt != null) {
      throw Problems.conflict(
          "permit-withdrawn", "The permit was already withdrawn: " + permit.withdrawnWhy);
    }
    if (permit.isExpired(now)) {
      throw Problems.conflict("permit-expired", "The permit expired at " + permit.expiresAt + ".");
    }
    permit.giveBack(caller, now);
    attempts.getReservedBy(permit.id).giveBack(now);
    permits.flush();
    return permit;
  }
}
