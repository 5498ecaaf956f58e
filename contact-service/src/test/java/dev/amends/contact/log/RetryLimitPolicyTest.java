package dev.amends.contact.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fourth time in a row that nobody answers a letter goes out, and then the count begins anew.
 */
class RetryLimitPolicyTest {

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
  void countsThoseInARow(String contacts, boolean letter) {
    assertThat(
            RetryLimitPolicy.isLetterDue(
                Stream.of(contacts.split("", -1))
                    .filter(one -> !one.isEmpty())
                    .map("u"::equals)
                    .toList(),
                4))
        .isEqualTo(letter);
  }
}
