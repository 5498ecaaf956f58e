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

  /** The number of plans of an account that have the same status. */
  record PlansByStatus(AccountKey account, PlanStatus status, long count) {}

  /** The number of plans of an account that are breached, or were when they ended. */
  record BreachedPlans(AccountKey account, long count) {}

  /** The history of each account. */
  Map<AccountKey, PlanHistory> of(Collection<AccountKey> accounts) {
    Map<AccountKey, PlanHistory> histories = new HashMap<>();
    if (accounts.isEmpty()) {
      return histories;
    }
    Map<AccountKey, List<PlansByStatus>> ended =
        byStatus(accounts).stream().collect(Collectors.groupingBy(PlansByStatus::account));
    Map<AccountKey, Long> breached = breached(accounts);
    Map<AccountKey, DecisionView> decisions = lastDecisions(accounts);
    accounts.forEach(
        account ->
            histories.put(
                account,
                history(
                    ended.getOrDefault(account, List.of()),
                    breached.getOrDefault(account, 0L),
                    decisions.get(account))));
    return histories;
  }

  private static PlanHistory history(
      List<PlansByStatus> ended, long breached, @Nullable DecisionView lastDecision) {
    return new PlanHistory(
        count(ended, "KEPT"),
        count(ended, "PARTLY_KEPT"),
        count(ended, "BROKEN"),
        count(ended, "COMPLETED"),
        breached,
        lastDecision);
  }

  private static long count(List<PlansByStatus> ended, String status) {
    return ended.stream()
        .filter(plans -> plans.status().name().equals(status))
        .mapToLong(PlansByStatus::count)
        .sum();
  }

  private List<PlansByStatus> byStatus(Collection<AccountKey> accounts) {
    return entities
        .createQuery(
            """
            select accountKey, status, count(*) from Plan
            where accountKey in ?1 group by accountKey, status""",
            PlansByStatus.class)
        .setParameter(1, accounts)
        .getResultList();
  }

  private Map<AccountKey, Long> breached(Collection<AccountKey> accounts) {
    return entities
        .createQuery(
            """
            select accountKey, count(*) from RepaymentPlan
            where accountKey in ?1 and breachedOn is not null group by accountKey""",
            BreachedPlans.class)
        .setParameter(1, accounts)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(BreachedPlans::account, BreachedPlans::count));
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
