package dev.amends.contact.borrower;

import dev.amends.events.LenderEvent.ContactPointKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a number or an address of a kind looks like, and what of it may be shown to everybody. */
final class PointValuePolicy {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");
  private static final Pattern LINES = Pattern.compile("[^\\p{Cntrl}]+(\\r?\\n[^\\p{Cntrl}]+)*");
  private static final int EMAIL_LENGTH_MAX = 254;

  private PointValuePolicy() {}

  /** The rule that a value breaks, where it breaks one; never the value itself. */
  static Optional<String> breach(ContactPointKind kind, String value) {
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
}
