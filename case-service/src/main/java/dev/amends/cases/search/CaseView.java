package dev.amends.cases.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.cases.account.BorrowerFacts;
import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.holds.Hold;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.LegalStep;
import dev.amends.cases.lifecycle.Treatment;
import dev.amends.cases.nextstep.NextStep;
import dev.amends.cases.nextstep.PauseKind;
import dev.amends.cases.strategy.Arm;
import dev.amends.cases.strategy.StepTaken;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case with its borrower and holds.
 *
 * @param daysPastDue as of businessDate
 * @param businessDate the later of the lender's last report on the account and its last closed
 *     business day
 * @param outstanding the whole debt, if the lender reports it
 * @param recovered the money received after the charge-off; overdue and outstanding are what
 *     remains. Absent unless the account was charged off
 * @param watchUntil the last business day of the watch period after a cure
 * @param earlierCaseId the account's previous case, if it relapsed within its watch period; the
 *     evidence of that case counts in this one
 * @param assignee the name of the person to whom the case is assigned
 * @param route the route of the treatment
 * @param assessmentAwaited whether an assessment of the borrower's finances is requested and not
 *     recorded yet
 * @param assessmentAwaitedUntil the last business day on which the ladder waits for it; then a
 *     supervisor decides. Absent once a supervisor has resumed the ladder
 * @param proposedUntil the last business day of a pause in escalation for a plan that is not
 *     decided yet
 * @param restUntil the last business day of a pause in escalation that a contact caused
 * @param offerUntil the last business day of a pause in escalation in which a plan is offered
 * @param legalStep the open referral to legal action, or what a due legal step waits for; absent if
 *     there is none
 * @param measures the legal step and the steps taken beside and after it; empty before a legal step
 * @param strategyArm the arm, if the strategy was compared with another when the case was opened
 * @param holds the holds in force
 * @param nextStep what happens next; absent once the case has ended, and if nothing is planned
 * @param awaitingInput whether a service has parked messages about an account of the borrower, so
 *     that the figures may be out of date
 * @param maskedIdentityNumber the last four characters of the identity number; reading all of it is
 *     a call of its own, which is recorded
 * @param droppedFields the optional fields of the lender's newest report that were invalid and not
 *     applied, each with the rule that it breaks; never with the value
 * @param version the version, used as the ETag
 */
public record CaseView(
    UUID id,
    String lenderId,
    String accountId,
    String borrowerId,
    @Nullable String productType,
    CaseStatus status,
    int daysPastDue,
    String bucket,
    Money overdue,
    @Nullable Money outstanding,
    @Nullable Money recovered,
    @JsonProperty("class") CustomerClass customerClass,
    Stage stage,
    LocalDate businessDate,
    LocalDate delinquentSince,
    Instant openedAt,
    @Nullable Instant curedAt,
    @Nullable Instant closedAt,
    @Nullable LocalDate watchUntil,
    @Nullable UUID earlierCaseId,
    @Nullable String assignee,
    int failedAttempts,
    @Nullable UUID activePlanId,
    Treatment.Route route,
    boolean assessmentAwaited,
    @Nullable LocalDate assessmentAwaitedUntil,
    @Nullable LocalDate proposedUntil,
    @Nullable LocalDate restUntil,
    @Nullable LocalDate offerUntil,
    @Nullable LegalStepView legalStep,
    List<MeasureView> measures,
    @Nullable Arm strategyArm,
    List<HoldView> holds,
    @Nullable CaseNextStep nextStep,
    boolean awaitingInput,
    @Nullable String timezone,
    @Nullable String region,
    @Nullable String language,
    @Nullable String borrowerName,
    @Nullable String maskedIdentityNumber,
    List<PointView> contactPoints,
    @OperationalText List<String> droppedFields,
    @Nullable RepresentativeView representative,
    long version) {

  /** A masked contact point; the full value requires a contact permit. */
  public record PointView(ContactPointKind kind, String maskedValue, boolean preferred) {
    static PointView of(ContactPoint point) {
      return new PointView(
          point.kind(), point.kind().masked(point.value()), Boolean.TRUE.equals(point.preferred()));
    }
  }

  /** A measure that was taken beside others. */
  public record MeasureView(String step, StepAction action, LocalDate takenOn) {
    static MeasureView of(StepTaken taken) {
      return new MeasureView(taken.step(), taken.action(), taken.on());
    }
  }

  /** The borrower's representative; their contact details require a contact permit. */
  public record RepresentativeView(String name, @Nullable String authority) {
    static RepresentativeView of(Representative representative) {
      return new RepresentativeView(representative.name(), representative.authority());
    }
  }

  /**
   * The legal step of a case.
   *
   * @param referralId the referral that waits for a decision or was approved; absent while the step
   *     waits
   * @param missing what is missing before a referral can be proposed
   * @param reviewOn the next business day on which time alone, or what has been recorded since, can
   *     complete the proof; absent if only a new record can
   */
  public record LegalStepView(
      String step,
      StepAction action,
      @Nullable UUID referralId,
      @OperationalText List<String> missing,
      @Nullable LocalDate reviewOn) {

    static @Nullable LegalStepView of(LegalStep legal) {
      String step = legal.step();
      StepAction action = legal.action();
      return step == null || action == null
          ? null
          : new LegalStepView(step, action, legal.referralId(), legal.missing(), legal.reviewOn());
    }
  }

  /** A hold in force. */
  public record HoldView(
      UUID id,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      String reason,
      String placedBy,
      Instant placedAt) {

    static HoldView of(Hold hold) {
      return new HoldView(
          hold.id(),
          hold.kind(),
          hold.from(),
          hold.until(),
          hold.reason(),
          hold.placedBy(),
          hold.placedAt());
    }
  }

  /**
   * What happens next.
   *
   * @param what a kind of work, or PAYMENT, PLAN_RESULT, STRATEGY_STEP or RESUMPTION
   * @param when the time at which work is due, or the business day at whose close the step happens;
   *     absent if it is not planned yet
   * @param blockedBy what keeps the strategy from taking its next step
   * @param role the role whose work it is; absent if nobody has to act
   * @param workId the id of the work, as `GET /work` of the service that owns it lists it
   */
  public record CaseNextStep(
      @OperationalText @Schema(examples = "CALLBACK") String what,
      @OperationalText @Schema(examples = "2026-03-02T02:00:00Z") @Nullable String when,
      @OperationalText @Schema(examples = "NO_ANSWER") String why,
      List<PauseKind> blockedBy,
      @Nullable String role,
      @Nullable UUID workId) {

    static CaseNextStep of(NextStep step) {
      NextStep.Time when = step.when();
      return new CaseNextStep(
          step.what(),
          when == null ? null : when.toString(),
          step.why(),
          step.blockedBy(),
          step.role(),
          step.workId());
    }
  }

  static CaseView of(
      CollectionCase collectionCase,
      Figures figures,
      DelinquentAccount account,
      List<Hold> holds,
      @Nullable NextStep nextStep,
      boolean awaitingInput) {
    CaseFacts facts = collectionCase.facts();
    BorrowerFacts borrower = account.borrower();
    Treatment treatment = collectionCase.treatment();
    boolean cured = collectionCase.status() == CaseStatus.CURED;
    return new CaseView(
        collectionCase.id(),
        collectionCase.account().lenderId(),
        collectionCase.account().accountId(),
        facts.borrowerId(),
        facts.productType(),
        collectionCase.status(),
        figures.daysPastDue(),
        figures.bucket(),
        figures.overdue(),
        figures.outstanding(),
        collectionCase.status() == CaseStatus.CHARGED_OFF ? collectionCase.recovered() : null,
        collectionCase.customerClass(),
        facts.stage(),
        figures.businessDate(),
        figures.delinquentSince(),
        collectionCase.openedAt(),
        cured ? collectionCase.endedAt() : null,
        cured ? null : collectionCase.endedAt(),
        collectionCase.watchUntil(),
        collectionCase.earlierCaseId(),
        collectionCase.assignee(),
        treatment.failedAttempts(),
        collectionCase.isOpen() ? treatment.activePlanId() : null,
        treatment.route(),
        collectionCase.isOpen() && treatment.assessment().isAwaited(),
        collectionCase.isOpen() ? treatment.assessment().awaitedUntil() : null,
        treatment.proposedUntil(),
        treatment.restUntil(),
        treatment.offerUntil(),
        collectionCase.isOpen() ? LegalStepView.of(treatment.legal()) : null,
        collectionCase.isOpen()
            ? treatment.measures().stream().map(MeasureView::of).toList()
            : List.of(),
        treatment.arm(),
        holds.stream().map(HoldView::of).toList(),
        nextStep == null ? null : CaseNextStep.of(nextStep),
        awaitingInput,
        borrower.timezone(),
        borrower.region(),
        borrower.language(),
        borrower.name(),
        borrower.maskedIdentityNumber(),
        borrower.contactPoints().stream().map(PointView::of).toList(),
        borrower.dropped(),
        Optional.ofNullable(borrower.representative()).map(RepresentativeView::of).orElse(null),
        collectionCase.version());
  }
}
