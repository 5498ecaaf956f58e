package dev.amends.cases.position;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides until when the strategy of a case is paused. */
final class PausePolicy {
  private PausePolicy() {}

  /**
   * Returns the latest of the last days of all pauses; empty without a pause, or if a hold has no
   * last day.
   *
   * @param holds the last days of the holds in force; null for a hold without one
   * @param others the last days of other pauses; null for a pause that is not in force
   * @param today the lender's business date
   */
  static Optional<LocalDate> lastDay(
      Collection<@Nullable LocalDate> holds,
      Collection<@Nullable LocalDate> others,
      LocalDate today) {
    return holds.stream().anyMatch(Objects::isNull)
        ? Optional.empty()
        : Stream.concat(holds.stream(), others.stream())
            .flatMap(Stream::ofNullable)
            .filter(day -> !day.isBefore(today))
            .max(LocalDate::compareTo);
  }
}
