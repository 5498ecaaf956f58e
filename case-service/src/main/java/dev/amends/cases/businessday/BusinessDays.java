package dev.amends.cases.businessday;

import dev.amends.cases.lifecycle.CollectionCase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The business days that the lenders have closed. */
@ApplicationScoped
public class BusinessDays implements PanacheRepositoryBase<BusinessDay, BusinessDay.Id> {

  /** Finds the last closed day of several lenders, by partition. */
  public Map<BusinessDay.Id, LocalDate> closedThrough(Collection<String> lenderIds) {
    Map<BusinessDay.Id, LocalDate> closed = new HashMap<>();
    if (!lenderIds.isEmpty()) {
      for (BusinessDay day : list("id.lenderId in ?1", lenderIds)) {
        closed.put(day.id(), day.closedThrough());
      }
    }
    return closed;
  }

  /** Finds the last closed day of a lender in one partition. */
  public Optional<LocalDate> closedThrough(String lenderId, int partition) {
    return findByIdOptional(new BusinessDay.Id(lenderId, partition))
        .map(BusinessDay::closedThrough);
  }

  /** Returns a case's current business day: the later of its figures and the last closed day. */
  public LocalDate currentDay(CollectionCase collectionCase) {
    LocalDate reported = collectionCase.figures().businessDate();
    return closedThrough(collectionCase.account().lenderId(), collectionCase.partition())
        .filter(reported::isBefore)
        .orElse(reported);
  }

  /** Closes a business day in one partition. */
  public void close(String lenderId, int partition, LocalDate day) {
    BusinessDay.Id id = new BusinessDay.Id(lenderId, partition);
    findByIdOptional(id)
        .ifPresentOrElse(known -> known.closeThrough(day), () -> persist(new BusinessDay(id, day)));
  }
}
