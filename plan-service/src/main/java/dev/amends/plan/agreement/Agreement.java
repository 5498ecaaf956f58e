package dev.amends.plan.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanRejected;
import jakarta.persistence.CascadeType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  List<PlanVersion> versions = new ArrayList<>();

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
  public PlanProposed propose(ProposedTerms terms, boolean approvalNeeded, Origin origin) {
    pending().ifPresent(older -> older.withdraw("a newer version was proposed"));
    PlanVersion proposed = new PlanVersion((Plan) this, versions.size() + 1, terms);
    versions.add(proposed);
    return events().proposed(proposed, approvalNeeded, origin);
  }

  /** Records that a second person approved the pending terms; {@link Plan#activate} follows. */
  public PlanApproved approve(Origin origin) {
    PlanVersion pending = pending().orElseThrow();
    pending.approve(origin.by());
    return new PlanApproved(
        caseId, lenderId, accountId(), id, pending.kind, pending.number, origin.by(), null, origin);
  }

  /** Rejects the pending terms; a plan that was never in force ends with them. */
  public PlanRejected reject(String reason, Origin origin) {
    String rejectedBy = origin.by();
    PlanVersion pending = pending().orElseThrow();
    pending.reject(rejectedBy, reason);
    if (status == PlanStatus.PENDING_APPROVAL) {
      status = PlanStatus.REJECTED;
      why = reason;
    }
    return new PlanRejected(
        caseId,
        lenderId,
        accountId(),
        id,
        pending.kind,
        pending.number,
        rejectedBy,
        reason,
        origin);
  }

  PlanEvents events() {
    return new PlanEvents(this);
  }

  /** The version that waits for a decision. */
  public Optional<PlanVersion> pending() {
    return versionWith(VersionStatus.PENDING_APPROVAL);
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

  /** The reason why the plan was rejected or cancelled; null otherwise. */
  public @Nullable String why() {
    return why;
  }
}
