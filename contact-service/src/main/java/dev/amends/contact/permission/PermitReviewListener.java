package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactDetailsChanged;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.preference.RestrictionRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/**
 * Reviews unused permits on all accounts of a borrower as soon as their restrictions or contact
 * points change.
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

  void onContactPoints(@Observes ContactDetailsChanged changed) {
    permits.review(persons.accounts(changed.accounts()), clock.instant());
  }
}
