package dev.amends.contact.permission;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.hours.WeekTime;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Builds the gates for a call to a borrower, the same ones that its permit must pass. */
@ApplicationScoped
public class CallGates {
  private final RulePacks packs;
  private final Attempts attempts;
  private final Consents consents;
  private final BorrowerFiles borrowers;
  private final BorrowerZones zones;
  private final InstantSource clock;

  CallGates(
      RulePacks packs,
      Attempts attempts,
      Consents consents,
      BorrowerFiles borrowers,
      BorrowerZones zones,
      InstantSource clock) {
    this.packs = packs;
    this.attempts = attempts;
    this.consents = consents;
    this.borrowers = borrowers;
    this.zones = zones;
    this.clock = clock;
  }

  /** Loads the attempts and consents of accounts, with three queries in total. */
  public CallHistory load(Collection<AccountKey> accounts) {
    return load(accounts, Set.of());
  }

  /**
   * Loads the attempts and consents of accounts, and the attempts on contact points, with three
   * queries in total.
   *
   * @param contactPoints keyed hashes
   */
  CallHistory load(Collection<AccountKey> accounts, Collection<String> contactPoints) {
    Instant now = clock.instant();
    Set<AccountKey> wanted = Set.copyOf(accounts);
    Map<AccountKey, String> persons = new HashMap<>();
    for (BorrowerFile borrower : borrowers.find(wanted).values()) {
      persons.put(borrower.account(), borrower.borrowerId());
    }
    return new CallHistory(
        wanted,
        persons,
        attempts.find(wanted, persons.values(), contactPoints, now.minus(packs.lookBack()), now),
        consents.inForce(wanted, now));
  }

  /**
   * Builds the gates of a call about a debt to the borrower, on any number. The permit checks caps
   * per number, because the borrower may have another.
   *
   * @param history read only if a rule of the pack counts attempts
   * @param inconvenient the times at which the borrower asked not to be called
   * @param at decides which version of the rule pack applies
   */
  public Gates gates(
      CaseFile file, Supplier<CallHistory> history, List<WeekTime> inconvenient, Instant at) {
    RulePack pack = packs.find(file, at).orElse(null);
    ContactFacts facts =
        pack != null && pack.blocksByHistory(Channel.CALL)
            ? facts(file, history.get())
            : facts(file, CallHistory.NONE);
    return GatePolicy.blocking(
        pack == null ? List.of() : GatePolicy.gates(pack, facts),
        facts,
        inconvenient,
        file.contactState().noContactBefore().orElse(null));
  }

  /** The facts of a call to any number. */
  ContactFacts facts(CaseFile file, CallHistory history) {
    return new ContactFacts(
        new PlannedContact(Channel.CALL, Purpose.COLLECTION, ContactTarget.none()),
        zones.candidates(file),
        history.consents(file.account()),
        history.attempts(file.account()));
  }
}
