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
import dev.amends.messaging.consumption.Outcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.locking.AccountLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  DayClosing(
      BusinessDays days,
      CollectionCases cases,
      HoldDesk holds,
      CaseJournal journal,
      AccountLocks locks,
      BucketPolicy buckets,
      LadderPolicy ladder) {
    this.days = days;
    this.cases = cases;
    this.holds = holds;
    this.journal = journal;
    this.locks = locks;
    this.buckets = buckets;
    this.ladder = ladder;
  }

  /** Closes a day in the partition in which it was told. */
  public Outcome close(Received<?> received, BusinessDayClosed closed) {
    int partition = received.partition();
    LocalDate day = closed.businessDate();
    Optional<LocalDate> before = days.closedThrough(closed.lenderId(), partition);
    if (before.isPresent() && !day.isAfter(before.get())) {
      return Outcome.ignored("the book is closed through " + before.get() + " already");
    }
    Origin why =
        Origin.event("business day " + day + " of " + closed.lenderId() + " closed", received.id());
    locked(closed.lenderId(), partition, day).forEach(due -> review(due, day, why));
    days.close(closed.lenderId(), partition, day);
    return Outcome.applied();
  }

  /** Found without locks, so read again under them: a command may have been faster. */
  private List<CollectionCase> locked(String lenderId, int partition, LocalDate day) {
    List<CollectionCase> found = cases.toReview(lenderId, partition, day);
    locks.hold(found.stream().map(CollectionCase::account).toList());
    cases.getEntityManager().clear();
    return cases.toReview(lenderId, partition, day).stream()
        .filter(due -> locks.isHeld(due.account()))
        .toList();
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
  }

  private static Origin because(String rule, Origin day) {
    return new Origin(day.by(), day.role(), rule, day.causedBy());
  }
}
