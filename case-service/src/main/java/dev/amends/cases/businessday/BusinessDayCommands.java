package dev.amends.cases.businessday;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.calendar.BusinessDatePolicy;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.ClosedBusinessDays.ClosedDay;
import dev.amends.conventions.calendar.CorrectionPolicy;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Publishes the close of business days, and its correction, to every partition. */
@ApplicationScoped
class BusinessDayCommands {
  private final ClosedBusinessDays closed;
  private final BusinessDatePolicy dates;
  private final BusinessDayCorrections corrections;
  private final AccountLocks locks;
  private final Outbox outbox;
  private final Caller caller;
  private final InstantSource clock;

  BusinessDayCommands(
      ClosedBusinessDays closed,
      BusinessDatePolicy dates,
      BusinessDayCorrections corrections,
      AccountLocks locks,
      Outbox outbox,
      Caller caller,
      InstantSource clock) {
    this.closed = closed;
    this.dates = dates;
    this.corrections = corrections;
    this.locks = locks;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Publishes the close of a business day.
   *
   * @return the CloudEvents id
   * @throws dev.amends.conventions.Problem 422 if the day is too far ahead
   */
  UUID close(String lenderId, LocalDate day) {
    LocalDate latest =
        dates.latestToClose(closed.lastKnown(lenderId, Optional.empty()), clock.instant());
    requireNotAfter(day, latest);
    locks.acquireLender(lenderId);
    return outbox.appendToEveryPartition(
        new BusinessDayClosed(lenderId, day), corrections.countOf(lenderId), clock.instant());
  }

  /**
   * Publishes the correction of the last closed business day.
   *
   * @param day the earlier day that becomes the last closed one
   * @param note the operator's explanation, which is not published
   * @throws dev.amends.conventions.Problem 409 if the lender has closed no day, 422 if the day is
   *     not before the last closed one, too far ahead or too far back
   */
  RequestedCorrection correct(
      String lenderId,
      LocalDate day,
      CorrectionReason reason,
      String note,
      boolean beforePreviousDay) {
    locks.acquireLender(lenderId);
    ClosedDay last = lastClosed(lenderId);
    requireBefore(day, last);
    requireNotAfter(day, dates.latest(clock.instant()));
    if (!beforePreviousDay) {
      CorrectionPolicy.violation(day, last)
          .ifPresent(rule -> reject("business-date-too-early", rule));
    }
    BusinessDayCorrected corrected =
        new BusinessDayCorrected(
            lenderId, last.closedOn(), day, reason, beforePreviousDay ? true : null);
    UUID id =
        outbox.appendToEveryPartition(corrected, corrections.countOf(lenderId), clock.instant());
    corrections.persist(
        new BusinessDayCorrection(corrected, note, caller.name(), clock.instant(), id.toString()));
    return new RequestedCorrection(corrected, id);
  }

  /** A correction that will be published. */
  record RequestedCorrection(BusinessDayCorrected event, UUID eventId) {}

  /**
   * The latest closed day of all partitions; among equals, the one with the latest previous day.
   */
  private ClosedDay lastClosed(String lenderId) {
    Comparator<LocalDate> absentFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    return closed.findByLender(lenderId).stream()
        .max(
            Comparator.comparing(ClosedDay::closedOn)
                .thenComparing(ClosedDay::previousOn, absentFirst))
        .orElseThrow(
            () ->
                Problems.conflict(
                    "no-business-day-closed", "The lender has closed no business day yet."));
  }

  private static void requireBefore(LocalDate day, ClosedDay last) {
    if (!day.isBefore(last.closedOn())) {
      reject(
          "business-date-not-earlier",
          "must be before the last closed day %s (was %s)".formatted(last.closedOn(), day));
    }
  }

  private static void requireNotAfter(LocalDate day, LocalDate latest) {
    BusinessDatePolicy.violation(day, latest)
        .ifPresent(
            rule -> {
              throw Problems.rejected(
                  "business-date-too-far-ahead", "businessDate", rule, Map.of("latest", latest));
            });
  }

  private static void reject(String slug, String rule) {
    throw Problems.rejected(slug, "businessDate", rule);
  }

  /** The last closed day of each partition of a lender. */
  List<ClosedDay> closedDays(String lenderId) {
    return closed.findByLender(lenderId);
  }
}
