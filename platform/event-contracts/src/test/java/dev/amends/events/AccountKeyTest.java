package dev.amends.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The record key names one account, and can be read back. */
class AccountKeyTest {

  @ParameterizedTest
  @CsvSource({"UCI:13947, UCI, 13947", "CU-DEMO:a:b, CU-DEMO, a:b", "信用社:贷-1, 信用社, 贷-1"})
  void readsBackWhatItWrites(String recordKey, String lenderId, String accountId) {
    AccountKey account = AccountKey.parse(recordKey);

    assertThat(account).isEqualTo(new AccountKey(lenderId, accountId));
    assertThat(account.recordKey()).isEqualTo(recordKey);
    assertThat(account).hasToString(recordKey);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "UCI", "UCI:", ":13947", " :13947", "UCI: "})
  void rejectsAKeyWithoutAnAccount(String recordKey) {
    assertThatExceptionOfType(InvalidEvent.class).isThrownBy(() -> AccountKey.parse(recordKey));
  }

  @Test
  void rejectsAColonInTheLender() {
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> new AccountKey("CU:DEMO", "7"))
        .withMessage("lenderId must not contain a colon (was CU:DEMO)");
  }

  @Test
  void isLockedInTheOrderOfItsKey() {
    assertThat(Stream.of("B:1", "A:2", "A:10").map(AccountKey::parse).sorted())
        .extracting(AccountKey::recordKey)
        .containsExactly("A:10", "A:2", "B:1");
  }
}
