package dev.amends.cases.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far the lenders' books are closed. */
@ApplicationScoped
public class BusinessDays implements PanacheRepositoryBase<BusinessDay, BusinessDay.Id> {

  /** The last closed day of each part of some lenders' books; open ones are left out. */
  public Map<BusinessDay.Id, LocalDate> closedThrough(Collection<String> lenderIds) {
    Map<BusinessDay.Id, LocalDate> closed = new HashMap<>();
    if (!lenderIds.isEmpty()) {
      for (BusinessDay day : list("id.lenderId in ?1", lenderIds)) {
        closed.put(day.id(), day.closedThrough());
      }
    }
    return closed;
  }

  /** The last closed day of one part of a lender's book. */
  public Optional<LocalDate> closedThrough(String lenderId, int partition) {
    return findByIdOptional(new BusinessDay.Id(lenderId, partition))
        .map(BusinessDay::closedThrough);
  }

  /**
   * The present business day of an account: the last closed one, where nothing later is known.
   *
   * @param known the business date of the account's figures
   */
  public LocalDate present(String lenderId, int partition, LocalDate known) {
    return closedThrough(lenderId, partition).filter(known::isBefore).orElse(known);
  }

  /** Notes that a day is closed. */
  public void close(String lenderId, int partition, LocalDate day) {
    BusinessDay.Id id = new BusinessDay.Id(lenderId, partition);
    findByIdOptional(id)
        .ifPresentOrElse(known -> known.closeThrough(day), () -> persist(new BusinessDay(id, day)));
  }
}
