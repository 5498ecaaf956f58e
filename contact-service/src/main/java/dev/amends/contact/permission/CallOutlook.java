package dev.amends.contact.permission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a borrower may be called about a case now.
 *
 * @param permitted whether a permit would be granted for a call to the preferred number
 * @param nextPermittedAt when all rules allow the call; absent if it is permitted now, or if a
 *     person has to change something first
 * @param denial the rule that denies the call; absent if it is permitted
 * @param reason explains the denial to a person; absent if the call is permitted
 * @param attempts the attempts that count towards the cap that is closest to being reached; absent
 *     if no cap applies
 */
public record CallOutlook(
    boolean permitted,
    @Nullable Instant nextPermittedAt,
    @Nullable ContactRule denial,
    @Nullable String reason,
    @Nullable CappedAttempts attempts) {

  /**
   * Attempts that a frequency cap counts.
   *
   * @param counted those in the current window, reserved ones included
   * @param max the number at which the cap denies another one
   * @param days length of the window in local days, today being the last
   */
  public record CappedAttempts(String ruleId, int counted, int max, int days) {
    static CappedAttempts of(Rule.FrequencyCap cap, ContactFacts facts, Instant now) {
      return new CappedAttempts(
          cap.id(),
          AttemptPolicy.countedAttempts(cap, facts, now).size(),
          cap.max(),
          cap.windowDays());
    }

    int remaining() {
      return max - counted;
    }
  }

  static CallOutlook of(PermitResult result, @Nullable CappedAttempts attempts) {
    return switch (result) {
      case PermitResult.Granted ignored -> new CallOutlook(true, null, null, null, attempts);
      case PermitResult.Denied denied ->
          new CallOutlook(
              false, denied.nextPermittedAt(), denied.rule(), denied.reason(), attempts);
    };
  }
}
