package dev.amends.contact.contactlog;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The promise to pay of a contact, as it is stored. */
@Embeddable
class RecordedPromise {
  private @Nullable Long promiseMinor;
  private @Nullable Currency promiseCurrency;
  private @Nullable LocalDate promiseDue;
  private @Nullable String promiseMethod;

  protected RecordedPromise() {}

  RecordedPromise(PromiseToPay promise) {
    promiseMinor = promise.amount().minorUnits();
    promiseCurrency = promise.amount().currency();
    promiseDue = promise.dueDate();
    promiseMethod = promise.method();
  }

  @Nullable PromiseToPay promise() {
    Money amount = Amounts.money(promiseMinor, promiseCurrency);
    return amount == null || promiseDue == null
        ? null
        : new PromiseToPay(amount, promiseDue, promiseMethod);
  }
}
