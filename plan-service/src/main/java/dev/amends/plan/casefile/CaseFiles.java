package dev.amends.plan.casefile;

import dev.amends.events.AccountKey;
import dev.amends.events.ServiceEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Repository of the case files. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

  /** Finds the account of a case without loading the case, so that it can be locked first. */
  public Optional<AccountKey> accountOf(UUID caseId) {
    return getEntityManager()
        .createQuery("select accountKey from CaseFile where caseId = ?1", String.class)
        .setParameter(1, caseId)
        .getResultStream()
        .findFirst()
        .map(AccountKey::parse);
  }

  /** Loads the files of these cases, by case, in one query. */
  public Map<UUID, CaseFile> ofCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? new HashMap<>()
        : stream("caseId in ?1", caseIds)
            .collect(Collectors.toMap(CaseFile::caseId, file -> file, (a, b) -> a, HashMap::new));
  }

  /** Loads the files that these events touch; the first event of a case creates its file. */
  public CaseFileBatch batch(Collection<? extends ServiceEvent> events) {
    Set<UUID> caseIds = events.stream().map(ServiceEvent::caseId).collect(Collectors.toSet());
    return new CaseFileBatch(this, ofCases(caseIds));
  }
}
