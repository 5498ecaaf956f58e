package dev.amends.contact.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.hours.Period;
import dev.amends.contact.hours.Periods;
import dev.amends.contact.hours.WeekTime;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.contact.permission.Rule.Clock;
import dev.amends.contact.permission.Rule.Scope;
import dev.amends.contact.permission.Rule.Severity;
import dev.amends.contact.permission.Rule.Window;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.rules.pack.CitationEvidence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A permit is granted at a given time if and only if that time lies in the open times, whatever the
 * rules and the facts; and both agree with an oracle that judges the rules at that time alone.
 */
class OneClockTest {
  private static final int ROUNDS = 25;

  /** A fortnight in three zones has a thousand edges. */
  private static final int EDGES_MAX = 60;

  private static final List<ZoneId> ZONES =
      List.of(
              "Asia/Shanghai",
              "Asia/Kolkata",
              "Asia/Kathmandu",
              "Asia/Beirut",
              "Europe/London",
              "Africa/Casablanca",
              "America/New_York",
              "America/Los_Angeles",
              "America/St_Johns",
              "America/Havana",
              "America/Santiago",
              "Australia/Lord_Howe",
              "Pacific/Chatham",
              "UTC")
          .stream()
          .map(ZoneId::of)
          .toList();

  private final Set<LocalDate> holidays = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 20261130, 7_777_777})
  void grantsAPermitWhereAndOnlyWhereTheTimesAreOpen(long seed) {
    Random random = new Random(seed);
    int granted = 0;
    int denied = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Instant now = randomTime(random);
      Person person = randomPerson(random, now);
      RulePack pack = pack(random);
      Period window = new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(13)));
      ContactFacts facts = facts(person);
      Gates gates =
          GatePolicy.blocking(
              GatePolicy.gates(pack, facts), facts, avoided(person), person.noContactBefore);
      Periods open = gates.openTimes(window);
      Periods scheduled =
          gates
              .forServiceCall(pack.callingHours(), holidays::contains, person.zones)
              .openTimes(window);

      List<Instant> edges = new ArrayList<>(edges(person, pack, window, open, scheduled));
      Collections.shuffle(edges, random);
      for (Instant at : edges.subList(0, Math.min(EDGES_MAX, edges.size()))) {
        String what = "seed %s, round %s, %s at %s".formatted(seed, round, person.zones, at);
        boolean lets = allows(pack, person, at);
        assertThat(open.contains(at)).as(what).isEqualTo(lets);
        PermitResult result = person.judge(pack, at);
        assertThat(result instanceof PermitResult.Granted).as(what).isEqualTo(lets);
        if (result instanceof PermitResult.Denied) {
          assertThat(Person.nextPermittedAt(result))
              .as(what)
              .isEqualTo(firstOpenFrom(gates, open, at));
        }
        assertThat(scheduled.contains(at))
            .as(what)
            .isEqualTo(lets && isOpenForScheduledCalls(pack, person, at));
        granted += lets ? 1 : 0;
        denied += lets ? 0 : 1;
      }
    }
    assertThat(granted).as("both answers occur").isGreaterThan(ROUNDS);
    assertThat(denied).as("both answers occur").isGreaterThan(ROUNDS);
  }

  /** The start of the next open period, of this fortnight or else of the year. */
  private static @Nullable Instant firstOpenFrom(Gates gates, Periods open, Instant at) {
    return open.list().stream()
        .filter(period -> period.until().isAfter(at))
        .findFirst()
        .or(
            () ->
                gates.openTimes(new Period(at, at.plus(Duration.ofDays(366)))).list().stream()
                    .findFirst())
        .map(period -> period.from().isBefore(at) ? at : period.from())
        .orElse(null);
  }

  /** The oracle: judges the rules at one time by wall clocks and calendars alone. */
  private static boolean allows(RulePack pack, Person person, Instant at) {
    if (person.noContactBefore != null && at.isBefore(person.noContactBefore)) {
      return false;
    }
    for (ZoneId zone : person.zones) {
      if (avoided(person).stream().anyMatch(time -> covers(time, local(at, zone)))) {
        return false;
      }
    }
    return pack.rules().stream()
        .filter(rule -> rule.severity() == Severity.BLOCK)
        .allMatch(
            rule ->
                isExempt(rule, person, at)
                    || person.zones.stream().allMatch(zone -> allows(rule, person, at, zone)));
  }

  private static boolean allows(Rule rule, Person person, Instant at, ZoneId zone) {
    return switch (rule) {
      case Rule.CallingHours hours -> {
        LocalTime clock = local(at, zone).toLocalTime();
        yield !clock.isBefore(hours.from()) && clock.isBefore(hours.until());
      }
      case Rule.FrequencyCap cap ->
          person.attempts.stream()
                  .filter(attempt -> attempt.counts() && isConcerned(rule, attempt))
                  .filter(
                      attempt ->
                          !Boolean.TRUE.equals(cap.unansweredOnly()) || !attempt.conversation())
                  .filter(
                      attempt ->
                          attempt.reservedUntil() == null || at.isBefore(attempt.reservedUntil()))
                  .filter(attempt -> day(at, zone) - day(attempt.at(), zone) < cap.windowDays())
                  .filter(
                      attempt ->
                          attempt.consentGivenAt() == null
                              || !isFresh(rule, attempt.consentGivenAt(), attempt.at(), person))
                  .count()
              < cap.max();
      case Rule.QuietPeriod quiet ->
          person.attempts.stream()
              .filter(attempt -> attempt.conversation() && isConcerned(rule, attempt))
              .allMatch(attempt -> day(at, zone) - day(attempt.at(), zone) >= quiet.days());
      case Rule.ThirdParties ignored -> true;
    };
  }

  private static boolean isConcerned(Rule rule, AttemptFact attempt) {
    return attempt.channel() == Channel.CALL
        && attempt.party() == Party.BORROWER
        && (rule.scope() != Scope.DEBT || attempt.ofThisDebt())
        && (rule.scope() != Scope.CONTACT_POINT || "phone".equals(attempt.contactPoint()));
  }

  private static boolean isExempt(Rule rule, Person person, Instant at) {
    return person.consents.stream()
        .anyMatch(
            consent ->
                consent.scope() == rule.consentScope()
                    && consent.channel() == Channel.CALL
                    && !at.isBefore(consent.from())
                    && at.isBefore(consent.until())
                    && isFresh(rule, consent.givenAt(), at, person));
  }

  private static boolean isFresh(Rule rule, Instant givenAt, Instant at, Person person) {
    Integer daysMax = rule.consentDaysMax();
    return daysMax != null
        && person.zones.stream().allMatch(zone -> day(at, zone) - day(givenAt, zone) < daysMax);
  }

  /** The rules for calls that the service schedules itself. */
  private boolean isOpenForScheduledCalls(RulePack pack, Person person, Instant at) {
    for (ZoneId zone : person.zones) {
      LocalDateTime local = local(at, zone);
      for (Rule rule : pack.rules()) {
        if (rule instanceof Rule.CallingHours && !allows(rule, person, at, zone)) {
          return false;
        }
      }
      if (holidays.contains(local.toLocalDate())) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(WeekTime time, LocalDateTime local) {
    LocalTime clock = local.toLocalTime();
    boolean today = isOnDay(time, local.getDayOfWeek());
    boolean yesterday = isOnDay(time, local.getDayOfWeek().minus(1));
    if (time.from().isBefore(time.until())) {
      return today && !clock.isBefore(time.from()) && clock.isBefore(time.until());
    }
    return (today && !clock.isBefore(time.from())) || (yesterday && clock.isBefore(time.until()));
  }

  private static boolean isOnDay(WeekTime time, DayOfWeek day) {
    return time.weekDays().isEmpty() || time.weekDays().contains(day);
  }

  private static List<WeekTime> avoided(Person person) {
    return person.restrictions.stream().flatMap(it -> it.inconvenientTime().stream()).toList();
  }

  private static ContactFacts facts(Person person) {
    return new ContactFacts(
        new PlannedContact(Channel.CALL, Purpose.COLLECTION, Person.PHONE),
        person.zones,
        person.consents,
        person.attempts);
  }

  private static LocalDateTime local(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone);
  }

  private static long day(Instant at, ZoneId zone) {
    return local(at, zone).toLocalDate().toEpochDay();
  }

  /** Every time at which something may change, the second before it and the second after it. */
  private static Set<Instant> edges(
      Person person, RulePack pack, Period window, Periods open, Periods scheduled) {
    Set<Instant> edges = new TreeSet<>();
    for (Periods periods : List.of(open, scheduled)) {
      for (Period period : periods.list()) {
        edges.add(period.from());
        edges.add(period.until());
      }
    }
    if (person.noContactBefore != null) {
      edges.add(person.noContactBefore);
    }
    for (ConsentFact consent : person.consents) {
      edges.add(consent.from());
      edges.add(consent.until());
    }
    for (AttemptFact attempt : person.attempts) {
      edges.add(attempt.at());
      if (attempt.reservedUntil() != null) {
        edges.add(attempt.reservedUntil());
      }
    }
    for (ZoneId zone : person.zones) {
      LocalDate first = LocalDate.ofInstant(window.from(), zone);
      for (LocalDate day = first; day.isBefore(first.plusDays(14)); day = day.plusDays(1)) {
        edges.add(day.atStartOfDay(zone).toInstant());
        for (Rule rule : pack.rules()) {
          if (rule instanceof Rule.CallingHours hours) {
            edges.add(day.atTime(hours.from()).atZone(zone).toInstant());
            edges.add(day.atTime(hours.until()).atZone(zone).toInstant());
          }
        }
        for (WeekTime time : avoided(person)) {
          edges.add(day.atTime(time.from()).atZone(zone).toInstant());
          edges.add(day.atTime(time.until()).atZone(zone).toInstant());
        }
      }
      ZoneOffsetTransition change = zone.getRules().nextTransition(window.from());
      if (change != null) {
        edges.add(change.getInstant());
      }
    }
    Set<Instant> around = new TreeSet<>();
    for (Instant edge : edges) {
      for (int second = -1; second <= 1; second++) {
        Instant at = edge.plusSeconds(second);
        if (window.contains(at)) {
          around.add(at);
        }
      }
    }
    return around;
  }

  /** Half of them within some days of a change of the clock. */
  private static Instant randomTime(Random random) {
    Instant any =
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 365 * 86_400));
    if (random.nextBoolean()) {
      return any;
    }
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    return change == null
        ? any
        : change.getInstant().minusSeconds(random.nextInt(3 * 86_400) - 86_400L);
  }

  private Person randomPerson(Random random, Instant now) {
    StringBuilder zones = new StringBuilder(ZONES.get(random.nextInt(ZONES.size())).getId());
    for (int more = random.nextInt(3); more > 0; more--) {
      zones.append(' ').append(ZONES.get(random.nextInt(ZONES.size())).getId());
    }
    Person person = Person.in(zones.toString());
    for (int n = random.nextInt(10); n > 0; n--) {
      person.attempts.add(attempt(random, now));
    }
    for (int n = random.nextInt(3); n > 0; n--) {
      person.consents.add(consent(random, now));
    }
    for (int n = random.nextInt(3); n > 0; n--) {
      person.restrictions.add(
          RestrictionTerms.inconvenientAt(days(random), time(random, 24), time(random, 24)));
    }
    if (random.nextInt(4) == 0) {
      person.noContactBefore = now.plusSeconds(random.nextInt(6 * 86_400) - 86_400L);
    }
    holidays.clear();
    LocalDate today = LocalDate.ofInstant(now, person.zones.getFirst());
    for (int n = random.nextInt(4); n > 0; n--) {
      holidays.add(today.plusDays(random.nextInt(13)));
    }
    return person;
  }

  private static AttemptFact attempt(Random random, Instant now) {
    Instant at = now.minusSeconds(random.nextInt(random.nextBoolean() ? 86_400 : 9 * 86_400));
    boolean conversation = random.nextInt(6) == 0;
    return new AttemptFact(
        at,
        random.nextInt(8) == 0 ? Channel.SMS : Channel.CALL,
        random.nextInt(4) == 0 ? "other" : "phone",
        random.nextInt(10) == 0 ? Party.THIRD_PARTY : Party.BORROWER,
        true,
        random.nextInt(5) != 0,
        random.nextInt(6) != 0,
        conversation,
        !conversation && random.nextInt(5) == 0 ? now.plusSeconds(random.nextInt(3_600)) : null,
        random.nextInt(5) == 0 ? at.minusSeconds(random.nextInt(10 * 86_400)) : null);
  }

  private static ConsentFact consent(Random random, Instant now) {
    Instant given = now.minusSeconds(random.nextInt(10 * 86_400));
    Instant from = given.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(10 * 86_400) : 0);
    return new ConsentFact(
        UUID.randomUUID(),
        random.nextBoolean() ? ConsentScope.CALLING_HOURS : ConsentScope.FREQUENCY,
        random.nextInt(6) == 0 ? Channel.SMS : Channel.CALL,
        from,
        from.plusSeconds(1 + random.nextInt(20 * 86_400)),
        given);
  }

  private static Set<DayOfWeek> days(Random random) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(3) == 0) {
        days.add(day);
      }
    }
    return days;
  }

  private static LocalTime time(Random random, int hours) {
    return random.nextInt(5) == 0
        ? LocalTime.MIDNIGHT
        : LocalTime.of(random.nextInt(hours), random.nextInt(60), random.nextInt(2) * 59);
  }

  /** One to four rules; some packs have no calling hours. */
  private static RulePack pack(Random random) {
    List<Rule> rules = new ArrayList<>();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      rules.add(rule(random, "rule-" + n));
    }
    return new RulePack(
        "random", 1, LocalDate.of(2000, 1, 1), null, List.of(), RulePackTest.OWNERS, rules, null);
  }

  private static <T> T randomOf(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Rule rule(Random random, String id) {
    Severity severity = random.nextInt(5) == 0 ? Severity.WARN : Severity.BLOCK;
    Scope scope = randomOf(random, Scope.values());
    Integer consentDays = random.nextBoolean() ? null : 1 + random.nextInt(9);
    Set<Channel> channels = Set.of(Channel.CALL);
    CitationEvidence evidence = CitationEvidence.M;
    return switch (random.nextInt(3)) {
      case 0 ->
          new Rule.CallingHours(
              id,
              time(random, 11),
              LocalTime.of(11 + random.nextInt(13), random.nextInt(60), 59),
              channels,
              severity,
              scope,
              Clock.BORROWER,
              consentDays,
              "a law",
              evidence);
      case 1 -> {
        boolean daily = random.nextBoolean();
        yield new Rule.FrequencyCap(
            id,
            1 + random.nextInt(4),
            daily ? Window.LOCAL_DAY : Window.ROLLING_DAYS,
            daily ? null : 1 + random.nextInt(9),
            random.nextBoolean(),
            channels,
            severity,
            scope,
            Clock.BORROWER,
            consentDays,
            "a law",
            evidence);
      }
      default ->
          new Rule.QuietPeriod(
              id,
              1 + random.nextInt(8),
              channels,
              severity,
              scope,
              Clock.BORROWER,
              consentDays,
              "a law",
              evidence);
    };
  }
}
