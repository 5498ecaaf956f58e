package dev.amends.assessment.casefile;

import dev.amends.events.ServiceEvent;
import java.util.Map;
import java.util.UUID;

/** The case files that a batch of events touches. */
public final class CaseFileBatch {
  private final CaseFiles files;
  private final Map<UUID, CaseFile> byCase;

  CaseFileBatch(CaseFiles files, Map<UUID, CaseFile> byCase) {
    this.files = files;
    this.byCase = byCase;
  }

  /** The file of an event's case; the first event of a case creates it. */
  public CaseFile fileOf(ServiceEvent event) {
    return byCase.computeIfAbsent(
        event.caseId(),
        caseId -> {
          CaseFile file = new CaseFile(event);
          files.persist(file);
          return file;
        });
  }
}
