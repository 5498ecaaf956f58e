package dev.amends.assessment.record;

import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseClosed;
import dev.amends.events.CaseEvent.CaseCured;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseOpened;
import dev.amends.events.CaseEvent.CaseReopened;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.ClosingReason;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of the other services about one case. */
record StoryEvents(UUID caseId, String lenderId, String accountId) {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

  CaseEvent caseIs(CaseStatus status, Money overdue) {
    CaseFacts facts = facts(status, overdue);
    Origin origin = Origin.lender(lenderId, "AccountOverdue", "event-1");
    return switch (status) {
      case OPEN -> new CaseOpened(caseId, lenderId, accountId, facts, null, origin);
      case CURED ->
          new CaseCured(caseId, lenderId, accountId, DAY, DAY.plusDays(90), facts, origin);
      case CHARGED_OFF, CLOSED ->
          new CaseClosed(
              caseId, lenderId, accountId, DAY, ClosingReason.CHARGED_OFF, facts, origin);
    };
  }

  CaseReopened reopened(Money overdue) {
    CaseFacts facts = facts(CaseStatus.OPEN, overdue);
    Origin origin = Origin.lender(lenderId, "PaymentReversed", "event-2");
    return new CaseReopened(caseId, lenderId, accountId, DAY, facts, origin);
  }

  CaseEvent erasureRequested(UUID requestId) {
    return new CaseEvent.BorrowerErasureRequested(
        caseId,
        lenderId,
        accountId,
        requestId,
        "the retention period ended on 2029-01-31",
        Origin.system("the borrower asked for erasure"));
  }

  private static CaseFacts facts(CaseStatus status, Money overdue) {
    return new CaseFacts(
        status,
        "B-1",
        "LOAN",
        DAY,
        DAY.minusDays(40),
        40,
        "31-60",
        overdue,
        null,
        CustomerClass.UNKNOWN,
        Stage.NEGOTIATE,
        "Asia/Shanghai",
        "CN",
        "zh-CN");
  }

  /** A change in circumstances and the figures that the borrower stated. */
  static Conversation change() {
    return new Conversation(
        false,
        true,
        false,
        true,
        List.of(),
        false,
        "ASSESSMENT_NEEDED",
        "SALARY",
        Money.of("3500.00", "CNY"),
        Cooperation.COOPERATIVE,
        List.of(),
        List.of("DEBT_ADVICE"),
        null,
        false,
        null,
        "INCOME_FELL");
  }

  /**
   * A contact.
   *
   * @param hardship whether the borrower reported a sudden event; absent if not asked
   */
  ContactLogged contact(
      Instant at,
      String disposition,
      FollowUp followUp,
      @Nullable Conversation conversation,
      @Nullable Boolean hardship) {
    return new ContactLogged(
        caseId,
        lenderId,
        accountId,
        UUID.randomUUID(),
        null,
        Direction.INBOUND,
        Channel.CALL,
        disposition,
        false,
        true,
        true,
        at,
        followUp,
        null,
        "REDUCED_HOURS",
        conversation,
        null,
        null,
        null,
        null,
        null,
        null,
        hardship,
        null,
        null,
        null,
        new Origin("li.na", "agent", "logged the contact", null));
  }
}
