package dev.amends.cases.borrowerview;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.PreferredTime;
import dev.amends.events.Money;
import dev.amends.letters.LocalFormats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Formats the values of the view for the borrower's language, region and time zone. Public because
 * the template calls it.
 *
 * @param locale a locale that {@link LocalFormats} defines
 */
public record ViewFormats(ViewTexts texts, String locale, ZoneId zone) {

  public String amount(Money money) {
    return LocalFormats.amount(money, locale);
  }

  public String date(LocalDate date) {
    return LocalFormats.date(date, locale);
  }

  public String time(Instant at) {
    return LocalFormats.time(at, zone, locale);
  }

  /** The local date of a time. */
  public String day(Instant at) {
    return date(LocalDate.ofInstant(at, zone));
  }

  public String channel(Channel channel) {
    return Objects.requireNonNull(texts.channels().get(channel));
  }

  /** The name of a language in the language of the page. */
  public String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(locale));
  }

  /** A weekly time, such as Monday, Friday 17:00–19:00. */
  public String times(PreferredTime time) {
    String days =
        time.weekDays().isEmpty()
            ? Objects.requireNonNull(texts.labels().get("everyDay"))
            : time.weekDays().stream()
                .map(day -> Objects.requireNonNull(texts.weekDays().get(day)))
                .collect(Collectors.joining(locale.startsWith("zh") ? "、" : ", "));
    return "%s %s–%s".formatted(days, time.from(), time.until());
  }
}
