package dev.amends.contact.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long a pack lets a consent last. */
class ConsentPolicyTest {
  @ParameterizedTest
  @CsvSource({
    // pack, scope, channel, zones, given at, lapses at the latest
    "us-reg-f, FREQUENCY, CALL, America/New_York, 2026-11-23T15:00:00Z, 2026-11-30T05:00:00Z",
    "us-reg-f, CALLING_HOURS, SMS, America/New_York, 2026-11-23T15:00:00Z, 2026-11-30T05:00:00Z",
    // just before midnight the day that ends is the first
    "us-reg-f, FREQUENCY, CALL, America/New_York, 2026-11-24T04:59:59Z, 2026-11-30T05:00:00Z",
    "us-reg-f, FREQUENCY, CALL, America/New_York, 2026-11-24T05:00:00Z, 2026-12-01T05:00:00Z",
    // over the night that is an hour longer
    "us-reg-f, FREQUENCY, CALL, America/New_York, 2026-10-30T15:00:00Z, 2026-11-06T05:00:00Z",
    // in whichever zone it lapses first
    "us-reg-f, FREQUENCY, CALL, America/New_York America/Los_Angeles, 2026-11-23T15:00:00Z,"
        + " 2026-11-30T05:00:00Z",
    "us-reg-f, FREQUENCY, CALL, America/Los_Angeles America/New_York, 2026-11-23T15:00:00Z,"
        + " 2026-11-30T05:00:00Z",
    // no rule counts letters, and no rule of these packs accepts a consent
    "us-reg-f, FREQUENCY, LETTER, America/New_York, 2026-11-23T15:00:00Z, ",
    "us-reg-f, FREQUENCY, SMS, America/New_York, 2026-11-23T15:00:00Z, ",
    "uk-conc, CALLING_HOURS, CALL, Europe/London, 2026-11-23T15:00:00Z, ",
    "in-rbi, CALLING_HOURS, CALL, Asia/Kolkata, 2026-11-23T10:00:00Z, ",
    "strict, CALLING_HOURS, CALL, Asia/Shanghai, 2026-11-23T02:00:00Z, ",
    "cn-cba-2026, CALLING_HOURS, CALL, Asia/Shanghai, 2026-11-23T02:00:00Z, 2026-12-22T16:00:00Z"
  })
  void isWhatItsRulesHeed(
      String pack,
      ConsentScope scope,
      Channel channel,
      String zones,
      Instant given,
      @Nullable Instant latest) {
    ConsentPolicy.Limit limit =
        ConsentPolicy.limit(
            Person.pack(pack),
            scope,
            channel,
            given,
            Arrays.stream(zones.split(" ", -1)).map(ZoneId::of).toList());

    assertThat(limit instanceof ConsentPolicy.Limit.Until until ? until.latest() : null)
        .isEqualTo(latest);
  }
}
