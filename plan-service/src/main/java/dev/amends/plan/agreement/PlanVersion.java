package dev.amends.plan.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanTerms;
import dev.amends.plan.schedule.InterestTerms;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan's terms. After the proposal only its status, the decision about it and the
 * money received change.
 */
@Entity
@Table(name = "plan_version")
public class PlanVersion {
  @Id UUID id;

  @ManyToOne Plan plan;

  String lenderId;
  int number;

  @Enumerated(EnumType.STRING)
  PlanKind kind;

  @Enumerated(EnumType.STRING)
  VersionStatus status;

  long totalMinor;
  @Nullable Long sustainableMinor;
  @Nullable String method;
  @Nullable String overrideReason;
  @Nullable Long downPaymentMinor;
  @Nullable Long discountMinor;
  @Embedded @Nullable InterestTerms interest;

  @Enumerated(EnumType.STRING)
  Initiator initiator;

  @Convert(converter = EncryptedTermsWords.class)
  @Nullable String ownWords;

  @Embedded Proposer proposer;
  @Nullable String decidedBy;

  /** The business date on which it came into force. */
  @Nullable LocalDate inForceOn;

  @Nullable String why;

  @Embedded Review review;
  @Embedded @Nullable Adjustment adjustment;

  @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  List<PlannedInstalment> instalments = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected PlanVersion() {}

  PlanVersion(Plan plan, int number, ProposedTerms terms, Review review) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.plan = plan;
    this.lenderId = plan.lenderId;
    this.review = review;
    this.number = number;
    this.kind = terms.kind();
    this.status = VersionStatus.PENDING_APPROVAL;
    this.totalMinor = terms.total().minorUnits();
    this.sustainableMinor = Amounts.minorUnits(terms.sustainable());
    this.method = terms.method();
    this.overrideReason = terms.overrideReason();
    this.downPaymentMinor = Amounts.minorUnits(terms.downPayment());
    this.discountMinor = Amounts.minorUnits(terms.discount());
    this.interest = terms.interest();
    this.initiator = terms.initiator();
    this.ownWords = terms.ownWords();
    this.proposer = terms.proposer();
    terms
        .instalments()
        .forEach(instalment -> instalments.add(new PlannedInstalment(this, instalment)));
  }

  /** Records a decision; an approved version waits for {@link #putInForce}. */
  PlanDecision decide(DecisionKind kind, @Nullable String reason, Origin origin, Instant at) {
    status =
        switch (kind) {
          case APPROVED -> status;
          case REJECTED -> VersionStatus.REJECTED;
          case RETURNED -> VersionStatus.RETURNED;
        };
    decidedBy = origin.by();
    why = kind == DecisionKind.APPROVED ? null : reason;
    return new PlanDecision(this, kind, reason, origin, at);
  }

  void withdraw(String reason) {
    status = VersionStatus.CANCELLED;
    why = reason;
  }

  /** Waits for a decision again after it was withdrawn, for as long as newly proposed terms. */
  void proposeAgain(DecisionPeriod period) {
    status = VersionStatus.PENDING_APPROVAL;
    why = null;
    proposer = proposer.again(period.proposedAt());
    review.renew(period.dueAt());
  }

  void putInForce(LocalDate businessDate) {
    status = VersionStatus.IN_FORCE;
    inForceOn = businessDate;
  }

  void supersede() {
    status = VersionStatus.SUPERSEDED;
  }

  PlanTerms terms() {
    return new PlanTerms(
        kind,
        number,
        total(),
        instalments.stream().map(PlannedInstalment::terms).toList(),
        sustainableMonthlyAmount(),
        method,
        downPayment(),
        discount(),
        interest == null ? null : interest.annualRatePercent());
  }

  /** Grows with the time of the proposal. */
  public UUID id() {
    return id;
  }

  public int number() {
    return number;
  }

  public PlanKind kind() {
    return kind;
  }

  public VersionStatus status() {
    return status;
  }

  public Money total() {
    return new Money(totalMinor, currency());
  }

  /** The part of the debt that is still to be repaid, without the interest of the plan. */
  public Money unpaidPrincipal() {
    return instalmentsWithPayments().stream()
        .map(InstalmentState::unpaidPrincipal)
        .reduce(Money::plus)
        .orElseThrow();
  }

  /** The monthly limit from the assessment at the time of the proposal; null without one. */
  public @Nullable Money sustainableMonthlyAmount() {
    return Amounts.money(sustainableMinor, currency());
  }

  public @Nullable String method() {
    return method;
  }

  public @Nullable String overrideReason() {
    return overrideReason;
  }

  /** The part paid from savings as the first instalment; null without one. */
  public @Nullable Money downPayment() {
    return Amounts.money(downPaymentMinor, currency());
  }

  /** The part of the debt that a settlement waives; null for other kinds. */
  public @Nullable Money discount() {
    return Amounts.money(discountMinor, currency());
  }

  /** How the plan bears interest; empty if it bears none. */
  public Optional<InterestTerms> interest() {
    return Optional.ofNullable(interest);
  }

  public Initiator initiator() {
    return initiator;
  }

  /** The borrower's own words; null if there are none. */
  public @Nullable String ownWords() {
    return ownWords;
  }

  /** Who proposed it, and when it was proposed last. */
  public Proposer proposer() {
    return proposer;
  }

  public @Nullable String decidedBy() {
    return decidedBy;
  }

  /** How the terms compare with the limits of their proposer, and who is to decide by when. */
  public Review review() {
    return review;
  }

  /** The reason why it was rejected, returned or withdrawn; null otherwise. */
  public @Nullable String why() {
    return why;
  }

  /** The money received for its instalments while it was in force. */
  public Money paid() {
    return new Money(
        instalments.stream().mapToLong(instalment -> instalment.paidMinor).sum(), currency());
  }

  /** How it adjusts the terms of a breached plan; empty if it does not. */
  public Optional<Adjustment> adjustment() {
    return Optional.ofNullable(adjustment);
  }

  /** The instalments in their current state, by number. */
  public List<InstalmentState> instalments() {
    return instalments.stream().map(PlannedInstalment::state).toList();
  }

  /**
   * The instalments with what is paid already. For new terms that wait for a decision, that is the
   * money received for the terms in force, oldest instalment first.
   */
  public List<InstalmentState> instalmentsWithPayments() {
    return status == VersionStatus.PENDING_APPROVAL && plan.inForce().isPresent()
        ? planned().statesWithPaid(plan.paidMinor)
        : instalments();
  }

  /** The business date on which it came into force; empty if it never did. */
  public Optional<LocalDate> inForceOn() {
    return Optional.ofNullable(inForceOn);
  }

  /** The numbers of the instalments of which the borrower was reminded. */
  public Set<Integer> reminded() {
    return planned().reminded();
  }

  Currency currency() {
    return plan.currency;
  }

  /** The instalments with what they received and how they were judged. */
  PlannedInstalments planned() {
    return new PlannedInstalments(instalments);
  }
}
