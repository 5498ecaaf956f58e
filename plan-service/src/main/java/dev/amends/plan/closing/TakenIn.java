package dev.amends.plan.closing;

import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Asks this service's own inbox whether an event of an account has had its effect here. */
@ApplicationScoped
class TakenIn {
  private final EntityManager database;

  TakenIn(EntityManager database) {
    this.database = database;
  }

  boolean has(AccountKey account, String eventId) {
    return !database
        .createNativeQuery(
            "select 1 from inbox where record_key = ?1 and id = ?2 and outcome <> 'PARKED'")
        .setParameter(1, account.recordKey())
        .setParameter(2, eventId)
        .getResultList()
        .isEmpty();
  }
}
