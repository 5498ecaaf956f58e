package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ReadinessPolicy;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactDenied;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where attempts are asked for, and given back. Everything here happens under the lock of the
 * case's account, so that the count and the reservation are one step.
 */
@ApplicationScoped
class PermitDesk {
  private final RulePacks packs;
  private final RulePackConfig config;
  private final Permits permits;
  private final Decisions decisions;
  private final Attempts attempts;
  private final Consents consents;
  private final Reach reach;
  private final Standings standings;
  private final Outbox outbox;

  PermitDesk(
      RulePacks packs,
      RulePackConfig config,
      Permits permits,
      Decisions decisions,
      Attempts attempts,
      Consents consents,
      Reach reach,
      Standings standings,
      Outbox outbox) {
    this.packs = packs;
    this.config = config;
    this.permits = permits;
    this.decisions = decisions;
    this.attempts = attempts;
    this.consents = consents;
    this.reach = reach;
    this.standings = standings;
    this.outbox = outbox;
  }

  /** What the answer was. */
  sealed interface Answer {
    /** It may be made, to this contact point. */
    record Granted(Permit permit, Decision decision, @Nullable ContactPoint point)
        implements Answer {}

    /**
     * It may not.
     *
     * @param redirectTo who is to be contacted instead, where somebody acts for the borrower
     */
    record Denied(Decision decision, Optional<Representative> redirectTo) implements Answer {}
  }

  /**
   * Judges, counts and reserves in one step, and tells either way.
   *
   * @param contactPoint a number, an address, or the id of a known contact point; the borrower's
   *     preferred one where absent
   * @throws dev.amends.conventions.Problem 422 where the contact point is not one of the channel
   */
  Answer ask(
      CaseFile file,
      Channel channel,
      @Nullable String contactPoint,
      Purpose purpose,
      Origin origin,
      Instant now) {
    Reach.Reached reached = reach.of(file, channel, contactPoint, now);
    attempts.holdPerson(file, reached.borrowerId());
    PermitPolicy.Request request = new PermitPolicy.Request(channel, purpose, reached.target());
    RulePack pack = packs.of(file, now).orElse(null);
    PermitPolicy.Verdict verdict =
        PermitPolicy.judge(
            pack,
            request,
            standings.of(file, reached, now),
            Standings.facts(
                file, standings.attempted(file, reached.borrowerId(), request, pack, now)),
            now);
    Asked asked =
        new Asked(
            file,
            request,
            reached,
            pack == null ? packs.idFor(file) : pack.reference(),
            origin,
            now);
    return switch (verdict) {
      case PermitPolicy.Verdict.Granted granted -> grant(asked, granted);
      case PermitPolicy.Verdict.Denied denied -> deny(asked, denied);
    };
  }

  private record Asked(
      CaseFile file,
      PermitPolicy.Request request,
      Reach.Reached reached,
      String rulePack,
      Origin origin,
      Instant now) {}

  private Answer grant(Asked asked, PermitPolicy.Verdict.Granted granted) {
    Permit permit =
        new Permit(
            UuidCreator.getTimeOrderedEpoch(),
            asked.file(),
            asked.request().channel(),
            asked.request().purpose(),
            asked.rulePack(),
            asked.origin().by(),
            asked.now(),
            asked.now().plus(config.expiry()));
    permits.persist(permit);
    attempts.persist(
        Attempt.reserved(
            UuidCreator.getTimeOrderedEpoch(),
            asked.file(),
            asked.reached().borrowerId(),
            permit,
            asked.request().target(),
            consentAboutFrequency(asked)));
    Decision decision =
        Decision.of(
            permit.id,
            asked.file(),
            asked.request(),
            asked.rulePack(),
            granted,
            asked.origin(),
            asked.now());
    decisions.persist(decision);
    outbox.append(permit.granted(asked.origin()), asked.now());
    return new Answer.Granted(permit, decision, asked.reached().point());
  }

  /** The newest one in force: an attempt made under it is not counted as long as it is fresh. */
  private PermitPolicy.@Nullable Consented consentAboutFrequency(Asked asked) {
    return consents.inForce(asked.file().account(), asked.now()).stream()
        .map(Consent::fact)
        .filter(consent -> consent.scope() == Consent.ConsentScope.FREQUENCY)
        .filter(consent -> consent.channel() == asked.request().channel())
        .filter(consent -> !asked.now().isBefore(consent.from()))
        .findFirst()
        .orElse(null);
  }

  private Answer deny(Asked asked, PermitPolicy.Verdict.Denied denied) {
    PermitPolicy.Request request = asked.request();
    Decision decision =
        Decision.of(
            UuidCreator.getTimeOrderedEpoch(),
            asked.file(),
            request,
            asked.rulePack(),
            denied,
            asked.origin(),
            asked.now());
    ReadinessPolicy.Readiness readiness = asked.reached().readiness();
    if (!readiness.ready()) {
      decision.lacks(names(readiness.missing()), names(readiness.stale()));
    }
    decisions.persist(decision);
    outbox.append(
        new ContactDenied(
            asked.file().caseId(),
            asked.file().account().lenderId(),
            asked.file().account().accountId(),
            request.channel(),
            request.purpose(),
            asked.rulePack(),
            denied.ruleId(),
            denied.citation(),
            denied.nextPermittedAt(),
            asked.origin()),
        asked.now());
    return new Answer.Denied(decision, asked.reached().representative());
  }

  private static List<String> names(List<ReadinessPolicy.RequiredItem> items) {
    return items.stream().map(Enum::name).toList();
  }

  /**
   * Takes a permit back whose contact is not going to be made; its attempt may be made again.
   *
   * @throws dev.amends.conventions.Problem 409 where it was used, withdrawn or expired
   */
  void giveBack(Permit permit, String by, Instant now) {
    if (permit.usedBy != null) {
      throw Problems.conflict("permit-used", "The permit was used by contact " + permit.usedBy);
    }
    if (permit.withdrawnAt != null) {
      throw Problems.conflict(
          "permit-withdrawn", "The permit was withdrawn before: " + permit.withdrawnWhy);
    }
    if (permit.isExpired(now)) {
      throw Problems.conflict("permit-expired", "The permit expired at " + permit.expiresAt);
    }
    permit.giveBack(by, now);
    attempts.reservedBy(permit.id).giveBack(now);
  }
}
