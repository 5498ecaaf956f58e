package dev.amends.plan.promise;

import dev.amends.events.AccountKey;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFileBatch;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.MonthlyBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case files, accounts and plans that the promises of a batch of contacts touch.
 *
 * @param plans the plans of each case; grows with each promise
 * @param accounts the known accounts, by record key
 * @param lastPositions the position of the last payment of each account, by record key
 */
public record PromiseBatch(
    CaseFileBatch files,
    Map<UUID, List<Plan>> plans,
    Map<String, LenderAccount> accounts,
    Map<String, Long> lastPositions) {

  List<Plan> plansOf(UUID caseId) {
    return plans.computeIfAbsent(caseId, first -> new ArrayList<>());
  }

  @Nullable Integer partition(AccountKey account) {
    LenderAccount known = accounts.get(account.recordKey());
    return known == null ? null : known.partition();
  }

  /** What the borrower can pay, less the cash of other plans; empty without an assessment. */
  Optional<MonthlyBudget> budget(CaseFile file) {
    return file.budget(Optional.ofNullable(accounts.get(file.account().recordKey())))
        .map(
            budget ->
                Plans.downPayments(plansOf(file.caseId())).map(budget::withoutCash).orElse(budget));
  }

  long lastPosition(AccountKey account) {
    return lastPositions.getOrDefault(account.recordKey(), 0L);
  }
}
