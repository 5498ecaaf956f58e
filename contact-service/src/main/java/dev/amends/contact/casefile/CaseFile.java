package dev.amends.contact.casefile;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What contact-service knows of a case: its figures, its holds, its plan, who was reached. */
@Entity
@Table(name = "case_file")
public class CaseFile {

  /** Where the case stands, as far as it was told. */
  public enum Status {
    /** Another topic told of the case before its opening came in. */
    AWAITED,
    /** Something is overdue. */
    OPEN,
    /** Nothing is overdue any more. */
    CURED,
    /** The lender wrote the account off. */
    CHARGED_OFF,
    /** Closed for another reason. */
    CLOSED
  }

  @Id
  private UUID caseId;

  @Column(updatable = false)
  private String lenderId;

  @Column(updatable = false)
  private String accountId;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable String borrowerId;

  private @Nullable String productType;

  private @Nullable LocalDate businessDate;

  private @Nullable LocalDate delinquentSince;

  private int daysPastDue;

  private @Nullable Instant openedAt;

  private @Nullable String bucket;
  private @Nullable String currency;

  private @Nullable Long overdueMinor;

  private @Nullable Long outstandingMinor;

  @Enumerated(EnumType.STRING)
  private CustomerClass customerClass = CustomerClass.UNKNOWN;

  @Enumerated(EnumType.STRING)
  private Stage stage = Stage.NEGOTIATE;

  private @Nullable String timezone;
  private @Nullable String region;
  private @Nullable String language;

  @Convert(converter = Holds.Text.class)
  private Holds holds = Holds.none();

  private @Nullable Long sustainableMinor;

  private @Nullable UUID planId;

  private List<LocalDate> planCallDates = List.of();

  private @Nullable Instant rightPartyAt;

  private boolean withoutPhone;

  private @Nullable Instant noContactBefore;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected CaseFile() {}

  private CaseFile(UUID caseId, AccountKey account) {
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
    this.status = Status.AWAITED;
  }

  /** A case that another topic tells of before its opening has come in. */
  public static CaseFile awaited(UUID caseId, AccountKey account) {
    return new CaseFile(caseId, account);
  }

  /** Replaces the figures by those of an event of the case. */
  public void learn(CaseFacts facts) {
    status = status(facts.status());
    borrowerId = facts.borrowerId();
    productType = facts.productType();
    businessDate = facts.businessDate();
    delinquentSince = facts.delinquentSince();
    daysPastDue = facts.daysPastDue();
    bucket = facts.bucket();
    currency = facts.overdue().currency().getCurrencyCode();
    overdueMinor = facts.overdue().minorUnits();
    outstandingMinor = facts.outstanding() == null ? null : facts.outstanding().minorUnits();
    customerClass = facts.customerClass();
    stage = facts.stage();
    timezone = facts.timezone();
    region = facts.region();
    language = facts.language();
    if (!isOpen()) {
      endPlan();
    }
  }

  /** The case is worked from now on. */
  public void open(CaseFacts facts, Instant at) {
    learn(facts);
    openedAt = at;
  }

  private static Status status(CaseStatus told) {
    return switch (told) {
      case OPEN -> Status.OPEN;
      case CURED -> Status.CURED;
      case CHARGED_OFF -> Status.CHARGED_OFF;
      case CLOSED -> Status.CLOSED;
    };
  }

  /** Takes over the class from now on. */
  public void classify(CustomerClass judged) {
    customerClass = judged;
  }

  /** Takes over how far the ladder has gone. */
  public void moveTo(Stage reached) {
    stage = reached;
  }

  /** Contacts stop for this reason too. */
  public void hold(UUID holdId, HoldKind kind) {
    holds = holds.with(holdId, kind);
  }

  /**
   * A reason to stop contacts is gone.
   *
   * @param stillHeld what case-service says about others; where there are none, none is kept
   */
  public void release(UUID holdId, boolean stillHeld) {
    holds = stillHeld ? holds.without(holdId) : Holds.none();
  }

  /** A promise or a plan is in force; the dates are the days on which to follow it up. */
  public void follow(UUID activePlan, List<LocalDate> callDates) {
    planId = activePlan;
    planCallDates = List.copyOf(callDates);
  }

  /** Whether this promise or plan is the one in force. */
  public boolean follows(UUID plan) {
    return plan.equals(planId);
  }

  /** No promise and no plan is in force any more. */
  public void endPlan() {
    planId = null;
    planCallDates = List.of();
  }

  /** What the borrower can pay a month, from the newest assessment. */
  public void sustains(@Nullable Money monthly) {
    sustainableMinor = monthly == null ? null : monthly.minorUnits();
  }

  /** The borrower himself was reached; what may only be told to him may be told. */
  public void reached(Instant at) {
    rightPartyAt = rightPartyAt == null || at.isAfter(rightPartyAt) ? at : rightPartyAt;
  }

  /** No outbound contact before this moment; an earlier end never shortens a later one. */
  public void rest(Instant until) {
    noContactBefore =
        noContactBefore == null || until.isAfter(noContactBefore) ? until : noContactBefore;
  }

  /** The borrower came by himself, which ends a waiting time or a cool-down. */
  public void resume() {
    noContactBefore = null;
  }

  /** There is no number left to call: what was owed is crossed out until there is one. */
  public void losePhone() {
    withoutPhone = true;
  }

  /** There is a number to call again. */
  public void findPhone() {
    withoutPhone = false;
  }

  /** Whether calls wait for a number to be found. */
  public boolean isWithoutPhone() {
    return withoutPhone;
  }

  public UUID caseId() {
    return caseId;
  }

  /** The account of the case, whose lock guards this file. */
  public AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  public Status status() {
    return status;
  }

  /** Whether the case is worked; one that is only awaited counts as open. */
  public boolean isOpen() {
    return status == Status.OPEN || status == Status.AWAITED;
  }

  public boolean isHeld() {
    return !holds.isEmpty();
  }

  /** Why contacts stop; empty where they do not. */
  public List<HoldKind> holdKinds() {
    return holds.kinds();
  }

  /** The lender's number of the borrower, who may have other cases. */
  public Optional<String> borrowerId() {
    return Optional.ofNullable(borrowerId);
  }

  /** The kind of credit, such as CREDIT_CARD, where told. */
  public Optional<String> productType() {
    return Optional.ofNullable(productType);
  }

  /** The range of days past due, such as 31-60. */
  public Optional<String> bucket() {
    return Optional.ofNullable(bucket);
  }

  public int daysPastDue() {
    return daysPastDue;
  }

  public Optional<LocalDate> businessDate() {
    return Optional.ofNullable(businessDate);
  }

  public Optional<LocalDate> delinquentSince() {
    return Optional.ofNullable(delinquentSince);
  }

  /** Since when the case is worked, where that was noted. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /** What is overdue, once the case's opening has come in. */
  public Optional<Money> overdue() {
    return money(overdueMinor);
  }

  /** The whole debt, where the lender tells it. */
  public Optional<Money> outstanding() {
    return money(outstandingMinor);
  }

  /** What the borrower can pay a month, where it was assessed. */
  public Optional<Money> sustainable() {
    return money(sustainableMinor);
  }

  private Optional<Money> money(@Nullable Long minor) {
    return minor == null || currency == null
        ? Optional.empty()
        : Optional.of(new Money(minor, Currency.getInstance(currency)));
  }

  public CustomerClass customerClass() {
    return customerClass;
  }

  public Stage stage() {
    return stage;
  }

  public Optional<String> timezone() {
    return Optional.ofNullable(timezone);
  }

  public Optional<String> region() {
    return Optional.ofNullable(region);
  }

  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  public boolean hasActivePlan() {
    return planId != null;
  }

  /** The days on which the plan in force is to be followed up, in order. */
  public List<LocalDate> planCallDates() {
    return planCallDates;
  }

  public Optional<Instant> rightPartyAt() {
    return Optional.ofNullable(rightPartyAt);
  }

  /** Until when no outbound contact may be made, where a waiting time was started. */
  public Optional<Instant> noContactBefore() {
    return Optional.ofNullable(noContactBefore);
  }
}
