package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts contacts that were made, with a permit or without. The caller holds the lock of the case's
 * account.
 */
@ApplicationScoped
public class PermitUseCommands {
  private final RulePackConfig config;
  private final Permits permits;
  private final Attempts attempts;
  private final ContactTargets targets;
  private final ActualContactChecks checks;
  private final Ownership ownership;

  PermitUseCommands(
      RulePackConfig config,
      Permits permits,
      Attempts attempts,
      ContactTargets targets,
      ActualContactChecks checks,
      Ownership ownership) {
    this.config = config;
    this.permits = permits;
    this.attempts = attempts;
    this.targets = targets;
    this.checks = checks;
    this.ownership = ownership;
  }

  /**
   * A contact that was made, as far as the rules count it.
   *
   * @param conversationId the same for the contacts that record one conversation about several
   *     cases, which counts once for the person
   * @param attempt whether it counts as an attempt
   * @param conversation whether it counts as a conversation
   */
  public record ActualContact(
      UUID contactId,
      UUID conversationId,
      Channel channel,
      Instant at,
      boolean attempt,
      boolean conversation) {}

  /** Counts an inbound contact, which needs no permit. */
  public void countInbound(CaseFile file, ActualContact contact) {
    String borrowerId = targets.borrowerId(file);
    attempts.lock(file, borrowerId, null);
    attempts.persist(
        Attempt.of(
            UuidCreator.getTimeOrderedEpoch(), file, borrowerId, ContactTarget.none(), contact));
  }

  /**
   * Counts an outbound contact. If its permit is usable, the reservation becomes an attempt, and
   * the contact is checked once more as of the time at which it began: its reservation may have
   * been returned in the meantime, and the facts behind the permit may have changed. A contact
   * without a usable permit is a breach; it counts like any other.
   *
   * @param permitId the permit that the agent names, if they name one
   * @param contactPoint the number or address that the agent names, if they name one
   * @return the rule that the contact broke, if it broke one; the contact counts and stays on
   *     record anyway
   * @throws dev.amends.conventions.Problem 422 if there is no such permit of this case, 403 if it
   *     was granted to another agent
   */
  public Optional<ContactRule> use(
      CaseFile file,
      @Nullable UUID permitId,
      @Nullable String contactPoint,
      ActualContact contact,
      Instant now) {
    Permit permit = permitId == null ? null : getNamed(file, permitId);
    Attempt reserved = permit == null ? null : attempts.getReservedBy(permit.id);
    String hash = contactPoint == null ? null : targets.hash(contactPoint);
    Optional<ContactRule> unusable =
        UsablePermitPolicy.reasonAgainst(permit, reserved, hash, contact, config.tolerance());
    if (permit == null || reserved == null || unusable.isPresent()) {
      String used = hash == null && reserved != null ? reserved.contactPoint : hash;
      return Optional.of(countWithoutPermit(file, unusable.orElseThrow(), used, contact, now));
    }
    String borrowerId = targets.borrowerId(file);
    attempts.lock(file, borrowerId, reserved.contactPoint);
    Optional<ContactRule> broken =
        checks.findBrokenUnderPermit(file, permit, reserved, borrowerId, contact);
    permit.use(contact.contactId());
    reserved.recordContact(contact);
    return broken;
  }

  private Permit getNamed(CaseFile file, UUID permitId) {
    Permit permit = permits.findById(permitId);
    if (permit == null || !permit.caseId.equals(file.caseId())) {
      throw Problems.rejected(
          "permit-of-another-case",
          "permitId",
          "must be a permit of the case; leave it out if the contact was made without a permit");
    }
    ownership.require(OwnedOperation.USE_PERMIT, permit.grantedTo);
    return permit;
  }

  /** Finds the permit for a case that was granted together with another one. */
  public Optional<UUID> findJointPermit(UUID permitId, UUID caseId) {
    Permit permit = permits.findById(permitId);
    return permit == null
        ? Optional.empty()
        : permits.findJoint(permit.jointId).stream()
            .filter(joint -> joint.caseId.equals(caseId))
            .map(joint -> joint.id)
            .findFirst();
  }

  /**
   * Marks as returned the permits that were granted together with that of a contact for cases that
   * the contact was not about.
   *
   * @param caseIds the cases that the contact was about
   */
  public void returnOthers(UUID permitId, Collection<UUID> caseIds, String agent, Instant now) {
    Permit permit = permits.findById(permitId);
    if (permit != null) {
      permits.findJoint(permit.jointId).stream()
          .filter(joint -> joint.isUnused() && !caseIds.contains(joint.caseId))
          .forEach(
              joint -> {
                joint.markReturned(agent, now);
                attempts.getReservedBy(joint.id).endReservation(now);
              });
    }
  }

  /** Returns the rule that would have denied the contact, else the reason against its permit. */
  private ContactRule countWithoutPermit(
      CaseFile file,
      ContactRule unusable,
      @Nullable String contactPoint,
      ActualContact contact,
      Instant now) {
    Reachability reachability =
        contactPoint == null
            ? targets.find(file, contact.channel(), null, now)
            : targets.findAgain(file, contact.channel(), contactPoint, now);
    attempts.lock(file, reachability.borrowerId(), reachability.target().hash());
    PlannedContact request =
        new PlannedContact(contact.channel(), Purpose.COLLECTION, reachability.target());
    ContactRule broken =
        checks.findBrokenWithoutPermit(file, request, reachability, contact, now).orElse(unusable);
    attempts.persist(
        Attempt.of(
            UuidCreator.getTimeOrderedEpoch(),
            file,
            reachability.borrowerId(),
            reachability.target(),
            contact));
    return broken;
  }
}
