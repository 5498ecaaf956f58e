package dev.amends.cases.erasure;

import dev.amends.cases.account.Person;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Problems;
import dev.amends.events.CaseEvent.CaseErasureReported;
import dev.amends.events.ErasureStatus;
import dev.amends.events.Origin;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.rules.retention.RetentionPolicy.RetentionDecision;
import dev.amends.rules.retention.RetentionPolicy.RetentionDecision.Erase;
import dev.amends.rules.retention.RetentionPolicy.RetentionDecision.Retain;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records requests for erasure, and reviews their cases until they may be erased. */
@ApplicationScoped
class ErasureCommands {
  private final CollectionCases cases;
  private final BorrowerErasures requests;
  private final ErasureCases erasureCases;
  private final RetentionReader retention;
  private final ErasureExecution execution;
  private final CaseJournal journal;
  private final AccountLocks locks;
  private final ErasureConfig config;
  private final InstantSource clock;

  ErasureCommands(
      CollectionCases cases,
      BorrowerErasures requests,
      ErasureCases erasureCases,
      RetentionReader retention,
      ErasureExecution execution,
      CaseJournal journal,
      AccountLocks locks,
      ErasureConfig config,
      InstantSource clock) {
    this.cases = cases;
    this.requests = requests;
    this.erasureCases = erasureCases;
    this.retention = retention;
    this.execution = execution;
    this.journal = journal;
    this.locks = locks;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Records a request. The cases that must be kept are reported at once; the job erases the others.
   *
   * @throws dev.amends.conventions.Problem 404 if the borrower has no case, 409 if a request is
   *     pending
   */
  BorrowerErasure request(Person person, String reason, Origin origin) {
    List<CollectionCase> found = cases.allOf(person);
    if (found.isEmpty()) {
      throw Problems.notFound("borrower", person.lenderId() + ":" + person.borrowerId());
    }
    locks.acquire(found.stream().map(CollectionCase::account).collect(Collectors.toSet()));
    requests
        .findPending(person)
        .ifPresent(
            pending -> {
              throw Problems.conflict(
                  "erasure-pending",
                  "The request %s for this borrower is still pending.".formatted(pending.id),
                  Map.of("requestId", pending.id));
            });
    Instant now = clock.instant();
    BorrowerErasure request = new BorrowerErasure(person, reason, origin.by(), now);
    requests.persistAndFlush(request); // its cases refer to it
    for (CollectionCase collectionCase : found) {
      cases.getEntityManager().refresh(collectionCase);
      ErasureCase entry =
          new ErasureCase(request.id, collectionCase.id(), collectionCase.account(), now);
      erasureCases.persist(entry);
      RetentionDecision decision = retention.decide(collectionCase, now);
      switch (decision) {
        case Retain retain -> retain(collectionCase, entry, retain, origin, now);
        case Erase erase -> entry.retain(null, erase.why(), now);
      }
    }
    return request;
  }

  /** Finds cases that are due for review, longest overdue first. */
  List<UUID> findDue() {
    return erasureCases.findToReview(clock.instant(), config.batch()).stream()
        .map(entry -> entry.id)
        .toList();
  }

  /**
   * Reviews a case that is due: erases it, or records why it must still be kept.
   *
   * @return false if another transaction has locked its account; the case is then left to the next
   *     run
   */
  boolean review(UUID erasureCaseId) {
    Instant now = clock.instant();
    ErasureCase entry = erasureCases.findById(erasureCaseId);
    if (locks.acquireFree(Set.of(entry.account())).isEmpty()) {
      return false;
    }
    erasureCases.getEntityManager().refresh(entry);
    CollectionCase collectionCase = cases.findById(entry.caseId);
    if (collectionCase != null && entry.reviewAt != null && !entry.reviewAt.isAfter(now)) {
      review(collectionCase, entry, now);
    }
    return true;
  }

  /** Moves the next review of a case that could not be reviewed. */
  void postpone(UUID erasureCaseId) {
    ErasureCase entry = erasureCases.findById(erasureCaseId);
    locks.acquire(entry.account());
    erasureCases.getEntityManager().refresh(entry);
    if (entry.isRetained()) {
      entry.reviewAt = clock.instant().plus(config.reviewAfter());
    }
  }

  private void review(CollectionCase collectionCase, ErasureCase entry, Instant now) {
    switch (retention.decide(collectionCase, now)) {
      case Retain retain ->
          retain(collectionCase, entry, retain, Origin.system("retention policy"), now);
      case Erase erase -> execution.erase(collectionCase, entry, erase, now);
    }
  }

  private void retain(
      CollectionCase collectionCase, ErasureCase entry, Retain retain, Origin origin, Instant now) {
    Instant next =
        retain
            .until()
            .map(
                until -> until.plusDays(1).atStartOfDay(retention.zone(collectionCase)).toInstant())
            .orElse(now.plus(config.reviewAfter()));
    if (entry.retain(retain.until().orElse(null), retain.why(), next)) {
      journal.publish(
          collectionCase,
          new CaseErasureReported(
              entry.caseId,
              entry.lenderId,
              entry.accountId,
              entry.requestId,
              ErasureStatus.RETAINED,
              entry.retainedUntil,
              entry.why,
              origin),
          null);
    }
  }
}
