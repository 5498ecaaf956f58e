package dev.amends.assessment.record;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.assessment.budget.Budget;
import dev.amends.assessment.budget.BudgetConfig;
import dev.amends.assessment.budget.BudgetPolicy;
import dev.amends.assessment.budget.BudgetRules;
import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.casefile.CaseFile;
import dev.amends.assessment.casefile.CaseFiles;
import dev.amends.assessment.guideline.GuidelineCheck;
import dev.amends.assessment.guideline.Guidelines;
import dev.amends.assessment.record.AbilityPolicy.Measures;
import dev.amends.assessment.record.Assessment.CaseVersion;
import dev.amends.assessment.record.Assessment.Figures;
import dev.amends.assessment.record.Assessment.Findings;
import dev.amends.assessment.record.ValidityPolicy.Validity;
import dev.amends.assessment.request.AssessmentRequest;
import dev.amends.assessment.request.AssessmentRequests;
import dev.amends.assessment.request.RequestCommands;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.messaging.evidence.EvidenceOutbox;
import dev.amends.messaging.publication.Outbox;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files assessments and answers the open requests of their cases. */
@Startup // validates the rules at startup
@ApplicationScoped
public class AssessmentCommands {
  private final CaseFiles caseFiles;
  private final Assessments assessments;
  private final AssessmentRequests requests;
  private final RequestCommands requestCommands;
  private final Outbox outbox;
  private final EvidenceOutbox evidence;
  private final Caller caller;
  private final InstantSource clock;
  private final Guidelines guidelines;
  private final BudgetRules rules;
  private final Measures measures;
  private final AssessmentConfig config;

  AssessmentCommands(
      CaseFiles caseFiles,
      Assessments assessments,
      AssessmentRequests requests,
      RequestCommands requestCommands,
      Outbox outbox,
      EvidenceOutbox evidence,
      Caller caller,
      InstantSource clock,
      BudgetConfig budget,
      Guidelines guidelines,
      AssessmentConfig config) {
    this.caseFiles = caseFiles;
    this.assessments = assessments;
    this.requests = requests;
    this.requestCommands = requestCommands;
    this.outbox = outbox;
    this.evidence = evidence;
    this.caller = caller;
    this.clock = clock;
    this.guidelines = guidelines;
    this.rules = BudgetRules.of(budget);
    this.measures =
        new Measures(config.catchUpMonths(), config.planMonthsMax(), config.evidencePercent());
    this.config = config;
  }

  /** Files an assessment in the current transaction. */
  public Assessment file(UUID caseId, StatedBudget stated, Findings findings) {
    CaseFile caseFile = caseFiles.lock(caseId);
    Money overdue = overdueOfOpenCase(caseFile);
    Instant now = clock.instant();
    Budget budget = stated.in(overdue.currency());
    ZoneId zone = caseFiles.zoneOf(caseFile);
    LocalDate today = now.atZone(zone).toLocalDate();
    budget.requireNoFutureDate(today);
    BudgetStatement statement = BudgetPolicy.statement(budget, overdue, rules);
    GuidelineCheck guideline =
        guidelines.check(statement.lines(), budget.currency(), today, stated::reasonField);
    Optional<AssessmentRequest> request = requests.findOpen(caseId);
    assessments.findValid(caseId).ifPresent(previous -> end(previous, now));
    assessments.flush(); // Hibernate inserts before it updates, and only one may be valid.
    Figures figures =
        new Figures(statement, AbilityPolicy.judge(statement, overdue, measures), guideline);
    Validity validity = ValidityPolicy.from(now, zone, config.validDays());
    return record(caseFile, figures, findings, validity, request, now);
  }

  /** Persists the assessment, publishes it, and fulfils the request. */
  private Assessment record(
      CaseFile caseFile,
      Figures figures,
      Findings findings,
      Validity validity,
      Optional<AssessmentRequest> request,
      Instant now) {
    Assessment assessment =
        new Assessment(UuidCreator.getTimeOrderedEpoch(), caseFile.caseId(), caseFile.account());
    CaseVersion version = version(caseFile, assessment.id, request, now);
    Origin origin =
        request.map(this::originOf).orElseGet(() -> caller.origin("filed the assessment"));
    assessment.file(version, figures, findings, validity, origin, now);
    evidence.append(
        "ASSESSMENT",
        assessment.id,
        AssessmentView.of(assessment, now),
        hash -> assessment.completed(hash, origin),
        now);
    assessments.persist(assessment);
    request.ifPresent(answered -> requestCommands.fulfil(answered, assessment.id, origin, now));
    return assessment;
  }

  /** Ends the valid assessment: an expired one expires, even if the job has not run yet. */
  private void end(Assessment previous, Instant now) {
    if (previous.isValidAt(now)) {
      previous.supersede();
    } else {
      outbox.append(previous.expire(), now);
    }
  }

  private CaseVersion version(
      CaseFile caseFile, UUID assessmentId, Optional<AssessmentRequest> request, Instant now) {
    UUID previous = caseFile.lastAssessmentId().orElse(null);
    return new CaseVersion(
        caseFile.recordAssessment(assessmentId, now),
        previous,
        caseFiles.businessDay(caseFile).orElseThrow(),
        request.flatMap(AssessmentRequest::changeCode).orElse(null));
  }

  private static Money overdueOfOpenCase(CaseFile caseFile) {
    CaseStatus status =
        caseFile
            .status()
            .orElseThrow(
                () ->
                    Problems.conflict(
                        "case-not-known-yet",
                        "The case has not been received yet. Try again in a moment.",
                        Map.of("caseId", caseFile.caseId())));
    if (status != CaseStatus.OPEN) {
      throw Problems.conflict(
          "case-ended",
          "The case is " + status + ". Only an open case can be assessed.",
          Map.of("caseId", caseFile.caseId()));
    }
    return caseFile.overdue().orElseThrow();
  }

  private Origin originOf(AssessmentRequest request) {
    return new Origin(
        caller.name(),
        caller.role(),
        "filed the assessment requested after " + request.occasion(),
        request.causedBy());
  }
}
