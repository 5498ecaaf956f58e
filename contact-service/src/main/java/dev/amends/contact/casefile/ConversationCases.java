package dev.amends.contact.casefile;

import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Locks and loads the cases of one conversation, all of one borrower at one lender. */
@ApplicationScoped
public class ConversationCases {
  private final CaseFiles files;
  private final Persons persons;

  ConversationCases(CaseFiles files, Persons persons) {
    this.files = files;
    this.persons = persons;
  }

  /**
   * Locks the accounts of the cases, for a decision about them.
   *
   * @param field names the other cases in an error message
   * @return the files, that of the first case first
   * @throws dev.amends.conventions.Problem 404 if a case is unknown, 422 if it is named twice or
   *     not one of the same borrower
   */
  public List<CaseFile> lock(UUID caseId, List<UUID> others, String field) {
    files.lock(Stream.concat(Stream.of(caseId), others.stream()).toList());
    return load(files.get(caseId), others, field);
  }

  /** Like {@link #lock}, but locks all accounts of the borrower, for a command about the person. */
  public List<CaseFile> lockPerson(UUID caseId, List<UUID> others, String field) {
    return load(persons.lock(caseId), others, field);
  }

  private List<CaseFile> load(CaseFile first, List<UUID> others, String field) {
    List<CaseFile> cases = new ArrayList<>(List.of(first));
    Set<AccountKey> ofPerson = others.isEmpty() ? Set.of() : persons.accounts(first.account());
    for (UUID id : others) {
      CaseFile other = files.get(id);
      if (!ofPerson.contains(other.account())) {
        throw Problems.rejected(
            "case-of-another-borrower",
            field,
            "must be cases of the same borrower at the same lender (was " + id + ")");
      }
      if (cases.contains(other)) {
        throw Problems.rejected(
            "case-repeated", field, "must not name a case twice (was " + id + ")");
      }
      cases.add(other);
    }
    return cases;
  }
}
