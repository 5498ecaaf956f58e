package dev.amends.contact.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.permission.PermitPolicy.Attempted;
import dev.amends.contact.permission.PermitPolicy.Request;
import dev.amends.contact.permission.PermitPolicy.Standing;
import dev.amends.contact.permission.PermitPolicy.Verdict;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strict pack at its edges: the last that is granted, the first that is denied. */
class PermitPolicyTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final RulePack STRICT = strict();
  private final List<Attempted> attempts = new ArrayList<>();

  @Test
  void grantsTheSeventhCallInSevenDaysAndRefusesTheEighth() {
    called(6, "2026-11-23T09:00");
    assertThat(judged("2026-11-23T10:00")).isEqualTo(new Verdict.Granted(6, List.of()));

    called(1, "2026-11-23T09:30");
    assertThat(judged("2026-11-23T10:00"))
        .isEqualTo(
            new Verdict.Denied(
                "attempts-7-in-7-days", "12 CFR 1006.14(b)(2)(i)(A)", 7, at("2026-11-30T08:00")));
  }

  @ParameterizedTest
  @CsvSource({
    // The day of the oldest attempt is the first of seven.
    "2026-11-29T18:59, attempts-7-in-7-days",
    "2026-11-30T08:00, "
  })
  void givesAnAttemptBackAfterSevenDays(String now, String rule) {
    called(7, "2026-11-23T18:00");
    assertThat(rule(judged(now))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, none-within-7-days-of-conversation",
    "2026-11-29T18:59, none-within-7-days-of-conversation",
    "2026-11-30T08:00, "
  })
  void refusesForSevenDaysAfterAConversationThatDayBeingTheFirst(String now, String rule) {
    attempts.add(new Attempted(at("2026-11-23T09:00"), Channel.CALL, null, false, true));
    assertThat(rule(judged(now))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, 2026-11-23T07:59, calling-hours",
    "CALL, 2026-11-23T08:00, ",
    "CALL, 2026-11-23T18:59, ",
    "CALL, 2026-11-23T19:00, calling-hours",
    "SMS, 2026-11-23T21:59, calling-hours",
    "VISIT, 2026-11-23T22:00, calling-hours",
    "LETTER, 2026-11-23T22:00, "
  })
  void keepsTheHoursOfEveryMarketOnTheBorrowersClock(Channel channel, String now, String rule) {
    Verdict verdict =
        PermitPolicy.judge(
            STRICT, new Request(channel, null), standing(List.of(), null), attempts, at(now));
    assertThat(rule(verdict)).isEqualTo(rule);
  }

  @Test
  void namesTheNextMomentThatAllRulesLetPass() {
    Verdict verdict = judged("2026-11-23T19:00");
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Denied.class,
            denied -> assertThat(denied.nextPermittedAt()).isEqualTo(at("2026-11-24T08:00")));
  }

  @Test
  void countsOneContactPointADayAlone() {
    for (int call = 0; call < 6; call++) {
      attempts.add(new Attempted(at("2026-11-23T09:00"), Channel.CALL, "one", true, false));
    }
    assertThat(rule(judged("2026-11-23T10:00", "one")))
        .isEqualTo("attempts-6-a-day-same-contact-point");
    assertThat(rule(judged("2026-11-23T10:00", "other"))).isNull();
    assertThat(rule(judged("2026-11-24T10:00", "one"))).isNull();
  }

  @Test
  void doesNotCountACallThatDidNotConnect() {
    for (int call = 0; call < 9; call++) {
      attempts.add(new Attempted(at("2026-11-23T09:00"), Channel.CALL, null, false, false));
    }
    assertThat(rule(judged("2026-11-23T10:00"))).isNull();
  }

  @Test
  void countsAnUnknownZoneInEveryCandidate() {
    Standing anywhere =
        new Standing(
            true,
            List.of(),
            null,
            List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles")));
    Verdict early =
        PermitPolicy.judge(
            STRICT,
            new Request(Channel.CALL, null),
            anywhere,
            attempts,
            Instant.parse("2026-11-23T14:00:00Z"));
    assertThat(early)
        .isInstanceOfSatisfying(
            Verdict.Denied.class,
            denied -> assertThat(denied.nextPermittedAt()).isEqualTo("2026-11-23T16:00:00Z"));
  }

  @Test
  void refusesWhileOnHoldWithTheHoldAsItsReason() {
    Verdict verdict =
        PermitPolicy.judge(
            STRICT,
            new Request(Channel.LETTER, null),
            standing(List.of(HoldKind.DISPUTE), null),
            attempts,
            at("2026-11-23T10:00"));
    assertThat(rule(verdict)).isEqualTo("hold-dispute");
  }

  @Test
  void refusesDuringAWaitingTimeAndNamesTheFirstHourAfterIt() {
    Verdict verdict =
        PermitPolicy.judge(
            STRICT,
            new Request(Channel.CALL, null),
            standing(List.of(), at("2026-11-25T20:00")),
            attempts,
            at("2026-11-23T10:00"));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Denied.class,
            denied -> {
              assertThat(denied.ruleId()).isEqualTo("waiting-time");
              assertThat(denied.nextPermittedAt()).isEqualTo(at("2026-11-26T08:00"));
            });
  }

  @Test
  void refusesWhatIsNotOpen() {
    Verdict verdict =
        PermitPolicy.judge(
            STRICT,
            new Request(Channel.CALL, null),
            new Standing(false, List.of(), null, List.of(SHANGHAI)),
            attempts,
            at("2026-11-23T10:00"));
    assertThat(rule(verdict)).isEqualTo("case-not-open");
  }

  private void called(int times, String local) {
    for (int call = 0; call < times; call++) {
      attempts.add(new Attempted(at(local), Channel.CALL, null, true, false));
    }
  }

  private Verdict judged(String now) {
    return judged(now, null);
  }

  private Verdict judged(String now, @Nullable String contactPoint) {
    return PermitPolicy.judge(
        STRICT,
        new Request(Channel.CALL, contactPoint),
        standing(List.of(), null),
        attempts,
        at(now));
  }

  private static Standing standing(List<HoldKind> holds, @Nullable Instant noContactBefore) {
    return new Standing(true, holds, noContactBefore, List.of(SHANGHAI));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  private static @Nullable String rule(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted ignored -> null;
      case Verdict.Denied denied -> denied.ruleId();
    };
  }

  private static RulePack strict() {
    try (InputStream yaml =
        Objects.requireNonNull(
            PermitPolicyTest.class.getResourceAsStream("/rule-packs/strict.yaml"))) {
      return RulePacks.read(yaml);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
