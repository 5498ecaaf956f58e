package dev.amends.contact.quality;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.conventions.Caller;
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
  private final Caller caller;
  private final InstantSource clock;

  ReviewCommands(Contacts contacts, Reviews reviews, Caller caller, InstantSource clock) {
    this.contacts = contacts;
    this.reviews = reviews;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Records the review of a contact by the caller.
   *
   * @throws dev.amends.conventions.Problem 403 if the reviewer made the contact, 404 if there is no
   *     such contact
   */
  Review review(
      UUID contactId, int politeness, Map<ReviewItem, Boolean> items, @Nullable String comment) {
    ContactView contact = contacts.view(contactId);
    if (caller.is(contact.agent(), null)) {
      throw Problems.forbidden("own-contact", "You cannot review your own contact.");
    }
    Review review =
        new Review(
            UuidCreator.getTimeOrderedEpoch(),
            contact,
            politeness,
            items,
            comment,
            caller.name(),
            clock.instant());
    reviews.persist(review);
    return review;
  }
}
