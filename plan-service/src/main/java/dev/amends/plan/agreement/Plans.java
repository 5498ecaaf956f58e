package dev.amends.plan.agreement;

import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the promises and repayment plans. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {
  private static final UUID LOWEST_ID = new UUID(0, 0);

  private final AccountLocks locks;

  Plans(AccountLocks locks) {
    this.locks = locks;
  }

  /**
   * Locks the account of a plan, then loads the plan.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such plan
   */
  public Plan lock(UUID id) {
    return locks
        .load(getEntityManager(), Plan.class, id, "accountKey")
        .orElseThrow(() -> Problems.notFound("plan", id));
  }

  /**
   * Writes a changed plan with a new revision, even if only its versions have changed; an answer
   * shows the revision that the database assigns.
   */
  public <P extends Plan> P touch(P plan) {
    flush();
    getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    return plan;
  }

  /** Loads all plans of these accounts, oldest first, in one query. */
  public List<Plan> ofAccounts(Collection<AccountKey> accounts) {
    return accounts.isEmpty() ? List.of() : list("accountKey in ?1 order by id", accounts);
  }

  /** Loads all plans of these cases, oldest first, in one query. */
  public List<Plan> findByCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty() ? List.of() : list("caseId in ?1 order by id", caseIds);
  }

  /** Loads a page of a case's plans, oldest first. */
  public List<Plan> findByCase(UUID caseId, Optional<UUID> after, int rows) {
    return after
        .map(last -> find("caseId = ?1 and id > ?2 order by id", caseId, last))
        .orElseGet(() -> find("caseId = ?1 order by id", caseId))
        .page(0, rows)
        .list();
  }

  /**
   * Loads a page of the plans with terms that wait for a decision, the longest waiting first.
   *
   * @param caseId the case; empty for all cases
   * @param after the id of the last pending version of the page before
   */
  public List<Plan> pendingApproval(Optional<UUID> caseId, Optional<UUID> after, int rows) {
    TypedQuery<Plan> query =
        getEntityManager()
            .createQuery(
                "select terms.plan from PlanVersion terms where terms.status = ?1 and terms.id > ?2"
                    + (caseId.isPresent() ? " and terms.plan.caseId = ?3" : "")
                    + " order by terms.id",
                Plan.class)
            .setParameter(1, VersionStatus.PENDING_APPROVAL)
            .setParameter(2, after.orElse(LOWEST_ID))
            .setMaxResults(rows);
    caseId.ifPresent(id -> query.setParameter(3, id));
    return query.getResultList();
  }

  /** Finds the accounts whose plans the close of a business day may change, in lock order. */
  public List<AccountKey> accountsToCheck(String lenderId, int partition, LocalDate day) {
    return getEntityManager()
        .createQuery(
            "select distinct accountKey from Plan where lenderId = ?1 and partition = ?2"
                + " and nextCheckOn <= ?3",
            AccountKey.class)
        .setParameter(1, lenderId)
        .setParameter(2, partition)
        .setParameter(3, day)
        .getResultList()
        .stream()
        .sorted()
        .toList();
  }

  /** Loads the plans of these accounts that the close of a business day may change. */
  public List<Plan> toCheck(Collection<AccountKey> accounts, LocalDate day) {
    return list("accountKey in ?1 and nextCheckOn <= ?2 order by id", accounts, day);
  }

  /**
   * Finds the accounts whose plans depend on a business day after the last closed one, in lock
   * order.
   */
  public List<AccountKey> accountsToCorrect(String lenderId, int partition, LocalDate day) {
    return getEntityManager()
        .createQuery(
            """
            select distinct p.accountKey from Plan p
            where p.lenderId = ?1 and p.partition = ?2 and p.paymentPeriod.untilPosition is null
              and (p.brokenOn > ?3 or p.paymentPeriod.activatedOn > ?3
                or exists (select 1 from PlannedInstalment i
                  where i.version.plan = p and i.version.status = IN_FORCE and i.judgedOn > ?3))""",
            AccountKey.class)
        .setParameter(1, lenderId)
        .setParameter(2, partition)
        .setParameter(3, day)
        .getResultList()
        .stream()
        .sorted()
        .toList();
  }
}
