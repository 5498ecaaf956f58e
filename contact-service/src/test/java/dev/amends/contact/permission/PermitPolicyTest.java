package dev.amends.contact.permission;

import static dev.amends.contact.permission.Person.pack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason for a denial, and their order. */
class PermitPolicyTest {
  private static final String NOW = "2026-11-23T10:00";
  private static final ContactTarget LAWYER =
      new ContactTarget(UUID.randomUUID(), "lawyer", Party.REPRESENTATIVE, null);
  private static final ContactTarget SISTER =
      new ContactTarget(UUID.randomUUID(), "sister", Party.THIRD_PARTY, null);

  private final Person person = Person.in("Asia/Shanghai");

  @Test
  void grantsAContactThatNoRuleDenies() {
    assertThat(judge()).isEqualTo(new PermitResult.Granted(List.of(), List.of(), null));
  }

  @Test
  void namesTheReasonsInTheirOrder() {
    person.open = false;
    person.awaitingInput = true;
    person.holds.add(HoldKind.DISPUTE);
    person.restrictions.add(RestrictionTerms.cease());
    person.restrictions.add(RestrictionTerms.optOut(Channel.CALL));
    person.missing = List.of(RequiredItem.LOAN_AMOUNT);
    person.represented = true;
    person.target = new ContactTarget(Person.PHONE_ID, "phone", Party.BORROWER, "INVALID_NUMBER");
    person.restrictions.add(RestrictionTerms.inconvenientPlace(Person.PHONE_ID));
    person.restrictions.add(
        RestrictionTerms.inconvenientAt(Set.of(), LocalTime.of(9, 0), LocalTime.of(12, 0)));
    person.noContactBefore = person.at("2026-11-25T20:00");
    person.called(6, "2026-11-23T09:00");

    assertInvalid("case-not-open", () -> person.open = true);
    assertInvalid("awaiting-input", () -> person.awaitingInput = false);
    assertInvalid("hold-dispute", person.holds::clear);
    assertInvalid("cease", () -> person.restrictions.remove(RestrictionTerms.cease()));
    assertInvalid(
        "opt-out-call", () -> person.restrictions.remove(RestrictionTerms.optOut(Channel.CALL)));
    assertInvalid("required-data", () -> person.missing = List.of());
    assertInvalid("represented", () -> person.represented = false);
    assertInvalid("contact-point-unusable", () -> person.target = Person.PHONE);
    assertInvalid(
        "inconvenient-place",
        () -> person.restrictions.remove(RestrictionTerms.inconvenientPlace(Person.PHONE_ID)));
    assertInvalid("inconvenient-time", person.restrictions::clear);
    assertInvalid("waiting-time", () -> person.noContactBefore = null);
    assertInvalid("attempts-6-a-day-same-contact-point", person.attempts::clear);
    assertInvalid(null, () -> {});
  }

  private void assertInvalid(@Nullable String rule, Runnable then) {
    assertThat(Person.denyingRule(judge())).isEqualTo(rule);
    then.run();
  }

  @ParameterizedTest
  @EnumSource(HoldKind.class)
  void deniesWhileOnHoldWithTheHoldAsItsReason(HoldKind kind) {
    person.holds.add(kind);
    assertThat(Person.denyingRule(judge()))
        .isEqualTo("hold-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @Test
  void deniesIfNoRulesAreInEffect() {
    assertThat(person.denyingRule(null, NOW)).isEqualTo("no-rule-pack");
  }

  @Test
  void deniesStaleDataToo() {
    person.stale = List.of(RequiredItem.DAYS_PAST_DUE);
    assertThat(Person.denyingRule(judge())).isEqualTo("required-data");
  }

  @Test
  void deniesAContactPointThatIsNotOnRecord() {
    person.target = ContactTarget.unknown("elsewhere");
    assertThat(Person.denyingRule(judge())).isEqualTo("contact-point-unknown");
  }

  @Test
  void bindsAnOptOutToItsMedium() {
    person.restrictions.add(RestrictionTerms.optOut(Channel.SMS));
    assertThat(Person.denyingRule(judge())).isNull();
    person.onChannel(Channel.SMS);
    assertThat(Person.denyingRule(judge())).isEqualTo("opt-out-sms");
  }

  @Test
  void redirectsToTheRepresentativeDespiteRestrictions() {
    person.represented = true;
    person.holds.add(HoldKind.REPRESENTATIVE);
    person.restrictions.add(RestrictionTerms.cease());
    person.restrictions.add(
        RestrictionTerms.inconvenientAt(Set.of(), LocalTime.of(9, 0), LocalTime.of(12, 0)));
    person.target = LAWYER;
    assertThat(Person.denyingRule(judge())).isNull();

    person.restrictions.clear();
    person.target = Person.PHONE;
    assertThat(Person.denyingRule(judge())).isEqualTo("represented");

    person.target = LAWYER;
    person.holds.add(HoldKind.DISPUTE);
    assertThat(Person.denyingRule(judge())).isEqualTo("hold-dispute");
  }

  @Test
  void countsAttemptsOnARepresentativeSeparately() {
    person.represented = true;
    person.called(7, "2026-11-23T09:00");
    person.target = LAWYER;
    assertThat(person.denyingRule(pack("us-reg-f"), NOW)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // pack, purpose, reachable, failed attempts on the borrower, attempts on the third party, rule
    "us-reg-f, COLLECTION, false, 3, 0, third-parties-purpose",
    "us-reg-f, NOTICE, false, 3, 0, third-parties-purpose",
    "us-reg-f, VERIFICATION, true, 0, 0, third-parties-while-reachable",
    "us-reg-f, VERIFICATION, true, 2, 0, third-parties-while-reachable",
    "us-reg-f, VERIFICATION, true, 3, 0, ",
    "us-reg-f, VERIFICATION, false, 0, 0, ",
    "us-reg-f, VERIFICATION, false, 0, 1, third-parties-max",
    "cn-cba-2026, VERIFICATION, true, 3, 0, ",
    "cn-cba-2026, VERIFICATION, true, 3, 5, ",
    "cn-cba-2026, VERIFICATION, true, 3, 6, attempts-6-a-day-same-contact-point",
    "cn-cba-2026, COLLECTION, true, 3, 0, third-parties-purpose",
    "in-rbi, VERIFICATION, false, 9, 0, third-parties-max",
    "uk-conc, VERIFICATION, false, 9, 0, third-parties",
    "strict, VERIFICATION, false, 9, 0, third-parties-max"
  })
  void allowsThirdPartiesToBeAskedOnlyWhereTheBorrowerIs(
      String pack,
      Purpose purpose,
      boolean reachable,
      int failed,
      int asked,
      @Nullable String rule) {
    person.called(failed, "2026-11-23T09:00");
    for (int attempt = 0; attempt < asked; attempt++) {
      person.attempts.add(person.attempt("2026-11-23T09:10", SISTER, true, false, null));
    }
    person.reachable = reachable;
    person.purpose = purpose;
    person.target = SISTER;
    assertThat(person.denyingRule(pack(pack), NOW)).isEqualTo(rule);
  }

  @Test
  void treatsTheBorrowerAsReachableAfterAConversation() {
    person.called(3, "2026-11-20T09:00").spoke("2026-11-21T09:00").called(2, "2026-11-22T09:00");
    person.purpose = Purpose.VERIFICATION;
    person.target = SISTER;
    assertThat(person.denyingRule(pack("cn-cba-2026"), NOW))
        .isEqualTo("third-parties-while-reachable");
  }

  @ParameterizedTest
  @CsvSource({
    // pack, channel of the third attempt, rule
    "cn-cba-2026, CALL, ",
    "cn-cba-2026, SMS, third-parties-while-reachable",
    "cn-cba-2026, LETTER, third-parties-while-reachable",
    "us-reg-f, SMS, ",
  })
  void countsOnlyCallsAsFailuresInChina(String pack, Channel third, @Nullable String rule) {
    person.called(2, "2026-11-22T09:00");
    person.attempts.add(
        new AttemptFact(
            person.at("2026-11-22T10:00"),
            third,
            "phone",
            Party.BORROWER,
            true,
            true,
            true,
            false,
            null,
            null));
    person.purpose = Purpose.VERIFICATION;
    person.target = SISTER;
    assertThat(person.denyingRule(pack(pack), NOW)).isEqualTo(rule);
  }

  @Test
  void doesNotCountAReservationAsAFailure() {
    person.called(2, "2026-11-23T09:00");
    person.attempts.add(
        new AttemptFact(
            person.at("2026-11-23T09:59"),
            Channel.CALL,
            "phone",
            Party.BORROWER,
            true,
            true,
            true,
            false,
            person.at("2026-11-23T10:29"),
            null));
    person.purpose = Purpose.VERIFICATION;
    person.target = SISTER;
    assertThat(person.denyingRule(pack("cn-cba-2026"), NOW))
        .isEqualTo("third-parties-while-reachable");
  }

  @Test
  void namesAThirdPartysStopRequestFirst() {
    person.purpose = Purpose.COLLECTION;
    person.target =
        new ContactTarget(UUID.randomUUID(), "sister", Party.THIRD_PARTY, "STOP_REQUESTED");
    assertThat(person.denyingRule(pack("us-reg-f"), NOW)).isEqualTo("contact-point-unusable");
  }

  @Test
  void doesNotCountTheBorrowersAttemptsAgainstAThirdParty() {
    person.called(7, "2026-11-23T09:00");
    person.purpose = Purpose.VERIFICATION;
    person.target = SISTER;
    assertThat(person.denyingRule(pack("us-reg-f"), NOW)).isNull();
  }

  @Test
  void deniesDuringAWaitingTimeAndNamesTheFirstHourAfterIt() {
    person.noContactBefore = person.at("2026-11-25T20:00");
    assertThat(Person.nextPermittedAt(judge())).isEqualTo(person.at("2026-11-26T08:00"));
  }

  @Test
  void namesTheNextMomentPastAnInconvenientTimeThatReachesOverTheOpening() {
    person.restrictions.add(
        RestrictionTerms.inconvenientAt(
            Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(9, 0)));
    assertThat(judge())
        .isInstanceOfSatisfying(
            PermitResult.Denied.class,
            denied -> {
              assertThat(denied.rule().id()).isEqualTo("inconvenient-time");
              assertThat(denied.nextPermittedAt()).isEqualTo(person.at("2026-11-24T09:00"));
            });
  }

  @Test
  void countsOneContactPointADayAlone() {
    person.called(6, "2026-11-23T09:00");
    person.target = new ContactTarget(UUID.randomUUID(), "office", Party.BORROWER, null);
    assertThat(person.denyingRule(pack("cn-cba-2026"), NOW)).isNull();
    person.target = Person.PHONE;
    assertThat(person.denyingRule(pack("cn-cba-2026"), NOW))
        .isEqualTo("attempts-6-a-day-same-contact-point");
  }

  @Test
  void countsAnotherPersonOnlyIfTheRuleIsAboutTheContactPoint() {
    for (int call = 0; call < 7; call++) {
      person.attempts.add(
          new AttemptFact(
              person.at("2026-11-23T09:00"),
              Channel.CALL,
              "phone",
              Party.BORROWER,
              false,
              false,
              true,
              false,
              null,
              null));
    }
    assertThat(person.denyingRule(pack("us-reg-f"), NOW)).isNull();
    assertThat(person.denyingRule(pack("cn-cba-2026"), NOW))
        .isEqualTo("attempts-6-a-day-same-contact-point");
    person.purpose = Purpose.VERIFICATION;
    person.target = SISTER;
    assertThat(person.denyingRule(pack("cn-cba-2026"), NOW))
        .isEqualTo("third-parties-while-reachable");
  }

  @Test
  void countsAnotherDebtOnlyIfTheRuleIsAboutThePersonOrTheContactPoint() {
    for (int call = 0; call < 7; call++) {
      person.attempts.add(
          new AttemptFact(
              person.at("2026-11-23T09:00"),
              Channel.CALL,
              "phone",
              Party.BORROWER,
              true,
              false,
              true,
              false,
              null,
              null));
    }
    assertThat(person.denyingRule(pack("us-reg-f"), NOW)).isNull();
    assertThat(person.denyingRule(pack("cn-cba-2026"), NOW))
        .isEqualTo("attempts-6-a-day-same-contact-point");
    assertThat(person.judge(pack("uk-conc"), NOW))
        .isInstanceOfSatisfying(
            PermitResult.Granted.class,
            granted -> assertThat(granted.warnings()).containsExactly("reasonable-frequency"));
  }

  @Test
  void showsTheAttemptsThatItCountedTheOldestFirst() {
    person.called(3, "2026-11-23T09:20").called(4, "2026-11-22T09:00");
    assertThat(person.judge(pack("us-reg-f"), NOW))
        .isInstanceOfSatisfying(
            PermitResult.Denied.class,
            denied -> {
              assertThat(denied.counted()).hasSize(7);
              assertThat(denied.counted().getFirst().at()).isEqualTo(person.at("2026-11-22T09:00"));
              assertThat(denied.nextPermittedAt()).isEqualTo(person.at("2026-11-29T08:00"));
            });
  }

  private PermitResult judge() {
    return person.judge(pack("strict"), NOW);
  }
}
