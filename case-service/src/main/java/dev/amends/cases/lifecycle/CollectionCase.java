package dev.amends.cases.lifecycle;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.Person;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.strategy.LadderPosition;
import dev.amends.cases.strategy.Strategies;
import dev.amends.cases.timeline.CaseState;
import dev.amends.cases.timeline.TimelineEntry;
import dev.amends.cases.timeline.TimelineHead;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseClosed;
import dev.amends.events.CaseEvent.CaseCured;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseOpened;
import dev.amends.events.CaseEvent.CaseReopened;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CaseUpdated;
import dev.amends.events.CaseEvent.ClosingReason;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Money;
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

/**
 * The collection of one account, from the day it falls behind until it is cured or charged off. An
 * account has at most one open case.
 *
 * <p>Each transition returns the event to publish with {@link CaseJournal#publish}. Changes that
 * are not published, such as a failed contact attempt, are made on the {@link #treatment}.
 */
@Entity
@Table(name = "collection_case")
@SuppressWarnings("UnusedVariable") // some fields are there for queries only
public class CollectionCase {
  @Id private UUID id;
  @Embedded private CaseAccount account;

  @Enumerated(EnumType.STRING)
  private CaseStatus status = CaseStatus.OPEN;

  @Enumerated(EnumType.STRING)
  private CustomerClass customerClass = CustomerClass.UNKNOWN;

  @Embedded private Figures figures;
  @Embedded private Treatment treatment;
  private Instant openedAt;
  private @Nullable Instant endedAt;
  private @Nullable LocalDate watchUntil;
  private long recoveredMinor;
  private @Nullable String assignee;
  private @Nullable UUID earlierCaseId;

  // None of these is in a response, so changing them leaves the version and the ETag as is.
  @OptimisticLock(excluded = true)
  private @Nullable LocalDate nextReviewOn;

  @OptimisticLock(excluded = true)
  private @Nullable LocalDate reviewedOn;

  @Embedded
  @OptimisticLock(excluded = true)
  private @Nullable ClassReview classReview;

  @Embedded
  @OptimisticLock(excluded = true)
  private TimelineHead timeline = TimelineHead.EMPTY;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected CollectionCase() {}

  /** Creates the case of an account that has none open; {@link #openedEvent} returns its event. */
  public CollectionCase(
      UUID id, DelinquentAccount account, Figures figures, Strategies.Choice strategy, Instant at) {
    this.id = id;
    this.account = CaseAccount.of(account);
    this.figures = figures;
    this.treatment = Treatment.begin(strategy, figures.businessDate());
    this.openedAt = at;
  }

  /** Links a new case to the one from which the account relapsed. */
  public void relapseFrom(CollectionCase earlier) {
    earlierCaseId = earlier.id;
  }

  /** Whether arrears on a business day are a relapse: the case was cured and is still watched. */
  public boolean isWatchedOn(LocalDate day) {
    return status == CaseStatus.CURED && watchUntil != null && !day.isAfter(watchUntil);
  }

  /** Returns the event of a new case. */
  public CaseOpened openedEvent(Origin origin) {
    return new CaseOpened(
        id, account.lenderId(), account.accountId(), facts(), earlierCaseId, origin);
  }

  /** Copies the product and the borrower's facts as the lender reports them. */
  public void copyFrom(DelinquentAccount reported) {
    account = account.updatedFrom(reported);
    treatment.legal().recheck(figures.businessDate());
  }

  /** Replaces the figures. */
  public CaseUpdated update(Figures latest, Origin origin) {
    figures = latest;
    return new CaseUpdated(id, account.lenderId(), account.accountId(), facts(), origin);
  }

  /**
   * Replaces the figures without an event if no other service needs the change, such as one more
   * day past due.
   */
  public void updateSilently(Figures latest) {
    figures = latest;
  }

  /** Replaces the customer class. */
  public CaseUpdated reclassify(CustomerClass latest, Origin origin) {
    customerClass = latest;
    return new CaseUpdated(id, account.lenderId(), account.accountId(), facts(), origin);
  }

  /** Records for which business date the class was computed, and when it changes by itself. */
  public void recordClassReview(ClassReview latest) {
    classReview = latest;
  }

  /** Ends the case because nothing is overdue any more; the watch period starts. */
  public CaseCured cure(
      LocalDate day, WatchPeriod watch, BucketPolicy buckets, Instant at, Origin origin) {
    LocalDate lastWatched = watch.after(day);
    figures = figures.cured(day, buckets);
    watchUntil = lastWatched;
    end(CaseStatus.CURED, at);
    return new CaseCured(
        id, account.lenderId(), account.accountId(), day, lastWatched, facts(), origin);
  }

  /** Ends the case because the lender charged the account off. */
  public CaseClosed chargeOff(LocalDate day, Instant at, Origin origin) {
    end(CaseStatus.CHARGED_OFF, at);
    return new CaseClosed(
        id,
        account.lenderId(),
        account.accountId(),
        day,
        ClosingReason.CHARGED_OFF,
        facts(),
        origin);
  }

  /** Records money received after the account was charged off. */
  public CaseUpdated recover(Figures latest, Money amount, Origin origin) {
    recoveredMinor += amount.minorUnits();
    return update(latest, origin);
  }

  /** Reverses a recovery after the charge-off, because its payment was reversed. */
  public CaseUpdated takeBackRecovered(Figures latest, Money amount, Origin origin) {
    recoveredMinor -= amount.minorUnits();
    return update(latest, origin);
  }

  /** Continues a cured case: a reversal made the account overdue again, so it was never cured. */
  public CaseReopened reopen(Figures latest, LocalDate day, Origin origin) {
    figures = latest;
    status = CaseStatus.OPEN;
    endedAt = null;
    watchUntil = null;
    treatment.legal().recheck(day);
    return new CaseReopened(id, account.lenderId(), account.accountId(), day, facts(), origin);
  }

  private void end(CaseStatus ended, Instant at) {
    status = ended;
    endedAt = at;
    treatment.end();
  }

  /** Assigns the case to a person. */
  void assign(@Nullable String name) {
    assignee = name;
  }

  void scheduleReview(Optional<LocalDate> next) {
    nextReviewOn = isOpen() ? next.orElse(null) : null;
  }

  /** Records the review for a business day, so that a restart does not repeat it. */
  public void markReviewed(LocalDate day) {
    reviewedOn = day;
  }

  /** Moves the last review back, because later business days were closed by mistake. */
  public void correctReview(LocalDate day) {
    if (reviewedOn != null && reviewedOn.isAfter(day)) {
      reviewedOn = day;
    }
  }

  void extendTimeline(TimelineEntry entry) {
    timeline = entry.headAfter(timeline);
  }

  /** Where the next entry of the timeline is appended. */
  TimelineEntry.Place timelinePlace() {
    CaseState state =
        new CaseState(status, treatment.stage(), customerClass, assignee, treatment.holdsInForce());
    return new TimelineEntry.Place(id, timeline, state, account.timezone());
  }

  /** The facts that the case's events carry. */
  public CaseFacts facts() {
    return new CaseFacts(
        status,
        account.borrowerId(),
        account.productType(),
        figures.businessDate(),
        figures.delinquentSince(),
        figures.daysPastDue(),
        figures.bucket(),
        figures.overdue(),
        figures.outstanding(),
        customerClass,
        treatment.stage(),
        account.timezone(),
        account.region(),
        account.language());
  }

  public UUID id() {
    return id;
  }

  public AccountKey account() {
    return account.key();
  }

  /** The borrower. */
  public Person person() {
    return new Person(account.lenderId(), account.borrowerId());
  }

  /** The Kafka partition of the account, by which business days are closed. */
  public int partition() {
    return account.partition();
  }

  /**
   * Requires that the case is open.
   *
   * @throws dev.amends.conventions.Problem 409 if it has ended
   */
  public void requireOpen() {
    if (!isOpen()) {
      throw Problems.conflict(
          "case-not-open", "The case is not open; its status is " + status + ".");
    }
  }

  public boolean isOpen() {
    return status == CaseStatus.OPEN;
  }

  public CaseStatus status() {
    return status;
  }

  public Figures figures() {
    return figures;
  }

  /** The money received after the account was charged off, less reversals. */
  public Money recovered() {
    return new Money(recoveredMinor, figures.currency());
  }

  public Treatment treatment() {
    return treatment;
  }

  /** The product, as the lender names it. */
  public @Nullable String productType() {
    return account.productType();
  }

  /** The position on the ladder, from which a strategy decides the next step. */
  public LadderPosition position() {
    return treatment.position(customerClass, figures.overdue());
  }

  /** The class by willingness and ability to pay; UNKNOWN until both are known. */
  public CustomerClass customerClass() {
    return customerClass;
  }

  /** Whether the class changes by the close of a business day. */
  public boolean isClassDue(LocalDate day) {
    return classReview()
        .map(ClassReview::classReviewOn)
        .filter(due -> !due.isAfter(day))
        .isPresent();
  }

  /** The business dates of the class; absent before any evidence. */
  public Optional<ClassReview> classReview() {
    return Optional.ofNullable(classReview);
  }

  /** The borrower's IANA zone, if known. */
  public @Nullable String timezone() {
    return account.timezone();
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** The time at which the case was cured or closed. */
  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** The last business day of the watch period after a cure. */
  public @Nullable LocalDate watchUntil() {
    return watchUntil;
  }

  /** The name of the person to whom the case is assigned. */
  public @Nullable String assignee() {
    return assignee;
  }

  /** The account's previous case, if it relapsed while it was watched. */
  public @Nullable UUID earlierCaseId() {
    return earlierCaseId;
  }

  /** The end of the case's timeline. */
  public TimelineHead timeline() {
    return timeline;
  }

  /** The version of the case as a response shows it, used as the ETag. */
  public long version() {
    return version;
  }
}
