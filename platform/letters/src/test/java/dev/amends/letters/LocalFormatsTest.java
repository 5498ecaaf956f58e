package dev.amends.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts and dates as a bank writes them. */
class LocalFormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2500.00 | CNY | CNY 2,500.00 | CNY 2,500.00 | 人民币 2,500.00 元",
        "0.05 | CNY | CNY 0.05 | CNY 0.05 | 人民币 0.05 元",
        "1234567.89 | GBP | GBP 1,234,567.89 | GBP 1,234,567.89 | 1,234,567.89 英镑",
        "77.00 | USD | USD 77.00 | $77.00 | 77.00 美元",
        "-77.00 | USD | USD -77.00 | -$77.00 | -77.00 美元",
        "5000 | JPY | JPY 5,000 | JPY 5,000 | 5,000 日元",
        "-20.00 | EUR | EUR -20.00 | EUR -20.00 | -20.00 欧元"
      })
  void writeAnAmount(
      String amount, String currency, String english, String american, String chinese) {
    Money money = Money.of(amount, currency);
    assertThat(LocalFormats.amount(money, "en")).isEqualTo(english);
    assertThat(LocalFormats.amount(money, "en-US")).isEqualTo(american);
    assertThat(LocalFormats.amount(money, "zh-CN")).isEqualTo(chinese);
  }

  @Test
  void writeADate() {
    LocalDate date = LocalDate.of(2026, 2, 3);
    assertThat(LocalFormats.date(date, "en")).isEqualTo("3 February 2026");
    assertThat(LocalFormats.date(date, "en-US")).isEqualTo("February 3, 2026");
    assertThat(LocalFormats.date(date, "zh-CN")).isEqualTo("2026年2月3日");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 3 February 2026, 14:05",
        "en-US | February 3, 2026, 2:05 PM",
        "zh-CN | 2026年2月3日 14:05"
      })
  void writeATime(String locale, String expected) {
    Instant at = Instant.parse("2026-02-03T14:05:00Z");
    assertThat(LocalFormats.time(at, ZoneOffset.UTC, locale)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, en, China Time",
    "Asia/Shanghai, zh-CN, 北京时间",
    "America/Chicago, en-US, Central Time"
  })
  void nameAZone(String zone, String locale, String expected) {
    assertThat(LocalFormats.zone(ZoneId.of(zone), locale)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en, US, en-US",
    "en, US-PR, en-US",
    "en, USX, en",
    "en, GB, en",
    "en, , en",
    "zh-CN, US, zh-CN"
  })
  void dependOnTheRegionForEnglish(String language, String region, String locale) {
    assertThat(LocalFormats.locale(language, region)).isEqualTo(locale);
  }
}
