package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactDetailsChanged;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.preference.RestrictionRecorded;
import dev.amends.messaging.consumption.MessagesParked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/**
 * Reviews unused permits on all accounts of a borrower as soon as their restrictions or contact
 * points change, or messages about them are parked.
 */
@ApplicationScoped
class PermitReviewListener {
  private final PermitReviewCommands permits;
  private final Persons persons;
  private final InstantSource clock;

  PermitReviewListener(PermitReviewCommands permits, Persons persons, InstantSource clock) {
    this.permits = permits;
    this.persons = persons;
    this.clock = clock;
  }

  void onRestriction(@Observes RestrictionRecorded recorded) {
    permits.review(persons.accounts(recorded.file().account()), clock.instant());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void onParkedMessages(@Observes MessagesParked parked) {
    permits.review(persons.lock(parked.accounts()), clock.instant());
  }

  void onContactPoints(@Observes ContactDetailsChanged changed) {
    permits.review(persons.accounts(changed.accounts()), clock.instant());
  }
}
