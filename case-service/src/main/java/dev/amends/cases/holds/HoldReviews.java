package dev.amends.cases.holds;

import dev.amends.cases.holds.HoldReview.Status;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.events.CaseEvent.HoldKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reviews of holds. */
@ApplicationScoped
class HoldReviews implements PanacheRepositoryBase<HoldReview, UUID> {

  /**
   * Loads a review.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such review
   */
  HoldReview get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("hold review", id));
  }

  /** Finds the reviews of a case that are due, oldest first. */
  List<HoldReview> due(UUID caseId) {
    return list("caseId = ?1 and status = ?2 order by id", caseId, Status.DUE);
  }

  /** Finds a page of reviews, oldest first; an absent criterion selects all. */
  List<HoldReview> page(
      @Nullable String lenderId,
      @Nullable Status status,
      @Nullable HoldKind kind,
      @Nullable LocalDate dueBefore,
      PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("id > :after", page.after(UUID::fromString).orElse(null));
    conditions.add("lenderId = :lenderId", lenderId);
    conditions.add("status = :status", status);
    conditions.add("kind = :kind", kind);
    conditions.add("dueOn < :dueBefore", dueBefore);
    return find(conditions.where(), Sort.by("id"), conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
