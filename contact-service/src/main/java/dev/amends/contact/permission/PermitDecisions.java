package dev.amends.contact.permission;

import dev.amends.conventions.PageRequest;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Repository of the decisions on permits. */
@ApplicationScoped
class PermitDecisions implements PanacheRepositoryBase<PermitDecision, UUID> {

  /** Lists the latest decisions about accounts of one lender, the newest first. */
  List<PermitDecision> latest(Collection<AccountKey> accounts, int max) {
    return find(
            "lenderId in ?1 and accountId in ?2 order by id desc",
            accounts.stream().map(AccountKey::lenderId).distinct().toList(),
            accounts.stream().map(AccountKey::accountId).toList())
        .range(0, max - 1)
        .list();
  }

  /** Lists a page of the decisions of a case, oldest first. */
  List<PermitDecision> findByCase(UUID caseId, PageRequest page) {
    return page.after(UUID::fromString)
        .map(after -> find("caseId = ?1 and id > ?2 order by id", caseId, after))
        .orElseGet(() -> find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
