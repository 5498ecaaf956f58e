package dev.amends.assessment.request;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts stated in the contacts that require an assessment; the first statement of each counts.
 */
@Embeddable
class ContactFacts {
  @Nullable UUID contactId;
  @Nullable String disposition;
  @Nullable String reasonCode;
  @Nullable String changeCode;
  @Nullable String incomeSource;
  @Nullable Long monthlyExpenseMinor;
  @Nullable Currency monthlyExpenseCurrency;

  @Enumerated(EnumType.STRING)
  @Nullable Cooperation cooperation;

  /** Adds the facts of a contact that are not known yet. */
  void add(ContactLogged contact) {
    if (contactId == null) {
      contactId = contact.contactId();
      disposition = contact.disposition();
    }
    reasonCode = firstKnown(reasonCode, contact.reasonCode());
    if (contact.talk() != null) {
      add(contact.talk());
    }
  }

  private void add(Conversation conversation) {
    changeCode = firstKnown(changeCode, conversation.changeCode());
    incomeSource = firstKnown(incomeSource, conversation.incomeSource());
    cooperation = firstKnown(cooperation, conversation.cooperation());
    Money expense = conversation.monthlyExpense();
    if (monthlyExpenseMinor == null && expense != null) {
      monthlyExpenseMinor = expense.minorUnits();
      monthlyExpenseCurrency = expense.currency();
    }
  }

  private static <T> @Nullable T firstKnown(@Nullable T known, @Nullable T stated) {
    return known == null ? stated : known;
  }

  /** The borrower's monthly expenses; null if not stated. */
  @Nullable Money monthlyExpense() {
    return Amounts.money(monthlyExpenseMinor, monthlyExpenseCurrency);
  }
}
