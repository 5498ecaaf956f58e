package dev.amends.contact.permission;

import static dev.amends.contact.permission.Person.pack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason for a denial, and their order. */
class PermitPolicyTest {
  private static final String NOW = "2026-11-23T10:00";

  private static final ContactTarget LAWYER =
      new ContactTarget(UUID.randomUUID(), "lawyer", Party.REPRESENTATIVE, null);

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

  private PermitResult judge() {
    return person.judge(pack("strict"), NOW);
  }
}
