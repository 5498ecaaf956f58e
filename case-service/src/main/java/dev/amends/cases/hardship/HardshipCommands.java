package dev.amends.cases.hardship;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.AssessmentNeed;
import dev.amends.cases.lifecycle.AssessmentNeed.Source;
import dev.amends.cases.lifecycle.ClosedRequest;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.strategy.HardshipPolicy;
import dev.amends.events.AssessmentEvent.AssessmentRequestClosed;
import dev.amends.events.AssessmentEvent.AssessmentRequested;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Begins and ends the wait of a case for an assessment. The contact that requires one and the
 * request that it leads to arrive in any order; the wait begins with the first.
 */
@ApplicationScoped
public class HardshipCommands {
  private final HardshipPolicy policy;
  private final HardshipReviewCommands reviews;
  private final PlanOfferCommands offers;
  private final BusinessDays days;

  HardshipCommands(
      HardshipPolicy policy,
      HardshipReviewCommands reviews,
      PlanOfferCommands offers,
      BusinessDays days) {
    this.policy = policy;
    this.reviews = reviews;
    this.offers = offers;
    this.days = days;
  }

  /**
   * Awaits an assessment if the contact requires one, and ends the rest for the offer of a plan if
   * the borrower refused to pay.
   */
  public void applyContact(
      CollectionCase collectionCase, ContactLogged contact, Received<?> received) {
    offers.applyContact(collectionCase, contact, received);
    if (contact.reportsHardship()) {
      collectionCase.treatment().routeToHardship();
    }
    if (contact.needsAssessment()) {
      await(
          collectionCase,
          Source.CONTACT,
          contact.contactId(),
          contact.contactedAt(),
          contact.origin());
    }
  }

  /** Awaits the requested assessment. A request that is opened again begins a new wait. */
  public void request(
      CollectionCase collectionCase, AssessmentRequested requested, Received<?> received) {
    await(
        collectionCase,
        Source.REQUEST,
        requested.requestId(),
        received.occurredAt(),
        requested.origin());
  }

  private void await(
      CollectionCase collectionCase, Source source, UUID id, Instant at, Origin origin) {
    LocalDate today = days.currentDay(collectionCase);
    String reportedBy = origin.role().equals("system") ? null : origin.by();
    collectionCase
        .treatment()
        .assessment()
        .begin(new AssessmentNeed(source, id, at, today, policy.awaitedUntil(today), reportedBy));
  }

  /** Ends the wait, because the borrower's finances were assessed. */
  public void recordAssessment(CollectionCase collectionCase, Received<?> received) {
    if (collectionCase.treatment().assessment().recordAssessment(received.occurredAt())) {
      reviews.withdraw(
          collectionCase, Origin.event("the borrower's finances were assessed", received.id()));
    }
  }

  /** Ends the wait, because its request ended. */
  public void closeRequest(
      CollectionCase collectionCase, AssessmentRequestClosed closed, Received<?> received) {
    ClosedRequest request =
        new ClosedRequest(closed.requestId(), closed.closedAt(), received.occurredAt());
    if (collectionCase.treatment().assessment().closeRequest(request)) {
      String reason = "the request for an assessment ended: " + closed.outcome();
      reviews.withdraw(collectionCase, Origin.event(reason, received.id()));
    }
  }
}
