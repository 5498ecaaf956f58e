package dev.amends.contact.consequence;

import dev.amends.contact.casefile.CourtAction;
import dev.amends.contact.consequence.ConsequenceDecision.Offered;
import dev.amends.contact.consequence.ConsequenceDecision.Reason;
import dev.amends.contact.consequence.ConsequenceDecision.Withheld;
import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which consequences an agent may mention: lawful under the rule pack and true. */
public final class ConsequencePolicy {
  private ConsequencePolicy() {}

  /**
   * Decides every consequence, in the order of the catalogue.
   *
   * @param notWithLender the codes of the consequences that do not occur with the lender
   */
  public static List<ConsequenceDecision> judge(
      List<Consequence> catalogue, Set<String> notWithLender, AccountFacts facts) {
    List<ConsequenceDecision> decisions = new ArrayList<>();
    Set<String> offered = new HashSet<>();
    for (Consequence consequence : catalogue) {
      ConsequenceDecision decision = judge(consequence, notWithLender, offered, facts);
      if (decision instanceof Offered) {
        offered.add(consequence.code());
      }
      decisions.add(decision);
    }
    return decisions;
  }

  private static ConsequenceDecision judge(
      Consequence consequence, Set<String> notWithLender, Set<String> offered, AccountFacts facts) {
    if (consequence.legality() == Legality.PROHIBITED) {
      return new Withheld(consequence, Reason.PROHIBITED);
    }
    PackTerms terms = consequence.termsUnder(facts.rulePack()).orElse(null);
    if (terms == null) {
      return new Withheld(consequence, Reason.RULE_PACK);
    }
    if (notWithLender.contains(consequence.code())) {
      return new Withheld(consequence, Reason.LENDER);
    }
    Conditions conditions = consequence.conditions();
    Money amount = amount(conditions, facts).orElse(null);
    return unmetCondition(conditions, terms, facts)
        .or(() -> unreferred(conditions, facts))
        .or(() -> missingPart(conditions, amount, offered))
        .<ConsequenceDecision>map(reason -> new Withheld(consequence, reason))
        .orElseGet(() -> offered(consequence, terms, amount, facts));
  }

  private static Offered offered(
      Consequence consequence, PackTerms terms, @Nullable Money amount, AccountFacts facts) {
    return new Offered(consequence, terms, amount, facts.courtAction() == CourtAction.REQUESTED);
  }

  /** Nobody may say that a claim in court is considered unless one is proposed or requested. */
  private static Optional<Reason> unreferred(Conditions conditions, AccountFacts facts) {
    if (!conditions.referred()) {
      return Optional.empty();
    }
    return switch (facts.courtAction()) {
      case PROPOSED, REQUESTED -> Optional.empty();
      case NONE -> Optional.of(Reason.NOT_REFERRED);
      case REJECTED -> Optional.of(Reason.REFERRAL_REJECTED);
      case WITHDRAWN -> Optional.of(Reason.REFERRAL_WITHDRAWN);
      case CONCLUDED -> Optional.of(Reason.REFERRAL_CONCLUDED);
    };
  }

  private static Optional<Reason> unmetCondition(
      Conditions conditions, PackTerms terms, AccountFacts facts) {
    if (!facts.active()) {
      return Optional.of(Reason.NOT_WORKED);
    }
    if (facts.overdue() == null || !facts.overdue().isPositive()) {
      return Optional.of(Reason.FIGURES_UNKNOWN);
    }
    if (facts.daysPastDue() < terms.daysPastDueMinOrNone()) {
      return Optional.of(Reason.DAYS_PAST_DUE);
    }
    if (!matches(conditions.products(), facts.productType())) {
      return Optional.of(Reason.PRODUCT);
    }
    if (!matches(conditions.stages(), facts.stage())) {
      return Optional.of(Reason.STAGE);
    }
    if (!matches(conditions.classes(), facts.customerClass())) {
      return Optional.of(Reason.CUSTOMER_CLASS);
    }
    if (conditions.notDuringPlan() && facts.planInForce()) {
      return Optional.of(Reason.PLAN_IN_FORCE);
    }
    if (conditions.notDuringPlan() && facts.distressed()) {
      return Optional.of(Reason.DISTRESS);
    }
    return isTimeBarred(terms, facts) ? Optional.of(Reason.TIME_BARRED) : Optional.empty();
  }

  private static <T> boolean matches(Set<T> allowed, @Nullable T value) {
    return allowed.isEmpty() || (value != null && allowed.contains(value));
  }

  /**
   * The limitation period starts on the oldest unpaid due date. Interruptions are ignored: an agent
   * must not mention a claim that may be time-barred.
   */
  private static boolean isTimeBarred(PackTerms terms, AccountFacts facts) {
    if (terms.limitationYears() == null) {
      return false;
    }
    return facts.businessDate() == null
        || facts.delinquentSince() == null
        || !facts
            .businessDate()
            .isBefore(facts.delinquentSince().plusYears(terms.limitationYears()));
  }

  private static Optional<Reason> missingPart(
      Conditions conditions, @Nullable Money amount, Set<String> offered) {
    if (conditions.amount() != null && amount == null) {
      return Optional.of(Reason.NOT_IN_FIGURES);
    }
    return conditions.onlyWith() == null || offered.contains(conditions.onlyWith())
        ? Optional.empty()
        : Optional.of(Reason.FOLLOWS_ANOTHER);
  }

  private static Optional<Money> amount(Conditions conditions, AccountFacts facts) {
    if (conditions.amount() == null) {
      return Optional.empty();
    }
    Money amount =
        switch (conditions.amount()) {
          case PENALTY -> facts.penalty();
          case FEE -> facts.fee();
          case COURT_FEE -> facts.courtFee();
          case LAWYER_COST -> facts.lawyerCost();
        };
    return Optional.ofNullable(amount).filter(Money::isPositive);
  }
}
