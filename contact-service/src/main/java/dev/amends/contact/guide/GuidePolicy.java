package dev.amends.contact.guide;

import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a talk is for, how to hold it and what to offer, by the facts of the case. */
final class GuidePolicy {
  /** Up to here a delay is short-term. */
  private static final int SHORT_TERM_DAYS_MAX = 30;

  private GuidePolicy() {}

  /**
   * What decides about a talk.
   *
   * @param waiting whether a waiting time runs
   * @param owed why calls are owed at present
   * @param agreedPayments how many payments of a plan or promise in force are still to be followed
   *     up; absent where none is in force
   * @param reached whether the borrower himself was ever spoken to in this case
   * @param distressed whether the last talk found him in distress
   * @param sustainable what he can pay a month, where it was assessed
   */
  record Facts(
      boolean open,
      boolean held,
      boolean waiting,
      Set<CallbackReason> owed,
      @Nullable Integer agreedPayments,
      CustomerClass customerClass,
      Stage stage,
      int daysPastDue,
      boolean reached,
      boolean distressed,
      @Nullable Money overdue,
      @Nullable Money sustainable) {}

  static GuidePurpose purpose(Facts facts) {
    if (!facts.open() || facts.held() || facts.waiting()) {
      return GuidePurpose.NO_CONTACT;
    }
    if (facts.distressed() || facts.owed().contains(CallbackReason.COOL_DOWN)) {
      return GuidePurpose.CALM_DOWN;
    }
    if (facts.owed().contains(CallbackReason.PLAN_BREACHED)
        || facts.owed().contains(CallbackReason.PROMISE_BROKEN)) {
      return GuidePurpose.BREACH_TALK;
    }
    if (facts.owed().contains(CallbackReason.DECISION)) {
      return GuidePurpose.DECISION_TALK;
    }
    if (facts.agreedPayments() != null) {
      return facts.agreedPayments() == 1
          ? GuidePurpose.PROMISE_REMINDER
          : GuidePurpose.PLAN_FOLLOW_UP;
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
    if (purpose.rests() || isInDifficulty(facts)) {
      return Tone.SUPPORTIVE;
    }
    if (purpose == GuidePurpose.FIRM_REMINDER) {
      return Tone.FIRM;
    }
    return facts.stage() == Stage.NEGOTIATE && facts.daysPastDue() <= SHORT_TERM_DAYS_MAX
        ? Tone.FRIENDLY
        : Tone.FACTUAL;
  }

  /**
   * Whether payment is asked for today or tomorrow. Not of a borrower in difficulty: that would
   * press him to pay in one payment and an unreasonably short time.
   */
  static boolean asksAtOnce(Facts facts) {
    return switch (purpose(facts)) {
      case FIRST_TALK, ASK_PAYMENT, FIRM_REMINDER -> !isInDifficulty(facts);
      case NO_CONTACT,
          CALM_DOWN,
          BREACH_TALK,
          DECISION_TALK,
          PROMISE_REMINDER,
          PLAN_FOLLOW_UP,
          FIND_SOLUTION,
          SMALL_PLAN,
          VERIFY_ABILITY,
          LEARN_REASON ->
          false;
    };
  }

  private static boolean isInDifficulty(Facts facts) {
    return facts.customerClass() == CustomerClass.B
        || facts.customerClass() == CustomerClass.D
        || (facts.sustainable() != null
            && facts.overdue() != null
            && facts.sustainable().compareTo(facts.overdue()) < 0);
  }

  /**
   * What may be offered.
   *
   * @param monthMax not more than this a month, where it was assessed
   */
  record Offer(Solution solution, Optional<Money> monthMax) {}

  /**
   * What may be offered, the most wanted first; nothing by the month beyond what is sustainable.
   */
  static List<Offer> offers(Facts facts) {
    GuidePurpose purpose = purpose(facts);
    if (purpose.rests()) {
      return List.of();
    }
    List<Solution> solutions = new ArrayList<>();
    if (purpose.keepsAnAgreement()) {
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
        .filter(solution -> !solution.isCapped() || canPayByTheMonth(facts))
        .map(
            solution ->
                new Offer(solution, solution.isCapped() ? monthMax(facts) : Optional.empty()))
        .toList();
  }

  private static boolean canPayByTheMonth(Facts facts) {
    return facts.sustainable() == null || facts.sustainable().isPositive();
  }

  private static Optional<Money> monthMax(Facts facts) {
    return Optional.ofNullable(facts.sustainable())
        .map(most -> facts.overdue() == null ? most : most.min(facts.overdue()));
  }
}
