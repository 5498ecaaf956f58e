package dev.amends.cases.referral;

import dev.amends.cases.referral.Referral.Status;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All referrals. */
@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

  /**
   * Loads a referral.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such referral
   */
  Referral get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("referral", id));
  }

  /** Finds a page of referrals, oldest first; an absent criterion selects all. */
  List<Referral> page(
      @Nullable Status status,
      @Nullable String lenderId,
      @Nullable UUID caseId,
      @Nullable Instant dueBefore,
      PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("id > :after", page.after(UUID::fromString).orElse(null));
    conditions.add("status = :status", status);
    conditions.add("lenderId = :lenderId", lenderId);
    conditions.add("caseId = :caseId", caseId);
    conditions.add("dueAt < :dueBefore", dueBefore);
    return find(conditions.where(), Sort.by("id"), conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
