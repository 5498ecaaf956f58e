package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.ContactEvent.Channel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While a hold of any kind is in force, the borrower is not contacted, not even by letter. */
@QuarkusTest
class HeldContactTest extends ServiceTest {
  private static final Duration IN_TIME = Duration.ofSeconds(2);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @EnumSource(HoldKind.class)
  void isDeniedOnEveryChannelWithinTwoSecondsAndPermittedAgainAfterTheEnd(HoldKind kind) {
    // Given
    TestCase opened = cases.anOpenCase();
    UUID hold = UUID.randomUUID();
    String rule = "hold-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');

    // When
    place(opened, hold, kind, null);

    // Then
    await().atMost(IN_TIME).until(() -> isDenied(opened, Channel.LETTER, rule));
    for (Channel channel : Channel.values()) {
      assertThat(isDenied(opened, channel, rule)).as("%s", channel).isTrue();
    }

    // When
    release(opened, hold, kind, false);

    // Then
    await().atMost(IN_TIME).until(() -> !isDenied(opened, Channel.CALL, rule));
  }

  @ParameterizedTest
  @EnumSource(value = HoldKind.class, names = "CEASE", mode = EnumSource.Mode.EXCLUDE)
  void noLetterOfTheStrategyIsIssued(HoldKind kind) {
    TestCase opened = cases.anOpenCase();
    place(opened, UUID.randomUUID(), kind, null);

    letterIsDue(opened);

    assertThat(
            cases
                .awaitEvents(opened, "ContactDenied", 1)
                .getFirst()
                .data()
                .path("channel")
                .asText())
        .isEqualTo("LETTER");
    asAgent().get("/notices?caseId=" + opened.id()).then().body("items.size()", equalTo(0));
  }

  @Test
  void anExtendedHoldAndOneThatOverlapsItDenyUntilBothAreReleased() {
    // Given
    TestCase opened = cases.anOpenCase();
    UUID moratorium = UUID.randomUUID();
    UUID dispute = UUID.randomUUID();
    place(opened, moratorium, HoldKind.MORATORIUM, DAY.plusDays(59));
    place(opened, dispute, HoldKind.DISPUTE, null);
    cases
        .topics()
        .publish(
            new CaseEvent.HoldExtended(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                moratorium,
                HoldKind.MORATORIUM,
                DAY.plusDays(90),
                "more time",
                TestFacts.origin()));

    // When // Then
    release(opened, dispute, HoldKind.DISPUTE, true);
    await().until(() -> isDenied(opened, Channel.CALL, "hold-moratorium"));
    release(opened, moratorium, HoldKind.MORATORIUM, false);
    await().until(() -> !isDenied(opened, Channel.CALL, "hold-moratorium"));
  }

  private static boolean isDenied(TestCase testCase, Channel channel, String rule) {
    ValidatableResponse answer =
        asAgent()
            .body(Map.of("caseId", testCase.id(), "channel", channel, "purpose", "COLLECTION"))
            .post("/contact-permits")
            .then();
    return answer.extract().statusCode() == 409
        && rule.equals(answer.extract().jsonPath().getString("ruleId"));
  }

  private void place(TestCase testCase, UUID hold, HoldKind kind, @Nullable LocalDate until) {
    cases
        .topics()
        .publish(
            new CaseEvent.HoldPlaced(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                hold,
                kind,
                DAY,
                until,
                "stated on the telephone",
                TestFacts.origin()));
  }

  private void release(TestCase testCase, UUID hold, HoldKind kind, boolean stillHeld) {
    cases
        .topics()
        .publish(
            new CaseEvent.HoldReleased(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                hold,
                kind,
                DAY,
                stillHeld,
                "investigated",
                TestFacts.origin()));
  }

  private void letterIsDue(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                "letter",
                StepAction.LETTER,
                2,
                DAY,
                null,
                null,
                TestFacts.origin()));
  }
}
