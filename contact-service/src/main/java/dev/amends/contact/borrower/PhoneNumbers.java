package dev.amends.contact.borrower;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognizes the same phone number in different spellings. */
final class PhoneNumbers {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String NO_COUNTRY = "ZZ";

  /** Digits and what people write between them, perhaps with an extension. */
  private static final Pattern SPELLING =
      Pattern.compile("\\+?[\\d\\s()./-]{7,}((ext|x|#)[\\s.]*\\d+)?", Pattern.CASE_INSENSITIVE);

  private PhoneNumbers() {}

  /** Whether a value is spelled as a phone number. */
  static boolean isSpelledAsNumber(String value) {
    return SPELLING.matcher(normalized(value)).matches();
  }

  /**
   * The number in E.164, without an extension. A number without a plus is read as a national number
   * of the country, if it is valid there, otherwise as one that begins with the country code.
   *
   * @param country ISO 3166-1 code of the country in which the number may be a national one
   */
  static Optional<String> e164(String value, @Nullable String country) {
    String text = normalized(value);
    if (text.startsWith("+")) {
      return parsed(text, NO_COUNTRY).map(PhoneNumbers::e164);
    }
    return (country == null ? Optional.<PhoneNumber>empty() : parsed(text, country))
        .filter(NUMBERS::isValidNumber)
        .or(() -> parsed("+" + text, NO_COUNTRY).filter(NUMBERS::isValidNumber))
        .or(() -> withoutExitCode(text))
        .map(PhoneNumbers::e164);
  }

  /** A number that begins with 00, which most countries dial instead of the plus. */
  private static Optional<PhoneNumber> withoutExitCode(String text) {
    return text.startsWith("00")
        ? parsed("+" + text.substring(2), NO_COUNTRY).filter(NUMBERS::isValidNumber)
        : Optional.empty();
  }

  private static Optional<PhoneNumber> parsed(String text, String country) {
    try {
      return Optional.of(NUMBERS.parse(text, country));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static String e164(PhoneNumber number) {
    return NUMBERS.format(number, PhoneNumberFormat.E164);
  }

  /** Full-width digits and signs become ASCII. */
  private static String normalized(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
  }
}
