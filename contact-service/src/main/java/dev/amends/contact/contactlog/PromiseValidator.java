package dev.amends.contact.contactlog;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.contactlog.ContactRequest.Promise;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import dev.amends.rules.debt.DebtLimitPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Validates a promise to pay against the debt and the calendar, and dates an undated one. */
@ApplicationScoped
class PromiseValidator {
  private final BorrowerTime time;
  private final ContactLogConfig config;

  PromiseValidator(BorrowerTime time, ContactLogConfig config) {
    this.time = time;
    this.config = config;
  }

  /**
   * Returns the promise of a contact, null if the disposition records none.
   *
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule that it breaks
   */
  @Nullable PromiseToPay validate(
      CaseFile file, ContactRequest request, Disposition disposition, Instant now) {
    Promise promise = request.promise();
    requireIfExpected(promise, disposition);
    if (promise == null) {
      return null;
    }
    if (!promise.amount().isPositive()) {
      throw Problems.rejected(
          "promise-amount",
          "promise.amount",
          "must be more than zero (was " + promise.amount() + ")");
    }
    ConversationValidator.requireCurrency(
        file, promise.amount(), "promise-currency", "promise.amount");
    requireWithinDebt(file, promise.amount());
    boolean paymentAsked = request.conversationNotes().tasksOrNone().paymentAsked();
    return new PromiseToPay(
        promise.amount(), dueDate(file, promise, paymentAsked, now), promise.method());
  }

  private static void requireIfExpected(@Nullable Promise promise, Disposition disposition) {
    boolean expected = disposition.followUp() == FollowUp.PROMISE;
    if (expected && promise == null) {
      throw Problems.rejected(
          "promise-incomplete", "promise", "is required by the disposition " + disposition.code());
    }
    if (!expected && promise != null) {
      throw Problems.rejected(
          "promise-not-expected",
          "promise",
          "must be absent with the disposition " + disposition.code());
    }
  }

  private static void requireWithinDebt(CaseFile file, Money promised) {
    DebtLimitPolicy.exceeded(promised, file.figures().outstanding(), file.figures().overdue())
        .ifPresent(
            debt -> {
              throw Problems.rejected(
                  "promise-above-debt",
                  "promise.amount",
                  "must not exceed the debt of %s (was %s)".formatted(debt, promised));
            });
  }

  private LocalDate dueDate(CaseFile file, Promise promise, boolean paymentAsked, Instant now) {
    LocalDate dueDate = promise.dueDate();
    if (dueDate == null) {
      if (!paymentAsked) {
        throw Problems.invalid(
            "promise.dueDate", "is required unless the agent asked for immediate payment");
      }
      return time.payBy(file, now);
    }
    file.figures().businessDate().ifPresent(today -> requireSoon(dueDate, today));
    return dueDate;
  }

  private void requireSoon(LocalDate dueDate, LocalDate businessDate) {
    if (dueDate.isBefore(businessDate)) {
      throw Problems.rejected(
          "promise-in-the-past",
          "promise.dueDate",
          "must not be before the lender's business date %s (was %s)"
              .formatted(businessDate, dueDate));
    }
    LocalDate last = businessDate.plusDays(config.promiseDaysMax());
    if (dueDate.isAfter(last)) {
      throw Problems.rejected(
          "promise-too-far",
          "promise.dueDate",
          "must not be after %s, %d days after the lender's business date (was %s); propose a plan"
                  .formatted(last, config.promiseDaysMax(), dueDate)
              + " for a longer period");
    }
  }
}
