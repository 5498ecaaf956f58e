package dev.amends.contact.contactlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.contactlog.RetryLimitPolicy.LoggedAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fourth unanswered contact in a row leads to a letter; then the count restarts. */
class RetryLimitPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // the newest first: u unanswered, a answered
    "'', false",
    "u, false",
    "uuu, false",
    "uuuu, true",
    "uuuua, true",
    "auuuu, false",
    "uauuu, false",
    "uuuuu, false",
    "uuuuuuu, false",
    "uuuuuuuu, true"
  })
  void countsUnansweredContactsInARow(String contacts, boolean letter) {
    assertThat(RetryLimitPolicy.isLetterDue(attempts(contacts), 4)).isEqualTo(letter);
  }

  @ParameterizedTest
  @CsvSource({
    // the newest first; minutes since the letter, counted in contacts a minute apart
    "uuu, ",
    "uuuu, 0",
    "uuuuu, 1",
    "uuuuuuu, 3",
    "uuuuuuuu, 0",
    "auuuu, 1",
    "uuauuuu, 3",
    "uaaauuu, "
  })
  void knowsWhenTheLastLetterWasSent(String contacts, @Nullable Integer minutesSince) {
    assertThat(RetryLimitPolicy.lastLetterAt(attempts(contacts), 4))
        .isEqualTo(
            Optional.ofNullable(minutesSince).map(minutes -> NOW.minusSeconds(60L * minutes)));
  }

  private static List<LoggedAttempt> attempts(String contacts) {
    return IntStream.range(0, contacts.length())
        .mapToObj(
            back -> new LoggedAttempt(contacts.charAt(back) == 'u', NOW.minusSeconds(60L * back)))
        .toList();
  }
}
