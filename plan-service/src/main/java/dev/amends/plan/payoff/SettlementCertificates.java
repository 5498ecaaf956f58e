package dev.amends.plan.payoff;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the settlement certificates. */
@ApplicationScoped
class SettlementCertificates implements PanacheRepositoryBase<SettlementCertificate, UUID> {
  private static final UUID LOWEST_ID = new UUID(0, 0);

  /**
   * Loads a certificate.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such certificate
   */
  SettlementCertificate get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("settlement certificate", id));
  }

  /** Loads a page of a case's certificates, oldest first. */
  List<SettlementCertificate> findByCase(UUID caseId, PageRequest page) {
    return find(
            "caseId = ?1 and id > ?2 order by id",
            caseId,
            page.after(UUID::fromString).orElse(LOWEST_ID))
        .page(0, page.rowsToRead())
        .list();
  }

  /** Finds the certificate of a case that was not withdrawn. */
  Optional<SettlementCertificate> findValid(UUID caseId) {
    return list("caseId = ?1 and withdrawnOn is null", caseId).stream().findFirst();
  }

  /** Loads the certificates of an account that were not withdrawn. */
  List<SettlementCertificate> findValid(AccountKey account) {
    return list("accountKey = ?1 and withdrawnOn is null order by id", account);
  }
}
