package dev.amends.contact.casefile;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** contact-service's copy of a case: figures, holds, plans and contact state. */
@Entity
@Table(name = "case_file")
public class CaseFile {

  /** The status of a case as far as this service has received it. */
  @Schema(name = "CaseStatus")
  public enum Status {
    /** An event of another topic arrived before CaseOpened. */
    AWAITED,
    OPEN,
    CURED,
    CHARGED_OFF,
    CLOSED
  }

  @Id private UUID caseId;

  @Column(updatable = false)
  private String lenderId;

  @Column(updatable = false)
  private String accountId;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable String borrowerId;
  @Embedded private CaseFigures figures = new CaseFigures();
  private @Nullable Instant openedAt;

  @Enumerated(EnumType.STRING)
  private CustomerClass customerClass = CustomerClass.UNKNOWN;

  @Enumerated(EnumType.STRING)
  private Stage stage = Stage.NEGOTIATE;

  @Enumerated(EnumType.STRING)
  private CourtAction courtAction = CourtAction.NONE;

  private @Nullable String timezone;
  private @Nullable String region;
  private @Nullable String language;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Holds holds = Holds.none();

  @Embedded private CasePlans plans = new CasePlans();
  @Embedded private ContactState contactState = new ContactState();
  private int endings;
  private @Nullable LocalDate watchUntil;
  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected CaseFile() {}

  private CaseFile(UUID caseId, AccountKey account) {
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
    this.status = Status.AWAITED;
  }

  /** The file of a case whose CaseOpened has not arrived yet. */
  public static CaseFile awaited(UUID caseId, AccountKey account) {
    return new CaseFile(caseId, account);
  }

  /** Records the opening of the case. */
  public void open(CaseFacts facts, Instant at) {
    update(facts);
    openedAt = at;
  }

  /** Replaces status, figures and borrower data. */
  public void update(CaseFacts facts) {
    boolean wasOpen = isOpen();
    status = status(facts.status());
    if (isOpen()) {
      watchUntil = null;
    }
    if (wasOpen && !isOpen()) {
      endings++;
    }
    borrowerId = facts.borrowerId();
    figures.update(facts);
    customerClass = facts.customerClass();
    stage = facts.stage();
    timezone = facts.timezone();
    region = facts.region();
    language = facts.language();
  }

  private static Status status(CaseStatus published) {
    return switch (published) {
      case OPEN -> Status.OPEN;
      case CURED -> Status.CURED;
      case CHARGED_OFF -> Status.CHARGED_OFF;
      case CLOSED -> Status.CLOSED;
    };
  }

  public void updateClass(CustomerClass newClass) {
    customerClass = newClass;
  }

  public void updateStage(Stage newStage) {
    stage = newStage;
  }

  /**
   * Records how far a legal action has come; one that is not a claim in court changes nothing.
   *
   * @param action the legal action; absent in events from before it was recorded
   */
  public void updateCourtAction(@Nullable StepAction action, CourtAction latest) {
    if (CourtAction.includes(action)) {
      courtAction = latest;
    }
  }

  public void placeHold(UUID holdId, HoldKind kind) {
    holds = holds.with(holdId, kind);
  }

  /**
   * Releases a hold.
   *
   * @param stillHeld whether other holds remain, according to case-service
   */
  public void releaseHold(UUID holdId, boolean stillHeld) {
    holds = stillHeld ? holds.without(holdId) : Holds.none();
  }

  /** Ends all holds, because the case has ended. */
  public void endHolds() {
    holds = Holds.none();
  }

  public UUID caseId() {
    return caseId;
  }

  /** The account of the case; its lock guards this file. */
  public AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  public Status status() {
    return status;
  }

  public boolean isAwaited() {
    return status == Status.AWAITED;
  }

  /** Whether the case is open; an awaited one counts as open. */
  public boolean isOpen() {
    return status == Status.OPEN || isAwaited();
  }

  /**
   * Records that the cured case is watched.
   *
   * @param until the last business day of the watch period
   */
  public void watch(LocalDate until) {
    watchUntil = until;
  }

  /** Records that the cured case is no longer watched. */
  public void endWatch() {
    watchUntil = null;
  }

  /** The last business day of the watch period of a cured case. */
  public Optional<LocalDate> watchUntil() {
    return Optional.ofNullable(watchUntil);
  }

  /** How often the case has ended; a reversal can reopen it. */
  public int endings() {
    return endings;
  }

  public boolean isHeld() {
    return !holds.isEmpty();
  }

  public List<HoldKind> holdKinds() {
    return holds.kinds();
  }

  /** The lender's borrower number; one borrower may have several cases. */
  public Optional<String> borrowerId() {
    return Optional.ofNullable(borrowerId);
  }

  /** The time at which this service applied CaseOpened. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /** The figures of the case, as they were last published. */
  public CaseFigures figures() {
    return figures;
  }

  public CustomerClass customerClass() {
    return customerClass;
  }

  /** How far a claim in court against the borrower has come. */
  public CourtAction courtAction() {
    return courtAction;
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

  /** The promises and plans, in force or proposed. */
  public CasePlans plans() {
    return plans;
  }

  /** Whether the borrower was reached, and whether they can and may be contacted now. */
  public ContactState contactState() {
    return contactState;
  }
}
