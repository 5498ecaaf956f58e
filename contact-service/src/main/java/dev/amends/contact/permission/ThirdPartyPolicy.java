package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.permission.PermitResult.Denied;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides whether a third party may be asked where the borrower is. */
final class ThirdPartyPolicy {
  /** Denies if a pack has no rule about third parties. */
  static final ContactRule NOT_ALLOWED =
      new ContactRule(
          ContactRule.Kind.THIRD_PARTY,
          "third-parties",
          "the rule pack does not allow contact with third parties on this channel");

  private ThirdPartyPolicy() {}

  /**
   * Checks a contact with a third party.
   *
   * @param reachable whether the borrower has a usable contact point of their own
   */
  static Optional<Denied> check(RulePack pack, ContactFacts facts, boolean reachable, Instant now) {
    PlannedContact request = facts.request();
    if (request.target().party() != Party.THIRD_PARTY || request.target().unusableWhy() != null) {
      return Optional.empty();
    }
    Rule.ThirdParties rule = pack.thirdParties(request.channel()).orElse(null);
    if (rule == null) {
      return Optional.of(Denied.because(NOT_ALLOWED, NOT_ALLOWED.citation()));
    }
    if (!rule.purposes().contains(request.purpose())) {
      return deny(
          rule,
          "-purpose",
          "a third party may be contacted only for %s; request a permit with that purpose"
              .formatted(rule.purposes().stream().sorted().toList()));
    }
    return checkMaximum(rule, facts, now).or(() -> checkReachable(rule, facts, reachable));
  }

  private static Optional<Denied> checkMaximum(
      Rule.ThirdParties rule, ContactFacts facts, Instant now) {
    List<AttemptFact> counted = AttemptPolicy.countedAttempts(rule, facts, now);
    return rule.max() != null && counted.size() >= rule.max()
        ? Optional.of(
            new Denied(
                contactRule(rule, "-max"),
                "at most %d attempts may be made on a third party's contact point"
                    .formatted(rule.max()),
                counted,
                null))
        : Optional.empty();
  }

  private static Optional<Denied> checkReachable(
      Rule.ThirdParties rule, ContactFacts facts, boolean reachable) {
    return reachable && countFailed(rule, facts.attempts()) < rule.unansweredMin()
        ? deny(
            rule,
            "-while-reachable",
            "the borrower has a contact point of their own; %d consecutive attempts on it must fail first"
                .formatted(rule.unansweredMin()))
        : Optional.empty();
  }

  private static Optional<Denied> deny(Rule.ThirdParties rule, String part, String reason) {
    return Optional.of(Denied.because(contactRule(rule, part), reason));
  }

  private static ContactRule contactRule(Rule.ThirdParties rule, String part) {
    return new ContactRule(ContactRule.Kind.THIRD_PARTY, rule.id() + part, rule.citation());
  }

  /** Consecutive attempts on the borrower that failed: those since they were last reached. */
  private static long countFailed(Rule.ThirdParties rule, List<AttemptFact> attempts) {
    Instant reached =
        attempts.stream()
            .filter(AttemptFact::ofThisPerson)
            .filter(attempt -> attempt.party() == Party.BORROWER && attempt.conversation())
            .map(AttemptFact::at)
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    return attempts.stream()
        .filter(AttemptFact::ofThisPerson)
        .filter(attempt -> attempt.party() == Party.BORROWER && attempt.counts())
        .filter(attempt -> rule.counts(attempt.channel()))
        .filter(attempt -> !attempt.reserved() && attempt.at().isAfter(reached))
        .count();
  }
}
