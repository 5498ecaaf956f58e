package dev.amends.cases.lifecycle;

import dev.amends.cases.account.Person;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All cases, open and ended. */
@ApplicationScoped
public class CollectionCases implements PanacheRepositoryBase<CollectionCase, UUID> {
  private static final String DUE_FOR_REVIEW =
      "status = OPEN and (reviewedOn is null or reviewedOn < ?1)";

  private final AccountLocks locks;

  CollectionCases(AccountLocks locks) {
    this.locks = locks;
  }

  /**
   * Locks the account of a case, then loads the case, so that nobody changes it in between.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  public CollectionCase lock(UUID id) {
    CollectionCase found = get(id);
    locks.acquire(found.account());
    getEntityManager().refresh(found);
    return found;
  }

  /**
   * Locks and loads a case that must be open.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 409 if it has ended
   */
  public CollectionCase lockOpen(UUID id) {
    CollectionCase found = lock(id);
    found.requireOpen();
    return found;
  }

  /**
   * Loads a case to read it.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  public CollectionCase get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("case", id));
  }

  /** Loads cases by id in one query; leaves out those that do not exist. */
  public Map<UUID, CollectionCase> load(Collection<UUID> ids) {
    Map<UUID, CollectionCase> cases = new HashMap<>();
    if (!ids.isEmpty()) {
      for (CollectionCase found :
          getEntityManager()
              .unwrap(Session.class)
              .findMultiple(CollectionCase.class, List.copyOf(ids))) {
        if (found != null) {
          cases.put(found.id(), found);
        }
      }
    }
    return cases;
  }

  /** Finds a page of the cases of a person, open and ended, oldest first. */
  public List<CollectionCase> of(Person person, PageRequest page) {
    String which = "account.lenderId = ?1 and account.borrowerId = ?2";
    return page.after(UUID::fromString)
        .map(
            after ->
                find(
                    which + " and id > ?3 order by id",
                    person.lenderId(),
                    person.borrowerId(),
                    after))
        .orElseGet(() -> find(which + " order by id", person.lenderId(), person.borrowerId()))
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  /** Finds all cases of a person, open and ended, oldest first. */
  public List<CollectionCase> allOf(Person person) {
    return list(
        "account.lenderId = ?1 and account.borrowerId = ?2 order by id",
        person.lenderId(),
        person.borrowerId());
  }

  /** Finds the open cases of a person, oldest first. */
  public List<CollectionCase> openOf(Person person) {
    return list(
        "account.lenderId = ?1 and account.borrowerId = ?2 and status = ?3 order by id",
        person.lenderId(),
        person.borrowerId(),
        CaseStatus.OPEN);
  }

  /**
   * Finds open cases of a lender, by id.
   *
   * @param after the id of the last case found before
   * @param limit the maximum number of cases
   */
  public List<CollectionCase> findOpen(String lenderId, UUID after, int limit) {
    return find("account.lenderId = ?1 and status = OPEN and id > ?2 order by id", lenderId, after)
        .range(0, limit - 1)
        .list();
  }

  /** Finds the newest case of an account. */
  public Optional<CollectionCase> findNewest(String recordKey) {
    return find("account.recordKey = ?1 order by id desc", recordKey).firstResultOptional();
  }

  /** A case that is due for review, before its account is locked and the case is loaded. */
  public record DueCase(UUID id, String lenderId, String accountId) {
    public AccountKey account() {
      return new AccountKey(lenderId, accountId);
    }
  }

  /**
   * Finds open cases of one lender and partition that are due for review at the close of a business
   * day.
   *
   * @param limit the maximum number of cases
   */
  public List<DueCase> findDueForReview(String lenderId, int partition, LocalDate day, int limit) {
    return getEntityManager()
        .createQuery(
            "select id, account.lenderId, account.accountId from CollectionCase where "
                + DUE_FOR_REVIEW
                + " and account.lenderId = ?2 and account.partition = ?3 and nextReviewOn <= ?1",
            DueCase.class)
        .setParameter(1, day)
        .setParameter(2, lenderId)
        .setParameter(3, partition)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Finds those of some cases that are still due for review at the close of a business day. */
  public List<CollectionCase> findStillDueForReview(Collection<UUID> ids, LocalDate day) {
    return ids.isEmpty()
        ? List.of()
        : list(DUE_FOR_REVIEW + " and id in ?2 and nextReviewOn <= ?1", day, ids);
  }

  /**
   * Finds cases of one lender and partition that depend on a business day after the last closed
   * one, by id.
   *
   * @param after the id of the last case found before
   * @param limit the maximum number of cases
   */
  public List<CollectionCase> findToCorrect(
      String lenderId, int partition, LocalDate day, UUID after, int limit) {
    return find(
            """
            from CollectionCase c
            where c.account.lenderId = ?1 and c.account.partition = ?2 and c.id > ?4
              and (c.reviewedOn > ?3 or c.classReview.classifiedOn > ?3
                or (c.figures.businessDate > ?3 and c.figures.businessDate > c.figures.reportedOn)
                or c.treatment.place.clockFrom > ?3 or c.treatment.pauses.rest.begunOn > ?3
                or c.treatment.pauses.offer.begunOn > ?3
                or c.treatment.pauses.plans.planBegunOn > ?3
                or c.treatment.legal.pauseFrom > ?3
                or c.treatment.pauses.assessment.pause.begunOn > ?3
                or exists (select 1 from HardshipReview r where r.caseId = c.id and r.dueOn > ?3
                  and r.status = DUE)
                or exists (select 1 from Referral r where r.caseId = c.id and r.proposedOn > ?3
                  and r.status in (PROPOSED, APPROVED))
                or exists (select 1 from LadderStep s where s.caseId = c.id and s.takenOn > ?3)
                or exists (select 1 from Hold h where h.caseId = c.id
                  and (h.ending.releasedOn > ?3
                    or (h.from > ?3 and h.waiting = false and h.ending.releasedAt is null))))
            order by c.id""",
            lenderId,
            partition,
            day,
            after)
        .range(0, limit - 1)
        .list();
  }

  /** Makes the classes of all open cases due for review at the next close of a business day. */
  public void scheduleClassReviews() {
    update(
        "classReview.classReviewOn = classReview.classifiedOn,"
            + " nextReviewOn = least(coalesce(nextReviewOn, classReview.classifiedOn),"
            + " classReview.classifiedOn)"
            + " where status = OPEN and classReview.classifiedOn is not null");
  }

  /** Makes all open cases due for review at the next close, because a strategy has changed. */
  void scheduleStrategyReviews() {
    update("nextReviewOn = figures.businessDate where status = OPEN");
  }

  /** Finds cases by id, in the order of their ids. */
  public List<CollectionCase> findAll(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }
}
