package dev.amends.plan.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanDecisionOverdue;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanRejected;
import dev.amends.events.PlanEvent.PlanReturned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The terms between a lender and a borrower, and how they are decided. Terms have versions: at most
 * one is in force, and at most one waits for a decision.
 */
@MappedSuperclass
public abstract class Agreement {
  @Id UUID id;
  @Version long revision;
  UUID caseId;
  String lenderId;
  AccountKey accountKey;

  @Enumerated(EnumType.STRING)
  PlanKind kind;

  @Enumerated(EnumType.STRING)
  PlanStatus status;

  Currency currency;
  @Nullable String why;

  /** The time by which returned terms are to be changed; absent if none were returned. */
  @Nullable Instant revisionDueAt;

  /** The person who is to change them; absent if the service itself proposed them. */
  @Nullable String reviser;

  @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  List<PlanVersion> versions = new ArrayList<>();

  @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  List<PlanDecision> decisions = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Agreement() {}

  Agreement(UUID caseId, AccountKey account, PlanKind kind, Currency currency) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountKey = account;
    this.kind = kind;
    this.status = PlanStatus.PENDING_APPROVAL;
    this.currency = currency;
  }

  /** Proposes the first or new terms; withdraws a version that still waits for a decision. */
  public PlanProposed propose(ProposedTerms terms, Review review, Origin origin) {
    pending().ifPresent(older -> older.withdraw("a newer version was proposed"));
    endRevision();
    PlanVersion proposed = new PlanVersion((Plan) this, versions.size() + 1, terms, review);
    versions.add(proposed);
    if (status == PlanStatus.RETURNED) {
      status = PlanStatus.PENDING_APPROVAL;
      kind = terms.kind();
      why = null;
    }
    return proposalEvents().proposed(proposed, origin);
  }

  /**
   * Proposes the newest of the selected versions again, unless another one waits for a decision.
   */
  Optional<PlanProposed> proposeAgain(
      Predicate<PlanVersion> selection, DecisionPeriod period, Origin origin) {
    return versions.reversed().stream()
        .filter(withdrawn -> pending().isEmpty() && selection.test(withdrawn))
        .findFirst()
        .map(
            withdrawn -> {
              withdrawn.proposeAgain(period);
              return proposalEvents().proposed(withdrawn, origin);
            });
  }

  /** Records that a second person approved the pending terms; {@link Plan#activate} follows. */
  public PlanApproved approve(@Nullable String reason, Origin origin, Instant at) {
    PlanVersion pending = pending().orElseThrow();
    decisions.add(pending.decide(DecisionKind.APPROVED, reason, origin, at));
    return proposalEvents().approved(pending, reason, origin);
  }

  /** Rejects pending or returned terms; a plan that was never in force ends with them. */
  public PlanRejected reject(String reason, Origin origin, Instant at) {
    PlanVersion rejected = undecided().orElseThrow();
    decisions.add(rejected.decide(DecisionKind.REJECTED, reason, origin, at));
    endRevision();
    if (status.isProposed()) {
      status = PlanStatus.REJECTED;
      why = reason;
    }
    return proposalEvents().rejected(rejected, reason, origin);
  }

  /**
   * Returns the pending terms to be changed; the plan waits for its next version.
   *
   * @param dueAt the time by which they are to be changed
   */
  public PlanReturned returnToProposer(String reason, Origin origin, Instant at, Instant dueAt) {
    PlanVersion returned = pending().orElseThrow();
    decisions.add(returned.decide(DecisionKind.RETURNED, reason, origin, at));
    awaitRevision(dueAt);
    if (status == PlanStatus.PENDING_APPROVAL) {
      status = PlanStatus.RETURNED;
      why = reason;
    }
    return proposalEvents().returned(returned, reason, dueAt, origin);
  }

  /** Waits for the proposer of the newest terms to change them. */
  void awaitRevision(Instant dueAt) {
    Proposer proposer = versions.getLast().proposer;
    revisionDueAt = dueAt;
    reviser = proposer.isSystem() ? null : proposer.name();
  }

  void endRevision() {
    revisionDueAt = null;
    reviser = null;
  }

  /** Marks the pending terms as not decided in time. */
  public PlanDecisionOverdue escalate(Origin origin, Instant at) {
    PlanVersion overdue = pending().orElseThrow();
    overdue.review.escalatedAt = at;
    return proposalEvents().decisionOverdue(overdue, origin);
  }

  /**
   * Chooses the person who decides on the pending terms.
   *
   * @param person the name in the person's token; null for nobody
   */
  public void assignDecision(@Nullable String person) {
    pending().orElseThrow().review.assignee = person;
  }

  private ProposalEvents proposalEvents() {
    return new ProposalEvents(this);
  }

  /** The version that waits for a decision. */
  public Optional<PlanVersion> pending() {
    return versionWith(VersionStatus.PENDING_APPROVAL);
  }

  /** The version that waits for a decision, or the newest one if it was returned. */
  public Optional<PlanVersion> undecided() {
    return pending()
        .or(
            () ->
                Optional.of(versions.getLast())
                    .filter(newest -> newest.status == VersionStatus.RETURNED));
  }

  /** The version that is in force, or was when the plan ended. */
  public Optional<PlanVersion> inForce() {
    return versionWith(VersionStatus.IN_FORCE);
  }

  private Optional<PlanVersion> versionWith(VersionStatus wanted) {
    return versions.stream().filter(candidate -> candidate.status == wanted).findFirst();
  }

  /** The terms in force of a plan that is or was active. */
  PlanVersion termsInForce() {
    return inForce().orElseThrow(() -> new IllegalStateException("never in force, plan=" + id));
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
    return accountKey;
  }

  String accountId() {
    return account().accountId();
  }

  public PlanKind kind() {
    return kind;
  }

  public PlanStatus status() {
    return status;
  }

  public Currency currency() {
    return currency;
  }

  /** All versions of the terms, oldest first. */
  public List<PlanVersion> versions() {
    return List.copyOf(versions);
  }

  /** The decisions about all versions, oldest first. */
  public List<PlanDecision> decisions() {
    return List.copyOf(decisions);
  }

  /** The reason why the plan was rejected, returned or cancelled; null otherwise. */
  public @Nullable String why() {
    return why;
  }
}
