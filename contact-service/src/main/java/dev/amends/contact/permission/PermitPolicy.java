package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.Restriction.Terms;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an attempt may be made now: how the case stands, what was said about being contacted,
 * whom it would reach, and at last the clocks and counts of {@link ClockPolicy}.
 */
final class PermitPolicy {
  private PermitPolicy() {}

  /** What is asked for. */
  record Request(Channel channel, Purpose purpose, Target target) {}

  /**
   * Whom an attempt would reach, and where.
   *
   * @param id of the contact point, where it is known
   * @param hash SHA-256 of the number or address, where there is one
   * @param unusableWhy why it must not be used, where it must not
   */
  record Target(
      @Nullable UUID id, @Nullable String hash, Party party, @Nullable String unusableWhy) {

    static Target known(ContactPoint point) {
      return new Target(
          point.id(), point.valueHash(), point.party(), point.unusableWhy().orElse(null));
    }

    static Target unknown(String hash) {
      return new Target(null, hash, Party.BORROWER, null);
    }

    /** None was named, and the borrower has none for the channel. */
    static Target none() {
      return new Target(null, null, Party.BORROWER, null);
    }

    boolean isUnknown() {
      return id == null && hash != null;
    }
  }

  /**
   * How the case stands.
   *
   * @param restrictions those in force
   * @param represented whether somebody acts for the borrower
   * @param reachable whether the borrower has a usable contact point of his own
   * @param noContactBefore end of a waiting time or a cool-down, where one runs
   * @param zones where the borrower may be, at least one
   */
  record Standing(
      boolean open,
      List<HoldKind> holds,
      List<Terms> restrictions,
      Readiness readiness,
      boolean represented,
      boolean reachable,
      @Nullable Instant noContactBefore,
      List<ZoneId> zones,
      List<Consented> consents) {}

  /** A prior consent that was not withdrawn. */
  record Consented(
      UUID id, ConsentScope scope, Channel channel, Instant from, Instant until, Instant givenAt) {}

  /**
   * An attempt on this person that took place or is reserved.
   *
   * @param contactPoint SHA-256 of the number or address, where known
   * @param ofThisDebt whether it was about the account of this case
   * @param reservedUntil until when it counts without having taken place; absent where it took
   *     place
   * @param consentGivenAt when the consent was given that stood behind it, where one did
   */
  record Attempted(
      Instant at,
      Channel channel,
      @Nullable String contactPoint,
      Party party,
      boolean ofThisDebt,
      boolean counts,
      boolean conversation,
      @Nullable Instant reservedUntil,
      @Nullable Instant consentGivenAt) {

    boolean reserved() {
      return reservedUntil != null;
    }

    /** Whether it is reserved no longer by then. */
    boolean hasLapsed(Instant at) {
      return reservedUntil != null && !at.isBefore(reservedUntil);
    }
  }

  /** The answer. */
  sealed interface Verdict {

    /**
     * It may be made.
     *
     * @param counted attempts that the strictest count has so far, this one not among them
     * @param warnings ids of rules that advise against it
     * @param exemption the consent by which a rule lets it pass, where it needs one
     */
    record Granted(List<Attempted> counted, List<String> warnings, @Nullable Consented exemption)
        implements Verdict {}

    /**
     * It may not.
     *
     * @param counted attempts that the rule counts, the oldest first; empty where it counts none
     * @param nextPermittedAt when all rules let it pass, where they ever do
     */
    record Denied(
        String ruleId, String citation, List<Attempted> counted, @Nullable Instant nextPermittedAt)
        implements Verdict {

      static Denied because(String ruleId, String citation) {
        return new Denied(ruleId, citation, List.of(), null);
      }
    }
  }

  /**
   * Judges a request.
   *
   * @param pack the rules in effect, where there are any
   */
  static Verdict judge(
      @Nullable RulePack pack,
      Request request,
      Standing standing,
      List<Attempted> attempts,
      Instant now) {
    Optional<Verdict.Denied> refused =
        ofTheCase(request, standing)
            .or(() -> ofWhatWasSaid(request, standing))
            .or(() -> ofTheData(standing))
            .or(() -> ofTheRepresentative(request, standing));
    if (refused.isPresent()) {
      return refused.get();
    }
    if (pack == null) {
      return Verdict.Denied.because("no-rule-pack", "no rules are in effect that allow a contact");
    }
    RulePolicy.Facts facts =
        new RulePolicy.Facts(request, standing.zones(), standing.consents(), attempts);
    return ofAThirdParty(pack, facts, standing, now)
        .or(() -> ofTheContactPoint(request, standing))
        .map(Verdict.class::cast)
        .orElseGet(() -> ClockPolicy.judge(pack, facts, standing, now));
  }

  /** Who acts for the borrower may be contacted while only that stops contacts. */
  private static Optional<Verdict.Denied> ofTheCase(Request request, Standing standing) {
    if (!standing.open()) {
      return denied("case-not-open", "the case is not open");
    }
    return standing.holds().stream()
        .filter(kind -> kind != HoldKind.REPRESENTATIVE || !isForTheRepresentative(request))
        // That contact is redirected is told as such.
        .filter(kind -> kind != HoldKind.REPRESENTATIVE || !standing.represented())
        .findFirst()
        .map(
            kind ->
                Verdict.Denied.because(
                    "hold-" + kind.name().toLowerCase(Locale.ROOT),
                    "the case is on hold: " + kind));
  }

  /** What the borrower does not want for himself does not bind who acts for him. */
  private static Optional<Verdict.Denied> ofWhatWasSaid(Request request, Standing standing) {
    if (isForTheRepresentative(request)) {
      return Optional.empty();
    }
    if (said(standing, Kind.CEASE).findAny().isPresent()) {
      return denied("cease", "it was asked that all contact cease");
    }
    return said(standing, Kind.MEDIUM_OPT_OUT)
        .filter(terms -> terms.channel() == request.channel())
        .findFirst()
        .map(
            terms ->
                Verdict.Denied.because(
                    "opt-out-" + request.channel().name().toLowerCase(Locale.ROOT),
                    "it was asked not to use this medium: " + request.channel()));
  }

  private static Optional<Verdict.Denied> ofTheData(Standing standing) {
    return standing.readiness().ready()
        ? Optional.empty()
        : denied("required-data", "what must be known before a contact is missing or stale");
  }

  private static Optional<Verdict.Denied> ofTheRepresentative(Request request, Standing standing) {
    return standing.represented() && !isForTheRepresentative(request)
        ? denied("represented", "somebody acts for the borrower and is to be contacted instead")
        : Optional.empty();
  }

  private static Optional<Verdict.Denied> ofAThirdParty(
      RulePack pack, RulePolicy.Facts facts, Standing standing, Instant now) {
    Request request = facts.request();
    if (request.target().party() != Party.THIRD_PARTY || request.target().unusableWhy() != null) {
      return Optional.empty();
    }
    Rule.ThirdParties rule = pack.thirdParties(request.channel()).orElse(null);
    if (rule == null) {
      return denied("third-parties", "the rule pack opens no such contact with third parties");
    }
    if (!rule.purposes().contains(request.purpose())) {
      return denied(rule.id() + "-purpose", rule.citation());
    }
    List<Attempted> counted = RulePolicy.counted(rule, facts, now);
    if (rule.max() != null && counted.size() >= rule.max()) {
      return Optional.of(new Verdict.Denied(rule.id() + "-max", rule.citation(), counted, null));
    }
    return standing.reachable() && failed(facts.attempts()) < rule.unansweredMin()
        ? denied(rule.id() + "-while-reachable", rule.citation())
        : Optional.empty();
  }

  /** Attempts on the borrower since he was last reached. */
  private static long failed(List<Attempted> attempts) {
    Instant reached =
        attempts.stream()
            .filter(attempt -> attempt.party() == Party.BORROWER && attempt.conversation())
            .map(Attempted::at)
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    return attempts.stream()
        .filter(attempt -> attempt.party() == Party.BORROWER && attempt.counts())
        .filter(attempt -> !attempt.reserved() && attempt.at().isAfter(reached))
        .count();
  }

  private static Optional<Verdict.Denied> ofTheContactPoint(Request request, Standing standing) {
    Target target = request.target();
    if (target.unusableWhy() != null) {
      return denied(
          "contact-point-unusable", "the contact point must not be used: " + target.unusableWhy());
    }
    if (target.isUnknown()) {
      return denied("contact-point-unknown", "nobody told that the borrower is reached there");
    }
    return said(standing, Kind.INCONVENIENT_PLACE).anyMatch(terms -> isThere(terms, target))
        ? denied("inconvenient-place", "it was said that this place is inconvenient")
        : Optional.empty();
  }

  private static boolean isThere(Terms terms, Target target) {
    return target.id() != null && target.id().equals(terms.contactPointId());
  }

  static Stream<Terms> said(Standing standing, Restriction.Kind kind) {
    return standing.restrictions().stream().filter(terms -> terms.kind() == kind);
  }

  static boolean isForTheRepresentative(Request request) {
    return request.target().party() == Party.REPRESENTATIVE;
  }

  private static Optional<Verdict.Denied> denied(String ruleId, String citation) {
    return Optional.of(Verdict.Denied.because(ruleId, citation));
  }
}
