package dev.amends.contact.permission;

import static dev.amends.contact.permission.Person.pack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random people held against an oracle that knows the figures of each market by heart and looks at
 * every quarter of an hour in turn. Everything happens at quarters, as do the midnights of all
 * zones.
 */
class PermitOracleTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int PEOPLE = 400;
  private static final int QUARTERS_MAX = 40 * 96;
  private static final List<String> HOMES =
      List.of(
          "Asia/Shanghai",
          "Asia/Kolkata",
          "Europe/London",
          "America/New_York",
          "America/New_York America/Los_Angeles",
          "Asia/Kathmandu");

  /** The figures as the sources give them; nothing is zero. */
  private enum Market {
    US_REG_F("us-reg-f", 8, 21, 7, 7, 7, 7, 0, 0),
    UK_CONC("uk-conc", 8, 21, 0, 0, 0, 0, 0, 0),
    CN_CBA("cn-cba-2026", 8, 22, 30, 0, 0, 0, 6, 30),
    IN_RBI("in-rbi", 8, 19, 0, 0, 0, 0, 0, 0),
    STRICT("strict", 8, 19, 0, 7, 7, 7, 6, 30);

    final String pack;
    final int opens;
    final int closes;
    final int consentToHours;
    final int callsAWeek;
    final int restDays;
    final int consentToWeek;
    final int unansweredADay;
    final int consentToDay;

    Market(
        String pack,
        int opens,
        int closes,
        int consentToHours,
        int callsAWeek,
        int restDays,
        int consentToWeek,
        int unansweredADay,
        int consentToDay) {
      this.pack = pack;
      this.opens = opens;
      this.closes = closes;
      this.consentToHours = consentToHours;
      this.callsAWeek = callsAWeek;
      this.restDays = restDays;
      this.consentToWeek = consentToWeek;
      this.unansweredADay = unansweredADay;
      this.consentToDay = consentToDay;
    }

    boolean allows(Person person, Instant at) {
      if (person.noContactBefore != null && at.isBefore(person.noContactBefore)) {
        return false;
      }
      if (!agreed(person, ConsentScope.CALLING_HOURS, consentToHours, at)) {
        for (ZoneId zone : person.zones) {
          int hour = at.atZone(zone).getHour();
          if (hour < opens || hour >= closes) {
            return false;
          }
        }
      }
      boolean freeOfWeek = agreed(person, ConsentScope.FREQUENCY, consentToWeek, at);
      boolean freeOfDay = agreed(person, ConsentScope.FREQUENCY, consentToDay, at);
      for (ZoneId zone : person.zones) {
        int week = 0;
        int today = 0;
        for (AttemptFact attempt : person.attempts) {
          if (attempt.party() != Party.BORROWER || attempt.channel() != Channel.CALL) {
            continue;
          }
          if (attempt.reservedUntil() != null && !at.isBefore(attempt.reservedUntil())) {
            continue;
          }
          long daysAgo = day(at, zone) - day(attempt.at(), zone);
          if (attempt.ofThisDebt() && attempt.conversation() && daysAgo < restDays && !freeOfWeek) {
            return false;
          }
          if (attempt.counts()
              && attempt.ofThisDebt()
              && daysAgo < 7
              && counts(attempt, consentToWeek, person)) {
            week++;
          }
          if (attempt.counts()
              && !attempt.conversation()
              && "phone".equals(attempt.contactPoint())
              && daysAgo == 0
              && counts(attempt, consentToDay, person)) {
            today++;
          }
        }
        if (callsAWeek > 0 && week >= callsAWeek && !freeOfWeek) {
          return false;
        }
        if (unansweredADay > 0 && today >= unansweredADay && !freeOfDay) {
          return false;
        }
      }
      return true;
    }

    private static boolean counts(AttemptFact attempt, int consentDays, Person person) {
      return attempt.consentGivenAt() == null
          || !fresh(attempt.consentGivenAt(), consentDays, attempt.at(), person);
    }

    private static boolean agreed(Person person, ConsentScope scope, int days, Instant at) {
      for (ConsentFact consent : person.consents) {
        if (consent.scope() == scope
            && consent.channel() == Channel.CALL
            && !consent.from().isAfter(at)
            && consent.until().isAfter(at)
            && fresh(consent.givenAt(), days, at, person)) {
          return true;
        }
      }
      return false;
    }

    private static boolean fresh(Instant givenAt, int days, Instant at, Person person) {
      for (ZoneId zone : person.zones) {
        if (day(at, zone) - day(givenAt, zone) >= days) {
          return false;
        }
      }
      return true;
    }

    private static long day(Instant at, ZoneId zone) {
      return at.atZone(zone).toLocalDate().toEpochDay();
    }

    @Nullable Instant firstPermittedFrom(Person person, Instant now) {
      Instant at = now;
      for (int look = 0; look < QUARTERS_MAX; look++) {
        if (allows(person, at)) {
          return at;
        }
        at = at.plus(QUARTER);
      }
      return null;
    }
  }

  @ParameterizedTest
  @EnumSource(Market.class)
  void agreesWithWhoLooksAtEveryQuarterOfAnHour(Market market) {
    RulePack pack = pack(market.pack);
    Random random = new Random(20261125);
    int refused = 0;
    for (int number = 0; number < PEOPLE; number++) {
      Instant now = randomQuarterHour(random);
      Person person = randomPerson(random, now);
      PermitResult result = person.judge(pack, now);
      boolean lets = market.allows(person, now);
      assertThat(Person.denyingRule(result) == null)
          .as("person %d of %s: %s", number, market, result)
          .isEqualTo(lets);
      if (!lets) {
        refused++;
        assertThat(Person.nextPermittedAt(result))
            .as("person %d of %s: %s", number, market, result)
            .isEqualTo(market.firstPermittedFrom(person, now));
      }
    }
    assertThat(refused).as("both answers occur").isBetween(PEOPLE / 10, PEOPLE * 19 / 20);
  }

  @Test
  void theStrictPackIsTheIntersectionOfAllOthers() {
    List<RulePack> others =
        List.of(pack("us-reg-f"), pack("uk-conc"), pack("cn-cba-2026"), pack("in-rbi"));
    Random random = new Random(7);
    int granted = 0;
    for (int number = 0; number < 4 * PEOPLE; number++) {
      Instant now = randomQuarterHour(random);
      Person person = randomPerson(random, now);
      boolean everywhere =
          others.stream().allMatch(pack -> Person.denyingRule(person.judge(pack, now)) == null);
      assertThat(Person.denyingRule(person.judge(pack("strict"), now)) == null)
          .as("person %d", number)
          .isEqualTo(everywhere);
      granted += everywhere ? 1 : 0;
    }
    assertThat(granted).isGreaterThan(PEOPLE / 4);
  }

  private static Instant randomQuarterHour(Random random) {
    return Instant.parse("2026-02-15T00:00:00Z").plus(QUARTER.multipliedBy(random.nextInt(27_000)));
  }

  private static Person randomPerson(Random random, Instant now) {
    Person person = Person.in(HOMES.get(random.nextInt(HOMES.size())));
    int attempts = random.nextInt(14);
    for (int attempt = 0; attempt < attempts; attempt++) {
      // Half of them within a day, so that the daily limits are met.
      Instant at =
          now.minus(QUARTER.multipliedBy(random.nextInt(random.nextBoolean() ? 96 : 9 * 96)));
      Instant given =
          random.nextInt(5) == 0 ? at.minus(QUARTER.multipliedBy(random.nextInt(900))) : null;
      ContactTarget on = random.nextInt(4) == 0 ? ContactTarget.unknown("other") : Person.PHONE;
      boolean talk = random.nextInt(12) == 0;
      person.attempts.add(
          new AttemptFact(
              at,
              random.nextInt(8) == 0 ? Channel.SMS : Channel.CALL,
              on.hash(),
              random.nextInt(10) == 0 ? Party.THIRD_PARTY : Party.BORROWER,
              true,
              random.nextInt(6) != 0,
              random.nextInt(6) != 0,
              talk,
              !talk && random.nextInt(10) == 0 ? now.plus(QUARTER.multipliedBy(2)) : null,
              given));
    }
    for (int consent = random.nextInt(3); consent > 0; consent--) {
      Instant given = now.minus(QUARTER.multipliedBy(random.nextInt(10 * 96)));
      Instant from = given.plus(QUARTER.multipliedBy(random.nextInt(4) == 0 ? 900 : 0));
      person.consents.add(
          new ConsentFact(
              UUID.randomUUID(),
              random.nextBoolean() ? ConsentScope.CALLING_HOURS : ConsentScope.FREQUENCY,
              random.nextInt(5) == 0 ? Channel.SMS : Channel.CALL,
              from,
              from.plus(QUARTER.multipliedBy(1 + random.nextInt(40 * 96))),
              given));
    }
    if (random.nextInt(6) == 0) {
      person.noContactBefore = now.plus(QUARTER.multipliedBy(random.nextInt(500) - 200));
    }
    return person;
  }
}
