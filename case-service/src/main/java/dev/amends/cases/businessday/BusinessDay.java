package dev.amends.cases.businessday;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The last business day that a lender closed in one partition. */
@Entity
@Table(name = "business_day")
public class BusinessDay {
  @EmbeddedId private Id id;
  private LocalDate closedThrough;

  /** A lender's accounts in one partition. */
  @Embeddable
  public record Id(String lenderId, int partition) {}

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
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
