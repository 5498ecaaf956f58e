package dev.amends.contact.casefile;

import dev.amends.events.ServiceEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The case files that a batch of events touches. */
public final class CaseFileBatch {
  private final Map<UUID, CaseFile> files;
  private final Consumer<CaseFile> persist;

  CaseFileBatch(Map<UUID, CaseFile> files, Consumer<CaseFile> persist) {
    this.files = files;
    this.persist = persist;
  }

  /** The file of the event's case; empty if no event of the case was applied before. */
  public Optional<CaseFile> find(ServiceEvent event) {
    return Optional.ofNullable(files.get(event.caseId()));
  }

  /**
   * The file of the event's case. Creates one that awaits CaseOpened if another topic was faster.
   */
  public CaseFile findOrAwait(ServiceEvent event) {
    return files.computeIfAbsent(
        event.caseId(),
        caseId -> {
          CaseFile awaited = CaseFile.awaited(caseId, event.account());
          persist.accept(awaited);
          return awaited;
        });
  }
}
