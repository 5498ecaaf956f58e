package dev.amends.contact.consequence;

import dev.amends.events.Money;
import org.jspecify.annotations.Nullable;

/** Whether an agent may mention a consequence for an account, and why not. */
public sealed interface ConsequenceDecision {

  Consequence consequence();

  /**
   * The consequence is lawful and true.
   *
   * @param terms the terms of the rule pack
   * @param amount the amount in its text, if it has one
   * @param requested whether a claim in court is requested, not only proposed
   */
  record Offered(
      Consequence consequence, PackTerms terms, @Nullable Money amount, boolean requested)
      implements ConsequenceDecision {

    /** The text for the borrower in one of the catalogue's languages. */
    public String text(String language) {
      return requested
          ? consequence.textWhenRequested(language, amount)
          : consequence.text(language, amount);
    }
  }

  /** Agents must not mention the consequence. */
  record Withheld(Consequence consequence, Reason reason) implements ConsequenceDecision {}

  /** The reason to withhold a consequence: the first that applies, in this order. */
  enum Reason {
    /** Agents must never mention it. */
    PROHIBITED,
    /** The rule pack does not allow it. */
    RULE_PACK,
    /** It does not occur with this lender. */
    LENDER,
    /** The case is closed or on hold. */
    NOT_WORKED,
    /** The overdue amount is unknown. */
    FIGURES_UNKNOWN,
    /** The account is not overdue long enough under the rule pack. */
    DAYS_PAST_DUE,
    /** It does not concern this product type. */
    PRODUCT,
    /** The lender does not intend it at this stage. */
    STAGE,
    /** Nobody has proposed a claim in court. */
    NOT_REFERRED,
    /** A supervisor rejected a claim in court. */
    REFERRAL_REJECTED,
    /** The claim in court was withdrawn. */
    REFERRAL_WITHDRAWN,
    /** The claim in court has been concluded. */
    REFERRAL_CONCLUDED,
    /** It does not concern borrowers of this class. */
    CUSTOMER_CLASS,
    /** A promise or a plan is in force. */
    PLAN_IN_FORCE,
    /** The borrower was in distress in the last conversation. */
    DISTRESS,
    /** The claim is or may be time-barred. */
    TIME_BARRED,
    /** The current figures do not contain its amount. */
    NOT_IN_FIGURES,
    /** It depends on another consequence, which is withheld. */
    FOLLOWS_ANOTHER
  }
}
