package dev.amends.contact.guide;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Money;
import dev.amends.rules.difficulty.DifficultyPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides the purpose, tone and offers of a conversation from the facts of the case. */
final class GuidePolicy {
  /** Arrears up to this age are short-term. */
  private static final int SHORT_TERM_DAYS_MAX = 30;

  private GuidePolicy() {}

  /**
   * The facts on which these decisions are based.
   *
   * @param waiting whether a waiting time has not ended
   * @param outstanding the reasons of the outstanding callbacks
   * @param agreedPayments the follow-up days of the promises and plans in force; absent if none is
   *     in force
   * @param reached whether there was a right-party contact in this case
   * @param distressed whether the borrower was in distress in the last conversation
   * @param hardship whether the borrower reported hardship that has not been assessed
   * @param sustainable the sustainable monthly amount, if assessed
   * @param verdict what the borrower can pay, if assessed
   */
  record Facts(
      boolean open,
      boolean held,
      boolean waiting,
      Set<CallbackReason> outstanding,
      @Nullable Integer agreedPayments,
      CustomerClass customerClass,
      Stage stage,
      int daysPastDue,
      boolean reached,
      boolean distressed,
      boolean hardship,
      @Nullable Money overdue,
      @Nullable Money sustainable,
      @Nullable AbilityVerdict verdict) {}

  static GuidePurpose purpose(Facts facts) {
    if (!facts.open() || facts.held() || facts.waiting()) {
      return GuidePurpose.NO_CONTACT;
    }
    if (facts.distressed() || facts.outstanding().contains(CallbackReason.COOL_DOWN)) {
      return GuidePurpose.CALM_DOWN;
    }
    if (facts.outstanding().contains(CallbackReason.PLAN_BREACHED)
        || facts.outstanding().contains(CallbackReason.PROMISE_BROKEN)) {
      return GuidePurpose.BREACH_TALK;
    }
    if (facts.outstanding().contains(CallbackReason.PROMISE_PARTLY_KEPT)) {
      return GuidePurpose.PARTLY_KEPT_TALK;
    }
    if (facts.outstanding().contains(CallbackReason.DECISION)) {
      return GuidePurpose.DECISION_TALK;
    }
    if (facts.hardship() && facts.reached()) {
      return GuidePurpose.VERIFY_ABILITY;
    }
    if (facts.outstanding().contains(CallbackReason.NEAR_BREACH)) {
      return GuidePurpose.GRACE_REMINDER;
    }
    if (facts.agreedPayments() != null) {
      return facts.agreedPayments() == 1
          ? GuidePurpose.PROMISE_REMINDER
          : GuidePurpose.PLAN_FOLLOW_UP;
    }
    if (facts.outstanding().contains(CallbackReason.OFFER_PLAN)) {
      return GuidePurpose.OFFER_PLAN;
    }
    return facts.reached() ? byClass(facts) : GuidePurpose.FIRST_TALK;
  }

  private static GuidePurpose byClass(Facts facts) {
    return switch (facts.customerClass()) {
      case A -> GuidePurpose.ASK_PAYMENT;
      case B -> GuidePurpose.FIND_SOLUTION;
      case C ->
          facts.stage() == Stage.NEGOTIATE ? GuidePurpose.ASK_PAYMENT : GuidePurpose.FIRM_REMINDER;
      case D -> GuidePurpose.SMALL_PLAN;
      case UNKNOWN ->
          facts.sustainable() == null ? GuidePurpose.VERIFY_ABILITY : GuidePurpose.LEARN_REASON;
    };
  }

  static Tone tone(Facts facts) {
    GuidePurpose purpose = purpose(facts);
    if (purpose.asksForNothing() || isInDifficulty(facts)) {
      return Tone.SUPPORTIVE;
    }
    if (purpose == GuidePurpose.FIRM_REMINDER) {
      return Tone.FIRM;
    }
    return purpose == GuidePurpose.GRACE_REMINDER
            || (facts.stage() == Stage.NEGOTIATE && facts.daysPastDue() <= SHORT_TERM_DAYS_MAX)
        ? Tone.FRIENDLY
        : Tone.FACTUAL;
  }

  /**
   * Whether to ask for payment today or tomorrow. A borrower in difficulty is never asked: that
   * would press them to pay within an unreasonably short time.
   */
  static boolean asksAtOnce(Facts facts) {
    return switch (purpose(facts)) {
      case FIRST_TALK, ASK_PAYMENT, FIRM_REMINDER -> !isInDifficulty(facts);
      case NO_CONTACT,
          CALM_DOWN,
          BREACH_TALK,
          PARTLY_KEPT_TALK,
          DECISION_TALK,
          GRACE_REMINDER,
          PROMISE_REMINDER,
          PLAN_FOLLOW_UP,
          OFFER_PLAN,
          FIND_SOLUTION,
          SMALL_PLAN,
          VERIFY_ABILITY,
          LEARN_REASON ->
          false;
    };
  }

  private static boolean isInDifficulty(Facts facts) {
    return DifficultyPolicy.isInDifficulty(
        new DifficultyPolicy.Facts(
            facts.hardship(),
            facts.customerClass(),
            Optional.ofNullable(facts.verdict()),
            Optional.ofNullable(facts.sustainable()),
            Optional.ofNullable(facts.overdue())));
  }

  /**
   * A solution that may be offered.
   *
   * @param monthMax the highest monthly amount, if assessed
   */
  record Offer(Solution solution, Optional<Money> monthMax) {}

  /**
   * The solutions to offer, preferred first; monthly amounts never exceed the sustainable amount.
   */
  static List<Offer> offers(Facts facts) {
    GuidePurpose purpose = purpose(facts);
    if (purpose.asksForNothing()) {
      return List.of();
    }
    List<Solution> solutions = new ArrayList<>();
    if (purpose.followsUpAgreement()) {
      solutions.add(Solution.KEEP_PLAN);
      solutions.add(Solution.ADJUST_PLAN);
    } else {
      if (asksAtOnce(facts)) {
        solutions.add(Solution.PAY_NOW);
      }
      solutions.add(Solution.INSTALMENTS);
      solutions.add(Solution.TERM_EXTENSION);
    }
    solutions.add(Solution.DEFERRAL);
    return solutions.stream()
        .filter(solution -> !solution.isCapped() || canPayMonthly(facts))
        .map(
            solution ->
                new Offer(solution, solution.isCapped() ? monthMax(facts) : Optional.empty()))
        .toList();
  }

  private static boolean canPayMonthly(Facts facts) {
    return facts.sustainable() == null || facts.sustainable().isPositive();
  }

  private static Optional<Money> monthMax(Facts facts) {
    return Optional.ofNullable(facts.sustainable())
        .map(limit -> facts.overdue() == null ? limit : limit.min(facts.overdue()));
  }
}
