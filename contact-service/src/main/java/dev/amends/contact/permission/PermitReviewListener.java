package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactDetailsChanged;
import dev.amends.contact.preference.RestrictionRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;

/** Reviews unused permits as soon as a borrower's restrictions or contact points change. */
@ApplicationScoped
class PermitReviewListener {
  private final PermitReviewCommands permits;
  private final InstantSource clock;

  PermitReviewListener(PermitReviewCommands permits, InstantSource clock) {
    this.permits = permits;
    this.clock = clock;
  }

  void onRestriction(@Observes RestrictionRecorded recorded) {
    permits.review(List.of(recorded.file().account()), clock.instant());
  }

  void onContactPoints(@Observes ContactDetailsChanged changed) {
    permits.review(changed.accounts(), clock.instant());
  }
}
