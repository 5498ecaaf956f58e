package dev.amends.contact.permission;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
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

/** From when on the packs let borrowers be called again, as attempts and consents stand now. */
@ApplicationScoped
public class CallOutlooks {
  private final RulePacks packs;
  private final Attempts attempts;
  private final Consents consents;
  private final BorrowerFiles borrowers;
  private final BorrowerZones zones;
  private final InstantSource clock;

  CallOutlooks(
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

  /** What is on record of some accounts, read at once. */
  public static final class OnRecord {
    private final Set<AccountKey> accounts;
    private final Map<AccountKey, String> persons;
    private final List<Attempt> attempts;
    private final List<Consent> consents;

    private OnRecord(
        Set<AccountKey> accounts,
        Map<AccountKey, String> persons,
        List<Attempt> attempts,
        List<Consent> consents) {
      this.accounts = accounts;
      this.persons = persons;
      this.attempts = attempts;
      this.consents = consents;
    }

    /** Whether an account is among them. */
    public boolean tells(AccountKey account) {
      return accounts.contains(account);
    }

    List<PermitPolicy.Attempted> attempts(AccountKey account) {
      String person = persons.get(account);
      return attempts.stream()
          .filter(attempt -> attempt.lenderId.equals(account.lenderId()))
          .filter(
              attempt ->
                  attempt.accountId.equals(account.accountId())
                      || (person != null && person.equals(attempt.borrowerId)))
          .map(attempt -> attempt.fact(account))
          .toList();
    }

    List<PermitPolicy.Consented> consents(AccountKey account) {
      return consents.stream()
          .filter(consent -> consent.recordKey.equals(account.recordKey()))
          .map(Consent::fact)
          .toList();
    }
  }

  /** Reads what is on record of accounts, with three queries however many they are. */
  public OnRecord read(Collection<AccountKey> accounts) {
    Instant now = clock.instant();
    Set<AccountKey> wanted = Set.copyOf(accounts);
    Map<AccountKey, String> persons = new HashMap<>();
    for (BorrowerFile borrower : borrowers.of(wanted).values()) {
      persons.put(borrower.account(), borrower.borrowerId());
    }
    return new OnRecord(
        wanted,
        persons,
        attempts.of(wanted, persons.values(), now.minus(packs.lookBack()), now),
        consents.inForce(wanted, now));
  }

  /**
   * The first moment at or after another at which the counts and the quiet times of the borrower's
   * pack let a call pass; its hours are not asked. Limits on one number are left out: he may have
   * another.
   */
  public Opening earliest(CaseFile file, Supplier<OnRecord> record, Instant from) {
    RulePack pack = packs.of(file, from).orElse(null);
    List<Rule> rules = pack == null ? List.of() : CallOutlookPolicy.rules(pack);
    return rules.isEmpty()
        ? Opening.at(from)
        : CallOutlookPolicy.earliest(rules, facts(file, record.get()), from);
  }

  private RulePolicy.Facts facts(CaseFile file, OnRecord record) {
    return new RulePolicy.Facts(
        new PermitPolicy.Request(Channel.CALL, Purpose.COLLECTION, PermitPolicy.Target.none()),
        zones.of(file),
        record.consents(file.account()),
        record.attempts(file.account()));
  }
}
