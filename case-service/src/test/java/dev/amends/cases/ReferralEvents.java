package dev.amends.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.events.ContactEvent.AttemptFacts;
import dev.amends.events.ContactEvent.AttemptResult;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.DeliveryStatus;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.NoticeDeliveryRecorded;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Event;
import dev.amends.events.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded about one case before a legal step. */
record ReferralEvents(AnAccount account, UUID caseId) {
  static final String AGENT = "zhao.min";
  static final LocalDate FIRST = AnAccount.DAY.minusDays(30);

  static ReferralEvents of(AnAccount account, String caseId) {
    return new ReferralEvents(account, UUID.fromString(caseId));
  }

  /** Nobody answers at a number of the borrower's own. */
  ContactLogged unanswered(LocalDate on) {
    return attempt(on, new AttemptFacts(AttemptResult.NOBODY, true, on));
  }

  /** Nobody answers, by an event from before the facts of an attempt were recorded. */
  ContactLogged unansweredWithoutFacts(LocalDate on) {
    return attempt(on, null);
  }

  /** A stranger answers: the number is not the borrower's. */
  ContactLogged strangerAnswered(LocalDate on) {
    return attempt(on, new AttemptFacts(AttemptResult.STRANGER, false, on));
  }

  private ContactLogged attempt(LocalDate on, @Nullable AttemptFacts facts) {
    return contact(on, "NO_ANSWER", false, null, facts);
  }

  ContactLogged refused(LocalDate on) {
    AttemptFacts facts = new AttemptFacts(AttemptResult.BORROWER, true, on);
    return contact(on, "RPC_REFUSED", true, Willingness.REFUSED, facts);
  }

  private ContactLogged contact(
      LocalDate on,
      String disposition,
      boolean reached,
      @Nullable Willingness willingness,
      @Nullable AttemptFacts facts) {
    return new ContactLogged(
        caseId,
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        null,
        Direction.OUTBOUND,
        Channel.CALL,
        disposition,
        true,
        reached,
        reached,
        noon(on),
        FollowUp.NONE,
        null,
        null,
        null,
        null,
        null,
        null,
        willingness,
        null,
        null,
        false,
        null,
        facts,
        null,
        new Origin(AGENT, "agent", "logged the contact", null));
  }

  NoticeDeliveryRecorded letter(DeliveryStatus status, LocalDate on) {
    return new NoticeDeliveryRecorded(
        caseId,
        account.lenderId(),
        account.accountId(),
        UUID.nameUUIDFromBytes(caseId.toString().getBytes(UTF_8)),
        "DEMAND_LETTER",
        status,
        noon(on),
        "0".repeat(64),
        null,
        new Origin("post", "ops", "recorded the delivery", null));
  }

  /** The proof that the region of {@link AnAccount} requires. */
  List<Event> complete() {
    return List.of(
        unanswered(FIRST),
        unanswered(FIRST.plusDays(2)),
        unanswered(FIRST.plusDays(4)),
        letter(DeliveryStatus.DELIVERED, FIRST));
  }

  private static Instant noon(LocalDate on) {
    return on.atTime(4, 0).toInstant(ZoneOffset.UTC);
  }
}
