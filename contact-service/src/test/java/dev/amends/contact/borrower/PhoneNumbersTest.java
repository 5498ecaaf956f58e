package dev.amends.contact.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.ContactPointKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One number in many spellings. */
class PhoneNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "+12025550777, , +12025550777",
    "+1 202 555 0777, , +12025550777",
    "+1 (202) 555-0777, , +12025550777",
    "＋１２０２５５５０７７７, , +12025550777", // full-width
    "+1\u00a0202\u00a0555\u00a00777, , +12025550777", // no-break spaces
    "' +1-202-555-0777 ', , +12025550777",
    "+1.202.555.0777 ext. 12, , +12025550777",
    "12025550777, , +12025550777",
    "1 202 555 0777, , +12025550777",
    "0012025550777, , +12025550777",
    "(202) 555-0777, US, +12025550777",
    "1 202 555 0777, US, +12025550777",
    "(202) 555-0777, , ",
    "+8613812345678, CN, +8613812345678",
    "13812345678, CN, +8613812345678",
    "8613812345678, , +8613812345678",
    "8613812345678, CN, +8613812345678",
    "0086 138 1234 5678, CN, +8613812345678",
    "010-8888 8888, CN, +861088888888",
    "+44 (0)20 7946 0018, , +442079460018",
    "020 7946 0018, GB, +442079460018",
    "+39 06 1234 5678, , +390612345678",
    "+8613800000000, , +8613800000000",
    "unknown, CN, ",
    "+, , "
  })
  void recognizesTheNumber(String spelling, @Nullable String country, @Nullable String e164) {
    assertThat(PhoneNumbers.e164(spelling, country).orElse(null)).isEqualTo(e164);
  }

  @ParameterizedTest
  @CsvSource({
    "+1 202 555 0777, PHONE",
    "+12025550777, PHONE",
    "12025550777, PHONE",
    "b1@example.com, EMAIL",
    "示例市样板路1号, ADDRESS",
    "12 High St, ADDRESS",
    "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11, ADDRESS"
  })
  void recognizesTheKind(String value, ContactPointKind kind) {
    assertThat(PointValuePolicy.kind(value)).isEqualTo(kind);
  }

  @Test
  void comparesAnEmailAddressWithoutCase() {
    assertThat(PointValuePolicy.comparable(ContactPointKind.EMAIL, " B1@Example.com "))
        .isEqualTo("b1@example.com");
  }

  @Test
  void keepsAnExtensionForDialling() {
    assertThat(PointValuePolicy.canonical(ContactPointKind.PHONE, "+1 202 555 0777 ext. 12", null))
        .isEqualTo("+1 202 555 0777 ext. 12");
    assertThat(PointValuePolicy.canonical(ContactPointKind.PHONE, "+1 202 555 0777", null))
        .isEqualTo("+12025550777");
  }
}
