package dev.amends.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * The days on which negotiation failed, and on which letters of steps were delivered. Several
 * attempts or conversations on one day count once.
 */
@Embeddable
class ContactDays {
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(name = "failed_attempt_days")
  private List<LocalDate> failedAttempts = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(name = "uncommitted_days")
  private List<LocalDate> uncommitted = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(name = "step_deliveries")
  private Map<String, LocalDate> deliveries = Map.of();

  protected ContactDays() {}

  void addFailedAttempt(LocalDate day) {
    failedAttempts = with(failedAttempts, day);
  }

  void addUncommitted(LocalDate day) {
    uncommitted = with(uncommitted, day);
  }

  private static List<LocalDate> with(List<LocalDate> days, LocalDate day) {
    return Stream.concat(days.stream(), Stream.of(day)).distinct().sorted().toList();
  }

  /** Records the delivery of a step's letter; the newest one counts. */
  void addDelivery(String step, LocalDate day) {
    Map<String, LocalDate> latest = new HashMap<>(deliveries);
    latest.merge(step, day, (one, other) -> one.isAfter(other) ? one : other);
    deliveries = Map.copyOf(latest);
  }

  int failedAttempts() {
    return failedAttempts.size();
  }

  int uncommitted() {
    return uncommitted.size();
  }

  Map<String, LocalDate> deliveries() {
    return deliveries;
  }
}
