package dev.amends.contact.permission;

import dev.amends.contact.permission.PermitResult.Denied;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether a denied notice is tried again. It is if the denial ends by itself: when parked
 * messages are decided, or when a waiting time, quiet period or frequency cap has passed. Any other
 * denial rests on a fact that a person has to change first.
 */
final class NoticeRetryPolicy {
  /** Later, the text or the reason of a notice may be out of date. */
  static final Duration LATEST = Duration.ofDays(30);

  private NoticeRetryPolicy() {}

  /** Returns the earliest time of the next attempt; empty if there is none. */
  static Optional<Instant> retryAt(Denied denied, Instant now) {
    if (denied.rule().id().equals(PermitPreconditionPolicy.AWAITING_INPUT)) {
      return Optional.of(now);
    }
    return switch (denied.rule().kind()) {
      case TIME, FREQUENCY ->
          Optional.ofNullable(denied.nextPermittedAt())
              .filter(next -> !next.isAfter(now.plus(LATEST)));
      case CASE,
          RESTRICTION,
          REQUIRED_DATA,
          REPRESENTATIVE,
          RULE_PACK,
          THIRD_PARTY,
          CONTACT_POINT,
          PERMIT ->
          Optional.empty();
    };
  }
}
