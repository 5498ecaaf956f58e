package dev.amends.contact.permission;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.permission.BrokenRulePolicy.JudgedContact;
import dev.amends.contact.permission.PermitUseCommands.ActualContact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Loads the facts about a contact that was made, as of the time at which it began, and finds the
 * rule that it broke.
 */
@ApplicationScoped
class ActualContactChecks {
  private final RulePacks packs;
  private final RulePackConfig config;
  private final PermitChecks checks;
  private final Attempts attempts;
  private final Consents consents;
  private final PersonFacts facts;
  private final BorrowerZones zones;

  ActualContactChecks(
      RulePacks packs,
      RulePackConfig config,
      PermitChecks checks,
      Attempts attempts,
      Consents consents,
      PersonFacts facts,
      BorrowerZones zones) {
    this.packs = packs;
    this.config = config;
    this.checks = checks;
    this.attempts = attempts;
    this.consents = consents;
    this.facts = facts;
    this.zones = zones;
  }

  /**
   * Finds the rule that a contact under a usable permit broke.
   *
   * @param reserved the attempt that the permit reserved
   */
  Optional<ContactRule> findBrokenUnderPermit(
      CaseFile file,
      Permit permit,
      Attempt reserved,
      @Nullable String borrowerId,
      ActualContact contact) {
    JudgedContact judged = judged(contact, reserved.consentGivenAt);
    if (permit.isWithdrawn(contact.at())) {
      return permit
          .withdrawnRule()
          .flatMap(rule -> BrokenRulePolicy.ruleOfWithdrawal(rule, judged));
    }
    return findBroken(
        file, request(permit, reserved), contact.conversationId(), borrowerId, judged);
  }

  /** Finds the rule that would have denied a contact without a usable permit. */
  Optional<ContactRule> findBrokenWithoutPermit(
      CaseFile file,
      PlannedContact request,
      Reachability reachability,
      ActualContact contact,
      Instant now) {
    return deniedByFact(file, request, reachability, contact, now)
        .or(
            () ->
                findBroken(
                    file,
                    request,
                    contact.conversationId(),
                    reachability.borrowerId(),
                    judged(contact, null)));
  }

  private static JudgedContact judged(ActualContact contact, @Nullable Instant consentGivenAt) {
    return new JudgedContact(
        contact.at(),
        contact.attempt() || contact.conversation(),
        contact.conversation(),
        consentGivenAt);
  }

  /**
   * The rule on a fact, such as a hold, that denies the contact. Only the current facts are known,
   * so a contact that began earlier is not judged by them.
   */
  private Optional<ContactRule> deniedByFact(
      CaseFile file,
      PlannedContact request,
      Reachability reachability,
      ActualContact contact,
      Instant now) {
    if (contact.at().isBefore(now.minus(config.tolerance()))) {
      return Optional.empty();
    }
    return checks.check(file, request, reachability, contact.conversationId(), now).result()
            instanceof PermitResult.Denied denied
        ? Optional.of(denied.rule()).filter(rule -> rule.breach() == BreachType.NOT_PERMITTED)
        : Optional.empty();
  }

  /**
   * Finds the rule on time or frequency that a contact broke when it began.
   *
   * @param conversationId the conversation itself, which is not counted, whatever debt it is about
   */
  private Optional<ContactRule> findBroken(
      CaseFile file,
      PlannedContact request,
      UUID conversationId,
      @Nullable String borrowerId,
      JudgedContact judged) {
    RulePack pack = packs.find(file, judged.at()).orElse(null);
    if (pack == null) {
      return Optional.empty();
    }
    List<AttemptFact> others =
        attempts.find(file, borrowerId, request.target().hash(), pack, judged.at()).stream()
            .filter(other -> other.tookPlace() && !other.jointId.equals(conversationId))
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
