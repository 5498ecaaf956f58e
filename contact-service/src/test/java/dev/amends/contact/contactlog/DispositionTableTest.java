package dev.amends.contact.contactlog;

import static dev.amends.events.ContactEvent.Direction.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.events.ContactEvent.AttemptResult;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.FollowUp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dispositions file is complete, and an invalid entry names itself. */
class DispositionTableTest {
  private static final String GOOD =
      "{code: SHRUGGED, names: {en: Shrugged, zh-CN: 耸肩}, attempt: true, conversation: false,"
          + " rightParty: false, channels: [CALL], followUp: RETRY}";

  @Test
  void hasTheDispositionsOfCollections() {
    assertThat(new Dispositions().codes())
        .contains(
            "RPC_PTP",
            "RPC_PAID_CLAIM",
            "RPC_REFUSED",
            "RPC_DISPUTE",
            "RPC_HARDSHIP",
            "RPC_CALLBACK",
            "RPC_ABUSIVE",
            "RPC_DISTRESSED",
            "RPC_NO_COMMITMENT",
            "CEASE_REQUEST",
            "REPRESENTED",
            "WRONG_NUMBER",
            "THIRD_PARTY",
            "THIRD_PARTY_STOP",
            "VOICEMAIL",
            "LIMITED_CONTENT_MSG",
            "NO_ANSWER",
            "BUSY",
            "INVALID_NUMBER",
            "DECEASED",
            "BANKRUPT",
            "VULNERABLE",
            "LANGUAGE",
            "INBOUND",
            "REPRESENTATIVE_SPOKEN",
            "SENT",
            "DELIVERED",
            "UNDELIVERABLE",
            "NOT_HOME");
  }

  @Test
  void hasADispositionForEachChannel() {
    for (Channel channel : Channel.values()) {
      assertThat(new Dispositions().all())
          .filteredOn(
              disposition ->
                  disposition.channels().contains(channel) && disposition.direction() == OUTBOUND)
          .isNotEmpty();
    }
  }

  @Test
  void marksOnlyCallsAsUnanswered() {
    assertThat(new Dispositions().all())
        .filteredOn(disposition -> disposition.has(Disposition.Effect.UNANSWERED))
        .isNotEmpty()
        .allMatch(disposition -> disposition.channels().equals(List.of(Channel.CALL)));
  }

  @Test
  void saysForEachAttemptByCallOrVisitWhomItReached() {
    assertThat(new Dispositions().all())
        .filteredOn(disposition -> disposition.attempt() && disposition.reached() == null)
        .extracting(Disposition::code)
        .containsExactly("LANGUAGE", "SENT", "DELIVERED", "REFUSED_ENTRY");
    assertThat(new Dispositions().all())
        .filteredOn(disposition -> disposition.reached() == AttemptResult.NOBODY)
        .extracting(Disposition::code)
        .containsExactly("VOICEMAIL", "LIMITED_CONTENT_MSG", "NO_ANSWER", "BUSY", "NOT_HOME");
  }

  @Test
  void readsAnEntry() throws IOException {
    assertThat(read(GOOD).getFirst().followUp()).isEqualTo(FollowUp.RETRY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attempt: true, | '' | attempt",
        "followUp: RETRY | followUp: SHOUT | SHOUT",
        "followUp: RETRY | followUp: COOL_DOWN | needs a delay",
        "followUp: RETRY | 'followUp: COOL_DOWN, delay: P3D' | needs guidance",
        "followUp: RETRY | 'followUp: NOTICE_AND_WAIT, delay: P3D' | must have a notice",
        "followUp: RETRY | 'followUp: RETRY, notice: DEMAND_LETTER' | must have a notice",
        "followUp: RETRY | 'followUp: RETRY, delay: PT0S' | positive delay",
        "followUp: RETRY | 'followUp: NONE, effects: [UNANSWERED]' | to be UNANSWERED",
        "followUp: RETRY | 'followUp: RETRY, reached: SOMEBODY' | SOMEBODY",
        "followUp: RETRY | 'followUp: RETRY, reached: BORROWER' | must have rightParty",
        "followUp: RETRY | 'followUp: RETRY, reached: REPRESENTATIVE' | WITH_REPRESENTATIVE",
        "followUp: RETRY | 'followUp: RETRY, effects: [WITH_REPRESENTATIVE]' | must have reached",
        "attempt: true | 'attempt: false, reached: NOBODY' | must be an attempt",
        "followUp: RETRY | followUp: HOLD | must have a hold",
        "followUp: RETRY | 'followUp: RETRY, hold: CEASE' | must have a hold",
        "followUp: RETRY | 'followUp: HOLD, hold: BAD_WEATHER' | BAD_WEATHER",
        "followUp: RETRY | 'followUp: HOLD, hold: DISPUTE, release: NOBODY' | NOBODY",
        "followUp: RETRY | 'followUp: RETRY, release: ANOTHER_CASE_WORKER' | must have a hold",
        "followUp: RETRY | 'followUp: RETRY, willingness: MAYBE' | MAYBE",
        "rightParty: false | rightParty: true | must have identity",
        "rightParty: false | 'rightParty: true, identity: DECIDES' | must be a conversation",
        "rightParty: false | 'rightParty: false, identity: REQUIRED' | must have identity",
        "', zh-CN: 耸肩' | '' | zh-CN",
        "channels: [CALL] | channels: [] | needs at least one channel",
        "'channels: [CALL], ' | '' | channels is required",
        "channels: [CALL] | channels: [PIGEON] | PIGEON",
        "code: SHRUGGED | 'code: SHRUGGED, mood: grim' | mood"
      })
  void namesAnInvalidEntry(String good, String bad, String rule) {
    String broken = GOOD.replace(good, bad);
    assertThat(broken).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageStartingWith("dispositions.yaml: 0")
        .hasMessageContaining(rule);
  }

  private static List<Disposition> read(String row) throws IOException {
    return DataFiles.read(
        new ByteArrayInputStream(("- " + row).getBytes(StandardCharsets.UTF_8)),
        Dispositions.FILE,
        new TypeReference<>() {});
  }
}
