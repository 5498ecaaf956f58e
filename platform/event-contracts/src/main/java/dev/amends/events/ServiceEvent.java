package dev.amends.events;

import java.util.UUID;

/** What one of the four services tells lenders and the other services. */
public sealed interface ServiceEvent extends Event
    permits CaseEvent, AssessmentEvent, ContactEvent, PlanEvent {

  /** The case this fact belongs to, as numbered by case-service. */
  UUID caseId();

  /** The lender's own number of the account. */
  String accountId();

  /** Who or what brought this fact about, and why. */
  Origin origin();

  /** The account, which is also the key of the Kafka record. */
  default AccountKey account() {
    return new AccountKey(lenderId(), accountId());
  }

  /** The topic on which this fact is told. */
  default Topic topic() {
    return switch (this) {
      case CaseEvent ignored -> Topic.CASES;
      case AssessmentEvent ignored -> Topic.ASSESSMENTS;
      case ContactEvent ignored -> Topic.CONTACTS;
      case PlanEvent ignored -> Topic.PLANS;
    };
  }
}
