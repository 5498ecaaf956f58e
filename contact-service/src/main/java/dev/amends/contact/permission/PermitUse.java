package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restrictions;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a contact that took place is counted, under its permit or without one. Everything here
 * happens under the lock of the case's account.
 */
@ApplicationScoped
public class PermitUse {
  private final RulePacks packs;
  private final RulePackConfig config;
  private final Permits permits;
  private final Attempts attempts;
  private final Consents consents;
  private final Reach reach;
  private final Restrictions restrictions;
  private final BorrowerZones zones;
  private final Standings standings;

  PermitUse(
      RulePacks packs,
      RulePackConfig config,
      Permits permits,
      Attempts attempts,
      Consents consents,
      Reach reach,
      Restrictions restrictions,
      BorrowerZones zones,
      Standings standings) {
    this.packs = packs;
    this.config = config;
    this.permits = permits;
    this.attempts = attempts;
    this.consents = consents;
    this.reach = reach;
    this.restrictions = restrictions;
    this.zones = zones;
    this.standings = standings;
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
    attempts.holdPerson(file, borrowerId);
    attempts.persist(Attempt.of(UuidCreator.getTimeOrderedEpoch(), file, borrowerId, taken));
  }

  /**
   * Uses a permit for the contact it was granted for; its reservation becomes what took place. The
   * contact is judged once more as of the moment it began: what it reserved may have been given
   * back meanwhile, and what its permit rested on may have changed.
   *
   * @return the rule that it broke, where it broke one; it counts and stays on record all the same
   * @throws dev.amends.conventions.Problem 422 where the permit is unknown, of another case or
   *     channel, used or given back, or where the contact took place before or after its time
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
    Attempt attempt = attempts.reservedBy(permitId);
    attempts.holdPerson(file, reach.borrowerId(file));
    Optional<BrokenRule> broken = broken(file, permit, attempt, taken);
    permit.use(taken.contactId());
    attempt.took(taken);
    return broken;
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
        standings.attempted(file, reach.borrowerId(file), request, pack, taken.at()).stream()
            .filter(one -> one.tookPlace() && !one.id.equals(attempt.id))
            .toList();
    List<PermitPolicy.Consented> agreed =
        consents.at(file.account(), taken.at()).stream().map(Consent::fact).toList();
    return BrokenRulePolicy.first(
        pack,
        new RulePolicy.Facts(request, zones.of(file), agreed, Standings.facts(file, others)),
        restrictions.at(file.account(), taken.at()).stream().map(Restriction::terms).toList(),
        made);
  }

  private static PermitPolicy.Request request(Permit permit, Attempt attempt) {
    return new PermitPolicy.Request(
        permit.channel,
        permit.purpose,
        new PermitPolicy.Target(null, attempt.contactPoint, attempt.party, null));
  }
}
