package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up the purpose and the party for which a permit was granted. */
@ApplicationScoped
public class PermitPurposes {
  private final RulePacks packs;
  private final Permits permits;
  private final Attempts attempts;

  PermitPurposes(RulePacks packs, Permits permits, Attempts attempts) {
    this.packs = packs;
    this.permits = permits;
    this.attempts = attempts;
  }

  /**
   * The purpose of a permit.
   *
   * @param thirdParty the rule that allows it, if it is for a third party's contact point
   */
  public record PermitPurpose(Purpose purpose, @Nullable ContactRule thirdParty) {}

  /** Finds what a permit is for; empty if the case has no such permit. */
  public Optional<PermitPurpose> find(CaseFile file, UUID permitId, Instant now) {
    return permits
        .findByIdOptional(permitId)
        .filter(permit -> permit.caseId.equals(file.caseId()))
        .map(
            permit ->
                new PermitPurpose(
                    permit.purpose,
                    isForThirdParty(permit) ? thirdPartyRule(file, permit.channel, now) : null));
  }

  private boolean isForThirdParty(Permit permit) {
    return attempts
        .ofPermit(permit.id)
        .filter(attempt -> attempt.party == Party.THIRD_PARTY)
        .isPresent();
  }

  private ContactRule thirdPartyRule(CaseFile file, Channel channel, Instant now) {
    return packs
        .find(file, now)
        .flatMap(pack -> pack.thirdParties(channel))
        .map(rule -> new ContactRule(ContactRule.Kind.THIRD_PARTY, rule.id(), rule.citation()))
        .orElse(ThirdPartyPolicy.NOT_ALLOWED);
  }

  /**
   * Whether the call that an agent is making goes to a third party: decided by the newest permit
   * that was granted to the agent on the channel and is still unused.
   *
   * @param since permits granted earlier do not belong to the current conversation
   */
  public boolean callsThirdParty(UUID caseId, String agent, Channel channel, Instant since) {
    return permits
        .findNewestUnused(caseId, agent, channel, since)
        .filter(this::isForThirdParty)
        .isPresent();
  }

  /** Keyed hash of the number or address for which a permit was granted, if one was named. */
  public Optional<String> contactPoint(UUID permitId) {
    return attempts.ofPermit(permitId).map(attempt -> attempt.contactPoint);
  }
}
