package dev.amends.plan.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.PlanActivated;
import dev.amends.events.PlanEvent.PlanAdjusted;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanRejected;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.events.PlanEvent.PromiseKept;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise or repayment plan of a case, from its proposal to its end. */
@Entity
@Table(name = "plan")
public class Plan {
  @Id UUID id;
  @Version long revision;
  UUID caseId;
  String lenderId;
  String accountKey;
  @Nullable Integer partition;

  @Enumerated(EnumType.STRING)
  PlanKind kind;

  @Enumerated(EnumType.STRING)
  PlanStatus status;

  int version;
  String currency;
  long paidMinor;
  @Nullable String why;
  @Nullable LocalDate nextCheckOn;

  @Embedded @Nullable Window window;
  @Embedded @Nullable Closing closing;

  @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  List<PlanVersion> versions = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Plan() {}

  /**
   * Begins a plan without terms yet; the first are proposed right after.
   *
   * @param partition the account's partition of {@code lender.accounts}, where known yet
   */
  public Plan(UUID caseId, AccountKey account, @Nullable Integer partition, Currency currency) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountKey = account.recordKey();
    this.partition = partition;
    this.kind = PlanKind.INSTALMENTS;
    this.status = PlanStatus.PENDING_APPROVAL;
    this.version = 1;
    this.currency = currency.getCurrencyCode();
  }

  /** Proposes the first terms, or a new version of them; one that was still pending falls away. */
  public PlanProposed propose(Terms terms, boolean approvalNeeded, Origin origin) {
    pending().ifPresent(old -> withdraw(old, "a newer version was proposed"));
    PlanVersion proposed = new PlanVersion(this, versions.size() + 1, terms);
    versions.add(proposed);
    if (versions.size() == 1) {
      kind = terms.kind();
    }
    return new PlanProposed(
        caseId, lenderId, accountId(), id, proposed.terms(), approvalNeeded, terms.by(), origin);
  }

  /** A different person agrees to the pending terms; {@link #putInForce} follows. */
  public PlanApproved approve(Origin origin) {
    PlanVersion approved = pending().orElseThrow();
    approved.decidedBy = origin.by();
    return new PlanApproved(
        caseId, lenderId, accountId(), id, approved.kind, approved.number, origin.by(), origin);
  }

  /** A different person decides against the pending terms. */
  public PlanRejected reject(String reason, Origin origin) {
    PlanVersion rejected = pending().orElseThrow();
    rejected.status = VersionStatus.REJECTED;
    rejected.decidedBy = origin.by();
    rejected.why = reason;
    if (status == PlanStatus.PENDING_APPROVAL) {
      status = PlanStatus.REJECTED;
      why = reason;
    }
    return new PlanRejected(
        caseId,
        lenderId,
        accountId(),
        id,
        rejected.kind,
        rejected.number,
        origin.by(),
        reason,
        origin);
  }

  /**
   * The pending terms hold from now on. Payments count from a business date on, and only those that
   * are told after this moment.
   *
   * @param lastPosition the position of the account's last payment so far
   */
  public List<PlanEvent> putInForce(LocalDate businessDate, long lastPosition, Origin origin) {
    PlanVersion next = pending().orElseThrow();
    boolean first = inForce().isEmpty();
    inForce().ifPresent(old -> old.status = VersionStatus.SUPERSEDED);
    PlanStatus before = status;
    next.status = VersionStatus.IN_FORCE;
    version = next.number;
    kind = next.kind;
    status = PlanStatus.ACTIVE;
    List<PlanEvent> events = new ArrayList<>();
    if (first) {
      window = new Window(businessDate, lastPosition);
    } else {
      next.carry(paidMinor);
      events.add(
          new PlanAdjusted(caseId, lenderId, accountId(), id, next.terms(), businessDate, origin));
    }
    if (first || before == PlanStatus.BREACHED) {
      events.add(activated(businessDate, origin));
    }
    lookAgain();
    return events;
  }

  /** Ends the plan, or a proposal, without completion. */
  public PlanCancelled cancel(String reason, long lastPosition, Origin origin) {
    pending().ifPresent(proposed -> withdraw(proposed, reason));
    status = PlanStatus.CANCELLED;
    why = reason;
    stop(lastPosition);
    return cancelled(reason, origin);
  }

  /**
   * A breached plan stays breached, but no more money counts; tells where a proposed adjustment
   * fell away with it.
   */
  public Optional<PlanCancelled> giveUp(String reason, long lastPosition, Origin origin) {
    Optional<PlanVersion> proposed = pending();
    proposed.ifPresent(adjustment -> withdraw(adjustment, reason));
    stop(lastPosition);
    return proposed.map(ignored -> cancelled(reason, origin));
  }

  private void stop(long lastPosition) {
    nextCheckOn = null;
    closing = null;
    leavePaymentsTo(lastPosition);
  }

  /**
   * No payment counts after this position, because the plan ended or a newer one of the account
   * takes them.
   */
  public void leavePaymentsTo(long lastPosition) {
    if (window != null) {
      window.close(lastPosition);
    }
  }

  /**
   * Takes the allocation of all payments that count, from the original order.
   *
   * @param businessDate of the payment or reversal that led here
   */
  public List<PlanEvent> fill(List<Filled> filled, LocalDate businessDate, Origin origin) {
    List<PlanEvent> events = new ArrayList<>();
    PlanVersion terms = inForce().orElseThrow();
    paidMinor = 0;
    for (Filled one : filled) {
      PlannedInstalment instalment = terms.instalment(one.number());
      boolean paidBefore = instalment.isPaid();
      instalment.pay(one.paid().minorUnits());
      paidMinor += instalment.paidMinor;
      String completedBy = one.completedBy();
      LocalDate completedOn = one.completedOn();
      if (!paidBefore && completedBy != null && completedOn != null) {
        events.add(paid(instalment, completedBy, completedOn, origin));
      }
    }
    events.addAll(completedOrOpenAgain(terms, businessDate, origin));
    lookAgain();
    return events;
  }

  private InstalmentPaid paid(
      PlannedInstalment instalment, String paymentId, LocalDate on, Origin origin) {
    return new InstalmentPaid(
        caseId,
        lenderId,
        accountId(),
        id,
        instalment.number,
        instalment.amount(),
        paymentId,
        on,
        origin);
  }

  private List<PlanEvent> completedOrOpenAgain(
      PlanVersion terms, LocalDate businessDate, Origin origin) {
    if (terms.isPaid() && status.isRunning()) {
      status = PlanStatus.COMPLETED;
      closing = null;
      pending().ifPresent(proposed -> withdraw(proposed, "everything was paid"));
      return List.of(
          new PlanCompleted(caseId, lenderId, accountId(), id, paid(), businessDate, origin));
    }
    if (!terms.isPaid() && status == PlanStatus.COMPLETED) {
      if (window == null || !window.isOpen()) {
        status = PlanStatus.CANCELLED;
        why = "a payment was reversed after a newer plan had taken over";
        return List.of(cancelled(why, origin));
      }
      status = PlanStatus.ACTIVE;
      return List.of(activated(businessDate, origin));
    }
    return List.of();
  }

  /** An instalment is past its grace and short beyond tolerance. */
  public InstalmentMissed miss(int number, LocalDate day, Origin origin) {
    PlannedInstalment missed = inForce().orElseThrow().instalment(number);
    missed.judgedOn = day;
    missed.missed = true;
    return new InstalmentMissed(
        caseId,
        lenderId,
        accountId(),
        id,
        number,
        missed.dueDate,
        missed.amount(),
        missed.state().open(),
        day,
        origin);
  }

  /** An instalment is past its grace, but what is missing is let pass. */
  public void letPass(int number, LocalDate day) {
    inForce().orElseThrow().instalment(number).judgedOn = day;
  }

  /** Enough instalments were missed. */
  public PlanBreached breach(Money shortBy, int missed, LocalDate day, Origin origin) {
    status = PlanStatus.BREACHED;
    lookAgain();
    return new PlanBreached(
        caseId, lenderId, accountId(), id, version, shortBy, missed, day, origin);
  }

  /** Notes what came in for a promise so far. */
  public void receive(Money received) {
    paidMinor = received.minorUnits();
    inForce().orElseThrow().carry(paidMinor);
  }

  /** What was promised came in. */
  public PromiseKept keep(LocalDate businessDate, Origin origin) {
    status = PlanStatus.KEPT;
    nextCheckOn = null;
    closing = null;
    InstalmentState promised = promised();
    return new PromiseKept(
        caseId,
        lenderId,
        accountId(),
        id,
        promised.amount(),
        paid(),
        promised.dueDate(),
        businessDate,
        origin);
  }

  /** What was promised did not come in within grace. */
  public PromiseBroken breakPromise(LocalDate businessDate, Origin origin) {
    status = PlanStatus.BROKEN;
    nextCheckOn = null;
    closing = null;
    InstalmentState promised = promised();
    return new PromiseBroken(
        caseId,
        lenderId,
        accountId(),
        id,
        promised.amount(),
        paid(),
        promised.dueDate(),
        businessDate,
        origin);
  }

  /** A kept promise is open again, because its money was taken back. */
  public PlanActivated reopen(LocalDate businessDate, Origin origin) {
    status = PlanStatus.ACTIVE;
    lookAgain();
    return activated(businessDate, origin);
  }

  /** Waits with its end until the event that ended the case has been taken in here too. */
  public void closeAfter(String cause, LocalDate businessDate, String reason) {
    closing = new Closing(cause, businessDate, reason);
    lookAgain();
  }

  /**
   * Sets the next look to the day after the oldest open due date, before which nothing can be
   * missed; whoever looks knows grace and holds and sets it better.
   */
  public void lookAgain() {
    lookOn(
        status == PlanStatus.ACTIVE
            ? inForce().flatMap(PlanVersion::oldestUnjudged).map(due -> due.plusDays(1))
            : Optional.empty());
  }

  /** Sets the next look; nothing where no day's end can change anything by itself. */
  public void lookOn(Optional<LocalDate> day) {
    LocalDate wanted = day.orElse(null);
    LocalDate end = closing == null ? null : closing.on;
    nextCheckOn = wanted == null || (end != null && end.isBefore(wanted)) ? end : wanted;
  }

  /** Notes in which partition the lender's watermarks count for this plan. */
  public void place(int accountPartition) {
    partition = accountPartition;
  }

  private static void withdraw(PlanVersion proposed, String reason) {
    proposed.status = VersionStatus.CANCELLED;
    proposed.why = reason;
  }

  private PlanActivated activated(LocalDate businessDate, Origin origin) {
    return new PlanActivated(
        caseId, lenderId, accountId(), id, inForce().orElseThrow().terms(), businessDate, origin);
  }

  private PlanCancelled cancelled(String reason, Origin origin) {
    return new PlanCancelled(caseId, lenderId, accountId(), id, kind, reason, origin);
  }

  /** The version that waits for a decision. */
  public Optional<PlanVersion> pending() {
    return with(VersionStatus.PENDING_APPROVAL);
  }

  /** The terms that hold, or held until the end. */
  public Optional<PlanVersion> inForce() {
    return with(VersionStatus.IN_FORCE);
  }

  private Optional<PlanVersion> with(VersionStatus wanted) {
    return versions.stream().filter(one -> one.status == wanted).findFirst();
  }

  /** The one payment of a promise. */
  public InstalmentState promised() {
    return versions.getFirst().instalments().getFirst();
  }

  public UUID id() {
    return id;
  }

  /** Grows with every change; the entity tag. */
  public long revision() {
    return revision;
  }

  public UUID caseId() {
    return caseId;
  }

  public AccountKey account() {
    return AccountKey.parse(accountKey);
  }

  private String accountId() {
    return account().accountId();
  }

  public PlanKind kind() {
    return kind;
  }

  public boolean isPromise() {
    return kind == PlanKind.PROMISE;
  }

  public PlanStatus status() {
    return status;
  }

  /** The number of the terms in force; 1 before any are. */
  public int version() {
    return version;
  }

  public Currency currency() {
    return Currency.getInstance(currency);
  }

  /** What has come in for it. */
  public Money paid() {
    return new Money(paidMinor, currency());
  }

  public List<PlanVersion> versions() {
    return List.copyOf(versions);
  }

  /** Why it ended, where it ended uncompleted. */
  public @Nullable String why() {
    return why;
  }

  /** The account's partition of {@code lender.accounts}, where known yet. */
  public Optional<Integer> partition() {
    return Optional.ofNullable(partition);
  }

  /** The payments that count; none before the plan is in force. */
  public Optional<Window> window() {
    return Optional.ofNullable(window);
  }

  /** The end that it waits for, where it does. */
  public Optional<Closing> closing() {
    return Optional.ofNullable(closing);
  }
}
