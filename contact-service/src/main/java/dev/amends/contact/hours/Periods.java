package dev.amends.contact.hours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Periods in ascending order that neither overlap nor touch.
 *
 * @param list the periods
 */
public record Periods(List<Period> list) {
  public static final Periods NONE = new Periods(List.of());

  public Periods {
    list = List.copyOf(list);
  }

  static Periods of(Period period) {
    return new Periods(List.of(period));
  }

  /** Collects periods in any order; those that overlap or touch become one. */
  public static Periods of(List<Period> periods) {
    List<Period> merged = new ArrayList<>();
    for (Period next : periods.stream().sorted(Comparator.comparing(Period::from)).toList()) {
      Period last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || last.until().isBefore(next.from())) {
        merged.add(next);
      } else if (last.until().isBefore(next.until())) {
        merged.set(merged.size() - 1, new Period(last.from(), next.until()));
      }
    }
    return new Periods(merged);
  }

  public boolean contains(Instant at) {
    return list.stream().anyMatch(period -> period.contains(at));
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  Periods and(Periods other) {
    List<Period> shared = new ArrayList<>();
    for (Period period : list) {
      for (Period otherPeriod : other.list) {
        Instant from = later(period.from(), otherPeriod.from());
        Instant until =
            period.until().isBefore(otherPeriod.until()) ? period.until() : otherPeriod.until();
        if (from.isBefore(until)) {
          shared.add(new Period(from, until));
        }
      }
    }
    return new Periods(shared);
  }

  Periods or(Periods other) {
    if (list.isEmpty() || other.list.isEmpty()) {
      return list.isEmpty() ? other : this;
    }
    List<Period> all = new ArrayList<>(list);
    all.addAll(other.list);
    return of(all);
  }

  /** The rest of a period. */
  Periods complement(Period within) {
    List<Period> rest = new ArrayList<>();
    Instant from = within.from();
    for (Period period : and(of(within)).list) {
      if (from.isBefore(period.from())) {
        rest.add(new Period(from, period.from()));
      }
      from = period.until();
    }
    if (from.isBefore(within.until())) {
      rest.add(new Period(from, within.until()));
    }
    return new Periods(rest);
  }

  private static Instant later(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }
}
