package dev.amends.contact.letter;

import dev.amends.contact.permission.ContactRule;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.NoticePermitCommands.Obstacle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a notice must not be issued although the contact rules permit it. */
final class NoticePolicy {
  private NoticePolicy() {}

  /** A letter must say who sends it. */
  static Obstacle withoutSender(String lenderId) {
    String fact =
        "the lender has no display name; configure amends.senders.%s.name".formatted(lenderId);
    return new Obstacle(
        new ContactRule(ContactRule.Kind.REQUIRED_DATA, "sender-missing", fact), fact, null);
  }

  /**
   * A case gets no two notices of one kind within days.
   *
   * @param latest when the latest notice of the kind was issued in the case, if there is one
   * @param daysApart the least number of days between two of them; 0 for no minimum
   */
  static Optional<Obstacle> repetition(
      NoticeKind kind, @Nullable Instant latest, int daysApart, Instant now) {
    if (latest == null) {
      return Optional.empty();
    }
    Instant next = latest.plus(Duration.ofDays(daysApart));
    String fact = "the same notice, %s, was issued at %s".formatted(kind, latest);
    return now.isBefore(next)
        ? Optional.of(
            new Obstacle(
                new ContactRule(ContactRule.Kind.FREQUENCY, "same-notice", fact),
                fact + "; two of them must be at least " + daysApart + " days apart",
                next))
        : Optional.empty();
  }
}
