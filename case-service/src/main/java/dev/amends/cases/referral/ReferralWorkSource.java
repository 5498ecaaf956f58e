package dev.amends.cases.referral;

import dev.amends.cases.referral.Referral.Status;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkCount;
import dev.amends.conventions.work.WorkCounts;
import dev.amends.conventions.work.WorkItem;
import dev.amends.conventions.work.WorkKind;
import dev.amends.conventions.work.WorkSearch;
import dev.amends.conventions.work.WorkSource;
import dev.amends.conventions.work.WorkStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the referrals of one status that requires a person to act, as work. */
final class ReferralWorkSource implements WorkSource {
  private final Referrals referrals;
  private final Status status;
  private final WorkKind kind;
  private final WorkCounts counts;
  private final ReferralDecisionCommands commands;

  ReferralWorkSource(
      Referrals referrals,
      Status status,
      WorkKind kind,
      WorkCounts counts,
      ReferralDecisionCommands commands) {
    this.referrals = referrals;
    this.status = status;
    this.kind = kind;
    this.counts = counts;
    this.commands = commands;
  }

  @Override
  public WorkKind kind() {
    return kind;
  }

  /** The status is a literal, so that PostgreSQL can use the partial index for it. */
  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    if (!search.includesDeadlines()) {
      return List.of();
    }
    QueryConditions conditions = search.ofDeadlines(page, now);
    return referrals
        .find(
            "status = %s and %s order by dueAt, id".formatted(status, conditions.where()),
            conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list()
        .stream()
        .map(referral -> item(referral, now))
        .toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofDeadlines(kind, Referral.class, "status = " + status, search, now);
  }

  @Override
  public Optional<WorkAssigner> assigner() {
    return Optional.of(new WorkAssigner(Set.of(Roles.SUPERVISOR), commands::assign));
  }

  private WorkItem item(Referral referral, Instant now) {
    return new WorkItem(
        referral.id,
        kind,
        referral.caseId,
        referral.lenderId,
        referral.accountId,
        referral.dueAt,
        null,
        referral.assignee,
        kind.role(),
        referral.action.name(),
        WorkStatus.ofDeadline(referral.dueAt, now),
        referral.version,
        "/referrals/" + referral.id);
  }
}
