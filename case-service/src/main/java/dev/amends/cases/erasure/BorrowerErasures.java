package dev.amends.cases.erasure;

import dev.amends.cases.account.Person;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All requests for erasure. */
@ApplicationScoped
class BorrowerErasures implements PanacheRepositoryBase<BorrowerErasure, UUID> {

  /**
   * Loads a request.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such request
   */
  BorrowerErasure get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("erasure request", id));
  }

  Optional<BorrowerErasure> findPending(Person person) {
    return find(
            "lenderId = ?1 and borrowerId = ?2 and completedAt is null",
            person.lenderId(),
            person.borrowerId())
        .firstResultOptional();
  }

  /** Finds a page of requests, oldest first; an absent criterion selects all. */
  List<BorrowerErasure> page(
      @Nullable String lenderId, BorrowerErasure.@Nullable Status status, PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("id > :after", page.after(UUID::fromString).orElse(null));
    conditions.add("lenderId = :lenderId", lenderId);
    if (status != null) {
      conditions.add(
          status == BorrowerErasure.Status.PENDING
              ? "completedAt is null"
              : "completedAt is not null");
    }
    return find(conditions.where(), Sort.by("id"), conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
