package dev.amends.contact.letter;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts and dates as a bank does in the language of a letter. */
public final class LocalFormats {
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);

  private LocalFormats() {}

  /** Writes an amount: CNY 2,500.00; in Chinese 人民币 2,500.00 元, or 2,500.00 英镑. */
  public static String amount(Money money, String language) {
    Currency currency = money.currency();
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    String figure = String.format(Locale.ROOT, "%,." + decimals + "f", money.amount());
    if (!isChinese(language)) {
      return currency.getCurrencyCode() + " " + figure;
    }
    return currency.getCurrencyCode().equals("CNY")
        ? "人民币 " + figure + " 元"
        : figure + " " + currency.getDisplayName(Locale.SIMPLIFIED_CHINESE);
  }

  /** Writes a date: 23 November 2026; in Chinese 2026年11月23日. */
  public static String date(LocalDate date, String language) {
    return (isChinese(language) ? CHINESE : ENGLISH).format(date);
  }

  private static boolean isChinese(String language) {
    return language.startsWith("zh");
  }
}
