package dev.amends.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** Stored answers can be read with the client's key alone. */
class AnswerCipherTest {
  private static final String ANSWER = "{\"contactPoint\":{\"value\":\"+8613800000000\"}}";

  private final AnswerCipher cipher = new AnswerCipher("key-1");

  @Test
  void decryptsWhatItEncrypted() {
    String stored = cipher.encrypt(ANSWER);
    assertThat(stored).matches("[A-Za-z0-9+/=]+");
    assertThat(cipher.encrypt(ANSWER)).isNotEqualTo(stored);
    assertThat(new AnswerCipher("key-1").decrypt(stored)).isEqualTo(ANSWER);
    assertThat(cipher.decrypt(cipher.encrypt(""))).isEmpty();
  }

  @Test
  void decryptsNothingUnderAnotherKey() {
    String stored = cipher.encrypt(ANSWER);
    assertThatIllegalStateException().isThrownBy(() -> new AnswerCipher("key-2").decrypt(stored));
  }

  @Test
  void revealsNeitherTheKeyNorTheRequest() {
    assertThat(cipher.storedKey()).hasSize(64).isEqualTo(new AnswerCipher("key-1").storedKey());
    assertThat(cipher.fingerprint(ANSWER))
        .isEqualTo(new AnswerCipher("key-1").fingerprint(ANSWER))
        .isNotEqualTo(new AnswerCipher("key-2").fingerprint(ANSWER))
        .isNotEqualTo(cipher.fingerprint("{}"));
  }
}
