package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.consequence.ConsequenceCatalogue;
import dev.amends.conventions.Problems;
import dev.amends.events.Money;
import dev.amends.rules.questionnaire.Answer;
import dev.amends.rules.questionnaire.AnswerPolicy;
import dev.amends.rules.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates the codes, answers and amounts that an agent noted. */
@ApplicationScoped
class ConversationValidator {
  private final ContactCodes codes;
  private final ConsequenceCatalogue consequences;
  private final Questionnaires questionnaires;

  ConversationValidator(
      ContactCodes codes, ConsequenceCatalogue consequences, Questionnaires questionnaires) {
    this.codes = codes;
    this.consequences = consequences;
    this.questionnaires = questionnaires;
  }

  /**
   * Validates the codes and amounts of a contact.
   *
   * @return the notes with answers that name the question set and its version
   * @throws dev.amends.conventions.Problem 400 for an unknown code, 422 for an impossible amount
   * @throws dev.amends.events.InvalidEvent for an answer to an unknown question
   */
  ConversationNotes validate(CaseFile file, ContactRequest request) {
    ConversationNotes notes = request.conversationNotes();
    codes.require(ContactCodes.Kind.REASON, request.reasonCode(), "reasonCode");
    requireReason(request);
    codes.require(
        ContactCodes.Kind.NO_PROMISE_REASON, request.noPromiseReason(), "noPromiseReason");
    codes.require(ContactCodes.Kind.INCOME_SOURCE, notes.incomeSource(), "talk.incomeSource");
    codes.require(ContactCodes.Kind.BENEFIT, notes.benefits(), "talk.benefitsTold");
    codes.require(ContactCodes.Kind.RESOURCE, notes.resources(), "talk.resourcesGiven");
    requireConsequences(notes.consequences());
    codes.require(ContactCodes.Kind.CHANGE, notes.changeCode(), "talk.change.code");
    validateExpense(file, notes);
    validateCounterOffer(file, notes);
    List<Answer> answers = notes.answers();
    return answers == null
        ? notes
        : notes.withAnswers(AnswerPolicy.complete(answers, questionnaires, "talk.answers"));
  }

  /** Words and confidence without a reason would be lost in every count of reasons. */
  private static void requireReason(ContactRequest request) {
    if (request.reasonCode() == null) {
      requireAbsent(request.reasonConfidence(), "reasonConfidence");
      requireAbsent(request.reasonNote(), "reasonNote");
    }
  }

  private static void requireAbsent(@Nullable Object value, String field) {
    if (value != null) {
      throw Problems.invalid(field, "must be absent without reasonCode");
    }
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
