package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts and dates as a bank writes them. */
class LocalFormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2500.00 | CNY | CNY 2,500.00 | 人民币 2,500.00 元",
        "0.05 | CNY | CNY 0.05 | 人民币 0.05 元",
        "1234567.89 | GBP | GBP 1,234,567.89 | 1,234,567.89 英镑",
        "77.00 | USD | USD 77.00 | 77.00 美元",
        "5000 | JPY | JPY 5,000 | 5,000 日元",
        "-20.00 | EUR | EUR -20.00 | -20.00 欧元"
      })
  void writeAnAmount(String amount, String currency, String english, String chinese) {
    Money money = Money.of(amount, currency);
    assertThat(LocalFormats.amount(money, "en")).isEqualTo(english);
    assertThat(LocalFormats.amount(money, "zh-CN")).isEqualTo(chinese);
  }

  @Test
  void writeADate() {
    LocalDate date = LocalDate.of(2026, 2, 3);
    assertThat(LocalFormats.date(date, "en")).isEqualTo("3 February 2026");
    assertThat(LocalFormats.date(date, "zh-CN")).isEqualTo("2026年2月3日");
  }
}
