package dev.amends.plan.intake;

import dev.amends.events.AccountKey;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.payment.PaymentBatch;
import dev.amends.plan.schedule.HeldDays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The accounts, plans and payments that a batch of the lender's events touches.
 *
 * @param accounts the known accounts, by record key; grows with each new account
 * @param plans the plans of each account, by record key
 * @param holds the held days of each case that has promises
 */
record LenderBatch(
    Map<String, LenderAccount> accounts,
    Map<String, List<Plan>> plans,
    Map<UUID, List<HeldDays>> holds,
    PaymentBatch payments) {

  List<Plan> plansOf(AccountKey account) {
    return plans.getOrDefault(account.recordKey(), List.of());
  }

  List<HeldDays> holdsOf(Plan plan) {
    return holds.getOrDefault(plan.caseId(), List.of());
  }
}
