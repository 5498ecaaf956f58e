package dev.amends.plan.casefile;

import dev.amends.events.ServiceEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The case files that a batch of events touches. */
public final class CaseFileBatch {
  private final CaseFiles files;
  private final Map<UUID, CaseFile> byCase;

  CaseFileBatch(CaseFiles files, Map<UUID, CaseFile> byCase) {
    this.files = files;
    this.byCase = byCase;
  }

  /** The cases whose figures have not been received yet, although another event created a file. */
  public Set<UUID> withoutFigures() {
    return byCase.values().stream()
        .filter(file -> !file.isKnown())
        .map(CaseFile::caseId)
        .collect(Collectors.toSet());
  }

  /** The file of an event's case; the first event of a case creates it. */
  public CaseFile fileOf(ServiceEvent event) {
    return byCase.computeIfAbsent(
        event.caseId(),
        caseId -> {
          CaseFile file = new CaseFile(caseId, event.account());
          files.persist(file);
          return file;
        });
  }
}
