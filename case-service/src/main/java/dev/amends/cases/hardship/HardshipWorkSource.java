package dev.amends.cases.hardship;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the hardship reviews to be decided as work. */
@ApplicationScoped
class HardshipWorkSource implements WorkSource {
  private final HardshipReviews reviews;
  private final WorkCounts counts;
  private final HardshipDecisionCommands commands;

  HardshipWorkSource(
      HardshipReviews reviews, WorkCounts counts, HardshipDecisionCommands commands) {
    this.reviews = reviews;
    this.counts = counts;
    this.commands = commands;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.REVIEW_HARDSHIP;
  }

  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    QueryConditions conditions = search.ofAppointments(page, now);
    return reviews
        .find(
            "status = DUE and " + conditions.where() + " order by dueAt, id",
            conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list()
        .stream()
        .map(review -> item(review, now))
        .toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofAppointments(kind(), HardshipReview.class, "status = DUE", search, now);
  }

  @Override
  public Optional<WorkAssigner> assigner() {
    return Optional.of(new WorkAssigner(Set.of(Roles.SUPERVISOR), commands::assign));
  }

  private WorkItem item(HardshipReview review, Instant now) {
    return new WorkItem(
        review.id,
        kind(),
        review.caseId,
        review.lenderId,
        review.accountId,
        review.dueAt,
        review.slaUntil,
        review.assignee,
        kind().role(),
        "ASSESSMENT_NOT_RECORDED",
        WorkStatus.ofAppointment(review.dueAt, review.slaUntil, now),
        review.version,
        "/hardship-reviews/" + review.id);
  }
}
