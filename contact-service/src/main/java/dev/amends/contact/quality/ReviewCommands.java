package dev.amends.contact.quality;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records quality reviews. */
@ApplicationScoped
class ReviewCommands {
  private final Contacts contacts;
  private final Reviews reviews;
  private final InstantSource clock;

  ReviewCommands(Contacts contacts, Reviews reviews, InstantSource clock) {
    this.contacts = contacts;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * Records the review of a contact.
   *
   * @throws dev.amends.conventions.Problem 403 if the reviewer made the contact, 404 if there is no
   *     such contact
   */
  Review review(
      UUID contactId,
      int politeness,
      Map<ReviewItem, Boolean> items,
      @Nullable String comment,
      String reviewer) {
    ContactView contact = contacts.view(contactId);
    if (contact.agent().equals(reviewer)) {
      throw Problems.forbidden("own-contact", "You cannot review your own contact.");
    }
    Review review =
        new Review(
            UuidCreator.getTimeOrderedEpoch(),
            contact,
            politeness,
            items,
            comment,
            reviewer,
            clock.instant());
    reviews.persist(review);
    return review;
  }
}
