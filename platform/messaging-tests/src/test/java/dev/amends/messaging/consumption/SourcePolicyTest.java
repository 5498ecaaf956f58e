package dev.amends.messaging.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.messaging.consumption.SourcePolicy.Decision;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source publishes only on its topic and only about its lender. */
class SourcePolicyTest {
  private static final Map<String, Set<String>> BOUND =
      Map.of("A", Set.of("urn:a:core", "urn:a:archive"), "B", Set.of("urn:b:core"));

  private final SourcePolicy open = new SourcePolicy(BOUND, false);
  private final SourcePolicy boundOnly = new SourcePolicy(BOUND, true);

  @ParameterizedTest
  @CsvSource({
    "cases, urn:amends:case-service",
    "assessments, urn:amends:assessment-service",
    "contacts, urn:amends:contact-service",
    "plans, urn:amends:plan-service",
  })
  void aServicePublishesOnItsOwnTopicOnly(String topic, String own) {
    assertThat(open.decide(message(topic, "A:1", "CaseOpened", own)))
        .isInstanceOf(Decision.Accepted.class);
    for (String other :
        Set.of("urn:amends:other-service", own.toUpperCase(Locale.ROOT), "urn:a:core")) {
      assertThat(open.decide(message(topic, "A:1", "CaseOpened", other)))
          .isEqualTo(
              new Decision.Foreign(
                  "ce_source", "must be %s on the topic %s (was %s)".formatted(own, topic, other)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lender.accounts, A:1, urn:a:core, Accepted, Accepted",
    "lender.accounts, A:1, urn:a:archive, Accepted, Accepted",
    "lender.accounts, A:1, urn:a:test, Unbound, Unbound",
    "lender.accounts, A:1, urn:b:core, Foreign, Foreign",
    "lender.accounts, A, urn:b:core, Foreign, Foreign",
    "lender.accounts, C:1, urn:c:core, Accepted, Unbound",
    "lender.accounts, C:1, urn:b:core, Foreign, Foreign",
    "lender.accounts.A, A:1, urn:a:core, Accepted, Accepted",
    "lender.accounts.A, A, urn:a:core, Accepted, Accepted",
    "lender.accounts.A, B:1, urn:b:core, Foreign, Foreign",
    "lender.accounts.A, B, urn:b:core, Foreign, Foreign",
    "lender.accounts.A, a:1, urn:a:core, Foreign, Foreign",
    "lender.accounts.C, C:1, urn:c:core, Accepted, Unbound",
    // Left to the rules about keys and headers, which reject them.
    "lender.accounts, , urn:a:core, Accepted, Accepted",
    "lender.accounts, A:1, , Accepted, Accepted",
    // Nobody may block an account through the topic of another one.
    "cases, A:1, , Foreign, Foreign",
    "lender.accounts.A, B:1, , Foreign, Foreign",
  })
  void aLenderPublishesUnderItsOwnSourcesAndOnItsOwnTopic(
      String topic,
      @Nullable String key,
      @Nullable String source,
      String decision,
      String boundOnlyDecision) {
    Message message = message(topic, key, "AccountCured", source);

    assertThat(open.decide(message).getClass().getSimpleName()).isEqualTo(decision);
    assertThat(boundOnly.decide(message).getClass().getSimpleName()).isEqualTo(boundOnlyDecision);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:amends:case-service, BusinessDayClosed, Accepted",
    "urn:amends:case-service, PaymentReceived, Foreign",
    "urn:amends:plan-service, BusinessDayClosed, Foreign",
  })
  void onlyCaseServiceClosesBusinessDaysOfALender(String source, String event, String decision) {
    for (String topic : Set.of("lender.accounts", "lender.accounts.A")) {
      assertThat(boundOnly.decide(message(topic, "A", event, source)).getClass().getSimpleName())
          .isEqualTo(decision);
    }
  }

  private static Message message(
      String topic, @Nullable String key, String event, @Nullable String source) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_type", "dev.amends." + event + ".v1");
    if (source != null) {
      headers.put("ce_source", source);
    }
    return new Message(topic, 0, 0, key, headers, new byte[0], Instant.EPOCH);
  }
}
