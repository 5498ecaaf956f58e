package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Confidence;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A contact about a case or an attempt at one, as an agent logged it. It never changes once it is
 * logged.
 */
@Entity
@Immutable
@Table(name = "contact")
class Contact {
  @Id UUID id;

  UUID caseId;
  String lenderId;
  String accountId;

  /** The first of the contacts that record one conversation about several cases, if it is one. */
  @Nullable UUID conversationId;

  @JdbcTypeCode(SqlTypes.JSON)
  List<UUID> alsoAbout = List.of();

  @Nullable UUID permitId;
  @Nullable UUID callbackId;

  @Enumerated(EnumType.STRING)
  Direction direction;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Convert(converter = EncryptedContactText.class)
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

  @Convert(converter = EncryptedContactText.class)
  @Nullable String notes;

  @Convert(converter = EncryptedContactText.class)
  @Nullable String ownWords;

  @Convert(converter = EncryptedContactText.class)
  @Nullable String agentView;

  @Nullable String reasonCode;

  @Enumerated(EnumType.STRING)
  @Nullable Confidence reasonConfidence;

  @Convert(converter = EncryptedContactText.class)
  @Nullable String reasonNote;

  /** Whether the borrower reported a sudden event, such as an illness. */
  boolean hardship;

  @Nullable String noPromiseReason;
  @Embedded @Nullable RecordedPromise promise;
  boolean promiseDatedByRule;
  boolean paymentAsked;
  boolean reasonLearned;
  boolean consequencesExplained;
  boolean commitmentObtained;
  @Nullable UUID planId;

  /** Id of the contact rule that the contact broke, if any. */
  @Nullable String brokenRule;

  @Convert(converter = EncryptedConversation.class)
  ConversationNotes talk;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Contact() {}

  @SuppressWarnings("NullAway.Init") // the other methods called set the remaining fields
  Contact(
      UUID id,
      CaseFile file,
      ContactRequest request,
      Disposition disposition,
      boolean verified,
      @Nullable PromiseToPay promise,
      String agent,
      Instant loggedAt) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.agent = agent;
    this.loggedAt = loggedAt;
    this.verified = verified;
    copy(request, disposition);
    apply(disposition);
    setNotes(request.conversationNotes());
    this.promise = promise == null ? null : new RecordedPromise(promise);
    this.commitmentObtained = promise != null || talk.tasksOrNone().commitmentObtained();
  }

  private void copy(ContactRequest request, Disposition chosen) {
    permitId = request.permitId();
    callbackId = request.callbackId();
    direction = request.directionOrDefault(chosen);
    channel = request.channelOrCall();
    contactPoint = request.contactPoint();
    numberUsed = request.numberUsed();
    contactedAt = request.contactedAt() == null ? loggedAt : request.contactedAt();
    endedAt = request.endedAt();
    notes = request.notes();
    ownWords = request.ownWords();
    agentView = request.agentView();
    reasonCode = request.reasonCode();
    reasonConfidence = request.reasonConfidence();
    reasonNote = request.reasonNote();
    noPromiseReason = request.noPromiseReason();
    promiseDatedByRule = request.leavesPromiseUndated();
  }

  private void apply(Disposition chosen) {
    disposition = chosen.code();
    // An inbound contact is no attempt of ours.
    attempt = chosen.attempt() && direction == Direction.OUTBOUND;
    conversation = chosen.conversation();
    rightParty = chosen.rightParty() && verified;
    unanswered = chosen.has(Disposition.Effect.UNANSWERED);
    followUp = chosen.followUp();
  }

  private void setNotes(ConversationNotes conversationNotes) {
    talk = conversationNotes;
    paymentAsked = talk.tasksOrNone().paymentAsked();
    reasonLearned = talk.tasksOrNone().reasonLearned();
    consequencesExplained = !talk.consequences().isEmpty();
    planId = talk.plan() == null ? null : talk.plan().planId();
  }

  /** Records that the borrower reported a sudden event. */
  void reportHardship(FollowUp changed) {
    hardship = true;
    followUp = changed;
  }

  /**
   * Whether the contact can complete a callback: the borrower was reached, or we called. An inbound
   * contact without verification, or a letter, leaves the callback outstanding.
   */
  boolean canCompleteCallback() {
    return rightParty || (direction == Direction.OUTBOUND && channel == Channel.CALL);
  }

  /** Records that the conversation was about other cases of the borrower as well. */
  void join(UUID conversation, List<UUID> otherCases) {
    conversationId = conversation;
    alsoAbout = otherCases;
  }

  /** Whether it records a conversation for the first of the cases that it was about. */
  boolean isFirstOfConversation() {
    return conversationId == null || conversationId.equals(id);
  }

  @Nullable PromiseToPay promise() {
    return promise == null ? null : promise.promise();
  }
}
