package dev.amends.contact.permission;

import static dev.amends.contact.permission.Person.SISTER;
import static dev.amends.contact.permission.Person.pack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.borrower.Party;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which attempts count towards the limits of a rule pack. */
class CountedAttemptsTest {
  private static final String NOW = "2026-11-23T10:00";

  private final Person person = Person.in("Asia/Shanghai");

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
}
