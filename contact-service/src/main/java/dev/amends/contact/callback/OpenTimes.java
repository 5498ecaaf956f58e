package dev.amends.contact.callback;

import dev.amends.contact.permission.CallingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * On which parts of his days a borrower may be called, on his own wall clock.
 *
 * <p>The clock of a zone runs straight between two changes of its offset; each stretch is looked at
 * by itself, so that nothing is lost in the gap of a spring night or found twice in autumn.
 */
final class OpenTimes {
  static final int DAY_SECONDS = 86_400;

  /** Longer than any chain of holidays and than any week of preferences. */
  private static final int DAYS_LOOKED_AT = 60;

  private final Function<LocalDate, List<Span>> spans;

  private OpenTimes(Function<LocalDate, List<Span>> spans) {
    this.spans = spans;
  }

  /**
   * A part of a day, in seconds of its wall clock.
   *
   * @param until the first second after it
   */
  record Span(int from, int until) {}

  /** Each day within calling hours. */
  static OpenTimes within(CallingHours hours) {
    List<Span> daily =
        List.of(new Span(hours.from().toSecondOfDay(), hours.until().toSecondOfDay()));
    return new OpenTimes(day -> daily);
  }

  /** Not on these days. */
  OpenTimes except(Predicate<LocalDate> closed) {
    return new OpenTimes(day -> closed.test(day) ? List.of() : spans.apply(day));
  }

  /** Not at these times. */
  OpenTimes avoiding(List<WeekTime> avoided) {
    return avoided.isEmpty()
        ? this
        : new OpenTimes(
            day -> {
              List<Span> left = spans.apply(day);
              for (WeekTime time : avoided) {
                for (Span cut : time.on(day)) {
                  left = without(left, cut);
                }
              }
              return left;
            });
  }

  /** Only at these times. */
  OpenTimes only(List<WeekTime> wished) {
    return new OpenTimes(
        day -> {
          List<Span> both = new ArrayList<>();
          for (WeekTime time : wished) {
            for (Span wish : time.on(day)) {
              for (Span open : spans.apply(day)) {
                int from = Math.max(wish.from(), open.from());
                int until = Math.min(wish.until(), open.until());
                if (from < until) {
                  both.add(new Span(from, until));
                }
              }
            }
          }
          return both;
        });
  }

  private static List<Span> without(List<Span> open, Span cut) {
    List<Span> left = new ArrayList<>();
    for (Span span : open) {
      if (span.from() < cut.from()) {
        left.add(new Span(span.from(), Math.min(span.until(), cut.from())));
      }
      if (span.until() > cut.until()) {
        left.add(new Span(Math.max(span.from(), cut.until()), span.until()));
      }
    }
    return left;
  }

  /** Whether a moment lies within them. */
  boolean isOpen(Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    int second = local.toLocalTime().toSecondOfDay();
    return spans.apply(local.toLocalDate()).stream()
        .anyMatch(span -> span.from() <= second && second < span.until());
  }

  /** The first open moment at or after another; none where there is none for two months. */
  Optional<Instant> next(Instant from, ZoneId zone) {
    Instant at = from;
    Instant horizon = from.plus(Duration.ofDays(DAYS_LOOKED_AT));
    while (at.isBefore(horizon)) {
      ZoneOffset offset = zone.getRules().getOffset(at);
      Optional<Instant> change = change(at, zone);
      Optional<Instant> open =
          open(LocalDateTime.ofInstant(at, offset)).map(local -> local.toInstant(offset));
      if (open.isPresent() && (change.isEmpty() || open.get().isBefore(change.get()))) {
        return open;
      }
      if (change.isEmpty()) {
        return Optional.empty();
      }
      at = change.get();
    }
    return Optional.empty();
  }

  /** On a clock that runs straight. */
  private Optional<LocalDateTime> open(LocalDateTime from) {
    for (int days = 0; days < DAYS_LOOKED_AT; days++) {
      LocalDate day = from.toLocalDate().plusDays(days);
      LocalTime earliest = days == 0 ? from.toLocalTime() : LocalTime.MIN;
      Optional<LocalTime> open =
          spans.apply(day).stream()
              .filter(span -> earliest.toSecondOfDay() < span.until())
              .map(span -> later(earliest, LocalTime.ofSecondOfDay(span.from())))
              .min(LocalTime::compareTo);
      if (open.isPresent()) {
        return open.map(day::atTime);
      }
    }
    return Optional.empty();
  }

  /**
   * The moment at which so much open time has passed since another; at the latest two months on.
   */
  Instant after(Instant from, Duration open, ZoneId zone) {
    Duration left = open;
    Instant horizon = from.plus(Duration.ofDays(DAYS_LOOKED_AT));
    Optional<Instant> start = next(from, zone);
    while (start.isPresent() && start.get().isBefore(horizon)) {
      Instant closing = closing(start.get(), zone);
      Duration stretch = Duration.between(start.get(), closing);
      if (left.compareTo(stretch) <= 0) {
        return start.get().plus(left);
      }
      left = left.minus(stretch);
      start = next(closing, zone);
    }
    return horizon;
  }

  /** When the part of the day that a moment lies in ends, or the clock changes. */
  private Instant closing(Instant at, ZoneId zone) {
    ZoneOffset offset = zone.getRules().getOffset(at);
    LocalDateTime local = LocalDateTime.ofInstant(at, offset);
    int second = local.toLocalTime().toSecondOfDay();
    int until =
        spans.apply(local.toLocalDate()).stream()
            .filter(span -> span.from() <= second && second < span.until())
            .mapToInt(Span::until)
            .max()
            .orElseThrow();
    Instant closing = local.toLocalDate().atStartOfDay().plusSeconds(until).toInstant(offset);
    return change(at, zone).filter(change -> change.isBefore(closing)).orElse(closing);
  }

  private static Optional<Instant> change(Instant at, ZoneId zone) {
    return Optional.ofNullable(zone.getRules().nextTransition(at))
        .map(ZoneOffsetTransition::getInstant);
  }

  private static LocalTime later(LocalTime one, LocalTime other) {
    return one.isAfter(other) ? one : other;
  }
}
