package dev.amends.plan.payoff;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Repository of the pay-off quotes. */
@ApplicationScoped
class PayoffQuotes implements PanacheRepositoryBase<PayoffQuote, UUID> {
  private static final UUID LOWEST_ID = new UUID(0, 0);

  /**
   * Loads a quote.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such quote
   */
  PayoffQuote get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("pay-off quote", id));
  }

  /** Loads a page of a case's quotes, oldest first. */
  List<PayoffQuote> findByCase(UUID caseId, PageRequest page) {
    return find(
            "caseId = ?1 and id > ?2 order by id",
            caseId,
            page.after(UUID::fromString).orElse(LOWEST_ID))
        .page(0, page.rowsToRead())
        .list();
  }
}
