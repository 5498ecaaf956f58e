package dev.amends.assessment.casefile;

import dev.amends.events.AccountKey;
import dev.amends.events.ServiceEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The case files. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

  /** The account of a case, for taking its lock before the file is loaded. */
  public Optional<AccountKey> accountOf(UUID caseId) {
    return getEntityManager()
        .createQuery("select lenderId, accountId from CaseFile where caseId = ?1", Object[].class)
        .setParameter(1, caseId)
        .getResultStream()
        .findFirst()
        .map(row -> new AccountKey((String) row[0], (String) row[1]));
  }

  /** The files of cases, by case; a case that is new here gets one when it is asked for. */
  Loaded load(Collection<UUID> caseIds) {
    Map<UUID, CaseFile> files = new HashMap<>();
    if (!caseIds.isEmpty()) {
      list("caseId in ?1", caseIds).forEach(file -> files.put(file.caseId, file));
    }
    return new Loaded(files);
  }

  /** The files of one batch. */
  final class Loaded {
    private final Map<UUID, CaseFile> files;

    private Loaded(Map<UUID, CaseFile> files) {
      this.files = files;
    }

    CaseFile of(ServiceEvent event) {
      return files.computeIfAbsent(
          event.caseId(),
          unknown -> {
            CaseFile file = CaseFile.heardOf(event);
            persist(file);
            return file;
          });
    }
  }
}
