package dev.amends.contact.letter;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Repository of the notices that wait for the borrower's data. */
@ApplicationScoped
class PendingNotices implements PanacheRepositoryBase<PendingNotice, UUID> {

  /** The pending notices of many accounts in the order of their causes, with one query. */
  List<PendingNotice> of(Collection<AccountKey> accounts) {
    return list(
        "recordKey in ?1 order by id", accounts.stream().map(AccountKey::recordKey).toList());
  }

  /** Deletes the pending notices of a case that a step of the ladder requires. */
  void deleteOfStep(UUID caseId, String strategyStep) {
    delete("caseId = ?1 and strategyStep = ?2", caseId, strategyStep);
  }
}
