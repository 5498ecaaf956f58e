package dev.amends.cases.borrowerview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of links: what is accepted, and for how long. */
class BorrowerTokensTest {
  private static final long SEED = 20261130;
  private static final Instant EXPIRY = Instant.parse("2026-11-24T08:00:00Z");
  private static final BorrowerToken TOKEN =
      new BorrowerToken(
          UUID.fromString("019c11ab-d5c1-7025-90d3-05ef029221be"),
          UUID.fromString("019c11ab-d5c1-7025-90d3-05ef029221bf"),
          "信用社",
          EXPIRY);
  private static final String OLD =
      key(1, "EAEaIC8KB0a8Uld4QIAc8InAdtNJ1yvUN7g30XbGAosZQQ9b", "JwtHmacKey");
  private static final String NEW =
      key(2, "EAEaIJbNTsLZoe9u0Q+OdRxVIEzrTwYWJBuVTMRkanbVhwpq", "JwtHmacKey");

  @Test
  void acceptsItsTokenUntilItExpires() {
    String token = tokens(1, OLD).sign(TOKEN);

    assertThat(tokens(1, OLD).verify(token)).contains(TOKEN);
    assertThat(tokens(EXPIRY.minusSeconds(1), 1, OLD).verify(token)).contains(TOKEN);
    assertThat(tokens(EXPIRY, 1, OLD).verify(token)).isEmpty();
    assertThat(tokens(EXPIRY.plusSeconds(1_000_000), 1, OLD).verify(token)).isEmpty();
  }

  @Test
  void rejectsATokenWithAnyOtherCharacterAnywhere() {
    // Given
    Random random = new Random(SEED);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ %é";
    BorrowerTokens tokens = tokens(1, OLD);
    String token = tokens.sign(TOKEN);

    // When // Then
    for (int position = 0; position < token.length(); position++) {
      char other;
      do {
        other = alphabet.charAt(random.nextInt(alphabet.length()));
      } while (other == token.charAt(position));
      StringBuilder altered = new StringBuilder(token);
      altered.setCharAt(position, other);
      assertThat(tokens.verify(altered.toString())).as(altered.toString()).isEmpty();
      assertThat(tokens.verify(new StringBuilder(token).deleteCharAt(position).toString()))
          .isEmpty();
      assertThat(tokens.verify(new StringBuilder(token).insert(position, other).toString()))
          .isEmpty();
    }
    String withoutLast = token.substring(0, token.length() - 1);
    alphabet
        .chars()
        .mapToObj(Character::toString)
        .map(withoutLast::concat)
        .filter(altered -> !altered.equals(token))
        .forEach(altered -> assertThat(tokens.verify(altered)).as(altered).isEmpty());
  }

  @Test
  void acceptsAnOlderKeyUntilItIsRemoved() {
    String old = tokens(1, OLD).sign(TOKEN);

    BorrowerTokens rotated = tokens(2, NEW + "," + OLD);

    assertThat(rotated.verify(old)).contains(TOKEN);
    assertThat(rotated.sign(TOKEN)).isNotEqualTo(old);
    assertThat(tokens(1, OLD).verify(rotated.sign(TOKEN))).isEmpty();
    assertThat(tokens(2, NEW).verify(rotated.sign(TOKEN))).contains(TOKEN);
    assertThat(tokens(2, NEW).verify(old)).isEmpty();
  }

  @Test
  void rejectsATokenWithoutSignatureOrOfAnotherKind() {
    String token = tokens(1, OLD).sign(TOKEN);
    String[] parts = token.split("\\.", -1);
    String unsigned =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(tokens(1, OLD).verify(unsigned + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens(1, OLD).verify(unsigned + "." + parts[1] + "." + parts[2])).isEmpty();
    assertThat(tokens(1, OLD).verify(parts[0] + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens(1, OLD).verify("")).isEmpty();
    assertThat(tokens(1, OLD).verify(token + "." + parts[2])).isEmpty();
    assertThat(token)
        .doesNotContain("信")
        .matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"secret\":1}",
        "secret",
        "{\"primaryKeyId\":1,\"key\":[]}",
        // 16 bytes are too few for HMAC-SHA-256
        "{\"primaryKeyId\":1,\"key\":[{\"keyData\":{\"typeUrl\":"
            + "\"type.googleapis.com/google.crypto.tink.JwtHmacKey\","
            + "\"value\":\"EAEaEAECAwQFBgcICQoLDA0ODxA=\",\"keyMaterialType\":\"SYMMETRIC\"},"
            + "\"status\":\"ENABLED\",\"keyId\":1,\"outputPrefixType\":\"TINK\"}]}",
        // a key for encryption
        "{\"primaryKeyId\":1,\"key\":[{\"keyData\":{\"typeUrl\":"
            + "\"type.googleapis.com/google.crypto.tink.AesGcmKey\","
            + "\"value\":\"GiAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw==\","
            + "\"keyMaterialType\":\"SYMMETRIC\"},"
            + "\"status\":\"ENABLED\",\"keyId\":1,\"outputPrefixType\":\"TINK\"}]}"
      })
  void namesAnUnusableKeySetWithoutQuotingIt(String keySet) {
    assertThatThrownBy(() -> new BorrowerTokens(keySet, InstantSource.system()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amends.cases.borrower-links.key-set")
        .hasMessageNotContaining("secret\":1")
        .hasNoCause();
  }

  private static String key(int id, String value, String type) {
    return """
    {"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.%s","value":"%s",\
    "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"TINK"}\
    """
        .formatted(type, value, id);
  }

  private static BorrowerTokens tokens(int primary, String keys) {
    return tokens(EXPIRY.minusSeconds(3600), primary, keys);
  }

  private static BorrowerTokens tokens(Instant now, int primary, String keys) {
    return new BorrowerTokens(
        "{\"primaryKeyId\":%d,\"key\":[%s]}".formatted(primary, keys), InstantSource.fixed(now));
  }
}
