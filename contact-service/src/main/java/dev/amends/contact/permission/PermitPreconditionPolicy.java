package dev.amends.contact.permission;

import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import dev.amends.contact.permission.PermitResult.Denied;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.CaseEvent.HoldKind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the facts on which a permit depends and which only people can change: the case, the
 * borrower's restrictions, required data, whom the contact would reach and by which contact point.
 */
final class PermitPreconditionPolicy {
  /** The rule that denies contact while messages about the borrower are parked. */
  static final String AWAITING_INPUT = "awaiting-input";

  private PermitPreconditionPolicy() {}

  /**
   * Returns the denial of a contact that the facts do not allow; empty if they do.
   *
   * @param pack the rules in effect, if there are any
   */
  static Optional<Denied> check(
      @Nullable RulePack pack, PlannedContact request, BorrowerStatus status) {
    return checkCase(pack, request, status)
        .or(() -> checkRestrictions(pack, request, status))
        .or(() -> checkRequiredData(pack, request, status))
        .or(() -> checkRepresentative(request, status));
  }

  /** The representative may be contacted if representation is the only reason to stop contact. */
  private static Optional<Denied> checkCase(
      @Nullable RulePack pack, PlannedContact request, BorrowerStatus status) {
    if (!status.open() && !followsTheCase(request)) {
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
        // Denied by checkRepresentative, which names the person to contact instead.
        .filter(kind -> kind != HoldKind.REPRESENTATIVE || !status.represented())
        .findFirst()
        .map(
            kind ->
                Denied.because(
                    ContactRule.Kind.CASE,
                    "hold-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "the case is on hold: " + kind));
  }

  private static boolean followsTheCase(PlannedContact request) {
    return request.notice() != null && request.notice().followsTheCase();
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
    return readiness(pack, request, status).isReady()
        ? Optional.empty()
        : deny(
            ContactRule.Kind.REQUIRED_DATA,
            "required-data",
            "data that is required before a contact is missing or stale");
  }

  /** A letter after the end of the case needs an address, but no figures of arrears. */
  private static Readiness readiness(
      @Nullable RulePack pack, PlannedContact request, BorrowerStatus status) {
    if (!status.open()) {
      return status.readiness().only(RequiredItem.CONTACT_POINT);
    }
    return pack != null && request.notice() != null && !pack.noticeTerms().identityRequired()
        ? status.readiness().without(RequiredItem.IDENTITY_NUMBER)
        : status.readiness();
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

  /** Checks the contact point, once it is certain that the contact may reach its party. */
  static Optional<Denied> checkContactPoint(PlannedContact request, BorrowerStatus status) {
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
}
