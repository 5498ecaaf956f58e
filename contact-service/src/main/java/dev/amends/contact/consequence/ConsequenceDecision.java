package dev.amends.contact.consequence;

import dev.amends.events.Money;
import org.jspecify.annotations.Nullable;

/** Whether a consequence may be told for an account, and why. */
public sealed interface ConsequenceDecision {

  Consequence consequence();

  /**
   * It is lawful and true.
   *
   * @param terms of the rule pack that allow it
   * @param amount the amount that it names, where it names one
   */
  record Offered(Consequence consequence, PackTerms terms, @Nullable Money amount)
      implements ConsequenceDecision {}

  /** It must not be told. */
  record Withheld(Consequence consequence, Reason reason) implements ConsequenceDecision {}

  /** Why a consequence is withheld; the first that holds, in this order. */
  enum Reason {
    /** Nobody may be told of it. */
    PROHIBITED,
    /** The rule pack does not allow it. */
    RULE_PACK,
    /** The lender says that it does not happen with it. */
    LENDER,
    /** The case is closed or on hold. */
    NOT_WORKED,
    /** It is not known what is overdue. */
    FIGURES_UNKNOWN,
    /** It is too early under the rule pack. */
    DAYS_PAST_DUE,
    /** It does not concern this kind of credit. */
    PRODUCT,
    /** The ladder has not gone that far: nobody intends to do it. */
    STAGE,
    /** Not to a borrower of this class. */
    CUSTOMER_CLASS,
    /** A promise or a plan is in force. */
    PLAN_IN_FORCE,
    /** The borrower was in distress when last spoken to. */
    DISTRESS,
    /** The claim is, or may be, time-barred. */
    TIME_BARRED,
    /** The present figures hold no such amount. */
    NOT_IN_FIGURES,
    /** It follows from another one, which is withheld. */
    FOLLOWS_ANOTHER
  }
}
