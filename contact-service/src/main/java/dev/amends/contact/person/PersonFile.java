package dev.amends.contact.person;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.Preference;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is on record about a borrower on all their accounts with a lender.
 *
 * @param accounts all accounts of the borrower
 * @param openCases the open cases about them
 * @param restrictions those in force, on whichever account they were stated
 * @param preference the newest one
 */
public record PersonFile(
    Set<AccountKey> accounts,
    List<CaseFile> openCases,
    List<Restriction> restrictions,
    Optional<Preference> preference) {

  /** The kinds of the holds that stop contact about a case, its own and those of the person. */
  public List<HoldKind> holds(CaseFile file, FactOwners owners) {
    return Stream.concat(
            file.holdKinds().stream(),
            openCases.stream()
                .filter(other -> !other.caseId().equals(file.caseId()))
                .flatMap(other -> other.holdKinds().stream())
                .filter(kind -> owners.of(kind) == FactOwner.PERSON))
        .distinct()
        .sorted()
        .toList();
  }

  /** The restrictions that count for an account. */
  public List<RestrictionTerms> restrictions(AccountKey account, FactOwners owners) {
    return counting(restrictions, account, owners);
  }

  /** Those of some restrictions of the person that count for an account. */
  static List<RestrictionTerms> counting(
      List<Restriction> restrictions, AccountKey account, FactOwners owners) {
    return restrictions.stream()
        .filter(
            restriction ->
                restriction.account().equals(account)
                    || owners.of(restriction.terms().kind()) == FactOwner.PERSON)
        .map(Restriction::terms)
        .toList();
  }

  /** Whether a hold or a request to cease contact stops all contact about a case. */
  public boolean isStopped(CaseFile file, FactOwners owners) {
    return !holds(file, owners).isEmpty()
        || restrictions(file.account(), owners).stream()
            .anyMatch(terms -> terms.kind() == Restriction.Kind.CEASE);
  }
}
