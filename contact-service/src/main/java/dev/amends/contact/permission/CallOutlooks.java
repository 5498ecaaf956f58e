package dev.amends.contact.permission;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.BorrowerReadiness;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.CallOutlook.CappedAttempts;
import dev.amends.contact.person.FactOwner;
import dev.amends.contact.person.FactOwners;
import dev.amends.contact.person.PersonFile;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.messaging.consumption.ParkedAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides for many cases whether their borrowers may be called now, by the rules that a request for
 * a permit has to pass, with one query per table.
 */
@ApplicationScoped
public class CallOutlooks {
  private final RulePacks packs;
  private final PersonFacts facts;
  private final BorrowerFiles borrowers;
  private final ContactPoints points;
  private final BorrowerReadiness readinesses;
  private final BorrowerZones zones;
  private final CallGates gates;
  private final ParkedAccounts parked;

  CallOutlooks(
      RulePacks packs,
      PersonFacts facts,
      BorrowerFiles borrowers,
      ContactPoints points,
      BorrowerReadiness readinesses,
      BorrowerZones zones,
      CallGates gates,
      ParkedAccounts parked) {
    this.packs = packs;
    this.facts = facts;
    this.borrowers = borrowers;
    this.points = points;
    this.readinesses = readinesses;
    this.zones = zones;
    this.gates = gates;
    this.parked = parked;
  }

  /** What is on record about the accounts of all borrowers. */
  private record Loaded(
      Map<AccountKey, BorrowerFile> borrowers,
      Map<AccountKey, List<ContactPoint>> points,
      Set<AccountKey> awaitingInput) {}

  /** A case, its borrower and the number to call. */
  private record Callee(CaseFile file, KnownBorrower borrower, @Nullable ContactPoint point) {
    ContactTarget target() {
      return point == null ? ContactTarget.none() : ContactTarget.known(point);
    }
  }

  /**
   * Decides for each case, by its id.
   *
   * @param persons the borrowers of the cases, by the accounts of the cases
   */
  public Map<UUID, CallOutlook> decide(
      Collection<CaseFile> files, Map<AccountKey, PersonFile> persons, Instant now) {
    Set<AccountKey> accounts = new HashSet<>();
    persons.values().forEach(person -> accounts.addAll(person.accounts()));
    Loaded loaded =
        new Loaded(
            borrowers.find(accounts), points.findAll(accounts), parked.awaitingInput(accounts));
    List<Callee> callees =
        files.stream()
            .map(file -> callee(file, Objects.requireNonNull(persons.get(file.account())), loaded))
            .toList();
    CallHistory history =
        gates.load(
            files.stream().map(CaseFile::account).toList(),
            callees.stream().flatMap(callee -> hash(callee).stream()).distinct().toList());
    Map<UUID, CallOutlook> outlooks = new HashMap<>();
    for (Callee callee : callees) {
      outlooks.put(callee.file().caseId(), decide(callee, loaded, history, now));
    }
    return outlooks;
  }

  private Callee callee(CaseFile file, PersonFile person, Loaded loaded) {
    FactOwners owners = facts.owners(file);
    KnownBorrower known =
        KnownBorrower.of(
            person,
            ContactPoints.ofPerson(
                file.account(),
                person.accounts().stream()
                    .flatMap(account -> loaded.points().getOrDefault(account, List.of()).stream())
                    .toList(),
                owners.representative() == FactOwner.PERSON),
            person.restrictions(file.account(), owners));
    return new Callee(file, known, known.findPreferred(Channel.CALL).orElse(null));
  }

  private static Optional<String> hash(Callee callee) {
    return Optional.ofNullable(callee.point()).map(ContactPoint::valueHash);
  }

  private CallOutlook decide(Callee callee, Loaded loaded, CallHistory history, Instant now) {
    CaseFile file = callee.file();
    RulePack pack = packs.find(file, now).orElse(null);
    PlannedContact call = new PlannedContact(Channel.CALL, Purpose.COLLECTION, callee.target());
    List<ConsentFact> consents = history.consents(file.account());
    List<AttemptFact> attempts = history.attempts(file.account(), hash(callee).orElse(null));
    PermitResult result =
        PermitPolicy.decide(pack, call, status(callee, loaded, consents, now), attempts, now);
    return CallOutlook.of(
        result,
        pack == null
            ? null
            : strictest(
                pack, new ContactFacts(call, zones.candidates(file), consents, attempts), now));
  }

  /** The attempts that count towards the blocking cap that allows the fewest more. */
  private static @Nullable CappedAttempts strictest(
      RulePack pack, ContactFacts facts, Instant now) {
    return pack.rules(Channel.CALL).stream()
        .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
        .filter(Rule.FrequencyCap.class::isInstance)
        .map(cap -> CappedAttempts.of((Rule.FrequencyCap) cap, facts, now))
        .min(Comparator.comparingInt(CappedAttempts::remaining))
        .orElse(null);
  }

  private BorrowerStatus status(
      Callee callee, Loaded loaded, List<ConsentFact> consents, Instant now) {
    CaseFile file = callee.file();
    PersonFile person = callee.borrower().person();
    ContactPoint point = callee.point();
    return new BorrowerStatus(
        file.isOpen(),
        !Collections.disjoint(person.accounts(), loaded.awaitingInput()),
        facts.holds(file, person),
        callee.borrower().restrictions(),
        readinesses.judge(
            file,
            Optional.ofNullable(loaded.borrowers().get(file.account())),
            point == null ? null : point.reportedAt(),
            now),
        facts.representative(file, person, loaded.borrowers()).isPresent(),
        callee.borrower().isReachable(facts.thirdParties(file, Channel.CALL)),
        file.contactState().noContactBefore().orElse(null),
        zones.candidates(file),
        consents);
  }
}
