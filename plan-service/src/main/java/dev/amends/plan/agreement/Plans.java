package dev.amends.plan.agreement;

import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Repository of the promises and repayment plans. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {
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

  /** Finds accounts with pending terms that were not decided in time, the longest due first. */
  public List<AccountKey> accountsToEscalate(Instant now, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select v.plan.accountKey from PlanVersion v
            where v.status = PENDING_APPROVAL and v.review.escalatedAt is null
              and v.review.decisionDueAt <= ?1
            group by v.plan.accountKey order by min(v.review.decisionDueAt)""",
            AccountKey.class)
        .setParameter(1, now)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Loads the plans of these accounts whose pending terms were not decided in time. */
  public List<Plan> toEscalate(Collection<AccountKey> accounts, Instant now) {
    return accounts.isEmpty()
        ? List.of()
        : list(
            "select v.plan from PlanVersion v where v.status = PENDING_APPROVAL"
                + " and v.review.escalatedAt is null and v.review.decisionDueAt <= ?1"
                + " and v.plan.accountKey in ?2 order by v.id",
            now,
            accounts);
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

  /** Loads these plans, oldest first, in one query. */
  public List<Plan> ofIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
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
              and (treat(p as Promise).resultOn > ?3 or p.paymentPeriod.activatedOn > ?3
                or treat(p as RepaymentPlan).forgivenUntil > ?3
                or exists (select 1 from PlanVersion v where v.plan = p and v.inForceOn > ?3)
                or exists (select 1 from PlannedInstalment i
                  where i.version.plan = p and i.version.status = IN_FORCE
                    and (i.judgedOn > ?3 or i.nearBreachOn > ?3)))""",
            AccountKey.class)
        .setParameter(1, lenderId)
        .setParameter(2, partition)
        .setParameter(3, day)
        .getResultList()
        .stream()
        .sorted()
        .toList();
  }

  /** The down payments of the plans that are active; empty if they have none. */
  public static Optional<Money> downPayments(List<Plan> plans) {
    return plans.stream()
        .filter(plan -> plan.status() == PlanStatus.ACTIVE)
        .map(Plan::inForce)
        .flatMap(Optional::stream)
        .map(PlanVersion::downPayment)
        .filter(Objects::nonNull)
        .reduce(Money::plus);
  }
}
