package dev.amends.contact.consequence;

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

/** Which consequences may be told: lawful under the rule pack and true for the account. */
public final class ConsequencePolicy {
  private ConsequencePolicy() {}

  /**
   * Judges all of a catalogue, in its order.
   *
   * @param notWithLender codes of those that do not happen with the lender
   */
  public static List<ConsequenceDecision> judge(
      List<Consequence> catalogue, Set<String> notWithLender, AccountFacts facts) {
    List<ConsequenceDecision> verdicts = new ArrayList<>();
    Set<String> offered = new HashSet<>();
    for (Consequence consequence : catalogue) {
      ConsequenceDecision verdict = judge(consequence, notWithLender, offered, facts);
      if (verdict instanceof Offered) {
        offered.add(consequence.code());
      }
      verdicts.add(verdict);
    }
    return verdicts;
  }

  private static ConsequenceDecision judge(
      Consequence consequence, Set<String> notWithLender, Set<String> offered, AccountFacts facts) {
    if (consequence.legality() == Legality.PROHIBITED) {
      return new Withheld(consequence, Reason.PROHIBITED);
    }
    PackTerms terms = consequence.under(facts.rulePack()).orElse(null);
    if (terms == null) {
      return new Withheld(consequence, Reason.RULE_PACK);
    }
    if (notWithLender.contains(consequence.code())) {
      return new Withheld(consequence, Reason.LENDER);
    }
    Conditions conditions = consequence.conditions();
    Money amount = amount(conditions, terms, facts).orElse(null);
    return untrue(conditions, terms, facts)
        .or(() -> missing(conditions, amount, offered))
        .<ConsequenceDecision>map(reason -> new Withheld(consequence, reason))
        .orElseGet(() -> new Offered(consequence, terms, amount));
  }

  private static Optional<Reason> untrue(
      Conditions conditions, PackTerms terms, AccountFacts facts) {
    if (!facts.worked()) {
      return Optional.of(Reason.NOT_WORKED);
    }
    if (facts.overdue() == null || !facts.overdue().isPositive()) {
      return Optional.of(Reason.FIGURES_UNKNOWN);
    }
    if (facts.daysPastDue() < terms.daysPastDueMinOrNone()) {
      return Optional.of(Reason.DAYS_PAST_DUE);
    }
    if (!concerns(conditions.products(), facts.productType())) {
      return Optional.of(Reason.PRODUCT);
    }
    if (!concerns(conditions.stages(), facts.stage())) {
      return Optional.of(Reason.STAGE);
    }
    if (!concerns(conditions.classes(), facts.customerClass())) {
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

  private static <T> boolean concerns(Set<T> named, @Nullable T one) {
    return named.isEmpty() || (one != null && named.contains(one));
  }

  /**
   * The limitation runs from the oldest unpaid due date, whatever may have interrupted it since: a
   * claim that may be time-barred is not threatened with.
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

  private static Optional<Reason> missing(
      Conditions conditions, @Nullable Money amount, Set<String> offered) {
    if (conditions.amount() != null && amount == null) {
      return Optional.of(Reason.NOT_IN_FIGURES);
    }
    return conditions.onlyWith() == null || offered.contains(conditions.onlyWith())
        ? Optional.empty()
        : Optional.of(Reason.FOLLOWS_ANOTHER);
  }

  private static Optional<Money> amount(
      Conditions conditions, PackTerms terms, AccountFacts facts) {
    if (conditions.amount() == null) {
      return Optional.empty();
    }
    Optional<Money> amount =
        switch (conditions.amount()) {
          case PENALTY -> Optional.ofNullable(facts.penalty());
          case FEE -> Optional.ofNullable(facts.fee());
          case COURT_FEE ->
              Optional.ofNullable(terms.courtFees())
                  .flatMap(fees -> Optional.ofNullable(facts.overdue()).flatMap(fees::of));
        };
    return amount.filter(Money::isPositive);
  }
}
