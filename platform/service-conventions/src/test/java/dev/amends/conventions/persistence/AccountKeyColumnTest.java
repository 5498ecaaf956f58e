package dev.amends.conventions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import org.junit.jupiter.api.Test;

class AccountKeyColumnTest {
  private final AccountKeyColumn column = new AccountKeyColumn();

  @Test
  void keepsTheRecordKey() {
    AccountKey account = new AccountKey("acme", "A:1");

    assertThat(column.convertToDatabaseColumn(account)).isEqualTo("acme:A:1");
    assertThat(column.convertToEntityAttribute("acme:A:1")).isEqualTo(account);
  }

  @Test
  void keepsAnAbsentKeyAbsent() {
    assertThat(column.convertToDatabaseColumn(null)).isNull();
    assertThat(column.convertToEntityAttribute(null)).isNull();
  }
}
