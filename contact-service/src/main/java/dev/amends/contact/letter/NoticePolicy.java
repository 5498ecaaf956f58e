package dev.amends.contact.letter;

import dev.amends.contact.permission.ContactRule;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.NoticePermitCommands.Obstacle;
import dev.amends.events.CaseEvent.HoldKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
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

  /** Returns a hold for a fact that outlasts the case, such as the death of the borrower. */
  static Optional<Obstacle> hold(Collection<HoldKind> atTheEnd) {
    return atTheEnd.stream()
        .filter(NoticePolicy::outlastsTheCase)
        .findFirst()
        .map(
            kind -> {
              String fact = "the case was on hold when it ended: " + kind;
              String rule = "hold-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
              return new Obstacle(new ContactRule(ContactRule.Kind.CASE, rule, fact), fact, null);
            });
  }

  /** The rules on restrictions and representatives decide about the rest. */
  private static boolean outlastsTheCase(HoldKind kind) {
    return switch (kind) {
      case DECEASED, BANKRUPT, BEREAVEMENT_OR_DISASTER, CEASE -> true;
      case DISPUTE, PAYMENT_CLAIM, COMPLAINT, VULNERABILITY, MORATORIUM, REPRESENTATIVE, HARDSHIP ->
          false;
    };
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
