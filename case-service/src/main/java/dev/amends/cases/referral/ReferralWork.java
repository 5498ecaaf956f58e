package dev.amends.cases.referral;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.conventions.work.WorkItem;
import dev.amends.conventions.work.WorkKind;
import dev.amends.conventions.work.WorkSearch;
import dev.amends.conventions.work.WorkSource;
import dev.amends.conventions.work.WorkStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lists the referrals to be decided as work. They cannot be assigned. */
@ApplicationScoped
class ReferralWork implements WorkSource {
  private final Referrals referrals;

  ReferralWork(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.DECIDE_REFERRAL;
  }

  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    if (search.assignee != null || !search.includesDeadlines()) {
      return List.of();
    }
    QueryConditions conditions = search.ofDeadlines(page, now);
    return referrals
        .find(
            "status = PROPOSED and " + conditions.where() + " order by dueAt, id",
            conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list()
        .stream()
        .map(referral -> item(referral, now))
        .toList();
  }

  private WorkItem item(Referral referral, Instant now) {
    return new WorkItem(
        referral.id,
        kind(),
        referral.caseId,
        referral.lenderId,
        referral.accountId,
        referral.dueAt,
        null,
        null,
        kind().role(),
        referral.action.name(),
        WorkStatus.ofDeadline(referral.dueAt, now),
        referral.version,
        "/referrals/" + referral.id);
  }
}
