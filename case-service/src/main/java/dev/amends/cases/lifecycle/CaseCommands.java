package dev.amends.cases.lifecycle;

import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseAssigned;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns cases to people, and unassigns them. */
@ApplicationScoped
public class CaseCommands {
  private final CollectionCases cases;
  private final CaseJournal journal;
  private final Ownership ownership;

  CaseCommands(CollectionCases cases, CaseJournal journal, Ownership ownership) {
    this.cases = cases;
    this.journal = journal;
    this.ownership = ownership;
  }

  /**
   * Assigns a case to a person, or leaves it unassigned.
   *
   * @param precondition receives the version of the locked case; throws if the caller read another
   * @return the case with its new version
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 403 if it belongs to
   *     another agent
   */
  public CollectionCase assign(
      UUID id, LongConsumer precondition, @Nullable String assignee, Origin origin) {
    CollectionCase collectionCase = cases.lock(id);
    precondition.accept(collectionCase.version());
    ownership.requireAssignable(CaseAssignment.RULE, collectionCase.assignee(), assignee);
    String previous = collectionCase.assignee();
    collectionCase.assign(assignee);
    AccountKey account = collectionCase.account();
    CaseAssigned assigned =
        new CaseAssigned(
            collectionCase.id(),
            account.lenderId(),
            account.accountId(),
            assignee,
            previous,
            origin);
    journal.publish(collectionCase, assigned, null);
    cases.flush();
    return collectionCase;
  }
}
