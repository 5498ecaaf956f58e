package dev.amends.cases.search;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The figures of cases as of the last closed business day, which updates only some cases. */
@ApplicationScoped
public class AgedFigures {
  private final ClosedBusinessDays days;
  private final BucketPolicy buckets;

  AgedFigures(ClosedBusinessDays days, BucketPolicy buckets) {
    this.days = days;
    this.buckets = buckets;
  }

  /** Ages the figures of an open case to the last closed day. */
  public Figures of(CollectionCase shown) {
    return of(shown, closedDays(List.of(shown)));
  }

  Figures of(CollectionCase shown, Map<LenderPartition, LocalDate> closed) {
    LocalDate day = closed.get(new LenderPartition(shown.account().lenderId(), shown.partition()));
    return day == null || !shown.isOpen() ? shown.figures() : shown.figures().agedTo(day, buckets);
  }

  Map<LenderPartition, LocalDate> closedDays(List<CollectionCase> cases) {
    return days.lastClosedDays(
        cases.stream().map(shown -> shown.account().lenderId()).distinct().toList());
  }
}
