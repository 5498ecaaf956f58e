package dev.amends.plan.approval;

import dev.amends.events.AccountKey;
import dev.amends.plan.agreement.DecisionView;
import dev.amends.plan.agreement.PlanDecision;
import dev.amends.plan.agreement.PlanStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how the earlier promises and plans of accounts ended, with one query per figure. */
@ApplicationScoped
class PlanHistories {
  private final EntityManager entities;

  PlanHistories(EntityManager entities) {
    this.entities = entities;
  }

  /** The plans of an account that have the same end. */
  record EndedPlans(
      AccountKey account, PlanStatus status, @Nullable PlanStatus statusBefore, long count) {

    boolean isBreached() {
      return status == PlanStatus.BREACHED || statusBefore == PlanStatus.BREACHED;
    }
  }

  /** The history of each account. */
  Map<AccountKey, PlanHistory> of(Collection<AccountKey> accounts) {
    Map<AccountKey, PlanHistory> histories = new HashMap<>();
    if (accounts.isEmpty()) {
      return histories;
    }
    Map<AccountKey, List<EndedPlans>> ended =
        ended(accounts).stream().collect(Collectors.groupingBy(EndedPlans::account));
    Map<AccountKey, DecisionView> decisions = lastDecisions(accounts);
    accounts.forEach(
        account ->
            histories.put(
                account, history(ended.getOrDefault(account, List.of()), decisions.get(account))));
    return histories;
  }

  private static PlanHistory history(List<EndedPlans> ended, @Nullable DecisionView lastDecision) {
    return new PlanHistory(
        count(ended, "KEPT"),
        count(ended, "PARTLY_KEPT"),
        count(ended, "BROKEN"),
        count(ended, "COMPLETED"),
        ended.stream().filter(EndedPlans::isBreached).mapToLong(EndedPlans::count).sum(),
        lastDecision);
  }

  private static long count(List<EndedPlans> ended, String status) {
    return ended.stream()
        .filter(plans -> plans.status().name().equals(status))
        .mapToLong(EndedPlans::count)
        .sum();
  }

  private List<EndedPlans> ended(Collection<AccountKey> accounts) {
    return entities
        .createQuery(
            """
            select accountKey, status, statusBefore, count(*) from Plan
            where accountKey in ?1 group by accountKey, status, statusBefore""",
            EndedPlans.class)
        .setParameter(1, accounts)
        .getResultList();
  }

  private Map<AccountKey, DecisionView> lastDecisions(Collection<AccountKey> accounts) {
    return entities
        .createQuery(
            """
            from PlanDecision d where d.accountKey in ?1 and not exists (
              select 1 from PlanDecision later
              where later.accountKey = d.accountKey and later.id > d.id)""",
            PlanDecision.class)
        .setParameter(1, accounts)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(PlanDecision::account, DecisionView::of));
  }
}
