package dev.amends.contact.borrower;

import dev.amends.events.LenderEvent.ContactPointKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The format of phone numbers, e-mail addresses and postal addresses. */
final class PointValuePolicy {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");
  private static final Pattern LINES = Pattern.compile("[^\\p{Cntrl}]+(\\r?\\n[^\\p{Cntrl}]+)*");
  private static final int EMAIL_LENGTH_MAX = 254;

  private PointValuePolicy() {}

  /** The format rule that the value violates; the text never contains the value. */
  static Optional<String> violation(ContactPointKind kind, String value) {
    return switch (kind) {
      case PHONE ->
          E164.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must be an E.164 number such as +8613800000000");
      case EMAIL ->
          value.length() <= EMAIL_LENGTH_MAX && EMAIL.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must be an e-mail address such as b1@example.com");
      case ADDRESS ->
          LINES.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must be lines of text without control characters");
    };
  }

  /**
   * The value as it is stored: a phone number in E.164, as far as it can be recognized.
   *
   * @param country ISO 3166-1 code of the country in which a number may be a national one
   */
  static String canonical(ContactPointKind kind, String value, @Nullable String country) {
    return kind == ContactPointKind.PHONE && value.chars().noneMatch(Character::isLetter)
        ? PhoneNumbers.e164(value, country).orElse(value.strip())
        : value.strip();
  }

  /** The value in a form that is the same for all its spellings. */
  static String comparable(ContactPointKind kind, String value) {
    return switch (kind) {
      case PHONE -> PhoneNumbers.e164(value, null).orElse(value.strip());
      case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
      case ADDRESS -> value.strip();
    };
  }

  /** The kind of an unknown value, judged by its format. */
  static ContactPointKind kind(String value) {
    if (value.contains("@")) {
      return ContactPointKind.EMAIL;
    }
    return PhoneNumbers.isSpelledAsNumber(value)
        ? ContactPointKind.PHONE
        : ContactPointKind.ADDRESS;
  }
}
