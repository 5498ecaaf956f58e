package dev.amends.contact.letter;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.letter.Delivery.Medium;
import dev.amends.contact.letter.Delivery.Status;
import dev.amends.contact.letter.DeliveryResource.DeliveryRequest;
import dev.amends.contact.letter.DeliveryResource.DeliveryView;
import dev.amends.contact.letter.NoticeResource.NoticeView;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.DeliveryStatus;
import dev.amends.events.ContactEvent.NoticeDeliveryRecorded;
import dev.amends.events.Origin;
import dev.amends.messaging.evidence.EvidenceOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Records how notices are delivered. */
@ApplicationScoped
class DeliveryCommands {
  private final Notices notices;
  private final Deliveries deliveries;
  private final Persons persons;
  private final ContactPoints points;
  private final NoticeWithdrawalCommands withdrawals;
  private final Event<NoticeProgress> progress;
  private final EvidenceOutbox evidence;
  private final InstantSource clock;

  DeliveryCommands(
      Notices notices,
      Deliveries deliveries,
      Persons persons,
      ContactPoints points,
      NoticeWithdrawalCommands withdrawals,
      Event<NoticeProgress> progress,
      EvidenceOutbox evidence,
      InstantSource clock) {
    this.notices = notices;
    this.deliveries = deliveries;
    this.persons = persons;
    this.points = points;
    this.withdrawals = withdrawals;
    this.progress = progress;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Records a step of a delivery. The address that a letter was returned from is in doubt from then
   * on; it may have been reported on another account of the borrower.
   *
   * @throws dev.amends.conventions.Problem 400 for a time in the future, 404 if there is no such
   *     notice, 409 if it was withdrawn before, 422 if the contact point does not fit
   */
  Delivery record(UUID noticeId, DeliveryRequest request, Origin origin) {
    CaseFile file = persons.lock(notices.findCaseId(noticeId));
    Notice notice = notices.get(noticeId);
    Instant now = clock.instant();
    if (request.at().isAfter(now)) {
      throw Problems.invalid("at", "must not be in the future (was " + request.at() + ")");
    }
    withdrawals.reinstateIfSent(notice, request, now);
    Optional<ContactPoint> point = contactPoint(file, notice, request);
    if (request.status() == Status.RETURNED) {
      point.ifPresent(returnedFrom -> returnedFrom.markDoubtful(request.at()));
    }
    Delivery delivery =
        new Delivery(
            UuidCreator.getTimeOrderedEpoch(),
            notice,
            request,
            point.map(ContactPoint::id).orElse(null),
            origin.by(),
            now);
    deliveries.persist(delivery);
    publish(notice, delivery, origin);
    if (request.status() != Status.FAILED) {
      progress.fire(new NoticeProgress(file, noticeId, NoticeProgress.Step.SENT, origin));
    }
    return delivery;
  }

  /** Publishes the step and keeps the letter as sent. */
  private void publish(Notice notice, Delivery delivery, Origin origin) {
    evidence.append(
        "NOTICE_DELIVERY",
        delivery.id,
        new SentNotice(NoticeView.of(notice), DeliveryView.of(delivery)),
        hash ->
            new NoticeDeliveryRecorded(
                notice.caseId,
                notice.lenderId,
                notice.accountId,
                notice.id,
                notice.kind.name(),
                DeliveryStatus.valueOf(delivery.status.name()),
                delivery.at,
                hash,
                notice.strategyStep,
                origin),
        delivery.recordedAt);
  }

  /** A notice as it was sent, with the step of its delivery. */
  private record SentNotice(NoticeView notice, DeliveryView delivery) {}

  /** If none is named, a letter went to the address for which the notice was issued. */
  private Optional<ContactPoint> contactPoint(
      CaseFile file, Notice notice, DeliveryRequest request) {
    if (request.contactPointId() == null) {
      return request.medium() == Medium.LETTER
          ? Optional.ofNullable(notice.contactPointId).map(points::findById)
          : Optional.empty();
    }
    ContactPoint point =
        points
            .findByPerson(file.account())
            .byId(request.contactPointId())
            .orElseThrow(
                () ->
                    Problems.rejected(
                        "contact-point-of-another-account",
                        "contactPointId",
                        "must be a contact point of the case's borrower"));
    if (!serves(point, request.medium())) {
      throw Problems.rejected(
          "contact-point-of-another-kind",
          "contactPointId",
          "must be a contact point for %s (was one of kind %s)"
              .formatted(request.medium(), point.kind()));
    }
    return Optional.of(point);
  }

  private static boolean serves(ContactPoint point, Medium medium) {
    return switch (medium) {
      case LETTER, HAND -> point.serves(Channel.LETTER);
      case EMAIL -> point.serves(Channel.EMAIL);
      case SMS -> point.serves(Channel.SMS);
      case PORTAL -> false;
    };
  }
}
