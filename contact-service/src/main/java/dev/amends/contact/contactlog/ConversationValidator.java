package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.consequence.ConsequenceCatalogue;
import dev.amends.conventions.Problems;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Validates the codes and amounts that an agent noted. */
@ApplicationScoped
class ConversationValidator {
  private final ContactCodes codes;
  private final ConsequenceCatalogue consequences;

  ConversationValidator(ContactCodes codes, ConsequenceCatalogue consequences) {
    this.codes = codes;
    this.consequences = consequences;
  }

  /**
   * Validates the codes and amounts of a contact.
   *
   * @throws dev.amends.conventions.Problem 400 for an unknown code, 422 for an impossible amount
   */
  void validate(CaseFile file, ContactRequest request) {
    ConversationNotes notes = request.conversationNotes();
    codes.require(ContactCodes.Kind.REASON, request.reasonCode(), "reasonCode");
    codes.require(
        ContactCodes.Kind.NO_PROMISE_REASON, request.noPromiseReason(), "noPromiseReason");
    codes.require(ContactCodes.Kind.INCOME_SOURCE, notes.incomeSource(), "talk.incomeSource");
    codes.require(ContactCodes.Kind.BENEFIT, notes.benefits(), "talk.benefitsTold");
    codes.require(ContactCodes.Kind.RESOURCE, notes.resources(), "talk.resourcesGiven");
    requireConsequences(notes.consequences());
    codes.require(
        ContactCodes.Kind.CHANGE,
        notes.change() == null ? null : notes.change().code(),
        "talk.change.code");
    validateExpense(file, notes);
    validateCounterOffer(file, notes);
  }

  /** The catalogue lists prohibited consequences too, so that mentioning one can be recorded. */
  private void requireConsequences(List<String> explained) {
    for (int i = 0; i < explained.size(); i++) {
      if (!consequences.codes().contains(explained.get(i))) {
        throw Problems.invalid(
            "talk.tasks.consequencesExplained." + i,
            "must be one of " + consequences.codes() + " (was " + explained.get(i) + ")");
      }
    }
  }

  private static void validateExpense(CaseFile file, ConversationNotes notes) {
    Money expense = notes.monthlyExpense();
    if (expense == null) {
      return;
    }
    if (expense.minorUnits() < 0) {
      throw Problems.rejected(
          "expense-negative",
          "talk.monthlyExpense.amount",
          "must not be negative (was " + expense + ")");
    }
    requireCurrency(file, expense, "expense-currency", "talk.monthlyExpense");
  }

  private static void validateCounterOffer(CaseFile file, ConversationNotes notes) {
    Money offer = notes.plan() == null ? null : notes.plan().counterAmount();
    if (offer == null) {
      return;
    }
    if (!offer.isPositive()) {
      throw Problems.rejected(
          "counter-amount",
          "talk.plan.counterAmount.amount",
          "must be more than zero (was " + offer + ")");
    }
    requireCurrency(file, offer, "counter-currency", "talk.plan.counterAmount");
  }

  /**
   * Requires an amount in the account's currency, if that is known.
   *
   * @throws dev.amends.conventions.Problem 422 for another currency
   */
  static void requireCurrency(CaseFile file, Money amount, String slug, String field) {
    file.figures()
        .overdue()
        .filter(overdue -> !overdue.currency().equals(amount.currency()))
        .ifPresent(
            overdue -> {
              throw Problems.rejected(
                  slug,
                  field + ".currency",
                  "must be %s (was %s)".formatted(overdue.currency(), amount.currency()));
            });
  }
}
