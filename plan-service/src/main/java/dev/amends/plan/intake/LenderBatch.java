package dev.amends.plan.intake;

import dev.amends.events.AccountKey;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.outcome.OutcomeBatch;
import dev.amends.plan.payment.PaymentBatch;
import java.util.List;
import java.util.Map;

/**
 * The accounts and payments that a batch of the lender's events touches, and what the outcomes of
 * the accounts' plans depend on.
 *
 * @param accounts the known accounts, by record key; grows with each new account
 * @param plans the plans of each account, by record key
 */
record LenderBatch(
    Map<String, LenderAccount> accounts, Map<String, List<Plan>> plans, OutcomeBatch outcomes) {

  List<Plan> plansOf(AccountKey account) {
    return plans.getOrDefault(account.recordKey(), List.of());
  }

  PaymentBatch payments() {
    return outcomes.payments();
  }
}
