package dev.amends.cases.hardship;

import dev.amends.cases.hardship.HardshipReview.Status;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> parameters = new HashMap<>();
    if (lenderId != null) {
      conditions.add("lenderId = :lenderId");
      parameters.put("lenderId", lenderId);
    }
    if (status != null) {
      conditions.add("status = :status");
      parameters.put("status", status);
    }
    if (dueBefore != null) {
      conditions.add("dueOn < :dueBefore");
      parameters.put("dueBefore", dueBefore);
    }
    page.after(UUID::fromString)
        .ifPresent(
            after -> {
              conditions.add("id > :after");
              parameters.put("after", after);
            });
    return find(String.join(" and ", conditions), Sort.by("id"), parameters)
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
