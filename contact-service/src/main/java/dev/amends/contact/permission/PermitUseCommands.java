package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.contact.ownership.Ownership;
import dev.amends.contact.permission.BrokenRulePolicy.JudgedContact;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts contacts that were made, with a permit or without. The caller holds the lock of the case's
 * account.
 */
@ApplicationScoped
public class PermitUseCommands {
  private final RulePacks packs;
  private final RulePackConfig config;
  private final Permits permits;
  private final Attempts attempts;
  private final Consents consents;
  private final ContactTargets targets;
  private final PermitChecks checks;
  private final PersonFacts facts;
  private final BorrowerZones zones;
  private final Ownership ownership;

  PermitUseCommands(
      RulePacks packs,
      RulePackConfig config,
      Permits permits,
      Attempts attempts,
      Consents consents,
      ContactTargets targets,
      PermitChecks checks,
      PersonFacts facts,
      BorrowerZones zones,
      Ownership ownership) {
    this.packs = packs;
    this.config = config;
    this.permits = permits;
    this.attempts = attempts;
    this.consents = consents;
    this.targets = targets;
    this.checks = checks;
    this.facts = facts;
    this.zones = zones;
    this.ownership = ownership;
  }

  /**
   * A contact that was made, as far as the rules count it.
   *
   * @param attempt whether it counts as an attempt
   * @param conversation whether it counts as a conversation
   */
  public record MadeContact(
      UUID contactId, Channel channel, Instant at, boolean attempt, boolean conversation) {}

  /** Counts an inbound contact, which needs no permit. */
  public void countInbound(CaseFile file, MadeContact contact) {
    String borrowerId = targets.borrowerId(file);
    attempts.lock(file, borrowerId, null);
    attempts.persist(
        Attempt.of(
            UuidCreator.getTimeOrderedEpoch(), file, borrowerId, ContactTarget.none(), contact));
  }

  /**
   * Counts an outbound contact. If its permit is usable, the reservation becomes an attempt, and
   * the contact is checked once more as of the time at which it began: its reservation may have
   * been given back in the meantime, and the facts behind the permit may have changed. A contact
   * without a usable permit is a breach; it counts like any other.
   *
   * @param permitId the permit that the agent names, if they name one
   * @param contactPoint the number or address that the agent names, if they name one
   * @return the rule that the contact broke, if it broke one; the contact counts and stays on
   *     record anyway
   * @throws dev.amends.conventions.Problem 422 if there is no such permit of this case, 403 if it
   *     was granted to another agent
   */
  public Optional<ContactRule> use(
      CaseFile file,
      @Nullable UUID permitId,
      @Nullable String contactPoint,
      MadeContact contact,
      Instant now) {
    Permit permit = permitId == null ? null : permits.findById(permitId);
    if (permitId != null && (permit == null || !permit.caseId.equals(file.caseId()))) {
      throw Problems.rejected(
          "permit-of-another-case",
          "permitId",
          "must be a permit of the case; leave it out if the contact was made without a permit");
    }
    if (permit != null) {
      ownership.require(OwnedOperation.USE_PERMIT, permit.grantedTo);
    }
    Attempt reserved = permit == null ? null : attempts.getReservedBy(permit.id);
    String hash = contactPoint == null ? null : targets.hash(contactPoint);
    Optional<ContactRule> unusable =
        UsablePermitPolicy.reasonAgainst(permit, reserved, hash, contact, config.tolerance());
    if (permit == null || reserved == null || unusable.isPresent()) {
      String used = hash == null && reserved != null ? reserved.contactPoint : hash;
      return Optional.of(countWithoutPermit(file, unusable.orElseThrow(), used, contact, now));
    }
    String borrowerId = targets.borrowerId(file);
    attempts.lock(file, borrowerId, reserved.contactPoint);
    Optional<ContactRule> broken = findBrokenRule(file, permit, reserved, borrowerId, contact);
    permit.use(contact.contactId());
    reserved.recordContact(contact);
    return broken;
  }

  /** Returns the rule that would have denied the contact, else the reason against its permit. */
  private ContactRule countWithoutPermit(
      CaseFile file,
      ContactRule unusable,
      @Nullable String contactPoint,
      MadeContact contact,
      Instant now) {
    Reachability reachability =
        contactPoint == null
            ? targets.find(file, contact.channel(), null, now)
            : targets.findAgain(file, contact.channel(), contactPoint, now);
    attempts.lock(file, reachability.borrowerId(), reachability.target().hash());
    PlannedContact request =
        new PlannedContact(contact.channel(), Purpose.COLLECTION, reachability.target());
    JudgedContact judged =
        new JudgedContact(
            contact.at(),
            contact.attempt() || contact.conversation(),
            contact.conversation(),
            null);
    ContactRule broken =
        deniedByFact(file, request, reachability, contact, now)
            .or(() -> findBrokenRule(file, request, null, reachability.borrowerId(), judged))
            .orElse(unusable);
    attempts.persist(
        Attempt.of(
            UuidCreator.getTimeOrderedEpoch(),
            file,
            reachability.borrowerId(),
            reachability.target(),
            contact));
    return broken;
  }

  /**
   * The rule on a fact, such as a hold, that denies the contact. Only facts of now are known, so a
   * contact that began earlier is not judged by them.
   */
  private Optional<ContactRule> deniedByFact(
      CaseFile file,
      PlannedContact request,
      Reachability reachability,
      MadeContact contact,
      Instant now) {
    if (contact.at().isBefore(now.minus(config.tolerance()))) {
      return Optional.empty();
    }
    return checks.check(file, request, reachability, null, now).result()
            instanceof PermitResult.Denied denied
        ? Optional.of(denied.rule()).filter(rule -> rule.breach() == BreachType.NOT_PERMITTED)
        : Optional.empty();
  }

  private Optional<ContactRule> findBrokenRule(
      CaseFile file,
      Permit permit,
      Attempt attempt,
      @Nullable String borrowerId,
      MadeContact contact) {
    JudgedContact judged =
        new JudgedContact(
            contact.at(),
            contact.attempt() || contact.conversation(),
            contact.conversation(),
            attempt.consentGivenAt);
    if (permit.isWithdrawn(contact.at())) {
      return permit
          .withdrawnRule()
          .flatMap(rule -> BrokenRulePolicy.ruleOfWithdrawal(rule, judged));
    }
    return findBrokenRule(file, request(permit, attempt), attempt.id, borrowerId, judged);
  }

  /** Finds the rule on time or frequency that a contact broke when it began. */
  private Optional<ContactRule> findBrokenRule(
      CaseFile file,
      PlannedContact request,
      @Nullable UUID exceptAttempt,
      @Nullable String borrowerId,
      JudgedContact judged) {
    RulePack pack = packs.find(file, judged.at()).orElse(null);
    if (pack == null) {
      return Optional.empty();
    }
    List<AttemptFact> others =
        attempts.find(file, borrowerId, request.target().hash(), pack, judged.at()).stream()
            .filter(other -> other.tookPlace() && !other.id.equals(exceptAttempt))
            .map(other -> other.fact(file.account(), borrowerId))
            .toList();
    return BrokenRulePolicy.firstBrokenRule(
        pack,
        new ContactFacts(request, zones.candidates(file), consentsAt(file, judged.at()), others),
        facts.restrictionsAt(file, judged.at()),
        judged);
  }

  private List<ConsentFact> consentsAt(CaseFile file, Instant at) {
    return consents.findInForceAt(file.account(), at).stream().map(Consent::fact).toList();
  }

  private static PlannedContact request(Permit permit, Attempt attempt) {
    return new PlannedContact(
        permit.channel,
        permit.purpose,
        new ContactTarget(null, attempt.contactPoint, attempt.party, null));
  }
}
