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

/** For what and for whom a permit was granted, for whoever logs what came of it. */
@ApplicationScoped
public class PermitAims {
  private final RulePacks packs;
  private final Permits permits;
  private final Attempts attempts;

  PermitAims(RulePacks packs, Permits permits, Attempts attempts) {
    this.packs = packs;
    this.permits = permits;
    this.attempts = attempts;
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
}
