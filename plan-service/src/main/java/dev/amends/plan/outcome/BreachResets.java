package dev.amends.plan.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Repository of the resets of breaches. */
@ApplicationScoped
class BreachResets implements PanacheRepositoryBase<BreachReset, UUID> {

  /** Loads the resets of a plan, oldest first. */
  List<BreachReset> findByPlan(UUID planId) {
    return list("planId = ?1 order by id", planId);
  }
}
