package dev.amends.plan.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Repository of the resets of breaches. */
@ApplicationScoped
public class BreachResets implements PanacheRepositoryBase<BreachReset, UUID> {

  /** Loads the resets of a plan, oldest first. */
  List<BreachReset> findByPlan(UUID planId) {
    return list("planId = ?1 order by id", planId);
  }

  /**
   * Moves the resets that were made after a business day back to that day, which a correction has
   * made the last closed one.
   */
  public void correct(Collection<UUID> planIds, LocalDate day) {
    update("businessDate = ?1 where planId in ?2 and businessDate > ?1", day, planIds);
  }
}
