package dev.amends.cases.borrowerview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the borrower's view says about a contact. */
class ContactSubjectPolicyTest {
  private static final PromiseToPay PROMISE =
      new PromiseToPay(Money.of("60.00", "CNY"), LocalDate.parse("2026-02-10"), null);

  @ParameterizedTest
  @CsvSource({
    "OUTBOUND, CALL,   true,  true,  ,                        false, CONVERSATION",
    "OUTBOUND, CALL,   true,  false, ,                        false, ATTEMPT",
    "OUTBOUND, CALL,   false, true,  ,                        false, ATTEMPT",
    "OUTBOUND, CALL,   false, false, ,                        false, ATTEMPT",
    "OUTBOUND, VISIT,  false, true,  ,                        false, ATTEMPT",
    "OUTBOUND, SMS,    false, false, ,                        false, MESSAGE",
    "OUTBOUND, EMAIL,  true,  false, ,                        false, MESSAGE",
    "OUTBOUND, LETTER, false, false, ,                        false, LETTER",
    "INBOUND,  CALL,   true,  true,  ,                        false, CONVERSATION",
    "INBOUND,  EMAIL,  true,  false, ,                        false, CONVERSATION",
    "INBOUND,  CALL,   false, true,  ,                        false, ",
    "INBOUND,  CALL,   false, true,  DISPUTE,                 true,  ",
    "OUTBOUND, CALL,   false, true,  REPRESENTATIVE,          true,  ATTEMPT",
    "OUTBOUND, CALL,   false, true,  DECEASED,                false, ATTEMPT",
    "OUTBOUND, CALL,   true,  true,  ,                        true,  HARDSHIP",
    "OUTBOUND, CALL,   true,  true,  DISPUTE,                 true,  DISPUTE",
    "INBOUND,  CALL,   true,  true,  PAYMENT_CLAIM,           false, PAYMENT_CLAIM",
    "INBOUND,  CALL,   true,  true,  COMPLAINT,               false, COMPLAINT",
    "INBOUND,  CALL,   true,  true,  CEASE,                   false, CEASE",
    "INBOUND,  CALL,   true,  true,  VULNERABILITY,           false, HARDSHIP",
    "INBOUND,  CALL,   true,  true,  BEREAVEMENT_OR_DISASTER, false, HARDSHIP",
    "INBOUND,  CALL,   true,  true,  REPRESENTATIVE,          false, CONVERSATION"
  })
  void namesTheSubject(
      Direction direction,
      Channel channel,
      boolean borrower,
      boolean conversation,
      @Nullable HoldKind hold,
      boolean hardship,
      @Nullable ContactSubject expected) {
    ContactLogged contact =
        contact(direction, channel, borrower, conversation, hold, hardship, null);

    assertThat(ContactSubjectPolicy.of(contact).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void namesAPromiseOfTheBorrowerOnly(Direction direction) {
    assertThat(
            ContactSubjectPolicy.of(
                contact(direction, Channel.CALL, true, true, null, true, PROMISE)))
        .contains(ContactSubject.PROMISE);
    assertThat(
            ContactSubjectPolicy.of(
                contact(direction, Channel.CALL, false, true, null, false, PROMISE)))
        .isNotEqualTo(Optional.of(ContactSubject.PROMISE));
  }

  @Test
  void masksAccountNumbers() {
    assertThat(BorrowerViews.masked("LOAN-2024-7731")).isEqualTo("****7731");
    assertThat(BorrowerViews.masked("12345678")).isEqualTo("****5678");
    assertThat(BorrowerViews.masked("1234567")).isEqualTo("****");
    assertThat(BorrowerViews.masked("1")).isEqualTo("****");
  }

  private static ContactLogged contact(
      Direction direction,
      Channel channel,
      boolean borrower,
      boolean conversation,
      @Nullable HoldKind hold,
      boolean hardship,
      @Nullable PromiseToPay promise) {
    return new ContactLogged(
        new UUID(0, 1),
        "L",
        "A",
        new UUID(0, 2),
        null,
        direction,
        channel,
        "ANY",
        direction == Direction.OUTBOUND,
        conversation,
        borrower,
        Instant.parse("2026-01-31T02:00:00Z"),
        FollowUp.NONE,
        promise,
        null,
        null,
        null,
        hold,
        null,
        null,
        null,
        null,
        hardship,
        null,
        null,
        null,
        Origin.system("test"));
  }
}
