package dev.amends.cases.businessday;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.calendar.BusinessDatePolicy;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The business days of cases. */
@ApplicationScoped
public class BusinessDays {
  private final ClosedBusinessDays closed;
  private final BusinessDatePolicy dates;

  BusinessDays(ClosedBusinessDays closed, BusinessDatePolicy dates) {
    this.closed = closed;
    this.dates = dates;
  }

  /** Returns the latest business day that a lender may close. */
  LocalDate latestToClose(String lenderId, Instant now) {
    return dates.latestToClose(closed.lastKnown(lenderId, Optional.empty()), now);
  }

  /** Returns a case's current business day: the later of its figures and the last closed day. */
  public LocalDate currentDay(CollectionCase collectionCase) {
    return closed.currentDay(
        collectionCase.account().lenderId(),
        collectionCase.partition(),
        collectionCase.figures().businessDate());
  }
}
