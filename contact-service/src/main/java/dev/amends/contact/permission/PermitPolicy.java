package dev.amends.contact.permission;

import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.permission.GatePolicy.RuleGate;
import dev.amends.contact.permission.PermitResult.Denied;
import dev.amends.contact.permission.PermitResult.Granted;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.CaseEvent.HoldKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a contact may be made now. Facts that only people can change are checked first
 * (the case, the borrower's restrictions, required data, whom the contact would reach), then those
 * that change with time.
 */
final class PermitPolicy {
  /** The rule that denies contact while messages about the borrower are parked. */
  static final String AWAITING_INPUT = "awaiting-input";

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
    Optional<Denied> denied =
        checkCase(pack, request, status)
            .or(() -> checkRestrictions(pack, request, status))
            .or(() -> checkRequiredData(pack, request, status))
            .or(() -> checkRepresentative(request, status));
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
        .or(() -> checkContactPoint(request, status))
        .map(PermitResult.class::cast)
        .orElseGet(() -> checkTime(pack, facts, status, now));
  }

  /** The representative may be contacted while nothing but the representation stops contacts. */
  private static Optional<Denied> checkCase(
      @Nullable RulePack pack, PlannedContact request, BorrowerStatus status) {
    if (!status.open()) {
      return deny(ContactRule.Kind.CASE, "case-not-open", "the case is not open");
    }
    if (status.awaitingInput()) {
      return deny(
          ContactRule.Kind.CASE,
          AWAITING_INPUT,
          "messages about an account of the borrower are parked, so the facts may be out of date;"
              + " ask operations to release or discard them");
    }
    return status.holds().stream()
        .filter(kind -> kind != HoldKind.REPRESENTATIVE || !request.isForRepresentative())
        .filter(kind -> kind != HoldKind.CEASE || !isAllowedAfterCease(pack, request))
        // Named as "represented" further down, with whom to contact instead.
        .filter(kind -> kind != HoldKind.REPRESENTATIVE || !status.represented())
        .findFirst()
        .map(
            kind ->
                Denied.because(
                    ContactRule.Kind.CASE,
                    "hold-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "the case is on hold: " + kind));
  }

  /** Restrictions of the borrower do not bind their representative. */
  private static Optional<Denied> checkRestrictions(
      @Nullable RulePack pack, PlannedContact request, BorrowerStatus status) {
    if (request.isForRepresentative()) {
      return Optional.empty();
    }
    if (status.restrictions(Kind.CEASE).findAny().isPresent()
        && !isAllowedAfterCease(pack, request)) {
      return deny(
          ContactRule.Kind.RESTRICTION, "cease", "the borrower asked that all contact cease");
    }
    return status
        .restrictions(Kind.MEDIUM_OPT_OUT)
        .filter(terms -> terms.channel() == request.channel())
        .findFirst()
        .flatMap(
            terms ->
                deny(
                    ContactRule.Kind.RESTRICTION,
                    "opt-out-" + request.channel().name().toLowerCase(Locale.ROOT),
                    "the borrower opted out of this medium: " + request.channel()));
  }

  /** The law requires or allows some notices in spite of a request to cease contact. */
  private static boolean isAllowedAfterCease(@Nullable RulePack pack, PlannedContact request) {
    return pack != null
        && request.notice() != null
        && pack.noticeTerms().afterCease().contains(request.notice());
  }

  private static Optional<Denied> checkRequiredData(
      @Nullable RulePack pack, PlannedContact request, BorrowerStatus status) {
    Readiness readiness =
        pack != null && request.notice() != null && !pack.noticeTerms().identityRequired()
            ? status.readiness().without(RequiredItem.IDENTITY_NUMBER)
            : status.readiness();
    return readiness.isReady()
        ? Optional.empty()
        : deny(
            ContactRule.Kind.REQUIRED_DATA,
            "required-data",
            "data that is required before a contact is missing or stale");
  }

  private static Optional<Denied> checkRepresentative(
      PlannedContact request, BorrowerStatus status) {
    return status.represented() && !request.isForRepresentative()
        ? deny(
            ContactRule.Kind.REPRESENTATIVE,
            "represented",
            "a representative acts for the borrower and must be contacted instead")
        : Optional.empty();
  }

  private static Optional<Denied> checkContactPoint(PlannedContact request, BorrowerStatus status) {
    ContactTarget target = request.target();
    if (target.unusableWhy() != null) {
      return deny(
          ContactRule.Kind.CONTACT_POINT,
          "contact-point-unusable",
          "the contact point must not be used: " + target.unusableWhy());
    }
    if (target.isUnknown()) {
      return deny(
          ContactRule.Kind.CONTACT_POINT,
          "contact-point-unknown",
          "the contact point is not on record for the borrower; record it first");
    }
    return status
            .restrictions(Kind.INCONVENIENT_PLACE)
            .anyMatch(terms -> isSamePlace(terms, target))
        ? deny(
            ContactRule.Kind.RESTRICTION,
            "inconvenient-place",
            "the borrower asked not to be contacted at this contact point")
        : Optional.empty();
  }

  private static boolean isSamePlace(RestrictionTerms terms, ContactTarget target) {
    return target.id() != null && target.id().equals(terms.contactPointId());
  }

  private static Optional<Denied> deny(ContactRule.Kind kind, String ruleId, String fact) {
    return Optional.of(Denied.because(kind, ruleId, fact));
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
