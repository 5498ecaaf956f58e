package dev.amends.contact.contactlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.Willingness;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each disposition if the borrower reported a sudden event. */
class HardshipPolicyTest {
  private static final Dispositions DISPOSITIONS = new Dispositions();

  @ParameterizedTest
  @CsvSource({
    // disposition, follow-up, willingness, rest days of the ladder
    "RPC_NO_COMMITMENT, ASSESSMENT, , ",
    "RPC_REFUSED, ASSESSMENT, REFUSED, ",
    "RPC_HARDSHIP, ASSESSMENT, , ",
    "INBOUND, ASSESSMENT, , ",
    "REPRESENTATIVE_SPOKEN, ASSESSMENT, , ",
    "RPC_NOT_INFORMED, NOTICE_AND_WAIT, , 7",
    "RPC_PTP, PROMISE, PROMISE_MADE, ",
    "RPC_CALLBACK, CALLBACK, , ",
    "RPC_DISTRESSED, COOL_DOWN, , 3",
    "RPC_ABUSIVE, COOL_DOWN, ABUSIVE, 7",
    "RPC_DISPUTE, HOLD, , ",
    "VULNERABLE, HOLD, , ",
    "THIRD_PARTY, RETRY, , ",
    "NO_ANSWER, RETRY, , ",
    "SENT, NONE, , "
  })
  void comesBeforeTheNextDemand(
      String code, FollowUp followUp, @Nullable Willingness shown, @Nullable Integer restDays) {
    Disposition disposition = DISPOSITIONS.getNamed(code);
    FollowUp actual = HardshipPolicy.followUp(disposition);
    assertThat(actual).isEqualTo(followUp);
    assertThat(HardshipPolicy.willingness(disposition, true)).isEqualTo(shown);
    var ladder = disposition.ladderEffect(actual);
    assertThat(ladder == null ? null : (Integer) ladder.restDays()).isEqualTo(restDays);
  }

  @Test
  void leavesTheWillingnessAloneWithoutHardship() {
    assertThat(DISPOSITIONS.all())
        .allSatisfy(
            disposition ->
                assertThat(HardshipPolicy.willingness(disposition, false))
                    .isEqualTo(disposition.willingness()));
  }

  @Test
  void neverRetriesAConversationAndNeverSendsADemand() {
    Set<FollowUp> ofConversations =
        DISPOSITIONS.all().stream()
            .filter(Disposition::conversation)
            .map(HardshipPolicy::followUp)
            .collect(Collectors.toSet());
    assertThat(ofConversations).doesNotContain(FollowUp.RETRY, FollowUp.NONE);
    assertThat(DISPOSITIONS.all())
        .filteredOn(disposition -> disposition.notice() == NoticeKind.POSITION_AND_EXPECTATION)
        .isNotEmpty()
        .allSatisfy(
            disposition ->
                assertThat(HardshipPolicy.followUp(disposition)).isEqualTo(FollowUp.ASSESSMENT));
  }
}
