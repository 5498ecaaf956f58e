package dev.amends.contact.task;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.conduct.BreachCommands;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.contactlog.VisitContactCommands;
import dev.amends.contact.permission.VisitPlanCommands;
import dev.amends.contact.task.TaskCompletionResource.CompletionRequest;
import dev.amends.contact.task.TaskCompletionResource.Visit;
import dev.amends.events.ContactEvent.TaskKind;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Plans and cancels visits, and records their results. The caller holds the lock of the case's
 * account.
 */
@ApplicationScoped
public class VisitCommands {
  private final TaskCommands commands;
  private final VisitPlanCommands plans;
  private final VisitContactCommands contacts;
  private final BreachCommands breaches;
  private final InstantSource clock;

  VisitCommands(
      TaskCommands commands,
      VisitPlanCommands plans,
      VisitContactCommands contacts,
      BreachCommands breaches,
      InstantSource clock) {
    this.commands = commands;
    this.plans = plans;
    this.contacts = contacts;
    this.breaches = breaches;
    this.clock = clock;
  }

  /**
   * Plans the visit that a step of the ladder requires for the first permitted time, unless a visit
   * is planned. If the rules deny it for good, ContactDenied is published and nothing is planned.
   */
  public void planForStep(TaskBatch batch, CaseFile file, String strategyStep, Origin origin) {
    if (batch.open(file.caseId()).stream().anyMatch(task -> task.kind == TaskKind.FIELD_VISIT)) {
      return;
    }
    Instant now = clock.instant();
    plans
        .plan(file, now.plus(commands.dueAfter(TaskKind.FIELD_VISIT)), origin, now)
        .map(
            due ->
                commands.schedule(
                    file, TaskKind.FIELD_VISIT, TaskCause.ofStep(strategyStep), due, origin))
        .ifPresent(batch::add);
  }

  /** Cancels the visit of a step that was withdrawn. */
  public void withdrawOfStep(
      TaskBatch batch, CaseFile file, String strategyStep, String why, Origin origin) {
    commands.cancel(
        batch.open(file.caseId()),
        task -> task.kind == TaskKind.FIELD_VISIT && strategyStep.equals(task.strategyStep),
        why,
        origin);
  }

  /** Requires that the rules permit a visit when it is due. */
  void requirePermitted(CaseFile file, Instant dueAt) {
    plans.requirePermitted(file, dueAt);
  }

  /**
   * Completes a visit: logs its contact, and the breach of conduct if somebody entered without the
   * borrower's consent.
   *
   * @throws dev.amends.conventions.Problem 400 or 422 if the record is incomplete
   */
  void complete(CaseFile file, Task task, CompletionRequest request, Origin origin) {
    Visit visit = VisitRecordValidator.requireComplete(request, origin.by());
    String disposition = VisitRecordValidator.disposition(request.result(), visit.contact());
    UUID contactId = contacts.log(file.caseId(), visit.contact(), disposition, origin);
    task.recordVisit(visit.companion(), visit.entered(), visit.consentToEnter());
    commands.complete(task, request.result(), contactId, origin);
    if (visit.entered() && !visit.consentToEnter()) {
      breaches.record(
          file,
          contactId,
          BreachType.ENTRY_WITHOUT_CONSENT,
          null,
          "The visitors entered without the borrower's consent.",
          null,
          Origin.system("visit-judged: entered without consent"),
          clock.instant());
    }
  }
}
