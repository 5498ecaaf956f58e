package dev.amends.plan.payment;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentPart;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment and its allocation; amount = reversed + allocated + unallocated.
 *
 * @param amount absent until the payment itself is received
 * @param reversed the part that was reversed; absent if only a reversal in full is known
 * @param allocated the part that went to a plan's instalments
 * @param unallocated the part that stands but went to no instalment, because no plan claims it or
 *     the plan needs no more; absent until the payment itself is received
 * @param allocatedByComponent the allocated part by component of the debt; absent if nothing is
 *     allocated
 * @param allocatedByInstalment the allocated part by instalment of the plan
 * @param allocationRule the id of the rule by which the plan divided it; absent if no plan claims
 *     it
 * @param planId the plan that received it; absent if none did
 * @param sequence the lender's order of payments; absent until the payment itself is received
 */
@Schema(name = "Payment")
record PaymentView(
    UUID id,
    String lenderId,
    String accountId,
    String paymentId,
    PaymentState state,
    @Nullable Money amount,
    @Nullable Money reversed,
    @Nullable Money allocated,
    @Nullable Money unallocated,
    @Nullable ComponentAmounts allocatedByComponent,
    List<InstalmentAmounts> allocatedByInstalment,
    @Nullable String allocationRule,
    @Nullable UUID planId,
    @Nullable Long sequence,
    @Nullable LocalDate valueDate,
    @Nullable LocalDate businessDate,
    @Nullable LocalDate reversedOn) {

  /** The part of a payment that went to one instalment. */
  @Schema(name = "PaymentInstalmentAmounts")
  record InstalmentAmounts(int instalment, Money amount, ComponentAmounts byComponent) {

    static InstalmentAmounts of(InstalmentPart part, Currency currency) {
      return new InstalmentAmounts(
          part.instalment(),
          new Money(part.components().sum(), currency),
          ComponentAmounts.of(part.components(), currency));
    }
  }

  static PaymentView of(Payment payment) {
    return new PaymentView(
        payment.id,
        payment.lenderId,
        AccountKey.parse(payment.accountKey).accountId(),
        payment.paymentId,
        payment.state,
        payment.amount().orElse(null),
        payment.reversed().orElse(null),
        payment.allocated().orElse(null),
        payment.unallocated().orElse(null),
        byComponent(payment),
        byInstalment(payment),
        payment.division.allocationRule,
        payment.division.planId,
        payment.sequence,
        payment.valueDate,
        payment.businessDate,
        payment.reversals.reversedOn);
  }

  private static @Nullable ComponentAmounts byComponent(Payment payment) {
    Currency currency = payment.currency;
    return currency == null || payment.division.instalmentParts.isEmpty()
        ? null
        : ComponentAmounts.of(payment.division.components(), currency);
  }

  private static List<InstalmentAmounts> byInstalment(Payment payment) {
    Currency currency = payment.currency;
    return currency == null
        ? List.of()
        : payment.division.instalmentParts.stream()
            .map(part -> InstalmentAmounts.of(part, currency))
            .toList();
  }
}
