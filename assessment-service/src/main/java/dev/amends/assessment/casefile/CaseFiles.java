package dev.amends.assessment.casefile;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Repository of the case files. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

  /** Finds the account of a case without loading the file, so that it can be locked first. */
  public Optional<AccountKey> accountOf(UUID caseId) {
    return getEntityManager()
        .createQuery("select lenderId, accountId from CaseFile where caseId = ?1", Object[].class)
        .setParameter(1, caseId)
        .getResultStream()
        .findFirst()
        .map(row -> new AccountKey((String) row[0], (String) row[1]));
  }

  /** Loads the files of these cases in one query; the first event of a case creates its file. */
  public CaseFileBatch batch(Collection<UUID> caseIds) {
    Map<UUID, CaseFile> byCase = new HashMap<>();
    if (!caseIds.isEmpty()) {
      list("caseId in ?1", caseIds).forEach(file -> byCase.put(file.caseId(), file));
    }
    return new CaseFileBatch(this, byCase);
  }
}
