package dev.amends.assessment.request;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to assess a borrower's finances because a contact showed hardship or a change. */
@Entity
@Table(name = "assessment_request")
public class AssessmentRequest {

  /** The states of a request. */
  public enum Status {
    /** Waits for an assessment. */
    OPEN,
    /** An assessment was filed. */
    FULFILLED,
    /** The case ended first. */
    OBSOLETE
  }

  /** The reason why a contact requires an assessment. */
  public enum Cause {
    /** The borrower is in hardship. */
    HARDSHIP,
    /** The borrower's circumstances changed. */
    CHANGE
  }

  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;

  @Enumerated(EnumType.STRING)
  Status status;

  UUID contactId;
  String disposition;
  @Nullable String reasonCode;

  @Enumerated(EnumType.STRING)
  Cause cause;

  @Nullable String changeCode;
  @Nullable String incomeSource;
  @Nullable Long monthlyExpenseMinor;
  @Nullable Currency monthlyExpenseCurrency;

  @Enumerated(EnumType.STRING)
  @Nullable Cooperation cooperation;

  String requestedBy;
  Instant requestedAt;
  String causedBy;
  @Nullable UUID assessmentId;
  @Nullable Instant closedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init")
  AssessmentRequest() {}

  /** Opens a request for a contact. */
  public AssessmentRequest(ContactLogged contact, String eventId) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = contact.caseId();
    this.lenderId = contact.lenderId();
    this.accountId = contact.accountId();
    this.status = Status.OPEN;
    this.contactId = contact.contactId();
    this.disposition = contact.disposition();
    this.reasonCode = contact.reasonCode();
    this.requestedBy = contact.origin().by();
    this.requestedAt = contact.contactedAt();
    this.causedBy = eventId;
    this.cause = contact.followUp() == FollowUp.ASSESSMENT ? Cause.HARDSHIP : Cause.CHANGE;
    if (contact.talk() != null) {
      record(contact.talk());
    }
  }

  private void record(Conversation conversation) {
    changeCode = conversation.changeCode();
    incomeSource = conversation.incomeSource();
    cooperation = conversation.cooperation();
    Money expense = conversation.monthlyExpense();
    if (expense != null) {
      monthlyExpenseMinor = expense.minorUnits();
      monthlyExpenseCurrency = expense.currency();
    }
  }

  /** Whether a contact shows that an assessment is needed. */
  public static boolean isNeededBy(ContactLogged contact) {
    return contact.followUp() == FollowUp.ASSESSMENT
        || (contact.talk() != null && contact.talk().changeCode() != null);
  }

  /** The borrower's monthly expenses; null if not stated in the contact. */
  @Nullable Money monthlyExpense() {
    return Amounts.money(monthlyExpenseMinor, monthlyExpenseCurrency);
  }

  /** Closes the request because an assessment was filed. */
  public void fulfil(UUID assessment, Instant at) {
    status = Status.FULFILLED;
    assessmentId = assessment;
    closedAt = at;
  }

  /** Closes the request because the case ended. */
  public void endWithCase(Instant at) {
    status = Status.OBSOLETE;
    closedAt = at;
  }

  /** Opens the request again because its case continues. */
  public void continueWithCase() {
    status = Status.OPEN;
    closedAt = null;
  }

  /** Whether it still lacks an assessment, given the time of the newest one. */
  public boolean isUnanswered(Optional<Instant> lastAssessedAt) {
    return lastAssessedAt.filter(at -> at.isAfter(requestedAt)).isEmpty();
  }

  /** The id of the request. */
  public UUID id() {
    return id;
  }

  /** The CloudEvents id of the contact. */
  public String causedBy() {
    return causedBy;
  }

  /** The disposition of the contact. */
  public String disposition() {
    return disposition;
  }
}
