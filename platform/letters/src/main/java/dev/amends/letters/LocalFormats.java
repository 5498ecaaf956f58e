package dev.amends.letters;

import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes amounts, dates and times as a bank does where the borrower lives. A locale is the language
 * of the letter, or {@code en-US} for a letter in English to the United States.
 */
public final class LocalFormats {
  private static final String UNITED_STATES = "en-US";

  private LocalFormats() {}

  /**
   * Returns the locale of a letter.
   *
   * @param region ISO 3166 code of the borrower's country or subdivision, if known
   */
  public static String locale(String language, @Nullable String region) {
    boolean inUnitedStates = region != null && region.split("-", 2)[0].equals("US");
    return language.equals("en") && inUnitedStates ? UNITED_STATES : language;
  }

  /** Writes an amount: CNY 2,500.00; in the United States $2,500.00; in Chinese 人民币 2,500.00 元. */
  public static String amount(Money money, String locale) {
    Currency currency = money.currency();
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    String figure = String.format(Locale.ROOT, "%,." + decimals + "f", money.amount());
    String code = currency.getCurrencyCode();
    if (isChinese(locale)) {
      return code.equals("CNY")
          ? "人民币 " + figure + " 元"
          : figure + " " + currency.getDisplayName(Locale.SIMPLIFIED_CHINESE);
    }
    if (locale.equals(UNITED_STATES) && code.equals("USD")) {
      return figure.startsWith("-") ? "-$" + figure.substring(1) : "$" + figure;
    }
    return code + " " + figure;
  }

  /** Writes a date: 23 November 2026; in the United States November 23, 2026; 2026年11月23日. */
  public static String date(LocalDate date, String locale) {
    return format(datePattern(locale), locale).format(date);
  }

  /**
   * Writes a date and time: 23 November 2026, 14:05; November 23, 2026, 2:05 PM; 2026年11月23日 14:05.
   */
  public static String time(Instant at, ZoneId zone, String locale) {
    String time =
        switch (locale) {
          case UNITED_STATES -> ", h:mm a";
          default -> isChinese(locale) ? " HH:mm" : ", HH:mm";
        };
    return format(datePattern(locale) + time, locale).format(at.atZone(zone));
  }

  /** Names a time zone: Central Time; 北京时间. */
  public static String zone(ZoneId zone, String locale) {
    return isChinese(locale) && zone.getId().equals("Asia/Shanghai")
        ? "北京时间"
        : zone.getDisplayName(TextStyle.FULL, javaLocale(locale));
  }

  /** Writes a number of days: 42; in Chinese 42 天. */
  public static String days(int days, String locale) {
    return isChinese(locale) ? days + " 天" : Integer.toString(days);
  }

  private static String datePattern(String locale) {
    if (isChinese(locale)) {
      return "uuuu年M月d日";
    }
    return locale.equals(UNITED_STATES) ? "MMMM d, uuuu" : "d MMMM uuuu";
  }

  private static DateTimeFormatter format(String pattern, String locale) {
    return DateTimeFormatter.ofPattern(pattern, javaLocale(locale));
  }

  private static Locale javaLocale(String locale) {
    if (isChinese(locale)) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    return locale.equals(UNITED_STATES) ? Locale.US : Locale.UK;
  }

  private static boolean isChinese(String locale) {
    return locale.startsWith("zh");
  }
}
