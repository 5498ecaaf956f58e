package dev.amends.cases.hardship;

import dev.amends.cases.hardship.HardshipReview.Status;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All hardship reviews. */
@ApplicationScoped
class HardshipReviews implements PanacheRepositoryBase<HardshipReview, UUID> {

  /**
   * Loads a review.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such review
   */
  HardshipReview get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("hardship review", id));
  }

  /** Finds a page of reviews, oldest first; an absent criterion selects all. */
  List<HardshipReview> page(
      @Nullable String lenderId,
      @Nullable Status status,
      @Nullable LocalDate dueBefore,
      PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("id > :after", page.after(UUID::fromString).orElse(null));
    conditions.add("lenderId = :lenderId", lenderId);
    conditions.add("status = :status", status);
    conditions.add("dueOn < :dueBefore", dueBefore);
    return find(conditions.where(), Sort.by("id"), conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
