package dev.amends.rules.difficulty;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Money;
import java.util.Optional;

/**
 * Decides whether a borrower is in difficulty. Such a borrower is never asked to pay today or
 * tomorrow; {@link DifficultyCitations} has the rule of the region.
 */
public final class DifficultyPolicy {

  private DifficultyPolicy() {}

  /**
   * The facts that show difficulty.
   *
   * @param hardship whether hardship was reported, or the borrower is held as vulnerable, and the
   *     finances have not been assessed since
   * @param verdict the verdict of the newest valid assessment
   * @param sustainable its sustainable monthly amount
   * @param overdue the overdue amount
   */
  public record Facts(
      boolean hardship,
      CustomerClass customerClass,
      Optional<AbilityVerdict> verdict,
      Optional<Money> sustainable,
      Optional<Money> overdue) {}

  /**
   * Whether the borrower is in difficulty: in hardship, willing or unwilling but not able to pay,
   * or assessed as able to pay less than is overdue. A borrower who can pay at once from savings is
   * not in difficulty.
   */
  public static boolean isInDifficulty(Facts facts) {
    return facts.hardship()
        || facts.customerClass() == CustomerClass.B
        || facts.customerClass() == CustomerClass.D
        || isShort(facts);
  }

  private static boolean isShort(Facts facts) {
    return facts
        .verdict()
        .map(
            verdict ->
                switch (verdict) {
                  case CAN_PAY_NOW -> false;
                  case CAN_PAY_BY_PLAN -> isTooLittle(facts);
                  case TOKEN_ONLY, CANNOT_PAY -> true;
                })
        .orElseGet(() -> isTooLittle(facts));
  }

  private static boolean isTooLittle(Facts facts) {
    return facts
        .sustainable()
        .flatMap(monthly -> facts.overdue().map(due -> monthly.compareTo(due) < 0))
        .orElse(false);
  }
}
