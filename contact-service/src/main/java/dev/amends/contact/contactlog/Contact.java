package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.LadderEffect;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A contact that took place, or was tried; it never changes. */
@Entity
@Immutable
@Table(name = "contact")
class Contact {
  @Id UUID id;

  UUID caseId;

  String lenderId;

  String accountId;

  @Nullable UUID permitId;

  @Nullable UUID callbackId;

  @Enumerated(EnumType.STRING)
  Direction direction;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Nullable String contactPoint;

  @Nullable String numberUsed;

  String disposition;
  boolean attempt;
  boolean conversation;

  boolean rightParty;

  boolean verified;
  boolean unanswered;

  boolean firstContact;

  @Enumerated(EnumType.STRING)
  FollowUp followUp;

  Instant contactedAt;

  @Nullable Instant endedAt;

  Instant loggedAt;

  String agent;
  @Nullable String notes;

  @Nullable String ownWords;

  @Nullable String agentView;

  @Nullable String reasonCode;

  @Nullable String noPromiseReason;

  @Nullable Long promiseMinor;

  @Nullable String promiseCurrency;

  @Nullable LocalDate promiseDue;

  @Nullable String promiseMethod;

  boolean promiseDatedByRule;

  boolean paymentAsked;

  boolean reasonLearned;

  boolean consequencesExplained;

  boolean commitmentObtained;

  @Nullable UUID planId;

  /** The rule that it broke, where it should not have been made. */
  @Nullable String brokenRule;

  @JdbcTypeCode(SqlTypes.JSON)
  ConversationNotes talk;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Contact() {}

  @SuppressWarnings("NullAway.Init") // report() and talk() set the rest
  Contact(
      UUID id,
      CaseFile file,
      ContactReport report,
      @Nullable UUID callbackId,
      boolean reachedBefore,
      String agent,
      Instant loggedAt) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.callbackId = callbackId;
    this.agent = agent;
    this.loggedAt = loggedAt;
    report(report);
    this.firstContact = rightParty && !reachedBefore;
    talk(report.talk());
    if (report.promise() != null) {
      promise(report.promise());
    }
    this.commitmentObtained =
        report.promise() != null || report.talk().tasksOrNone().commitmentObtained();
  }

  private void report(ContactReport report) {
    Disposition outcome = report.disposition();
    permitId = report.permitId();
    direction = report.direction();
    channel = report.channel();
    contactPoint = report.contactPoint();
    numberUsed = report.numberUsed();
    disposition = outcome.code();
    // Who calls us has not been called by us.
    attempt = outcome.attempt() && report.direction() == Direction.OUTBOUND;
    conversation = outcome.conversation();
    rightParty = report.isRightParty();
    verified = report.verified();
    unanswered = outcome.has(Disposition.Effect.UNANSWERED);
    followUp = outcome.followUp();
    contactedAt = report.contactedAt();
    endedAt = report.endedAt();
    notes = report.words().notes();
    ownWords = report.words().own();
    agentView = report.words().agentView();
    reasonCode = report.reasonCode();
    noPromiseReason = report.noPromiseReason();
    promiseDatedByRule = report.promiseDatedByRule();
  }

  private void talk(ConversationNotes notes) {
    talk = notes;
    paymentAsked = notes.tasksOrNone().paymentAsked();
    reasonLearned = notes.tasksOrNone().reasonLearned();
    consequencesExplained = !notes.consequencesTold().isEmpty();
    planId = notes.plan() == null ? null : notes.plan().planId();
  }

  private void promise(PromiseToPay promise) {
    promiseMinor = promise.amount().minorUnits();
    promiseCurrency = promise.amount().currency().getCurrencyCode();
    promiseDue = promise.dueDate();
    promiseMethod = promise.method();
  }

  /** Whether a call that is owed can be done by it, as {@link ContactReport#answersACall()}. */
  boolean answersACall() {
    return rightParty || (direction == Direction.OUTBOUND && channel == Channel.CALL);
  }

  @Nullable PromiseToPay promise() {
    return promiseMinor == null || promiseCurrency == null || promiseDue == null
        ? null
        : new PromiseToPay(
            new Money(promiseMinor, Currency.getInstance(promiseCurrency)),
            promiseDue,
            promiseMethod);
  }

  /**
   * Tells it.
   *
   * @param outcome the disposition it was logged with
   * @param ladder what the ladder has to heed, where it has to heed anything
   */
  ContactLogged logged(Disposition outcome, @Nullable LadderEffect ladder, Origin origin) {
    return new ContactLogged(
        caseId,
        lenderId,
        accountId,
        id,
        permitId,
        direction,
        channel,
        disposition,
        attempt,
        conversation,
        rightParty,
        contactedAt,
        followUp,
        promise(),
        reasonCode,
        conversation ? told() : null,
        ladder,
        outcome.hold(),
        outcome.willingness(),
        origin);
  }

  /** Codes, flags and amounts; the words stay here. */
  private Conversation told() {
    ConversationNotes.PlanTalk plan = talk.plan();
    return new Conversation(
        firstContact,
        talk.introduction() != null,
        paymentAsked,
        reasonLearned,
        talk.consequencesTold(),
        commitmentObtained,
        noPromiseReason,
        talk.incomeSource(),
        talk.monthlyExpense(),
        talk.cooperation(),
        talk.benefits(),
        talk.resources(),
        planId,
        plan != null && plan.objection() != null,
        plan == null ? null : plan.counterAmount(),
        talk.change() == null ? null : talk.change().code());
  }
}
