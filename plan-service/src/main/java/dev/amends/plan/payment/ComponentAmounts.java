package dev.amends.plan.payment;

import dev.amends.events.Money;
import dev.amends.plan.allocation.DebtComponents;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An allocated amount by component of the debt, in one currency.
 *
 * @param penalty penalty interest
 * @param fee fees, and the costs of enforcement that the lender has charged
 * @param interest interest of the debt and of the plan
 */
@Schema(name = "ComponentAmounts")
record ComponentAmounts(Money penalty, Money fee, Money interest, Money principal) {

  static ComponentAmounts of(DebtComponents components, Currency currency) {
    return new ComponentAmounts(
        new Money(components.penalty(), currency),
        new Money(components.fee(), currency),
        new Money(components.interest(), currency),
        new Money(components.principal(), currency));
  }
}
