package dev.amends.plan.approval;

import dev.amends.events.AccountKey;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanView;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.feedback.FeedbackView;
import dev.amends.plan.feedback.PlanFeedbacks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what the person who decides needs to know, for a page of plans at once. */
@ApplicationScoped
public class ListedPlanReader {
  private final CaseFiles files;
  private final LenderAccounts lenderAccounts;
  private final PlanHistories histories;
  private final PlanFeedbacks feedbacks;

  ListedPlanReader(
      CaseFiles files,
      LenderAccounts lenderAccounts,
      PlanHistories histories,
      PlanFeedbacks feedbacks) {
    this.files = files;
    this.lenderAccounts = lenderAccounts;
    this.histories = histories;
    this.feedbacks = feedbacks;
  }

  /** How plans with pending terms are listed. */
  public Function<Plan, ListedPlan> of(List<Plan> plans) {
    Map<UUID, CaseFile> filesOfCases =
        files.findByCases(plans.stream().map(Plan::caseId).collect(Collectors.toSet()));
    Set<AccountKey> accounts = plans.stream().map(Plan::account).collect(Collectors.toSet());
    Map<String, LenderAccount> known = lenderAccounts.byRecordKey(accounts);
    Map<AccountKey, PlanHistory> ofAccounts = histories.of(accounts);
    Map<UUID, List<FeedbackView>> ofPlans =
        feedbacks.findByPlans(plans.stream().map(Plan::id).toList());
    return plan ->
        new ListedPlan(
            PlanView.of(plan),
            affordability(
                filesOfCases.get(plan.caseId()),
                plan,
                Optional.ofNullable(known.get(plan.account().recordKey()))),
            ofAccounts.get(plan.account()),
            ofPlans.getOrDefault(plan.id(), List.of()));
  }

  private static @Nullable Affordability affordability(
      @Nullable CaseFile file, Plan plan, Optional<LenderAccount> account) {
    return file == null ? null : Affordability.of(file, plan.pending().orElseThrow(), account);
  }
}
