package dev.amends.contact.permission;

import static dev.amends.contact.permission.Person.pack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every pack at its limits: the last contact that is granted, the first that is denied, the absurd.
 */
class PackTablesTest {

  @ParameterizedTest
  @CsvSource({
    // pack, zone, channel, wall clock, rule
    "us-reg-f, America/New_York, CALL, 2026-11-23T07:59:59, calling-hours",
    "us-reg-f, America/New_York, CALL, 2026-11-23T08:00, ",
    "us-reg-f, America/New_York, CALL, 2026-11-23T20:59:59, ",
    "us-reg-f, America/New_York, CALL, 2026-11-23T21:00, calling-hours",
    "us-reg-f, America/New_York, SMS, 2026-11-23T21:00, calling-hours",
    "us-reg-f, America/New_York, EMAIL, 2026-11-23T07:59, calling-hours",
    "us-reg-f, America/New_York, LETTER, 2026-11-23T03:00, ",
    "uk-conc, Europe/London, CALL, 2026-11-23T07:59, reasonable-hours",
    "uk-conc, Europe/London, CALL, 2026-11-23T08:00, ",
    "uk-conc, Europe/London, VISIT, 2026-11-23T20:59, ",
    "uk-conc, Europe/London, VISIT, 2026-11-23T21:00, reasonable-hours",
    "cn-cba-2026, Asia/Shanghai, CALL, 2026-11-23T07:59, night-rest",
    "cn-cba-2026, Asia/Shanghai, CALL, 2026-11-23T08:00, ",
    "cn-cba-2026, Asia/Shanghai, CALL, 2026-11-23T21:59, ",
    "cn-cba-2026, Asia/Shanghai, CALL, 2026-11-23T22:00, night-rest",
    "cn-cba-2026, Asia/Shanghai, SMS, 2026-11-23T00:00, night-rest",
    "cn-cba-2026, Asia/Shanghai, VISIT, 2026-11-23T22:00, night-rest",
    "in-rbi, Asia/Kolkata, CALL, 2026-11-23T07:59, calling-hours",
    "in-rbi, Asia/Kolkata, CALL, 2026-11-23T08:00, ",
    "in-rbi, Asia/Kolkata, CALL, 2026-11-23T18:59, ",
    "in-rbi, Asia/Kolkata, CALL, 2026-11-23T19:00, calling-hours",
    "strict, Asia/Shanghai, CALL, 2026-11-23T07:59, calling-hours",
    "strict, Asia/Shanghai, CALL, 2026-11-23T18:59, ",
    "strict, Asia/Shanghai, SMS, 2026-11-23T19:00, calling-hours",
    "strict, Asia/Shanghai, LETTER, 2026-11-23T23:00, ",
    // New York's night to 8 March has no 02:00 to 03:00, that to 1 November has 01:00 to 02:00
    // twice.
    "us-reg-f, America/New_York, CALL, 2026-03-08T01:59, calling-hours",
    "us-reg-f, America/New_York, CALL, 2026-03-08T02:30, calling-hours",
    "us-reg-f, America/New_York, CALL, 2026-03-08T07:59, calling-hours",
    "us-reg-f, America/New_York, CALL, 2026-03-08T08:00, ",
    "us-reg-f, America/New_York, CALL, 2026-11-01T01:30, calling-hours",
    "us-reg-f, America/New_York, CALL, 2026-11-01T07:59, calling-hours",
    "us-reg-f, America/New_York, CALL, 2026-11-01T08:00, ",
    // London's nights to 29 March and to 25 October.
    "uk-conc, Europe/London, CALL, 2026-03-29T01:30, reasonable-hours",
    "uk-conc, Europe/London, CALL, 2026-03-29T08:00, ",
    "uk-conc, Europe/London, CALL, 2026-10-25T01:30, reasonable-hours",
    "uk-conc, Europe/London, CALL, 2026-10-25T07:59, reasonable-hours",
    "uk-conc, Europe/London, CALL, 2026-10-25T08:00, "
  })
  void keepsItsHoursOnTheBorrowersClock(
      String pack, String zone, Channel channel, String now, @Nullable String rule) {
    assertThat(Person.in(zone).onChannel(channel).denyingRule(pack(pack), now)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    // before DST changes, asked at night: the next opening, in UTC
    "us-reg-f, America/New_York, 2026-03-07T23:00, 2026-03-08T12:00:00Z",
    "us-reg-f, America/New_York, 2026-10-31T23:00, 2026-11-01T13:00:00Z",
    "uk-conc, Europe/London, 2026-03-28T22:00, 2026-03-29T07:00:00Z",
    "uk-conc, Europe/London, 2026-10-24T22:00, 2026-10-25T08:00:00Z",
    "cn-cba-2026, Asia/Shanghai, 2026-11-23T22:00, 2026-11-24T00:00:00Z",
    "in-rbi, Asia/Kolkata, 2026-11-23T19:00, 2026-11-24T02:30:00Z",
    // An unknown zone of the United States: open in New York and in Honolulu at once.
    "us-reg-f, America/New_York Pacific/Honolulu, 2026-11-23T10:00, 2026-11-23T18:00:00Z"
  })
  void namesTheNextTimeThatAllRulesAllow(String pack, String zones, String now, Instant next) {
    assertThat(Person.nextPermittedAt(Person.in(zones).judge(pack(pack), now))).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    // pack, calls so far on Monday 10:00, asked at, rule
    "us-reg-f, 6, 2026-11-23T11:00, ",
    "us-reg-f, 7, 2026-11-23T11:00, attempts-7-in-7-days",
    "us-reg-f, 500, 2026-11-23T11:00, attempts-7-in-7-days",
    "us-reg-f, 7, 2026-11-29T20:59, attempts-7-in-7-days",
    "us-reg-f, 7, 2026-11-30T08:00, ",
    "cn-cba-2026, 5, 2026-11-23T11:00, ",
    "cn-cba-2026, 6, 2026-11-23T11:00, attempts-6-a-day-same-contact-point",
    "cn-cba-2026, 6, 2026-11-23T21:59, attempts-6-a-day-same-contact-point",
    "cn-cba-2026, 6, 2026-11-24T08:00, ",
    "cn-cba-2026, 500, 2026-11-24T08:00, ",
    "in-rbi, 500, 2026-11-23T11:00, ",
    "uk-conc, 500, 2026-11-23T11:00, ",
    "strict, 5, 2026-11-23T11:00, ",
    "strict, 6, 2026-11-23T11:00, attempts-6-a-day-same-contact-point",
    "strict, 6, 2026-11-24T08:00, ",
    "strict, 7, 2026-11-24T08:00, attempts-7-in-7-days",
    "strict, 7, 2026-11-30T08:00, "
  })
  void countsAttempts(String pack, int calls, String now, @Nullable String rule) {
    Person person = Person.in("Asia/Shanghai").called(calls, "2026-11-23T10:00");
    assertThat(person.denyingRule(pack(pack), now)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    // pack, asked at, rule; a conversation was on Monday 10:00
    "us-reg-f, 2026-11-23T10:00, none-within-7-days-of-conversation",
    "us-reg-f, 2026-11-29T20:59, none-within-7-days-of-conversation",
    "us-reg-f, 2026-11-30T08:00, ",
    "strict, 2026-11-29T18:59, none-within-7-days-of-conversation",
    "strict, 2026-11-30T08:00, ",
    "cn-cba-2026, 2026-11-23T10:01, ",
    "uk-conc, 2026-11-23T10:01, ",
    "in-rbi, 2026-11-23T10:01, "
  })
  void isQuietAfterAConversationCountingItsDay(String pack, String now, @Nullable String rule) {
    assertThat(Person.in("Asia/Shanghai").spoke("2026-11-23T10:00").denyingRule(pack(pack), now))
        .isEqualTo(rule);
    assertThat(Person.in("Asia/Shanghai").calledUs("2026-11-23T10:00").denyingRule(pack(pack), now))
        .as("on an inbound call")
        .isEqualTo(rule);
  }

  @Test
  void doesNotCountAnInboundCallNorOneThatDidNotConnect() {
    Person person =
        Person.in("America/New_York")
            .called(6, "2026-11-23T09:00")
            .calledWithoutConversation(20, "2026-11-23T09:00");
    assertThat(person.judge(pack("us-reg-f"), "2026-11-23T10:00"))
        .isInstanceOfSatisfying(
            PermitResult.Granted.class, granted -> assertThat(granted.counted()).hasSize(6));
  }

  @Test
  void excludesAnsweredAttemptsIfOnlyUnansweredOnesCount() {
    Person person =
        Person.in("Asia/Shanghai").called(5, "2026-11-23T09:00").spoke("2026-11-23T09:30");
    assertThat(person.denyingRule(pack("cn-cba-2026"), "2026-11-23T10:00")).isNull();
    person.called(1, "2026-11-23T09:40");
    assertThat(person.denyingRule(pack("cn-cba-2026"), "2026-11-23T10:00"))
        .isEqualTo("attempts-6-a-day-same-contact-point");
  }

  @Test
  void warnsWithoutDenyingIfThePackSaysSo() {
    Person person = Person.in("Europe/London").called(7, "2026-11-23T09:00");
    assertThat(person.judge(pack("uk-conc"), "2026-11-23T10:00"))
        .isInstanceOfSatisfying(
            PermitResult.Granted.class,
            granted -> assertThat(granted.warnings()).containsExactly("reasonable-frequency"));
  }

  @ParameterizedTest
  @CsvSource({
    // consent given Monday 10:00, for how long; asked at; rule
    "FREQUENCY, 2026-12-31T00:00, 2026-11-23T10:00, ",
    "FREQUENCY, 2026-12-31T00:00, 2026-11-29T20:59, ",
    "FREQUENCY, 2026-12-31T00:00, 2026-11-30T08:00, attempts-7-in-7-days",
    "FREQUENCY, 2026-11-25T12:00, 2026-11-25T11:59, ",
    "FREQUENCY, 2026-11-25T12:00, 2026-11-25T12:00, attempts-7-in-7-days",
    "CALLING_HOURS, 2026-12-31T00:00, 2026-11-24T10:00, attempts-7-in-7-days",
    "CALLING_HOURS, 2026-12-31T00:00, 2026-11-24T22:00, attempts-7-in-7-days",
    "FREQUENCY, 2026-12-31T00:00, 2026-11-24T22:00, calling-hours"
  })
  void exemptsWithAConsentUntilItLapses(
      ConsentScope scope, String until, String now, @Nullable String rule) {
    Person person = Person.in("America/New_York").agreed(scope, "2026-11-23T10:00", until);
    // Seven a day, so that some always stand in the window.
    for (int day = 20; day < 31; day++) {
      person.called(7, "2026-11-%02dT09:00".formatted(day));
    }
    assertThat(person.denyingRule(pack("us-reg-f"), now)).isEqualTo(rule);
  }

  @Test
  void countsNoAttemptThatWasConsentedTo() {
    Person person = Person.in("America/New_York").called(6, "2026-11-23T10:30");
    for (int call = 0; call < 3; call++) {
      person.attempts.add(
          person.attempt(
              "2026-11-23T11:00", Person.PHONE, true, false, person.at("2026-11-23T10:45")));
    }
    assertThat(person.denyingRule(pack("us-reg-f"), "2026-11-23T12:00")).isNull();
    person.called(1, "2026-11-23T12:00");
    assertThat(person.denyingRule(pack("us-reg-f"), "2026-11-23T12:01"))
        .isEqualTo("attempts-7-in-7-days");
  }

  @Test
  void opensTheNightByConsentWhereTheMarketKnowsThat() {
    assertThat(atNight("cn-cba-2026")).isNull();
    assertThat(atNight("us-reg-f")).isNull();
    assertThat(atNight("in-rbi")).isEqualTo("calling-hours");
    assertThat(atNight("uk-conc")).isEqualTo("reasonable-hours");
    assertThat(atNight("strict")).isEqualTo("calling-hours");
  }

  private static @Nullable String atNight(String pack) {
    return Person.in("Asia/Shanghai")
        .agreed(ConsentScope.CALLING_HOURS, "2026-11-23T10:00", "2026-11-25T00:00")
        .denyingRule(pack(pack), "2026-11-23T22:30");
  }

  @Test
  void namesAConsentThatBeginsLaterAsTheNextTime() {
    Person person =
        Person.in("Asia/Shanghai")
            .agreed(ConsentScope.CALLING_HOURS, "2026-11-23T23:00", "2026-11-24T00:00");
    assertThat(Person.nextPermittedAt(person.judge(pack("cn-cba-2026"), "2026-11-23T22:00")))
        .isEqualTo(person.at("2026-11-23T23:00"));
  }
}
