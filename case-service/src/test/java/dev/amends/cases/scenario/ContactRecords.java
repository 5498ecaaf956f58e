package dev.amends.cases.scenario;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.AttemptFacts;
import dev.amends.events.ContactEvent.AttemptResult;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.DeliveryStatus;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.LadderEffect;
import dev.amends.events.ContactEvent.TaskKind;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What contact-service publishes about the case of a journey. */
record ContactRecords(AccountKey account, UUID caseId) {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Origin AGENT = new Origin("li.na", "agent", "logged the contact", null);
  private static final Origin SYSTEM = Origin.system("as planned");
  private static final String HASH = "0".repeat(64);

  /**
   * A contact.
   *
   * @param rest the number of days for which the strategy rests because of it
   */
  record Facts(
      Direction direction,
      Channel channel,
      String disposition,
      boolean reached,
      @Nullable Willingness willingness,
      @Nullable AttemptResult attempt,
      boolean hardship,
      boolean adviceNamed,
      int rest) {
    static Facts unanswered(Channel channel) {
      return new Facts(
          Direction.OUTBOUND,
          channel,
          channel == Channel.CALL ? "NO_ANSWER" : "NOT_HOME",
          false,
          null,
          AttemptResult.NOBODY,
          false,
          false,
          0);
    }

    static Facts conversation(String disposition, Willingness willingness, int rest) {
      return new Facts(
          Direction.OUTBOUND,
          Channel.CALL,
          disposition,
          true,
          willingness,
          AttemptResult.BORROWER,
          false,
          false,
          rest);
    }

    static Facts inbound() {
      return new Facts(
          Direction.INBOUND, Channel.CALL, "INBOUND", true, null, null, false, false, 0);
    }

    Facts withHardship() {
      return new Facts(
          direction, channel, disposition, reached, willingness, attempt, true, true, rest);
    }
  }

  ContactEvent logged(Facts facts, Instant at) {
    LocalDate localDate = at.atZone(ZONE).toLocalDate();
    return new ContactEvent.ContactLogged(
        caseId,
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        null,
        facts.direction(),
        facts.channel(),
        facts.disposition(),
        facts.direction() == Direction.OUTBOUND,
        facts.reached(),
        facts.reached(),
        at,
        FollowUp.NONE,
        null,
        facts.hardship() ? "MEDICAL" : null,
        facts.reached() ? conversation(facts.adviceNamed()) : null,
        facts.rest() == 0 ? null : new LadderEffect(facts.rest(), false),
        null,
        null,
        facts.willingness(),
        null,
        null,
        facts.hardship(),
        null,
        facts.attempt() == null ? null : new AttemptFacts(facts.attempt(), true, localDate),
        null,
        AGENT);
  }

  private static Conversation conversation(boolean adviceNamed) {
    return new Conversation(
        false,
        true,
        true,
        true,
        List.of(),
        false,
        null,
        null,
        null,
        null,
        List.of(),
        adviceNamed ? List.of("DEBT_ADVICE") : List.of(),
        null,
        false,
        null,
        null);
  }

  ContactEvent scheduled(UUID call, CallbackReason reason, LocalDateTime local) {
    return new ContactEvent.CallbackScheduled(
        caseId,
        account.lenderId(),
        account.accountId(),
        call,
        reason,
        local.atZone(ZONE).toInstant(),
        local,
        ZONE.getId(),
        1,
        SYSTEM);
  }

  ContactEvent completed(UUID call, CallbackReason reason) {
    return new ContactEvent.CallbackCompleted(
        caseId, account.lenderId(), account.accountId(), call, reason, null, AGENT);
  }

  ContactEvent cancelled(UUID call, CallbackReason reason) {
    return new ContactEvent.CallbackCancelled(
        caseId, account.lenderId(), account.accountId(), call, reason, "contact stops", SYSTEM);
  }

  ContactEvent letterIssued(UUID letter, String kind) {
    return new ContactEvent.NoticeIssued(
        caseId,
        account.lenderId(),
        account.accountId(),
        letter,
        kind,
        "zh-CN",
        null,
        null,
        null,
        SYSTEM);
  }

  ContactEvent letterDelivery(UUID letter, String kind, DeliveryStatus status, Instant at) {
    return new ContactEvent.NoticeDeliveryRecorded(
        caseId,
        account.lenderId(),
        account.accountId(),
        letter,
        kind,
        status,
        at,
        HASH,
        null,
        AGENT);
  }

  ContactEvent taskScheduled(UUID task, TaskKind kind, Instant dueAt) {
    return new ContactEvent.TaskScheduled(
        caseId,
        account.lenderId(),
        account.accountId(),
        task,
        kind,
        dueAt,
        null,
        "agent",
        null,
        1,
        SYSTEM);
  }

  ContactEvent taskCompleted(UUID task, TaskKind kind, String result) {
    return new ContactEvent.TaskCompleted(
        caseId, account.lenderId(), account.accountId(), task, kind, result, null, AGENT);
  }

  ContactEvent represented() {
    return new ContactEvent.RepresentativeRecorded(
        caseId, account.lenderId(), account.accountId(), false, HASH, AGENT);
  }

  ContactEvent notRepresented() {
    return new ContactEvent.RepresentativeRemoved(
        caseId, account.lenderId(), account.accountId(), "NO_LONGER_NEEDED", false, null, AGENT);
  }

  ContactEvent ceased(UUID restriction) {
    return new ContactEvent.RestrictionRecorded(
        caseId, account.lenderId(), account.accountId(), restriction, "CEASE", false, HASH, AGENT);
  }

  ContactEvent ceaseLifted(UUID restriction) {
    return new ContactEvent.RestrictionLifted(
        caseId,
        account.lenderId(),
        account.accountId(),
        restriction,
        "CEASE",
        "BORROWER_REQUEST",
        false,
        null,
        AGENT);
  }
}
