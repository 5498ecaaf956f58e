package dev.amends.contact.permission;

import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.permission.GatePolicy.RuleGate;
import dev.amends.contact.permission.PermitResult.Denied;
import dev.amends.contact.permission.PermitResult.Granted;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a contact may be made now. Facts that only people can change are checked first
 * (the case, the borrower's restrictions, required data, whom the contact would reach), then those
 * that change with time.
 */
final class PermitPolicy {
  /** A next permitted time is announced only if it is within a year. */
  private static final Duration LOOK_AHEAD = Duration.ofDays(366);

  private PermitPolicy() {}

  /**
   * Decides on a request.
   *
   * @param pack the rules in effect, if there are any
   */
  static PermitResult decide(
      @Nullable RulePack pack,
      PlannedContact request,
      BorrowerStatus status,
      List<AttemptFact> attempts,
      Instant now) {
    Optional<Denied> denied = PermitPreconditionPolicy.check(pack, request, status);
    if (denied.isPresent()) {
      return denied.get();
    }
    if (pack == null) {
      return Denied.because(
          ContactRule.Kind.RULE_PACK,
          "no-rule-pack",
          "no version of the rule pack is in effect for this borrower");
    }
    ContactFacts facts = new ContactFacts(request, status.zones(), status.consents(), attempts);
    return ThirdPartyPolicy.check(pack, facts, status.reachable(), now)
        .or(() -> PermitPreconditionPolicy.checkContactPoint(request, status))
        .map(PermitResult.class::cast)
        .orElseGet(() -> checkTime(pack, facts, status, now));
  }

  private static PermitResult checkTime(
      RulePack pack, ContactFacts facts, BorrowerStatus status, Instant now) {
    List<RuleGate> packGates = GatePolicy.gates(pack, facts);
    Gates gates =
        GatePolicy.blocking(
            packGates,
            facts,
            ignoresStatedTimes(facts.request()) ? List.of() : status.inconvenientTimes(),
            status.noContactBefore());
    Gate closed = gates.closedAt(now).orElse(null);
    if (closed == null) {
      return grant(packGates, facts, now);
    }
    return new Denied(
        ContactRule.of(closed),
        closed.reason(),
        packGates.stream()
            .filter(ruleGate -> ruleGate.gate() == closed)
            .findFirst()
            .map(ruleGate -> AttemptPolicy.countedAttempts(ruleGate.rule(), facts, now))
            .orElse(List.of()),
        gates.firstOpen(now, now.plus(LOOK_AHEAD)).orElse(null));
  }

  /** Stated times do not bind the representative, and a letter is read when it suits the reader. */
  private static boolean ignoresStatedTimes(PlannedContact request) {
    return request.isForRepresentative() || request.notice() != null;
  }

  private static Granted grant(List<RuleGate> packGates, ContactFacts facts, Instant now) {
    return new Granted(
        packGates.stream()
            .map(ruleGate -> AttemptPolicy.countedAttempts(ruleGate.rule(), facts, now))
            .max(Comparator.comparingInt(List::size))
            .orElse(List.of()),
        packGates.stream()
            .filter(ruleGate -> !ruleGate.gate().isOpen(now))
            .map(ruleGate -> ruleGate.rule().id())
            .toList(),
        packGates.stream()
            .filter(ruleGate -> isClosedWithoutConsent(ruleGate.rule(), facts, now))
            .flatMap(ruleGate -> ConsentPolicy.findExempting(ruleGate.rule(), facts, now).stream())
            .findFirst()
            .orElse(null));
  }

  private static boolean isClosedWithoutConsent(Rule rule, ContactFacts facts, Instant now) {
    return GatePolicy.gate(rule, facts.withoutConsents())
        .filter(gate -> !gate.isOpen(now))
        .isPresent();
  }
}
