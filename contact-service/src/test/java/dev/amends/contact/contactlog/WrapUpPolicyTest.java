package dev.amends.contact.contactlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.permission.ContactRule;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data that must be recorded before a contact can be logged. */
class WrapUpPolicyTest {
  private static final Dispositions TABLE = new Dispositions();

  @ParameterizedTest
  @CsvSource({
    // disposition, direction, permit, identity, promise, why none, point, lacking
    "NO_ANSWER, OUTBOUND, true, false, false, , false, ",
    "NO_ANSWER, OUTBOUND, false, false, false, , false, ",
    "NO_ANSWER, INBOUND, false, false, false, , false, direction-contradicts",
    "INBOUND, OUTBOUND, true, true, false, NEEDS_TIME, false, direction-contradicts",
    "INBOUND, INBOUND, true, true, false, NEEDS_TIME, false, permit-not-expected",
    "INBOUND, INBOUND, false, true, false, NEEDS_TIME, false, ",
    "INBOUND, INBOUND, false, true, false, , false, no-promise-reason-missing",
    "INBOUND, INBOUND, false, false, false, , false, ",
    "RPC_PTP, OUTBOUND, true, true, true, , false, ",
    "RPC_PTP, INBOUND, false, true, true, , false, ",
    "RPC_PTP, OUTBOUND, true, false, true, , false, verification-missing",
    "RPC_PTP, OUTBOUND, true, true, true, NEEDS_TIME, false, no-promise-reason-not-expected",
    "RPC_HARDSHIP, OUTBOUND, true, true, false, CANNOT_PAY, false, ",
    "RPC_HARDSHIP, OUTBOUND, true, true, false, , false, no-promise-reason-missing",
    "RPC_HARDSHIP, OUTBOUND, true, false, false, CANNOT_PAY, false, verification-missing",
    "RPC_NOT_INFORMED, OUTBOUND, true, false, false, NOT_INFORMED, false, verification-missing",
    "RPC_REFUSED, OUTBOUND, true, false, false, , false, ",
    "RPC_REFUSED, OUTBOUND, true, true, false, , false, no-promise-reason-missing",
    "RPC_DISTRESSED, OUTBOUND, true, false, false, , false, ",
    "CEASE_REQUEST, OUTBOUND, true, false, false, , false, ",
    "WRONG_NUMBER, OUTBOUND, true, false, false, , true, ",
    "WRONG_NUMBER, OUTBOUND, true, false, false, , false, contact-point-missing",
    "INVALID_NUMBER, OUTBOUND, true, false, false, , false, contact-point-missing",
    "THIRD_PARTY_STOP, INBOUND, false, false, false, , true, ",
    "THIRD_PARTY, OUTBOUND, true, false, false, , false, ",
    "THIRD_PARTY, OUTBOUND, true, true, false, , false, verification-contradicts",
    "WRONG_NUMBER, OUTBOUND, true, true, false, , true, verification-contradicts",
    "THIRD_PARTY_STOP, INBOUND, false, true, false, , true, verification-contradicts",
    "DECEASED, INBOUND, false, true, false, , false, verification-contradicts",
    "NO_ANSWER, OUTBOUND, true, true, false, , false, "
  })
  void requiresWhatTheDispositionNeeds(
      String disposition,
      Direction direction,
      boolean permit,
      boolean identity,
      boolean promised,
      @Nullable String noPromiseReason,
      boolean point,
      @Nullable String lacking) {
    WrapUpPolicy.Facts facts =
        new WrapUpPolicy.Facts(
            TABLE.find(disposition).orElseThrow(),
            direction,
            Channel.CALL,
            permit,
            null,
            identity,
            promised,
            noPromiseReason,
            null,
            point,
            false,
            false,
            null);
    assertThat(WrapUpPolicy.rejection(facts).map(WrapUpPolicy.Rejection::slug).orElse(null))
        .isEqualTo(lacking);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, CALL, true",
    "NO_ANSWER, SMS, false",
    "VOICEMAIL, EMAIL, false",
    "BUSY, LETTER, false",
    "SENT, CALL, false",
    "SENT, LETTER, true",
    "DELIVERED, SMS, true",
    "UNDELIVERABLE, EMAIL, true",
    "UNDELIVERABLE, CALL, false",
    "UNDELIVERABLE, VISIT, false",
    "NOT_HOME, VISIT, true",
    "NOT_HOME, CALL, false",
    "WRONG_NUMBER, SMS, true",
    "WRONG_NUMBER, EMAIL, false",
    "THIRD_PARTY, VISIT, true"
  })
  void acceptsOnlyTheChannelsOfTheDisposition(String disposition, Channel channel, boolean fits) {
    assertThat(brokenRule(disposition, channel, false))
        .isEqualTo(fits ? null : "channel-contradicts");
  }

  @Test
  void requiresARepresentativeOnRecord() {
    assertThat(brokenRule("REPRESENTATIVE_SPOKEN", Channel.CALL, false))
        .isEqualTo("representative-missing");
    assertThat(brokenRule("REPRESENTATIVE_SPOKEN", Channel.CALL, true)).isNull();
  }

  private static @Nullable String brokenRule(
      String disposition, Channel channel, boolean represented) {
    WrapUpPolicy.Facts facts =
        new WrapUpPolicy.Facts(
            TABLE.find(disposition).orElseThrow(),
            Direction.OUTBOUND,
            channel,
            true,
            null,
            false,
            false,
            null,
            null,
            true,
            represented,
            false,
            null);
    return WrapUpPolicy.rejection(facts).map(WrapUpPolicy.Rejection::slug).orElse(null);
  }

  @ParameterizedTest
  @CsvSource({
    "RPC_PTP, true",
    "RPC_HARDSHIP, true",
    "CEASE_REQUEST, true",
    "VULNERABLE, true",
    "THIRD_PARTY, false",
    "NO_ANSWER, false",
    "DECEASED, false"
  })
  void rejectsRightPartyDispositionsOnAThirdPartyPermit(String disposition, boolean refused) {
    WrapUpPolicy.Facts facts =
        new WrapUpPolicy.Facts(
            TABLE.find(disposition).orElseThrow(),
            Direction.OUTBOUND,
            Channel.CALL,
            true,
            new ContactRule(ContactRule.Kind.THIRD_PARTY, "third-parties", "12 CFR 1006.10(b)"),
            false,
            false,
            null,
            null,
            true,
            false,
            false,
            null);
    assertThat(WrapUpPolicy.rejection(facts).map(WrapUpPolicy.Rejection::slug).orElse(null))
        .isEqualTo(refused ? "permit-of-a-third-party" : null);
  }

  @ParameterizedTest
  @CsvSource({
    // reason learned, reason, commitment, promise, plan, lacking
    "false, , false, false, false, ",
    "true, MEDICAL, false, false, false, ",
    "true, , false, false, false, reason-missing",
    "false, MEDICAL, false, false, false, ",
    "false, , true, true, false, ",
    "false, , true, false, true, ",
    "false, , true, false, false, commitment-contradicts",
    "false, , false, true, false, commitment-contradicts"
  })
  void requiresTasksThatMatchTheRecord(
      boolean learned,
      @Nullable String reason,
      boolean commitment,
      boolean promised,
      boolean plan,
      @Nullable String lacking) {
    WrapUpPolicy.Facts facts =
        new WrapUpPolicy.Facts(
            TABLE.find(promised ? "RPC_PTP" : "RPC_HARDSHIP").orElseThrow(),
            Direction.OUTBOUND,
            Channel.CALL,
            true,
            null,
            true,
            promised,
            promised ? null : "CANNOT_PAY",
            reason,
            false,
            false,
            plan,
            new ConversationNotes.Tasks(true, learned, List.of(), commitment));
    assertThat(WrapUpPolicy.rejection(facts).map(WrapUpPolicy.Rejection::slug).orElse(null))
        .isEqualTo(lacking);
  }
}
