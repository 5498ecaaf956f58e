package dev.amends.contact.permission;

import static dev.amends.contact.permission.Person.SISTER;
import static dev.amends.contact.permission.Person.pack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.borrower.Party;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a third party may be asked about the borrower. */
class ThirdPartyPermitTest {
  private static final String NOW = "2026-11-23T10:00";

  private final Person person = Person.in("Asia/Shanghai");

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
}
