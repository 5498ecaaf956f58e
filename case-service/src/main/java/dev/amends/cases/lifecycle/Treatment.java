package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.Arm;
import dev.amends.cases.strategy.Forbearance;
import dev.amends.cases.strategy.ForbearancePolicy;
import dev.amends.cases.strategy.LadderPosition;
import dev.amends.cases.strategy.StepTaken;
import dev.amends.cases.strategy.Strategies;
import dev.amends.cases.strategy.StrategyStep;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a case on the ladder, and what pauses it.
 *
 * <p>A change may bring the next review forward: call {@link CaseJournal#scheduleReview} after it.
 */
@Embeddable
public class Treatment {
  @Embedded private LadderPlace place = LadderPlace.START;
  @Embedded private LadderPauses pauses = new LadderPauses();
  @Embedded private ContactDays contactDays = new ContactDays();
  @Embedded private LegalStep legal = new LegalStep();

  @Enumerated(EnumType.STRING)
  private Route route = Route.STANDARD;

  /** The plan that ended last. */
  private @Nullable UUID pausedPlanId;

  /**
   * The place at which the plan that ended last had paused the ladder, to which the ladder goes
   * back if the end is withdrawn.
   */
  @Embedded
  @AttributeOverride(name = "stage", column = @Column(name = "paused_stage"))
  @AttributeOverride(name = "lastStep", column = @Column(name = "paused_step"))
  @AttributeOverride(name = "intensity", column = @Column(name = "paused_intensity"))
  @AttributeOverride(name = "clockFrom", column = @Column(name = "paused_clock_from"))
  @AttributeOverride(name = "takenOn", column = @Column(name = "paused_taken_on"))
  @AttributeOverride(name = "taken", column = @Column(name = "paused_taken"))
  private @Nullable LadderPlace pausedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Forbearance forbearance;

  /** The place from which the case stepped down, to which it returns if the reason goes away. */
  @Embedded
  @AttributeOverride(name = "stage", column = @Column(name = "lowered_stage"))
  @AttributeOverride(name = "lastStep", column = @Column(name = "lowered_step"))
  @AttributeOverride(name = "intensity", column = @Column(name = "lowered_intensity"))
  @AttributeOverride(name = "clockFrom", column = @Column(name = "lowered_clock_from"))
  @AttributeOverride(name = "takenOn", column = @Column(name = "lowered_taken_on"))
  @AttributeOverride(name = "taken", column = @Column(name = "lowered_taken"))
  private @Nullable LadderPlace loweredFrom;

  /** The oldest unpaid due date at that place. */
  private @Nullable LocalDate loweredSince;

  /** The name of the strategy that was compared when the case was opened. */
  private @Nullable String comparedStrategy;

  @Enumerated(EnumType.STRING)
  @Column(name = "strategy_arm")
  private @Nullable Arm arm;

  /** The route of a treatment. */
  public enum Route {
    /** The ladder. */
    STANDARD,
    /** For a borrower in hardship: first an assessment, then payments that they can sustain. */
    HARDSHIP
  }

  protected Treatment() {}

  /**
   * Begins the treatment of a new case, whose opening already schedules the ladder's first call.
   *
   * @param day the business date of the opening
   */
  static Treatment begin(Strategies.Choice strategy, LocalDate day) {
    Treatment begun = new Treatment();
    begun.comparedStrategy = strategy.compared();
    begun.arm = strategy.arm();
    strategy.policy().first().ifPresent(step -> begun.takeStep(step, day));
    return begun;
  }

  /** Takes a step of the ladder and clears a restarted clock; the stage does not move back. */
  void takeStep(StrategyStep step, LocalDate day) {
    place = place.after(step, day);
    if (loweredFrom != null && place.intensity() >= loweredFrom.intensity()) {
      forgetLowered();
    }
  }

  /** Keeps only the first of the steps taken. */
  void stepDown(int kept, LocalDate delinquentSince) {
    if (loweredFrom == null) {
      loweredFrom = place;
      loweredSince = delinquentSince;
    }
    place = place.keeping(kept);
  }

  /** The place from which the case stepped down, if the due date that was unpaid then is unpaid. */
  Optional<LadderPlace> loweredFrom(LocalDate delinquentSince) {
    return loweredSince == null || delinquentSince.isAfter(loweredSince)
        ? Optional.empty()
        : Optional.ofNullable(loweredFrom);
  }

  /** Forgets from where the case stepped down. */
  void forgetLowered() {
    loweredFrom = null;
    loweredSince = null;
  }

  /** Records a day on which an attempt failed to reach the borrower. */
  public void recordFailedAttempt(LocalDate day) {
    contactDays.addFailedAttempt(day);
  }

  /** Records a day on which the borrower talked, but refused or committed to nothing. */
  public void recordUncommittedConversation(LocalDate day) {
    contactDays.addUncommitted(day);
  }

  /**
   * Records the delivery of the letter of a step.
   *
   * @param step the step; absent in older events, where the newest step with a letter counts
   */
  public void recordDelivery(@Nullable String step, LocalDate day) {
    Optional.ofNullable(step)
        .or(() -> place.newestLetter().map(StepTaken::step))
        .ifPresent(delivered -> contactDays.addDelivery(delivered, day));
  }

  /** The names of the steps taken and not withdrawn. */
  public Set<String> stepsTaken() {
    return place.taken().stream().map(StepTaken::step).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Sets how many holds are in force; the ladder pauses while there is one.
   *
   * @param protective whether at least one of them steps the case down
   * @param firstUntil the earliest last business day of these holds; absent if none has one
   * @param checkOn the first business day at whose close a hold begins or is to be reviewed
   */
  public void setHolds(
      int inForce,
      boolean protective,
      @Nullable LocalDate firstUntil,
      @Nullable LocalDate checkOn) {
    pauses.setHolds(inForce, protective, firstUntil, checkOn);
  }

  /** How many holds are in force. */
  int holdsInForce() {
    return pauses.holdsInForce();
  }

  /** The promises and plans of the case, which pause the ladder. */
  public CasePlans plans() {
    return pauses.plans();
  }

  /** Pauses the ladder for a plan or promise. */
  public void beginPlan(UUID planId, PlanKind kind, LocalDate day) {
    plans().begin(planId, kind, day);
  }

  /** Resumes the ladder, if no other plan is in force. */
  public void endPlan(UUID planId, LocalDate lastDay) {
    boolean paused = plans().isInForce(planId);
    plans().end(planId, lastDay);
    if (paused && activePlanId() == null) {
      pausedPlanId = planId;
      pausedAt = place;
    }
  }

  /** Resumes the ladder after a plan or a proposal that was cancelled. */
  public void cancelPlan(UUID planId, LocalDate lastDay) {
    plans().endProposal(planId);
    if (plans().isInForce(planId)) { // a breached plan has ended already
      endPlan(planId, lastDay);
    }
  }

  /** Pauses the ladder again for a plan whose end was withdrawn. */
  void reinstatePlan(UUID planId, PlanKind kind, LocalDate day) {
    plans().reinstate(planId, kind, day);
    if (planId.equals(pausedPlanId) && pausedAt != null) {
      place = pausedAt;
      pausedPlanId = null;
      pausedAt = null;
    }
  }

  /** Clears the holds when the case ends. The plan ends with its own event. */
  void end() {
    setHolds(0, false, null, null);
  }

  /** Puts the case on the hardship route, on which it stays. */
  public void routeToHardship() {
    route = Route.HARDSHIP;
  }

  /** The wait for an assessment of the borrower's finances, which pauses the ladder. */
  public AssessmentWait assessment() {
    return pauses.assessment();
  }

  /** Rests the ladder so that a plan is offered first. */
  public void beginOffer(LocalDate from, LocalDate until) {
    pauses.beginOffer(from, until);
  }

  /** Ends the rest for the offer of a plan. */
  public void endOffer() {
    pauses.endOffer();
  }

  /**
   * Pauses the ladder; never shortens a pause.
   *
   * @param from the business day on which the pause begins
   * @param days the number of days after it
   */
  public void pause(LocalDate from, int days) {
    pauses.rest(from, days);
  }

  /** Ends a pause early. */
  public void resume() {
    pauses.endRest();
  }

  /** Counts the time to the next step from this business day instead of from the last step. */
  public void restartClock(LocalDate from) {
    place = place.withClockFrom(from);
  }

  /**
   * Moves pauses and clock restarts that began on a later business day back to the current one,
   * because later days were closed by mistake.
   */
  public void correctTo(LocalDate day) {
    pauses.correctTo(day);
    legal.correctTo(day);
    place = place.correctedTo(day);
    loweredFrom = loweredFrom == null ? null : loweredFrom.upTo(day);
  }

  /** The place on the ladder, to which {@link #returnTo} goes back. */
  LadderPlace place() {
    return place;
  }

  /** Returns to an earlier place. */
  void returnTo(LadderPlace earlier) {
    place = earlier;
  }

  /**
   * The position of the case on the ladder.
   *
   * @param customerClass the class of the case, which chooses the branch
   */
  public LadderPosition position(CustomerClass customerClass, @Nullable Money overdue) {
    return new LadderPosition(
        place.lastStep(),
        place.intensity(),
        place.takenOn(),
        place.taken(),
        customerClass,
        contactDays.failedAttempts(),
        contactDays.uncommitted(),
        contactDays.deliveries(),
        overdue,
        pauses.facts(place.clockFrom()));
  }

  /** The name of the strategy that was compared when the case was opened, if one was. */
  @Nullable String comparedStrategy() {
    return comparedStrategy;
  }

  /** The arm of the comparison, if the case is in one. */
  public @Nullable Arm arm() {
    return arm;
  }

  /** The measures that run beside each other from the first legal step on, in order. */
  public List<StepTaken> measures() {
    return place.measures();
  }

  /** The stage: the one reached, or a milder one while a plan, hold or hardship is in force. */
  public Stage stage() {
    return forbearance == null
        ? place.stage()
        : ForbearancePolicy.stage(place.stage(), place.taken());
  }

  /** Decides whether a plan, a hold or hardship steps the case down on a business day. */
  void forbear(LocalDate day) {
    forbearance = ForbearancePolicy.decide(pauses.forbearance(), day).orElse(null);
  }

  /** Why the case is at a milder stage than its steps reached; absent if it is not. */
  @Nullable Forbearance forbearance() {
    return forbearance;
  }

  /** The days on which an attempt failed to reach the borrower. */
  public int failedAttempts() {
    return contactDays.failedAttempts();
  }

  /** The legal step: its open referral, or what it waits for. */
  public LegalStep legal() {
    return legal;
  }

  /** Whether a hold is in force. */
  public boolean isHeld() {
    return pauses.isHeld();
  }

  /** The earliest last business day of the holds in force; absent if none has one. */
  public @Nullable LocalDate holdUntil() {
    return pauses.holdUntil();
  }

  /** The first business day at whose close a hold begins or is to be reviewed. */
  public @Nullable LocalDate holdCheckOn() {
    return pauses.holdCheckOn();
  }

  /** The plan or promise that pauses the ladder. */
  public @Nullable UUID activePlanId() {
    return plans().activePlanId();
  }

  /** The route of the treatment. */
  public Route route() {
    return route;
  }

  /** The last business day of the pause for proposals that are not decided yet. */
  public @Nullable LocalDate proposedUntil() {
    return plans().proposedUntil();
  }

  /** The last business day of a pause in which a plan is offered. */
  public @Nullable LocalDate offerUntil() {
    return pauses.offerUntil();
  }

  /** The last business day of a pause that a contact caused. */
  public @Nullable LocalDate restUntil() {
    return pauses.restUntil();
  }
}
