package dev.amends.contact.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.ContactPointKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format of numbers and addresses, and how they are masked. */
class PointValuePolicyTest {
  @ParameterizedTest
  @CsvSource({
    "PHONE, +8613800000000, true",
    "PHONE, +1234567, true",
    "PHONE, +123456, false",
    "PHONE, +123456789012345, true",
    "PHONE, +1234567890123456, false",
    "PHONE, 13800000000, false",
    "PHONE, +08613800000, false",
    "PHONE, +86 138 0000 0000, false",
    "PHONE, +86138000O0000, false",
    "EMAIL, b1@example.com, true",
    "EMAIL, b+1@mail.example.com, true",
    "EMAIL, b1@example, false",
    "EMAIL, b1.example.com, false",
    "EMAIL, b1@@example.com, false",
    "EMAIL, b 1@example.com, false",
    "EMAIL, b1@example..com, false",
    "EMAIL, @example.com, false",
    "ADDRESS, 示例市样板路1号, true"
  })
  void acceptsWhatTheKindAllows(ContactPointKind kind, String value, boolean accepted) {
    assertThat(PointValuePolicy.violation(kind, value).isEmpty()).isEqualTo(accepted);
  }

  @Test
  void acceptsAnAddressOfSeveralLinesWithoutControlCharacters() {
    assertThat(PointValuePolicy.violation(ContactPointKind.ADDRESS, "1 High St\nYork")).isEmpty();
    assertThat(PointValuePolicy.violation(ContactPointKind.ADDRESS, "1 High St\u0000")).isPresent();
    assertThat(PointValuePolicy.violation(ContactPointKind.EMAIL, "b\u0000@example.com"))
        .isPresent();
  }

  @Test
  void acceptsAnEmailAddressOf254CharactersAndNoLonger() {
    String longest = "b@" + "e".repeat(248) + ".com";
    assertThat(longest).hasSize(254);
    assertThat(PointValuePolicy.violation(ContactPointKind.EMAIL, longest)).isEmpty();
    assertThat(PointValuePolicy.violation(ContactPointKind.EMAIL, "b" + longest)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, +8613800000042, +86***42",
    "PHONE, +12345, ***",
    "EMAIL, wang@example.com, w***@example.com",
    "EMAIL, w@example.com, w***@example.com",
    "EMAIL, wang, w***",
    "ADDRESS, 示例市样板路1号, 示例***",
    "ADDRESS, 𠮷野家, 𠮷***",
    "ADDRESS, A, ***"
  })
  void showsEnoughToRecogniseAndTooLittleToUse(ContactPointKind kind, String value, String masked) {
    assertThat(kind.masked(value)).isEqualTo(masked);
  }
}
