package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.restriction.Restriction;
import dev.amends.contact.restriction.Restrictions;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactDenied;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import dev.amends.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where attempts are asked for and counted. Everything here happens under the lock of the case's
 * account, so that the count and the reservation are one step.
 */
@ApplicationScoped
public class PermitDesk {
  /** So far back at the least it is looked whether the borrower could be reached. */
  private static final Duration LOOK_BACK_MIN = Duration.ofDays(30);

  private final RulePacks packs;
  private final RulePackConfig config;
  private final Permits permits;
  private final Decisions decisions;
  private final Attempts attempts;
  private final Consents consents;
  private final Reach reach;
  private final Restrictions restrictions;
  private final BorrowerZones zones;
  private final CaseFiles files;
  private final Outbox outbox;

  PermitDesk(
      RulePacks packs,
      RulePackConfig config,
      Permits permits,
      Decisions decisions,
      Attempts attempts,
      Consents consents,
      Reach reach,
      Restrictions restrictions,
      BorrowerZones zones,
      CaseFiles files,
      Outbox outbox) {
    this.packs = packs;
    this.config = config;
    this.permits = permits;
    this.decisions = decisions;
    this.attempts = attempts;
    this.consents = consents;
    this.reach = reach;
    this.restrictions = restrictions;
    this.zones = zones;
    this.files = files;
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
   * @throws dev.amends.rest.Problem 422 where the contact point is not one of the channel
   */
  Answer ask(
      CaseFile file,
      Channel channel,
      @Nullable String contactPoint,
      Purpose purpose,
      Origin origin,
      Instant now) {
    Reach.Reached reached = reach.of(file, channel, contactPoint, now);
    hold(file, reached.borrowerId());
    PermitPolicy.Request request = new PermitPolicy.Request(channel, purpose, reached.target());
    RulePack pack = packs.of(file, now).orElse(null);
    PermitPolicy.Verdict verdict =
        PermitPolicy.judge(
            pack,
            request,
            standing(file, reached, now),
            facts(file, attempted(file, reached.borrowerId(), request, pack, now)),
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

  private void hold(CaseFile file, @Nullable String borrowerId) {
    if (borrowerId != null) {
      attempts.holdPerson(file.account().lenderId(), borrowerId);
    }
  }

  private record Asked(
      CaseFile file,
      PermitPolicy.Request request,
      Reach.Reached reached,
      String rulePack,
      Origin origin,
      Instant now) {}

  private PermitPolicy.Standing standing(CaseFile file, Reach.Reached reached, Instant now) {
    return new PermitPolicy.Standing(
        file.isOpen(),
        file.holdKinds(),
        restrictions.inForce(file.account()).stream().map(Restriction::terms).toList(),
        reached.readiness(),
        reached.representative().isPresent(),
        reached.reachable(),
        file.noContactBefore().orElse(null),
        zones.of(file),
        consents.inForce(file.account(), now).stream().map(Consent::fact).toList());
  }

  private List<Attempt> attempted(
      CaseFile file,
      @Nullable String borrowerId,
      PermitPolicy.Request request,
      @Nullable RulePack pack,
      Instant now) {
    Duration byRule = Duration.ofDays(pack == null ? 0 : pack.daysBackMax() + 2L);
    Duration back = byRule.compareTo(LOOK_BACK_MIN) > 0 ? byRule : LOOK_BACK_MIN;
    return attempts.of(file.account(), borrowerId, request.target().hash(), now.minus(back), now);
  }

  private static List<PermitPolicy.Attempted> facts(CaseFile file, List<Attempt> found) {
    return found.stream().map(attempt -> attempt.fact(file.account())).toList();
  }

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
   * A contact that took place, as far as the rules count it.
   *
   * @param attempt whether it counts as an attempt
   * @param conversation whether it counts as a conversation
   */
  public record Taken(
      UUID contactId, Channel channel, Instant at, boolean attempt, boolean conversation) {}

  /** Counts a contact that was made without a permit. */
  public void count(CaseFile file, Taken taken) {
    String borrowerId = reach.borrowerId(file);
    hold(file, borrowerId);
    attempts.persist(Attempt.of(UuidCreator.getTimeOrderedEpoch(), file, borrowerId, taken));
  }

  /**
   * What a permit is for.
   *
   * @param thirdParty the rule that opened it, where it is for somebody else's number
   */
  public record Aim(Purpose purpose, @Nullable ThirdPartyRule thirdParty) {}

  /** By which rule somebody else than the borrower may be asked where he is. */
  public record ThirdPartyRule(String id, String citation) {}

  /** What a permit is for; empty where there is no such permit of the case. */
  public Optional<Aim> aim(CaseFile file, UUID permitId, Instant now) {
    return permits
        .findByIdOptional(permitId)
        .filter(permit -> permit.caseId.equals(file.caseId()))
        .map(
            permit ->
                new Aim(
                    permit.purpose,
                    isForAThirdParty(permit) ? thirdPartyRule(file, permit.channel, now) : null));
  }

  private boolean isForAThirdParty(Permit permit) {
    return attempts
        .ofPermit(permit.id)
        .filter(attempt -> attempt.party == Party.THIRD_PARTY)
        .isPresent();
  }

  private ThirdPartyRule thirdPartyRule(CaseFile file, Channel channel, Instant now) {
    return packs
        .of(file, now)
        .flatMap(pack -> pack.thirdParties(channel))
        .map(rule -> new ThirdPartyRule(rule.id(), rule.citation()))
        .orElseGet(
            () -> new ThirdPartyRule("third-parties", "the rule pack opens no such contact"));
  }

  /**
   * Whether the call that somebody is making just now goes to a third party: the newest permit that
   * he was granted on the channel and has not logged a contact with so far.
   *
   * @param since a permit granted before then is not of the present talk
   */
  public boolean callsAThirdParty(UUID caseId, String agent, Channel channel, Instant since) {
    return permits
        .newestUnused(caseId, agent, channel, since)
        .filter(this::isForAThirdParty)
        .isPresent();
  }

  /** SHA-256 of the number or address for which a permit was granted, where one was named. */
  public Optional<String> contactPoint(UUID permitId) {
    return attempts.ofPermit(permitId).map(attempt -> attempt.contactPoint);
  }

  /**
   * Uses a permit for the contact it was granted for; its reservation becomes what took place. The
   * contact is judged once more as of the moment it began: what it reserved may have been given
   * back meanwhile, and what its permit rested on may have changed.
   *
   * @return the rule that it broke, where it broke one; it counts and stays on record all the same
   * @throws dev.amends.rest.Problem 422 where the permit is unknown, of another case or channel,
   *     used or given back, or where the contact took place before or after its time
   */
  public Optional<BrokenRule> use(CaseFile file, UUID permitId, Taken taken) {
    Permit permit = permits.findById(permitId);
    if (permit == null || !permit.caseId.equals(file.caseId())) {
      throw Problems.refused("permit-of-another-case", "permitId", "must be a permit of the case");
    }
    if (permit.channel != taken.channel()) {
      throw Problems.refused(
          "permit-of-another-channel", "permitId", "is a permit for " + permit.channel);
    }
    if (permit.usedBy != null) {
      throw Problems.refused("permit-used", "permitId", "was used by contact " + permit.usedBy);
    }
    if (taken.at().isBefore(permit.grantedAt.minus(config.tolerance()))) {
      throw Problems.refused(
          "contact-before-permit", "contactedAt", "must not be before " + permit.grantedAt);
    }
    // A talk may end after its permit; what counts is that it began in time.
    if (permit.isExpired(taken.at())) {
      throw Problems.refused("permit-expired", "permitId", "expired at " + permit.expiresAt);
    }
    if (permit.isWithdrawn(taken.at()) && permit.withdrawnRule == null) {
      throw Problems.refused(
          "permit-withdrawn", "permitId", "was given back at " + permit.withdrawnAt);
    }
    Attempt attempt = reserved(permitId, attempts.ofPermit(permitId).orElse(null));
    hold(file, reach.borrowerId(file));
    Optional<BrokenRule> broken = broken(file, permit, attempt, taken);
    permit.use(taken.contactId());
    attempt.took(taken);
    return broken;
  }

  private static Attempt reserved(UUID permitId, @Nullable Attempt attempt) {
    if (attempt == null) {
      throw new IllegalStateException("permit without an attempt: " + permitId);
    }
    return attempt;
  }

  private Optional<BrokenRule> broken(CaseFile file, Permit permit, Attempt attempt, Taken taken) {
    BrokenRulePolicy.Made made =
        new BrokenRulePolicy.Made(
            taken.at(),
            taken.attempt() || taken.conversation(),
            taken.conversation(),
            attempt.consentGivenAt);
    RulePack pack = packs.of(file, taken.at()).orElse(null);
    if (permit.isWithdrawn(taken.at())) {
      return BrokenRulePolicy.stopped(
          pack,
          permit.channel,
          String.valueOf(permit.withdrawnRule),
          String.valueOf(permit.withdrawnWhy),
          made);
    }
    if (pack == null) {
      return Optional.empty();
    }
    PermitPolicy.Request request = request(permit, attempt);
    List<Attempt> others =
        attempted(file, reach.borrowerId(file), request, pack, taken.at()).stream()
            .filter(one -> one.tookPlace() && !one.id.equals(attempt.id))
            .toList();
    List<PermitPolicy.Consented> agreed =
        consents.at(file.account(), taken.at()).stream().map(Consent::fact).toList();
    return BrokenRulePolicy.first(
        pack,
        new RulePolicy.Facts(request, zones.of(file), agreed, facts(file, others)),
        restrictions.at(file.account(), taken.at()).stream().map(Restriction::terms).toList(),
        made);
  }

  private static PermitPolicy.Request request(Permit permit, Attempt attempt) {
    return new PermitPolicy.Request(
        permit.channel,
        permit.purpose,
        new PermitPolicy.Target(null, attempt.contactPoint, attempt.party, null));
  }

  /**
   * Withdraws the unused permits of accounts that would be refused now, after something was said or
   * happened that may forbid them; their attempts are given back.
   */
  public void review(Collection<AccountKey> accounts, Instant now) {
    List<Permit> open = permits.open(accounts, now);
    Map<UUID, Attempt> reserved =
        attempts.ofPermits(open.stream().map(permit -> permit.id).toList());
    for (Permit permit : open) {
      Attempt attempt = reserved(permit.id, reserved.get(permit.id));
      if (again(files.byId(permit.caseId), permit, attempt, now)
          instanceof PermitPolicy.Verdict.Denied denied) {
        permit.withdraw(denied.ruleId(), denied.citation(), now);
        attempt.giveBack(now);
      }
    }
  }

  private PermitPolicy.Verdict again(CaseFile file, Permit permit, Attempt attempt, Instant now) {
    Reach.Reached reached = reach.again(file, permit.channel, attempt.contactPoint, now);
    PermitPolicy.Request request =
        new PermitPolicy.Request(permit.channel, permit.purpose, reached.target());
    RulePack pack = packs.of(file, now).orElse(null);
    List<Attempt> others =
        attempted(file, reached.borrowerId(), request, pack, now).stream()
            .filter(one -> !one.id.equals(attempt.id))
            .toList();
    return PermitPolicy.judge(
        pack, request, standing(file, reached, now), facts(file, others), now);
  }

  /**
   * Takes a permit back whose contact is not going to be made; its attempt may be made again.
   *
   * @throws dev.amends.rest.Problem 409 where it was used, withdrawn or expired
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
    reserved(permit.id, attempts.ofPermit(permit.id).orElse(null)).giveBack(now);
  }
}
