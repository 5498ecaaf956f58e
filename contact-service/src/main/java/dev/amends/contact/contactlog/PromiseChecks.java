package dev.amends.contact.contactlog;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.contactlog.ContactResource.Promise;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds a promise against what is owed and against the calendar. */
@ApplicationScoped
class PromiseChecks {
  private final BorrowerTime time;
  private final ContactLogConfig config;

  PromiseChecks(BorrowerTime time, ContactLogConfig config) {
    this.time = time;
    this.config = config;
  }

  /**
   * The promise, where the outcome is one.
   *
   * @param paymentAsked whether payment was asked for at once
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule
   */
  @Nullable PromiseToPay checked(
      CaseFile file,
      @Nullable Promise promise,
      Disposition disposition,
      boolean paymentAsked,
      Instant now) {
    boolean promised = disposition.followUp() == FollowUp.PROMISE;
    if (promise == null) {
      if (promised) {
        throw Problems.refused("promise-incomplete", "promise", "is required by a promise");
      }
      return null;
    }
    if (!promised) {
      throw Problems.refused(
          "promise-not-expected", "promise", "does not go with " + disposition.code());
    }
    if (!promise.amount().isPositive()) {
      throw Problems.refused("promise-amount", "promise.amount", "must be more than zero");
    }
    ContactChecks.demandCurrency(file, promise.amount(), "promise-currency", "promise.amount");
    demandWithinTheDebt(file, promise.amount());
    return new PromiseToPay(
        promise.amount(), due(file, promise, paymentAsked, now), promise.method());
  }

  /** More than is owed is a slip of the finger; what is owed is the whole debt, where told. */
  private static void demandWithinTheDebt(CaseFile file, Money promised) {
    file.outstanding()
        .or(file::overdue)
        .filter(owed -> owed.compareTo(promised) < 0)
        .ifPresent(
            owed -> {
              throw Problems.refused(
                  "promise-above-debt",
                  "promise.amount",
                  "must not be more than is owed, %s, was %s".formatted(owed, promised));
            });
  }

  /** Who is asked to pay at once and says yes without naming a day has until tomorrow. */
  private LocalDate due(CaseFile file, Promise promise, boolean paymentAsked, Instant now) {
    LocalDate named = promise.dueDate();
    if (named == null) {
      if (!paymentAsked) {
        throw Problems.invalid(
            "promise.dueDate", "is required where payment was not asked for at once");
      }
      return time.payBy(file, now);
    }
    file.businessDate()
        .filter(named::isBefore)
        .ifPresent(
            today -> {
              throw Problems.refused(
                  "promise-in-the-past",
                  "promise.dueDate",
                  "must not be before the lender's business date " + today);
            });
    file.businessDate()
        .map(today -> today.plusDays(config.promiseDaysMax()))
        .filter(named::isAfter)
        .ifPresent(
            last -> {
              throw Problems.refused(
                  "promise-too-far",
                  "promise.dueDate",
                  "must not be after %s, %d days from the lender's business date; what takes longer"
                          .formatted(last, config.promiseDaysMax())
                      + " is a plan");
            });
    return named;
  }
}
