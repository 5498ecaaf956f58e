package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.ConversationCases;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.contact.permission.ContactPermitResource.PermitRequest;
import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Grants permits and takes unused ones back. Every command holds the locks of the cases' accounts,
 * so that counting and reserving an attempt are one step.
 */
@ApplicationScoped
class PermitCommands {
  private final CaseFiles files;
  private final ConversationCases conversations;
  private final ContactTargets targets;
  private final PermitChecks checks;
  private final PermitGrants grants;
  private final PermitDenials denials;
  private final Permits permits;
  private final Attempts attempts;
  private final Ownership ownership;

  PermitCommands(
      CaseFiles files,
      ConversationCases conversations,
      ContactTargets targets,
      PermitChecks checks,
      PermitGrants grants,
      PermitDenials denials,
      Permits permits,
      Attempts attempts,
      Ownership ownership) {
    this.files = files;
    this.conversations = conversations;
    this.targets = targets;
    this.checks = checks;
    this.grants = grants;
    this.denials = denials;
    this.permits = permits;
    this.attempts = attempts;
    this.ownership = ownership;
  }

  /** The result of a request, which is recorded whether it was granted or denied. */
  sealed interface RecordedResult {

    /**
     * The contact may be made, to this contact point if one is on record.
     *
     * @param permit that of the first case; a contact names it
     * @param decisions one for each case, that of the first case first
     */
    record Granted(Permit permit, List<PermitDecision> decisions, @Nullable ContactPoint point)
        implements RecordedResult {

      /** The attempts counted by the strictest rule of any of the cases. */
      int counted() {
        return decisions.stream().mapToInt(decision -> decision.counted).max().orElse(0);
      }

      List<String> warnings() {
        return decisions.stream()
            .flatMap(decision -> decision.warnings.stream())
            .distinct()
            .toList();
      }
    }

    /**
     * The contact must not be made.
     *
     * @param decision names the case whose rule denied it
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
   * Checks a request against the rules of every case that it names and reserves the attempt if all
   * of them allow it.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 422 if the contact point
   *     is not one of the channel or the cases are not of one borrower
   */
  RecordedResult request(PermitRequest request, Origin origin, Instant now) {
    List<PermitCheck> checks = check(request, now);
    for (PermitCheck check : checks) {
      if (check.result() instanceof PermitResult.Denied denied) {
        return deny(check, denied, origin, now);
      }
    }
    return grants.grant(checks, origin, now);
  }

  /** The checks of the cases, all of them before anything is reserved. */
  private List<PermitCheck> check(PermitRequest request, Instant now) {
    List<CaseFile> cases =
        conversations.lock(request.caseId(), request.alsoAboutOrNone(), "alsoAboutCaseIds");
    CaseFile first = cases.getFirst();
    Reachability reached = targets.find(first, request.channel(), request.contactPoint(), now);
    attempts.lock(first, reached.borrowerId(), reached.target().hash());
    List<PermitCheck> all = new ArrayList<>();
    for (CaseFile file : cases) {
      Reachability reachability =
          file.equals(first)
              ? reached
              : targets.findAgain(file, request.channel(), reached.target().hash(), now);
      PlannedContact contact =
          PlannedContact.about(
              file, cases, request.channel(), request.purpose(), reachability.target());
      all.add(checks.check(file, contact, reachability, null, now));
    }
    return all;
  }

  private RecordedResult deny(
      PermitCheck check, PermitResult.Denied denied, Origin origin, Instant now) {
    PermitDecision decision = denials.record(check, denied, origin, now);
    return new RecordedResult.Denied(
        decision, denied.rule().kind(), denied.reason(), check.reachability().representative());
  }

  /**
   * Withdraws an unused permit that is returned, and those granted together with it; the attempt is
   * no longer counted.
   *
   * @param caller the name of the person who returns it
   * @throws dev.amends.conventions.Problem 404 if there is no such permit, 403 if the caller may
   *     not, 409 if it was used, withdrawn or has expired
   */
  Permit returnUnused(UUID id, String caller, Instant now) {
    List<UUID> cases = permits.casesOf(id);
    if (cases.isEmpty()) {
      throw Problems.notFound("contact permit", id);
    }
    files.lock(cases);
    Permit permit = permits.findById(id);
    ownership.require(OwnedOperation.RETURN_PERMIT, permit.grantedTo);
    permit.requireUsable(now);
    for (Permit joint : permits.findJoint(permit.jointId)) {
      if (joint.isUnused()) {
        joint.markReturned(caller, now);
        attempts.getReservedBy(joint.id).endReservation(now);
      }
    }
    permits.flush();
    return permit;
  }
}
