package dev.amends.contact.log;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import jakarta.persistence.Column;
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
import org.jspecify.annotations.Nullable;

/** A contact that took place, or was tried; it never changes. */
@Entity
@Immutable
@Table(name = "contact")
class Contact {
  @Id UUID id;

  @Column(name = "case_id")
  UUID caseId;

  @Column(name = "lender_id")
  String lenderId;

  @Column(name = "account_id")
  String accountId;

  @Column(name = "permit_id")
  @Nullable UUID permitId;

  @Column(name = "callback_id")
  @Nullable UUID callbackId;

  @Enumerated(EnumType.STRING)
  Direction direction;

  @Enumerated(EnumType.STRING)
  Channel channel;

  String disposition;
  boolean attempt;
  boolean conversation;

  @Column(name = "right_party")
  boolean rightParty;

  @Enumerated(EnumType.STRING)
  @Column(name = "follow_up")
  FollowUp followUp;

  @Column(name = "contacted_at")
  Instant contactedAt;

  @Column(name = "logged_at")
  Instant loggedAt;

  String agent;
  @Nullable String notes;

  @Column(name = "reason_code")
  @Nullable String reasonCode;

  @Column(name = "promise_minor")
  @Nullable Long promiseMinor;

  @Column(name = "promise_currency")
  @Nullable String promiseCurrency;

  @Column(name = "promise_due")
  @Nullable LocalDate promiseDue;

  @Column(name = "promise_method")
  @Nullable String promiseMethod;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Contact() {}

  Contact(
      UUID id,
      CaseFile file,
      ContactReport report,
      @Nullable UUID callbackId,
      String agent,
      Instant loggedAt) {
    Disposition outcome = report.disposition();
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.permitId = report.permitId();
    this.callbackId = callbackId;
    this.direction = report.direction();
    this.channel = report.channel();
    this.disposition = outcome.code();
    // Who calls us has not been called by us.
    this.attempt = outcome.attempt() && report.direction() == Direction.OUTBOUND;
    this.conversation = outcome.conversation();
    this.rightParty = outcome.rightParty();
    this.followUp = outcome.followUp();
    this.contactedAt = report.contactedAt();
    this.loggedAt = loggedAt;
    this.agent = agent;
    this.notes = report.notes();
    this.reasonCode = report.reasonCode();
    if (report.promise() != null) {
      promise(report.promise());
    }
  }

  private void promise(PromiseToPay promise) {
    promiseMinor = promise.amount().minorUnits();
    promiseCurrency = promise.amount().currency().getCurrencyCode();
    promiseDue = promise.dueDate();
    promiseMethod = promise.method();
  }

  @Nullable PromiseToPay promise() {
    return promiseMinor == null || promiseCurrency == null || promiseDue == null
        ? null
        : new PromiseToPay(
            new Money(promiseMinor, Currency.getInstance(promiseCurrency)),
            promiseDue,
            promiseMethod);
  }

  ContactLogged logged(Origin origin) {
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
        origin);
  }
}
