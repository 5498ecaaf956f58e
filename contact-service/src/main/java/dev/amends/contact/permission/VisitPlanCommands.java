package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.contact.permission.PermitResult.Denied;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides when a visit can be planned, by the rules that decide on its permit on the day. Nothing
 * is reserved. The caller holds the lock of the case's account.
 */
@ApplicationScoped
public class VisitPlanCommands {
  private final ContactTargets targets;
  private final PermitChecks checks;
  private final PermitDenials denials;

  VisitPlanCommands(ContactTargets targets, PermitChecks checks, PermitDenials denials) {
    this.targets = targets;
    this.checks = checks;
    this.denials = denials;
  }

  /**
   * The first permitted time for a visit; empty if the rules deny it for a reason that does not end
   * by itself. Then the denial is recorded and ContactDenied is published with the rule.
   */
  public Optional<Instant> plan(CaseFile file, Instant earliest, Origin origin, Instant now) {
    PermitCheck check = check(file, earliest);
    if (!(check.result() instanceof Denied denied)) {
      return Optional.of(earliest);
    }
    Instant next = denied.nextPermittedAt();
    if (next != null && !(check(file, next).result() instanceof Denied)) {
      return Optional.of(next);
    }
    denials.record(check, denied, origin, now);
    return Optional.empty();
  }

  /**
   * Requires that a visit is permitted at a time.
   *
   * @throws dev.amends.conventions.Problem 409 with the rule, and the next permitted time if it is
   *     known
   */
  public void requirePermitted(CaseFile file, Instant at) {
    PermitCheck check = check(file, at);
    if (check.result() instanceof Denied denied) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("caseId", file.caseId());
      members.put("rulePack", check.rulePack());
      members.put("ruleId", denied.rule().id());
      members.put("citation", denied.rule().citation());
      if (denied.nextPermittedAt() != null) {
        members.put("nextPermittedAt", denied.nextPermittedAt().toString());
      }
      throw Problems.conflict(
          "contact-denied",
          "The rule %s denies the visit at %s: %s"
              .formatted(denied.rule().id(), at, denied.reason()),
          members);
    }
  }

  private PermitCheck check(CaseFile file, Instant at) {
    Reachability reachability = targets.find(file, Channel.VISIT, null, at);
    PlannedContact visit =
        new PlannedContact(Channel.VISIT, Purpose.COLLECTION, reachability.target());
    return checks.check(file, visit, reachability, null, at);
  }
}
