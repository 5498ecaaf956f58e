package dev.amends.cases;

import dev.amends.events.AssessmentEvent.AssessmentCause;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentRequestClosed;
import dev.amends.events.AssessmentEvent.AssessmentRequested;
import dev.amends.events.AssessmentEvent.RequestOutcome;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events about the hardship of the borrower of one case. */
record HardshipEvents(AnAccount account, UUID caseId) {
  static final Instant CONTACTED_AT = Instant.parse("2026-01-31T02:00:00Z");

  static HardshipEvents of(AnAccount account, String caseId) {
    return new HardshipEvents(account, UUID.fromString(caseId));
  }

  /** A call whose disposition says nothing of hardship. */
  ContactLogged contact(String agent, boolean hardship) {
    return contact(agent, Direction.OUTBOUND, hardship, Willingness.NO_COMMITMENT);
  }

  /** A call of the borrower, which shows that they are willing. */
  ContactLogged inbound() {
    return contact("li.na", Direction.INBOUND, false, null);
  }

  ContactLogged refusal() {
    return contact("li.na", Direction.OUTBOUND, false, Willingness.REFUSED);
  }

  private ContactLogged contact(
      String agent, Direction direction, boolean hardship, @Nullable Willingness willingness) {
    return new ContactLogged(
        caseId,
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        null,
        direction,
        Channel.CALL,
        direction == Direction.INBOUND ? "INBOUND" : "RPC_NO_COMMITMENT",
        direction == Direction.OUTBOUND,
        true,
        true,
        CONTACTED_AT,
        FollowUp.NONE,
        null,
        "MEDICAL",
        null,
        null,
        null,
        null,
        willingness,
        null,
        null,
        hardship,
        null,
        null,
        null,
        new Origin(agent, "agent", "logged the contact", null));
  }

  AssessmentRequested requested(UUID requestId) {
    return new AssessmentRequested(
        caseId,
        account.lenderId(),
        account.accountId(),
        requestId,
        AssessmentCause.HARDSHIP,
        "MEDICAL",
        null,
        CONTACTED_AT,
        CONTACTED_AT.plusSeconds(86_400),
        Origin.system("the borrower reported hardship"));
  }

  AssessmentRequestClosed closed(UUID requestId, RequestOutcome outcome) {
    return new AssessmentRequestClosed(
        caseId,
        account.lenderId(),
        account.accountId(),
        requestId,
        outcome,
        null,
        CONTACTED_AT.plusSeconds(60),
        Origin.system("the request ended"));
  }

  /**
   * An assessment of the borrower's finances.
   *
   * @param abilityScore 0 to 100
   */
  AssessmentCompleted assessed(int abilityScore) {
    return new AssessmentCompleted(
        caseId,
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        1,
        account.money("5000.00"),
        account.money("3000.00"),
        account.money("0.00"),
        account.money("0.00"),
        account.money("2000.00"),
        account.money("1600.00"),
        abilityScore,
        LocalDate.parse("2026-04-30"),
        null,
        null,
        null,
        null,
        null,
        AnAccount.DAY,
        null,
        null,
        new Origin("li.na", "agent", "recorded the assessment", null));
  }
}
