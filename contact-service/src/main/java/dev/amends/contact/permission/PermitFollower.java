package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactDetailsChanged;
import dev.amends.contact.preference.RestrictionRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;

/** What is said of being contacted ends the permits that it forbids, before they are used. */
@ApplicationScoped
class PermitFollower {
  private final PermitReview permits;
  private final InstantSource clock;

  PermitFollower(PermitReview permits, InstantSource clock) {
    this.permits = permits;
    this.clock = clock;
  }

  void follow(@Observes RestrictionRecorded stated) {
    permits.review(List.of(stated.file().account()), clock.instant());
  }

  void follow(@Observes ContactDetailsChanged changed) {
    permits.review(changed.accounts(), clock.instant());
  }
}
