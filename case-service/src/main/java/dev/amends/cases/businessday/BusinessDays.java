package dev.amends.cases.businessday;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The business days of cases. */
@ApplicationScoped
public class BusinessDays {
  private final ClosedBusinessDays closed;

  BusinessDays(ClosedBusinessDays closed) {
    this.closed = closed;
  }

  /** Returns a case's current business day: the later of its figures and the last closed day. */
  public LocalDate currentDay(CollectionCase collectionCase) {
    return closed.currentDay(
        collectionCase.account().lenderId(),
        collectionCase.partition(),
        collectionCase.figures().businessDate());
  }

  /** Whether a business day of a case has begun: the day before it is closed, or it is reported. */
  public boolean hasBegun(CollectionCase collectionCase, LocalDate day) {
    return !day.isAfter(collectionCase.figures().businessDate())
        || closed.isClosed(
            collectionCase.account().lenderId(), collectionCase.partition(), day.minusDays(1));
  }
}
