package dev.amends.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No identity number is stored, whatever the text that holds it. */
class IdentityNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":\"Li\",\"identityNumber\":\"1101X\",\"a\":1} | {\"name\":\"Li\",\"identityNumber\":\"*****\",\"a\":1}",
        "{\"identity_number\" : \"\" }                          | {\"identity_number\" : \"\" }",
        "{\"b\":{\"IdentityNumber\":110101},\"a\":[1]}          | {\"b\":{\"IdentityNumber\":0     },\"a\":[1]}",
        "{\"identityNumber\":[\"11\",{\"x\":[]}],\"a\":1}       | {\"identityNumber\":[]             ,\"a\":1}",
        "{\"identityNumber\":{\"no\":\"11\"}}                   | {\"identityNumber\":{}         }",
        "{\"identityNumber\":null,\"a\":true}                   | {\"identityNumber\":null,\"a\":true}",
        "{\"identityNumber\":\"张三1\"}                         | {\"identityNumber\":\"***\"    }",
        "{\"identityNumber\":\"\\u0031\\u0032\"}                | {\"identityNumber\":\"**\"          }",
        "{\"borrower\":\"identityNumber\"}                      | {\"borrower\":\"identityNumber\"}",
      })
  void overwritesTheValueAndKeepsTheLength(String payload, String stored) {
    assertThat(withhold(payload.strip())).isEqualTo(stored.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"identityNumber\":\"110101199      | ``",
        "{\"a\":1} 110101199003071234 {               | {\"a\":1}",
        "[\"a\"]110101199003071234                    | [\"a\"]",
        "identityNumber;110101199003071234            | ``",
        "{\"a\":\"x\",\"b\":110101199003071234x}      | ``",
        "{\"a\":\"x\"],\"b\":110101199003071234}      | ``",
      })
  void withholdsWhatIsNotJson(String payload, String kept) {
    String stored = withhold(payload.strip());
    assertThat(stored).hasSameSizeAs(payload.strip());
    assertThat(stored.strip()).isEqualTo(kept.strip());
  }

  @Test
  void withholdsTextInAnotherEncoding() {
    byte[] payload = "{\"identityNumber\":\"110101199003071234\"}".getBytes(UTF_16);

    assertThat(new String(IdentityNumbers.withhold(payload), UTF_16)).doesNotContain("1101");
  }

  private static String withhold(String payload) {
    return new String(IdentityNumbers.withhold(payload.getBytes(UTF_8)), UTF_8);
  }
}
