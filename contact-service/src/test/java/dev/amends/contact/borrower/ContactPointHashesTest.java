package dev.amends.contact.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.ContactPointKind;
import org.junit.jupiter.api.Test;

/** The hashes of numbers and addresses. */
class ContactPointHashesTest {
  private static final ContactPointHashes HASHES =
      new ContactPointHashes(() -> "0123456789abcdef0123456789abcdef");

  @Test
  void areTheSameForAllSpellings() {
    assertThat(HASHES.of(ContactPointKind.PHONE, "+1 202 555 0777"))
        .isEqualTo(HASHES.of(ContactPointKind.PHONE, "12025550777"))
        .isNotEqualTo(HASHES.of(ContactPointKind.PHONE, "+12025550778"))
        .hasSize(64);
  }

  @Test
  void dependOnTheKey() {
    assertThat(HASHES.of(ContactPointKind.PHONE, "+12025550777"))
        .isNotEqualTo(
            new ContactPointHashes(() -> "another-key-another-key-another-")
                .of(ContactPointKind.PHONE, "+12025550777"));
  }
}
