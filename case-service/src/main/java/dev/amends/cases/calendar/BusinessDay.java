package dev.amends.cases.calendar;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How far a lender's book is closed in one partition. */
@Entity
@Table(name = "business_day")
public class BusinessDay {
  @EmbeddedId private Id id;
  private LocalDate closedThrough;

  /** A part of a lender's book. */
  @Embeddable
  public record Id(String lenderId, int partition) {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected BusinessDay() {}

  BusinessDay(Id id, LocalDate closedThrough) {
    this.id = id;
    this.closedThrough = closedThrough;
  }

  void closeThrough(LocalDate day) {
    closedThrough = day;
  }

  Id id() {
    return id;
  }

  LocalDate closedThrough() {
    return closedThrough;
  }
}
