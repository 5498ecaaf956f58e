package dev.amends.contact.permission;

import dev.amends.events.AccountKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contact attempts and consents of some accounts, loaded together. */
public final class CallHistory {
  static final CallHistory NONE = new CallHistory(Set.of(), Map.of(), List.of(), List.of());

  private final Set<AccountKey> accounts;
  private final Map<AccountKey, String> persons;
  private final List<Attempt> attempts;
  private final List<Consent> consents;

  CallHistory(
      Set<AccountKey> accounts,
      Map<AccountKey, String> persons,
      List<Attempt> attempts,
      List<Consent> consents) {
    this.accounts = accounts;
    this.persons = persons;
    this.attempts = attempts;
    this.consents = consents;
  }

  /** Whether the history of an account was loaded. */
  public boolean covers(AccountKey account) {
    return accounts.contains(account);
  }

  /** The attempts on the borrower of an account. */
  List<AttemptFact> attempts(AccountKey account) {
    return attempts(account, null);
  }

  /**
   * The attempts on the borrower of an account, and those on anybody at a contact point.
   *
   * @param contactPoint keyed hash; only the borrower's attempts if absent
   */
  List<AttemptFact> attempts(AccountKey account, @Nullable String contactPoint) {
    String person = persons.get(account);
    List<Attempt> ofPerson =
        attempts.stream()
            .filter(attempt -> attempt.lenderId.equals(account.lenderId()))
            .filter(
                attempt ->
                    attempt.accountId.equals(account.accountId())
                        || (person != null && person.equals(attempt.borrowerId))
                        || (contactPoint != null && contactPoint.equals(attempt.contactPoint)))
            .toList();
    return Attempt.onePerAttempt(ofPerson, account).stream()
        .map(attempt -> attempt.fact(account, person))
        .toList();
  }

  List<ConsentFact> consents(AccountKey account) {
    return consents.stream()
        .filter(consent -> consent.recordKey.equals(account))
        .map(Consent::fact)
        .toList();
  }
}
