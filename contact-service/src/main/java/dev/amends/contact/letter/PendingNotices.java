package dev.amends.contact.letter;

import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repository of the notices that wait for the borrower's data or for their second attempt. */
@ApplicationScoped
class PendingNotices implements PanacheRepositoryBase<PendingNotice, UUID> {

  /**
   * The notices of many accounts that wait for the borrower's data, in the order of their causes,
   * with one query.
   */
  List<PendingNotice> of(Collection<AccountKey> accounts) {
    return list(
        "recordKey in ?1 and retryAt is null order by id",
        accounts.stream().map(AccountKey::recordKey).toList());
  }

  /** A page of the notices whose second attempt is due, in the order of their ids. */
  List<PendingNotice> toRetry(Instant now, @Nullable UUID after, int limit) {
    String due = "retryAt <= ?1";
    return (after == null
            ? find(due + " order by id", now)
            : find(due + " and id > ?2 order by id", now, after))
        .range(0, limit - 1)
        .list();
  }

  /** Deletes the pending notices of a case that a step of the ladder requires. */
  void deleteOfStep(UUID caseId, String strategyStep) {
    delete("caseId = ?1 and strategyStep = ?2", caseId, strategyStep);
  }

  /** Deletes the pending notices of one kind of a case. */
  void deleteOfKind(UUID caseId, NoticeKind kind) {
    delete("caseId = ?1 and kind = ?2", caseId, kind);
  }
}
