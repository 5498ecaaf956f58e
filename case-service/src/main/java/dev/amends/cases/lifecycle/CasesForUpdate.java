package dev.amends.cases.lifecycle;

import dev.amends.conventions.Problems;
import dev.amends.messaging.locking.AccountLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Cases for a command: locked first, then read, so that what is read stays true. */
@ApplicationScoped
public class CasesForUpdate {
  private final CollectionCases cases;
  private final AccountLocks locks;

  CasesForUpdate(CollectionCases cases, AccountLocks locks) {
    this.cases = cases;
    this.locks = locks;
  }

  /**
   * Locks a case's account and reads the case.
   *
   * @throws dev.amends.conventions.Problem 404 where there is no such case
   */
  public CollectionCase get(UUID id) {
    CollectionCase found = cases.findById(id);
    if (found == null) {
      throw Problems.notFound("case", id);
    }
    locks.acquire(found.account());
    cases.getEntityManager().refresh(found);
    return found;
  }

  /**
   * Locks and reads a case that must be open.
   *
   * @throws dev.amends.conventions.Problem 404 where there is none, 409 where it is over
   */
  public CollectionCase getOpen(UUID id) {
    CollectionCase found = get(id);
    if (!found.isOpen()) {
      throw Problems.conflict("case-not-open", "The case is " + found.status());
    }
    return found;
  }
}
