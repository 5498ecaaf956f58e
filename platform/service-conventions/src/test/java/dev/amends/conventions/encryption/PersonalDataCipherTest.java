package dev.amends.conventions.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The encryption of personal data, and the rotation of its keys. */
class PersonalDataCipherTest {
  private static final String KEY = "amends.example.encryption.key-set";
  private static final byte[] NUMBER = "110101199003071234".getBytes(UTF_8);
  private static final byte[] PURPOSE = "identity".getBytes(UTF_8);
  private static final String OLD_KEY =
      """
      {"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
      "value":"GiAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw==",\
      "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":1,"outputPrefixType":"TINK"}\
      """;
  private static final String NEW_KEY =
      OLD_KEY.replace("\"keyId\":1", "\"keyId\":2").replace("GiAAAQIDBAUG", "GiBAAQIDBAUG");

  @Test
  void decryptsWhatItEncryptedForTheSamePurposeOnly() {
    PersonalDataCipher cipher = cipher(1, OLD_KEY);

    byte[] encrypted = cipher.encrypt(NUMBER, PURPOSE);

    assertThat(new String(encrypted, UTF_8)).doesNotContain("1990");
    assertThat(encrypted).isNotEqualTo(cipher.encrypt(NUMBER, PURPOSE));
    assertThat(cipher.decrypt(encrypted, PURPOSE)).isEqualTo(NUMBER);
    assertThatThrownBy(() -> cipher.decrypt(encrypted, "other".getBytes(UTF_8)))
        .isInstanceOf(IllegalStateException.class);
    encrypted[encrypted.length - 1] ^= 1;
    assertThatThrownBy(() -> cipher.decrypt(encrypted, PURPOSE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void decryptsWithAnOlderKeyUntilItIsRemoved() {
    PersonalDataCipher before = cipher(1, OLD_KEY);
    PersonalDataCipher rotated = cipher(2, NEW_KEY + "," + OLD_KEY);
    byte[] old = before.encrypt(NUMBER, PURPOSE);

    byte[] latest = rotated.encrypt(rotated.decrypt(old, PURPOSE), PURPOSE);

    assertThat(before.isRotating()).isFalse();
    assertThat(rotated.isRotating()).isTrue();
    assertThat(prefix(old)).isEqualTo(before.primaryPrefix());
    assertThat(prefix(latest)).isEqualTo(rotated.primaryPrefix()).isNotEqualTo(prefix(old));
    assertThat(cipher(2, NEW_KEY).decrypt(latest, PURPOSE)).isEqualTo(NUMBER);
    assertThatThrownBy(() -> cipher(2, NEW_KEY).decrypt(old, PURPOSE)).hasMessageContaining(KEY);
  }

  @Test
  void namesAnUnreadableKeySetWithoutQuotingIt() {
    assertThatThrownBy(() -> new PersonalDataCipher(KEY, "{\"secret\":1}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(KEY)
        .hasMessageNotContaining("secret\":1");
  }

  private static PersonalDataCipher cipher(int primary, String keys) {
    return new PersonalDataCipher(
        KEY, "{\"primaryKeyId\":%d,\"key\":[%s]}".formatted(primary, keys));
  }

  private static byte[] prefix(byte[] encrypted) {
    return Arrays.copyOf(encrypted, 5);
  }
}
