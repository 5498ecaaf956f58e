package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the requests that propose options. */
record OptionRequests(UUID caseId) {

  PlanRequest promise(Money total, LocalDate due) {
    return request(PlanKind.PROMISE, total, null, null, due, null, null, null, null);
  }

  PlanRequest instalments(Money total, int count, LocalDate first) {
    return request(PlanKind.INSTALMENTS, total, count, null, first, null, null, null, null);
  }

  PlanRequest withDownPayment(
      Money total, int count, LocalDate first, Money downPayment, LocalDate due) {
    return request(PlanKind.INSTALMENTS, total, count, null, first, null, downPayment, due, null);
  }

  PlanRequest extension(int count, LocalDate first) {
    return request(PlanKind.EXTENSION, null, count, null, first, null, null, null, null);
  }

  PlanRequest deferral(Money total, int count, int holidayMonths) {
    return request(PlanKind.DEFERRAL, total, count, null, null, holidayMonths, null, null, null);
  }

  PlanRequest settlement(Money discount, LocalDate due) {
    return request(PlanKind.SETTLEMENT, null, null, null, due, null, null, null, discount);
  }

  PlanRequest token(Money amount, int months, LocalDate first) {
    return request(PlanKind.TOKEN, null, months, amount, first, null, null, null, null);
  }

  private PlanRequest request(
      PlanKind kind,
      @Nullable Money total,
      @Nullable Integer count,
      @Nullable Money amount,
      @Nullable LocalDate first,
      @Nullable Integer holidayMonths,
      @Nullable Money downPayment,
      @Nullable LocalDate downPaymentDue,
      @Nullable Money discount) {
    return new PlanRequest(
        caseId,
        kind,
        total,
        count,
        amount,
        null,
        first,
        null,
        null,
        holidayMonths,
        downPayment,
        downPaymentDue,
        discount,
        null,
        null,
        null,
        null);
  }
}
