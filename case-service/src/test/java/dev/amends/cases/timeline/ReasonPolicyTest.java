package dev.amends.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactDenied;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reasons in a timeline, which readers understand without opening the event's data. */
class ReasonPolicyTest {
  private static final UUID ID = new UUID(0, 1);
  private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");

  @Test
  void namesRuleCitationAndNextTimeOfADenial() {
    ContactEvent denied =
        new ContactDenied(
            ID,
            "L",
            "A",
            Channel.CALL,
            Purpose.COLLECTION,
            "us-reg-f",
            "attempts-7-in-7-days",
            "12 CFR 1006.14(b)(2)(i)(A)",
            NOON,
            new Origin("li.na", "agent", "requested a contact permit", null));

    Origin origin = ReasonPolicy.explain(denied);

    assertThat(origin.by()).isEqualTo("li.na");
    assertThat(origin.reason())
        .isEqualTo(
            "CALL for COLLECTION denied by attempts-7-in-7-days of us-reg-f"
                + " (12 CFR 1006.14(b)(2)(i)(A)); next permitted 2026-02-02T12:00:00Z");
  }

  @Test
  void saysHowAContactEnded() {
    PromiseToPay promise =
        new PromiseToPay(Money.of("100.00", "CNY"), LocalDate.parse("2026-02-03"), null);

    assertThat(ReasonPolicy.explain(logged("RPC_PTP", null, promise)).reason())
        .isEqualTo("OUTBOUND CALL: RPC_PTP, promised 100.00 CNY by 2026-02-03");
    assertThat(ReasonPolicy.explain(logged("RPC_HARDSHIP", "REDUCED_HOURS", null)).reason())
        .isEqualTo("OUTBOUND CALL: RPC_HARDSHIP, REDUCED_HOURS");
  }

  private static ContactLogged logged(
      String disposition, @Nullable String reasonCode, @Nullable PromiseToPay promise) {
    return new ContactLogged(
        ID,
        "L",
        "A",
        ID,
        ID,
        Direction.OUTBOUND,
        Channel.CALL,
        disposition,
        true,
        true,
        true,
        NOON,
        promise == null ? FollowUp.ASSESSMENT : FollowUp.PROMISE,
        promise,
        reasonCode,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Origin("li.na", "agent", "logged the contact", null));
  }
}
