package dev.amends.plan.payment;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Opens the ledger of a batch in three queries, however many events it has. */
@ApplicationScoped
public class PaymentLedgers {
  private final Payments payments;

  PaymentLedgers(Payments payments) {
    this.payments = payments;
  }

  /**
   * Opens the ledger for a batch of events.
   *
   * @param withPlans the accounts whose payments must all be known, because they count for a plan
   */
  public PaymentLedger open(Collection<? extends AccountEvent> events, Set<AccountKey> withPlans) {
    List<Payment> told = payments.told(events);
    int mayBeNew =
        (int) events.stream().filter(event -> Payments.paymentId(event).isPresent()).count();
    return new PaymentLedger(
        payments, told, payments.ofAccounts(withPlans), payments.drawPositions(mayBeNew));
  }
}
