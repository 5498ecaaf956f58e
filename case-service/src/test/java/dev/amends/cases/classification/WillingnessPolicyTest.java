package dev.amends.cases.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Origin;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which signs a contact gives, and what they weigh. */
class WillingnessPolicyTest {
  private static final WillingnessPolicy POLICY = new WillingnessPolicy(weights(Map.of()));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // direction, right party, willingness, cooperation, signs
        "OUTBOUND, true, -, -, RIGHT_PARTY_CONTACT",
        "INBOUND, true, -, -, INBOUND",
        "OUTBOUND, false, -, -, ''",
        "OUTBOUND, true, PROMISE_MADE, COOPERATIVE, PROMISE_MADE;COOPERATIVE",
        "OUTBOUND, true, NO_COMMITMENT, PARTLY_COOPERATIVE, NO_COMMITMENT;PARTLY_COOPERATIVE",
        "INBOUND, true, REFUSED, NOT_COOPERATIVE, REFUSED;NOT_COOPERATIVE",
        "OUTBOUND, true, ABUSIVE, HOSTILE, ABUSIVE;HOSTILE",
        "OUTBOUND, true, -, COOPERATIVE, RIGHT_PARTY_CONTACT;COOPERATIVE",
        "OUTBOUND, false, -, HOSTILE, ''",
      })
  void givesOneSignOfTheResultAndOneOfTheCooperation(
      Direction direction,
      boolean rightParty,
      @Nullable Willingness willingness,
      @Nullable Cooperation cooperation,
      String expected) {
    assertThat(POLICY.signsOf(contact(direction, rightParty, willingness, cooperation)))
        .extracting(WillingnessSign::name)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(";")));
  }

  @Test
  void requiresAWeightForEverySign() {
    Map<WillingnessSign, Integer> incomplete = weights(Map.of());
    incomplete.remove(WillingnessSign.UNASKED_PAYMENT);

    assertThatThrownBy(() -> new WillingnessPolicy(incomplete))
        .hasMessageContaining("UNASKED_PAYMENT has no points");
  }

  @ParameterizedTest
  @ValueSource(ints = {-101, 101})
  void rejectsAWeightBeyondTheScale(int points) {
    Map<WillingnessSign, Integer> absurd = weights(Map.of(WillingnessSign.REFUSED, points));

    assertThatThrownBy(() -> new WillingnessPolicy(absurd))
        .hasMessage("REFUSED must be -100 to 100 (was " + points + ")");
  }

  private static Map<WillingnessSign, Integer> weights(Map<WillingnessSign, Integer> different) {
    return Arrays.stream(WillingnessSign.values())
        .collect(Collectors.toMap(Function.identity(), sign -> different.getOrDefault(sign, 1)));
  }

  private static ContactLogged contact(
      Direction direction,
      boolean rightParty,
      @Nullable Willingness willingness,
      @Nullable Cooperation cooperation) {
    return new ContactLogged(
        UUID.randomUUID(),
        "L",
        "A",
        UUID.randomUUID(),
        null,
        direction,
        Channel.CALL,
        "RPC",
        direction == Direction.OUTBOUND,
        true,
        rightParty,
        Instant.parse("2026-01-31T02:00:00Z"),
        FollowUp.NONE,
        null,
        null,
        conversation(cooperation),
        null,
        null,
        null,
        willingness,
        null,
        null,
        null,
        null,
        null,
        null,
        Origin.system("test"));
  }

  private static Conversation conversation(@Nullable Cooperation cooperation) {
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
        cooperation,
        List.of(),
        List.of(),
        null,
        false,
        null,
        null);
  }
}
