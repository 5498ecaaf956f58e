package dev.amends.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SHA-256 in hexadecimal and in a header. */
class Sha256Test {
  // The example of FIPS 180-2, appendix B.1.
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String ABC_HEADER = "sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:";

  @Test
  void hashesKnownContent() {
    assertThat(Sha256.of("abc".getBytes(UTF_8)).hex()).isEqualTo(ABC);
  }

  @Test
  void roundTripsThroughAHeader() {
    assertThat(new Sha256(ABC).header()).isEqualTo(ABC_HEADER);
    assertThat(Sha256.inHeader(ABC_HEADER)).contains(new Sha256(ABC));
    assertThat(Sha256.inHeader("sha-512=:AAAA:, " + ABC_HEADER)).contains(new Sha256(ABC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha-256", "sha-256=", "sha-256=:AAAA:", "md5=:AAAA:", ABC})
  void findsNoneInOtherHeaders(String header) {
    assertThat(Sha256.inHeader(header)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ba78",
        ABC + "0",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
      })
  void rejectsOtherStrings(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(hex));
  }
}
