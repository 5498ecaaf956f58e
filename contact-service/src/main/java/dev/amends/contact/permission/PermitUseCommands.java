package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.BrokenRulePolicy.JudgedContact;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
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
  private final PersonFacts facts;
  private final BorrowerZones zones;

  PermitUseCommands(
      RulePacks packs,
      RulePackConfig config,
      Permits permits,
      Attempts attempts,
      Consents consents,
      ContactTargets targets,
      PersonFacts facts,
      BorrowerZones zones) {
    this.packs = packs;
    this.config = config;
    this.permits = permits;
    this.attempts = attempts;
    this.consents = consents;
    this.targets = targets;
    this.facts = facts;
    this.zones = zones;
  }

  /**
   * A contact that was made, as far as the rules count it.
   *
   * @param attempt whether it counts as an attempt
   * @param conversation whether it counts as a conversation
   */
  public record MadeContact(
      UUID contactId, Channel channel, Instant at, boolean attempt, boolean conversation) {}

  /** Counts a contact that was made without a permit. */
  public void count(CaseFile file, MadeContact contact) {
    String borrowerId = targets.borrowerId(file);
    attempts.lockPerson(file, borrowerId);
    attempts.persist(Attempt.of(UuidCreator.getTimeOrderedEpoch(), file, borrowerId, contact));
  }

  /**
   * Uses a permit for a contact; its reservation becomes an attempt. The contact is checked again
   * as of its start: its reservation may have been given back in the meantime, and the facts behind
   * the permit may have changed.
   *
   * @return the rule that the contact broke, if it broke one; the contact counts and stays on
   *     record anyway
   * @throws dev.amends.conventions.Problem 422 if the permit is unknown, of another case or
   *     channel, used or given back, or if the contact began outside its validity
   */
  public Optional<ContactRule> use(CaseFile file, UUID permitId, MadeContact contact) {
    Permit permit = permits.findById(permitId);
    requireUsable(file, permit, contact);
    Attempt attempt = attempts.getReservedBy(permitId);
    String borrowerId = targets.borrowerId(file);
    attempts.lockPerson(file, borrowerId);
    Optional<ContactRule> broken = findBrokenRule(file, permit, attempt, borrowerId, contact);
    permit.use(contact.contactId());
    attempt.recordContact(contact);
    return broken;
  }

  private void requireUsable(CaseFile file, @Nullable Permit permit, MadeContact contact) {
    if (permit == null || !permit.caseId.equals(file.caseId())) {
      throw Problems.rejected("permit-of-another-case", "permitId", "must be a permit of the case");
    }
    if (permit.channel != contact.channel()) {
      throw Problems.rejected(
          "permit-of-another-channel", "permitId", "is a permit for " + permit.channel);
    }
    if (permit.usedBy != null) {
      throw Problems.rejected("permit-used", "permitId", "was used by contact " + permit.usedBy);
    }
    if (contact.at().isBefore(permit.grantedAt.minus(config.tolerance()))) {
      throw Problems.rejected(
          "contact-before-permit", "contactedAt", "must not be before " + permit.grantedAt);
    }
    // A conversation may end after its permit expires; it must have begun in time.
    if (permit.isExpired(contact.at())) {
      throw Problems.rejected("permit-expired", "permitId", "expired at " + permit.expiresAt);
    }
    if (permit.isWithdrawn(contact.at()) && permit.withdrawnRule().isEmpty()) {
      throw Problems.rejected(
          "permit-withdrawn", "permitId", "was returned at " + permit.withdrawnAt);
    }
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
    RulePack pack = packs.find(file, contact.at()).orElse(null);
    if (pack == null) {
      return Optional.empty();
    }
    List<AttemptFact> others =
        attempts.find(file, borrowerId, attempt.contactPoint, pack, contact.at()).stream()
            .filter(other -> other.tookPlace() && !other.id.equals(attempt.id))
            .map(other -> other.fact(file.account()))
            .toList();
    return BrokenRulePolicy.firstBrokenRule(
        pack,
        new ContactFacts(
            request(permit, attempt),
            zones.candidates(file),
            consentsAt(file, contact.at()),
            others),
        facts.restrictionsAt(file, contact.at()),
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
