package dev.amends.cases.statement;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All statements. */
@ApplicationScoped
class AccountStatements implements PanacheRepositoryBase<AccountStatement, UUID> {

  /**
   * Loads a statement of a case.
   *
   * @throws dev.amends.conventions.Problem 404 if the case has no such statement
   */
  AccountStatement get(UUID caseId, UUID id) {
    return findByIdOptional(id)
        .filter(statement -> statement.caseId.equals(caseId))
        .orElseThrow(() -> Problems.notFound("statement", id));
  }

  /** Finds a page of the statements of a case, oldest first. */
  List<AccountStatement> findByCase(UUID caseId, PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("caseId = :caseId", caseId);
    conditions.add("id > :after", page.after(UUID::fromString).orElse(null));
    return find(conditions.where(), Sort.by("id"), conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
