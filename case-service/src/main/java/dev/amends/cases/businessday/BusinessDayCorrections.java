package dev.amends.cases.businessday;

import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The corrections of closed business days. */
@ApplicationScoped
public class BusinessDayCorrections implements PanacheRepositoryBase<BusinessDayCorrection, UUID> {
  private static final int LISTED_MAX = 20;

  private final AccountLocks locks;

  BusinessDayCorrections(AccountLocks locks) {
    this.locks = locks;
  }

  /** Records a correction that a lender sent, once for all partitions. */
  public void record(BusinessDayCorrected corrected, Received<?> received) {
    if (Topic.CASES.source().filter(received.source()::equals).isPresent()) {
      return; // recorded when an operator requested it
    }
    locks.acquireLender(corrected.lenderId());
    if (count("lenderId = ?1 and eventId = ?2", corrected.lenderId(), received.id()) == 0) {
      persist(
          new BusinessDayCorrection(
              corrected, null, corrected.lenderId(), received.occurredAt(), received.id()));
    }
  }

  /** Counts the corrections of a lender so far. The caller holds the lock of the lender. */
  long countOf(String lenderId) {
    return count("lenderId", lenderId);
  }

  /** Finds the newest corrections of a lender, newest first. */
  List<BusinessDayCorrection> newest(String lenderId) {
    return find("lenderId = ?1 order by id desc", lenderId).range(0, LISTED_MAX - 1).list();
  }
}
