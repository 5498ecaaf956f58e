package dev.amends.events;

import java.util.UUID;

/** An event that one of the four services publishes to lenders and the other services. */
public sealed interface ServiceEvent extends Event
    permits CaseEvent, AssessmentEvent, ContactEvent, PlanEvent {

  /** Returns the id of the case, assigned by case-service. */
  UUID caseId();

  /** Returns the lender's number of the account. */
  String accountId();

  /** Returns who or what caused this event, and why. */
  Origin origin();

  /** Returns the account, which is also the key of the Kafka record. */
  default AccountKey account() {
    return new AccountKey(lenderId(), accountId());
  }

  /** Returns the topic on which the event is published. */
  default Topic topic() {
    return switch (this) {
      case CaseEvent ignored -> Topic.CASES;
      case AssessmentEvent ignored -> Topic.ASSESSMENTS;
      case ContactEvent ignored -> Topic.CONTACTS;
      case PlanEvent ignored -> Topic.PLANS;
    };
  }
}
