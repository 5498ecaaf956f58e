package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records the consent that an agreed call implies: a borrower who names a time consents to be
 * called then, if the rule pack accepts such a consent.
 */
@ApplicationScoped
public class AgreedCallCommands {
  private final RulePacks packs;
  private final BorrowerZones zones;
  private final Consents consents;
  private final CallGates gates;

  AgreedCallCommands(RulePacks packs, BorrowerZones zones, Consents consents, CallGates gates) {
    this.packs = packs;
    this.zones = zones;
    this.consents = consents;
    this.gates = gates;
  }

  /**
   * An agreement with a borrower on the time of a call.
   *
   * @param at when the call is to be made
   * @param until the latest time at which it may be made
   * @param ownWords the borrower's words; they never leave this service
   * @param contactId the contact in which it was agreed, if it was in one
   */
  public record AgreedCall(
      Instant at,
      Instant until,
      @Nullable String ownWords,
      @Nullable UUID contactId,
      String recordedBy) {}

  /**
   * Records the consents that an agreement needs, from the agreed time on and for no longer than
   * the pack accepts them.
   *
   * @return the rule that still denies the call, if any; then nothing is recorded
   */
  public Optional<ContactRule> record(CaseFile file, AgreedCall agreed, Instant now) {
    RulePack pack = packs.find(file, agreed.at()).orElse(null);
    if (pack == null) {
      return Optional.empty(); // Without a pack, no permit is granted, even for an agreed call.
    }
    ContactFacts facts = gates.facts(file, gates.load(List.of(file.account())));
    List<Consent> given = impliedConsents(file, pack, agreed, now);
    List<ConsentFact> all = new ArrayList<>(facts.consents());
    given.forEach(consent -> all.add(consent.fact()));
    ContactFacts agreedFacts =
        new ContactFacts(facts.request(), facts.zones(), all, facts.attempts());
    Optional<Gate> closed =
        GatePolicy.blocking(GatePolicy.gates(pack, agreedFacts), agreedFacts, List.of(), null)
            .closedAt(agreed.at());
    if (closed.isEmpty()) {
      consents.persist(given);
    }
    return closed.map(ContactRule::of);
  }

  /** The consents that the pack accepts; one to the hours only if the time is outside of them. */
  private List<Consent> impliedConsents(
      CaseFile file, RulePack pack, AgreedCall agreed, Instant now) {
    List<Consent> given = new ArrayList<>();
    for (ConsentScope scope : ConsentScope.values()) {
      boolean needed = scope == ConsentScope.FREQUENCY || isOutsideHours(pack, file, agreed.at());
      if (needed
          && ConsentPolicy.limit(pack, scope, Channel.CALL, now, zones.candidates(file))
              instanceof ConsentPolicy.Limit.Until limit
          && agreed.at().isBefore(limit.latest())) {
        Instant until = agreed.until().isBefore(limit.latest()) ? agreed.until() : limit.latest();
        given.add(consent(file, scope, agreed, until, now));
      }
    }
    return given;
  }

  private boolean isOutsideHours(RulePack pack, CaseFile file, Instant at) {
    return Gates.of(pack.callingHours().gate(zones.candidates(file))).closedAt(at).isPresent();
  }

  private static Consent consent(
      CaseFile file, ConsentScope scope, AgreedCall agreed, Instant until, Instant now) {
    return new Consent(
        UuidCreator.getTimeOrderedEpoch(),
        file.account(),
        scope,
        Channel.CALL,
        agreed.at(),
        until,
        agreed.ownWords(),
        agreed.contactId(),
        now,
        agreed.recordedBy());
  }
}
