package dev.amends.cases.businessday;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.calendar.BusinessDays;
import dev.amends.cases.holds.HoldDesk;
import dev.amends.cases.ladder.LadderPolicy;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.consumption.Steps;
import dev.amends.messaging.locking.AccountLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the close of a business day does to the cases of one partition. */
@ApplicationScoped
public class DayClosing {
  private final BusinessDays days;
  private final CollectionCases cases;
  private final HoldDesk holds;
  private final CaseJournal journal;
  private final AccountLocks locks;
  private final BucketPolicy buckets;
  private final LadderPolicy ladder;
  private final int casesAtOnce;

  DayClosing(
      BusinessDays days,
      CollectionCases cases,
      HoldDesk holds,
      CaseJournal journal,
      AccountLocks locks,
      BucketPolicy buckets,
      LadderPolicy ladder,
      DayClosingConfig config) {
    this.days = days;
    this.cases = cases;
    this.holds = holds;
    this.journal = journal;
    this.locks = locks;
    this.buckets = buckets;
    this.ladder = ladder;
    this.casesAtOnce = config.casesAtOnce();
  }

  /** Reviews the cases of a partition ahead, so many a transaction. */
  public void prepare(Received<?> received, BusinessDayClosed closed, Steps steps) {
    int reviewed;
    do {
      reviewed = steps.run(() -> isClosed(received, closed) ? 0 : reviewSome(received, closed));
    } while (reviewed == casesAtOnce);
  }

  /** Closes a day in the partition in which it was told. */
  public EventOutcome close(Received<?> received, BusinessDayClosed closed) {
    if (isClosed(received, closed)) {
      return EventOutcome.ignored("the book is closed through that day already");
    }
    int reviewed;
    do {
      reviewed = reviewSome(received, closed);
    } while (reviewed == casesAtOnce);
    days.close(closed.lenderId(), received.partition(), closed.businessDate());
    return EventOutcome.applied();
  }

  private boolean isClosed(Received<?> received, BusinessDayClosed closed) {
    return days.closedThrough(closed.lenderId(), received.partition())
        .filter(through -> !closed.businessDate().isAfter(through))
        .isPresent();
  }

  private int reviewSome(Received<?> received, BusinessDayClosed closed) {
    LocalDate day = closed.businessDate();
    List<CollectionCase> found =
        cases.toReview(closed.lenderId(), received.partition(), day, casesAtOnce);
    Origin why =
        Origin.event("business day " + day + " of " + closed.lenderId() + " closed", received.id());
    locked(found, day).forEach(due -> review(due, day, why));
    return found.size();
  }

  /** Found without locks, so read again under them: a command may have been faster. */
  private List<CollectionCase> locked(List<CollectionCase> found, LocalDate day) {
    locks.acquire(found.stream().map(CollectionCase::account).toList());
    List<UUID> ids = found.stream().map(CollectionCase::id).toList();
    cases.getEntityManager().flush();
    cases.getEntityManager().clear();
    return cases.stillToReview(ids, day);
  }

  private void review(CollectionCase due, LocalDate day, Origin why) {
    holds.releaseEnded(due, day);
    Figures before = due.figures();
    Figures now = before.on(day, buckets);
    if (now.bucket().equals(before.bucket())) {
      due.pass(now);
    } else {
      journal.tell(due, due.update(now, why), day);
    }
    LadderPolicy.Next next = ladder.next(now.delinquentSince(), day, due.treatment().position());
    switch (next) {
      case LadderPolicy.Next.Due step ->
          journal.step(due, step.step(), day, because(step.reason(), why));
      case LadderPolicy.Next.NotBefore ignored -> journal.look(due);
      case LadderPolicy.Next.Waits ignored -> journal.look(due);
      case LadderPolicy.Next.AtTheTop ignored -> journal.look(due);
    }
    due.reviewed(day);
  }

  private static Origin because(String rule, Origin day) {
    return new Origin(day.by(), day.role(), rule, day.causedBy());
  }
}
