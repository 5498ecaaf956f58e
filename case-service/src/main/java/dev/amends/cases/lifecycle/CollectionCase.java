package dev.amends.cases.lifecycle;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.ladder.LadderPolicy;
import dev.amends.cases.timeline.TimelineHead;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseClosed;
import dev.amends.events.CaseEvent.CaseCured;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseOpened;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CaseUpdated;
import dev.amends.events.CaseEvent.ClosingReason;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.LegalReferralRequested;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StageChanged;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.Origin;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** What is followed up of one account, from the day it falls behind until it is current again. */
@Entity
@Table(name = "collection_case")
@SuppressWarnings("UnusedVariable") // some fields are there for queries only
public class CollectionCase {
  @Id private UUID id;
  private String recordKey;
  private String lenderId;
  private String accountId;
  private int partition;
  private String borrowerId;
  private @Nullable String productType;

  @Enumerated(EnumType.STRING)
  private CaseStatus status = CaseStatus.OPEN;

  @Embedded private Figures figures;

  @Enumerated(EnumType.STRING)
  private CustomerClass customerClass = CustomerClass.UNKNOWN;

  @Embedded private Treatment treatment;
  private @Nullable String timezone;
  private @Nullable String region;
  private @Nullable String language;
  private Instant openedAt;
  private @Nullable Instant endedAt;
  private @Nullable LocalDate watchUntil;
  private @Nullable String assignee;
  private @Nullable Instant assessedAt;

  // None of these is shown with the case, so that none makes a reader's version stale.
  @OptimisticLock(excluded = true)
  private @Nullable LocalDate nextReviewOn;

  @OptimisticLock(excluded = true)
  private @Nullable LocalDate reviewedOn;

  @Embedded
  @OptimisticLock(excluded = true)
  private TimelineHead timeline = TimelineHead.EMPTY;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected CollectionCase() {}

  /** A case of an account that has none open; {@link #open} tells it. */
  CollectionCase(
      UUID id, DelinquentAccount account, Figures figures, LadderPolicy ladder, Instant at) {
    this.id = id;
    this.recordKey = account.key().recordKey();
    this.lenderId = account.key().lenderId();
    this.accountId = account.key().accountId();
    this.partition = account.partition();
    this.borrowerId = account.borrowerId();
    this.figures = figures;
    this.treatment = Treatment.begun(ladder);
    this.openedAt = at;
    takeOver(account);
  }

  /** Takes over what the account tells of product and borrower. */
  public final void takeOver(DelinquentAccount account) {
    productType = account.productType();
    timezone = account.borrower().timezone();
    region = account.borrower().region();
    language = account.borrower().language();
  }

  CaseOpened open(Origin origin) {
    return new CaseOpened(id, lenderId, accountId, facts(), origin);
  }

  /** New figures replace what was known. */
  public CaseUpdated update(Figures now, Origin origin) {
    figures = now;
    return new CaseUpdated(id, lenderId, accountId, facts(), origin);
  }

  /** Days went by and nothing came of it that others need to hear. */
  public void pass(Figures now) {
    figures = now;
  }

  /** Nothing is overdue any more. */
  public CaseCured cure(
      LocalDate day, WatchPeriod watch, BucketPolicy buckets, Instant at, Origin origin) {
    LocalDate last = watch.after(day);
    figures = figures.cured(day, buckets);
    watchUntil = last;
    end(CaseStatus.CURED, at);
    return new CaseCured(id, lenderId, accountId, day, last, facts(), origin);
  }

  /** The lender wrote the account off. */
  public CaseClosed chargeOff(LocalDate day, Instant at, Origin origin) {
    end(CaseStatus.CHARGED_OFF, at);
    return new CaseClosed(id, lenderId, accountId, day, ClosingReason.CHARGED_OFF, facts(), origin);
  }

  private void end(CaseStatus how, Instant at) {
    status = how;
    endedAt = at;
    treatment = treatment.held(0, null).underPlan(null);
  }

  /** The next step of the ladder is taken. */
  StrategyStepDue take(LadderPolicy.Step step, LocalDate day, Origin origin) {
    treatment = treatment.taken(step);
    return new StrategyStepDue(
        id, lenderId, accountId, step.name(), step.action(), step.intensity(), day, origin);
  }

  /** What changed with the step: empty where the stage is still the one before. */
  Optional<StageChanged> movedFrom(Stage before, LocalDate day, Origin origin) {
    return before == treatment.stage()
        ? Optional.empty()
        : Optional.of(
            new StageChanged(id, lenderId, accountId, before, treatment.stage(), day, origin));
  }

  /** A person is to decide about legal steps. */
  LegalReferralRequested refer(LocalDate day, Origin origin) {
    return new LegalReferralRequested(
        id, lenderId, accountId, day, treatment.failedAttempts(), origin);
  }

  /** Willingness crossed with ability was judged anew. */
  public CaseUpdated reclassify(CustomerClass judged, Origin origin) {
    customerClass = judged;
    return new CaseUpdated(id, lenderId, accountId, facts(), origin);
  }

  /** An attempt did not reach the borrower. */
  public void attemptFailed() {
    treatment = treatment.attemptFailed();
  }

  /** So many holds are in force; the ladder pauses while there is one. */
  public void holdWith(int inForce, @Nullable LocalDate firstUntil) {
    treatment = treatment.held(inForce, firstUntil);
  }

  /** A plan is in force; the ladder pauses. */
  public void beginPlan(UUID planId) {
    treatment = treatment.underPlan(planId);
  }

  /** A plan is over; the ladder resumes where it was the one in force. */
  public void endPlan(UUID planId) {
    if (planId.equals(treatment.activePlanId())) {
      treatment = treatment.underPlan(null);
    }
  }

  /**
   * He is in hardship: his finances are assessed before the ladder goes on. Topics overtake each
   * other, so that the assessment may have been told already.
   *
   * @param told when he told of it
   */
  public void inHardship(Instant told) {
    boolean answered = assessedAt != null && !assessedAt.isBefore(told);
    treatment = treatment.on(Treatment.Route.HARDSHIP, !answered);
  }

  /** His finances were assessed; the ladder goes on, and his treatment stays what it is. */
  public void assessed(Instant at) {
    assessedAt = assessedAt == null || at.isAfter(assessedAt) ? at : assessedAt;
    treatment = treatment.on(treatment.route(), false);
  }

  /**
   * He is left in peace; an earlier end never shortens a later one.
   *
   * @param until the last business day of it
   */
  public void rest(LocalDate until) {
    LocalDate already = treatment.restUntil();
    treatment =
        treatment.resting(
            already == null || until.isAfter(already) ? until : already, treatment.clockFrom());
  }

  /** He came by himself; nothing has to wait any more. */
  public void resume() {
    treatment = treatment.resting(null, treatment.clockFrom());
  }

  /** The time to the next step counts anew from a business day. */
  public void restartClock(LocalDate from) {
    treatment = treatment.resting(treatment.restUntil(), from);
  }

  /** Somebody is responsible from now on. */
  public void assign(String name) {
    assignee = name;
  }

  void review(Optional<LocalDate> next) {
    nextReviewOn = isOpen() ? next.orElse(null) : null;
  }

  /** The close of a business day was looked at; it is not looked at twice. */
  public void reviewed(LocalDate day) {
    reviewedOn = day;
  }

  /** The timeline ends here now. */
  public void extendTimeline(TimelineHead head) {
    timeline = head;
  }

  /** What the other services need to know. */
  public CaseFacts facts() {
    return new CaseFacts(
        status,
        borrowerId,
        productType,
        figures.businessDate(),
        figures.delinquentSince(),
        figures.daysPastDue(),
        figures.bucket(),
        figures.overdue(),
        figures.outstanding(),
        customerClass,
        treatment.stage(),
        timezone,
        region,
        language);
  }

  /** The number of the case in the whole platform. */
  public UUID id() {
    return id;
  }

  /** The account it follows up. */
  public AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  /** The Kafka partition of its account. */
  public int partition() {
    return partition;
  }

  /** Whether something is still followed up. */
  public boolean isOpen() {
    return status == CaseStatus.OPEN;
  }

  /** Where the life cycle stands. */
  public CaseStatus status() {
    return status;
  }

  /** What is overdue since when. */
  public Figures figures() {
    return figures;
  }

  /** How far the follow-up has gone. */
  public Treatment treatment() {
    return treatment;
  }

  /** Willingness crossed with ability. */
  public CustomerClass customerClass() {
    return customerClass;
  }

  /** The borrower's IANA zone, where known. */
  public @Nullable String timezone() {
    return timezone;
  }

  /** When it was opened. */
  public Instant openedAt() {
    return openedAt;
  }

  /** When it was cured or closed. */
  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** The last business day of the watch after a cure. */
  public @Nullable LocalDate watchUntil() {
    return watchUntil;
  }

  /** Who is responsible, where somebody is. */
  public @Nullable String assignee() {
    return assignee;
  }

  /** Where its timeline ends. */
  public TimelineHead timeline() {
    return timeline;
  }

  /** Grows with every change that a reader sees. */
  public long version() {
    return version;
  }
}
