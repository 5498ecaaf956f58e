package dev.amends.cases.erasure;

import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.BorrowerErasureRequested;
import dev.amends.events.CaseEvent.CaseErasureReported;
import dev.amends.events.ErasureStatus;
import dev.amends.events.Origin;
import dev.amends.messaging.erasure.CaseErasure;
import dev.amends.rules.retention.RetentionPolicy.RetentionDecision.Erase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks every service to erase a case, and erases the data of this service. */
@ApplicationScoped
class ErasureExecution {
  private final CaseErasure erasure;
  private final CaseJournal journal;
  private final ErasureReportCommands reports;
  private final String service;

  ErasureExecution(
      CaseErasure erasure,
      CaseJournal journal,
      ErasureReportCommands reports,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.erasure = erasure;
    this.journal = journal;
    this.reports = reports;
    this.service = service;
  }

  /** Erases a case; the caller holds the lock of its account. */
  void erase(CollectionCase collectionCase, ErasureCase entry, Erase erase, Instant now) {
    Origin origin = Origin.system("the borrower asked for erasure");
    entry.release(erase.why());
    journal.publish(
        collectionCase,
        new BorrowerErasureRequested(
            entry.caseId, entry.lenderId, entry.accountId, entry.requestId, erase.why(), origin),
        null);
    erasure.erase(entry.caseId, entry.account(), entry.requestId);
    journal.publish(
        collectionCase,
        new CaseErasureReported(
            entry.caseId,
            entry.lenderId,
            entry.accountId,
            entry.requestId,
            ErasureStatus.ERASED,
            null,
            erase.why(),
            origin),
        null);
    reports.add(entry.requestId, entry.caseId, entry.lenderId, service, now);
  }
}
