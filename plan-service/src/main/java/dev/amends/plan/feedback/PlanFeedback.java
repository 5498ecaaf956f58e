package dev.amends.plan.feedback;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The feedback of a borrower about a plan in one contact; it never changes. */
@Entity
@Immutable
@Table(name = "plan_feedback")
class PlanFeedback {
  @Id UUID contactId;
  UUID planId;
  UUID caseId;
  boolean objected;
  @Nullable Long offerMinor;
  @Nullable Currency offerCurrency;
  String agent;
  Instant contactedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected PlanFeedback() {}

  PlanFeedback(UUID planId, ContactLogged contact, Conversation conversation) {
    this.contactId = contact.contactId();
    this.planId = planId;
    this.caseId = contact.caseId();
    this.objected = conversation.planObjected();
    this.agent = contact.origin().by();
    this.contactedAt = contact.contactedAt();
    Money offer = conversation.counterProposal();
    if (offer != null) {
      offerMinor = offer.minorUnits();
      offerCurrency = offer.currency();
    }
  }

  /** The monthly amount that the borrower offered instead; null if none. */
  @Nullable Money offer() {
    return Amounts.money(offerMinor, offerCurrency);
  }
}
