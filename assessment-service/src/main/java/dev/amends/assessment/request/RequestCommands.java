package dev.amends.assessment.request;

import dev.amends.assessment.casefile.CaseFile;
import dev.amends.assessment.casefile.CaseFiles;
import dev.amends.assessment.request.RequestPolicy.RequestDecision;
import dev.amends.assessment.request.RequestPolicy.RequestFacts;
import dev.amends.events.AssessmentEvent.AssessmentCause;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens and closes requests because of contacts, assessments and the course of the case, and
 * publishes each change. The lock of the account is held.
 *
 * <p>Every request is published when it is created, even one that an earlier assessment answers or
 * that comes after the end of its case; that one is closed in the same transaction. Other services
 * therefore receive the same events in whichever order contact and assessment arrive here, and
 * never learn of the end of a request that they do not know.
 */
@ApplicationScoped
public class RequestCommands {
  private final AssessmentRequests requests;
  private final CaseFiles caseFiles;
  private final Outbox outbox;
  private final RequestConfig config;

  RequestCommands(
      AssessmentRequests requests, CaseFiles caseFiles, Outbox outbox, RequestConfig config) {
    this.requests = requests;
    this.caseFiles = caseFiles;
    this.outbox = outbox;
    this.config = config;
  }

  /** Opens a request because of a contact, or adds its facts to the request that waits. */
  public void requestAfterContact(
      RequestBatch batch, CaseFile file, ContactLogged contact, Received<?> received) {
    Optional<AssessmentRequest> waiting = batch.waiting(file);
    RequestFacts facts =
        new RequestFacts(
            file.hasEnded(),
            file.lastAssessmentId().orElse(null),
            file.lastAssessedAt().orElse(null),
            waiting.isPresent());
    switch (RequestPolicy.decide(contact.contactedAt(), facts)) {
      case RequestDecision.Joined ignored -> join(waiting.orElseThrow(), contact, received);
      case RequestDecision.Open ignored -> batch.add(open(file, contact, received));
      case RequestDecision.Answered answered ->
          outbox.append(
              open(file, contact, received)
                  .fulfil(
                      answered.assessmentId(),
                      answered.at(),
                      because("assessed after the contact", received)),
              received.occurredAt());
      case RequestDecision.Obsolete ignored -> {
        AssessmentRequest request = open(file, contact, received);
        endWithCase(request, file, received);
        batch.add(request);
      }
    }
  }

  private AssessmentRequest open(CaseFile file, ContactLogged contact, Received<?> received) {
    AssessmentCause cause = cause(contact);
    AssessmentRequest request =
        new AssessmentRequest(
            file.caseId(),
            file.account(),
            cause,
            contact.contactedAt(),
            dueAt(file, contact.contactedAt()),
            contact.origin().by(),
            received.id());
    request.add(contact, cause);
    requests.persist(request);
    outbox.append(request.requested(originOf(contact, received)), received.occurredAt());
    return request;
  }

  /** Publishes an open request again if the contact makes its cause stronger. */
  private void join(AssessmentRequest request, ContactLogged contact, Received<?> received) {
    AssessmentCause before = request.cause;
    request.add(contact, cause(contact));
    if (request.isOpen() && request.cause != before) {
      outbox.append(request.requested(originOf(contact, received)), received.occurredAt());
    }
  }

  private static AssessmentCause cause(ContactLogged contact) {
    return contact.reportsHardship() ? AssessmentCause.HARDSHIP : AssessmentCause.CHANGE;
  }

  private static Origin originOf(ContactLogged contact, Received<?> received) {
    String shown = contact.reportsHardship() ? "hardship" : "a change in circumstances";
    return new Origin(
        contact.origin().by(),
        contact.origin().role(),
        "The contact shows " + shown + ": " + contact.disposition(),
        received.id());
  }

  /**
   * Opens a request because the valid assessment of an open case expired, unless one is open. If
   * the case has ended, the expiry is recorded in case it continues.
   *
   * @param eventId the CloudEvents id of the expiry
   */
  public void requestAfterExpiry(
      RequestBatch batch, CaseFile file, Instant expiredAt, UUID eventId, Instant now) {
    if (!file.isOpen()) {
      file.recordExpiryAfterEnd(expiredAt);
    } else if (batch.open(file).isEmpty()) {
      batch.add(openExpired(file, expiredAt, eventId.toString(), now));
    }
  }

  private AssessmentRequest openExpired(
      CaseFile file, Instant expiredAt, String eventId, Instant now) {
    Origin origin = Origin.event("assessment-validity: expired at " + expiredAt, eventId);
    AssessmentRequest request =
        new AssessmentRequest(
            file.caseId(),
            file.account(),
            AssessmentCause.EXPIRED,
            expiredAt,
            dueAt(file, expiredAt),
            origin.by(),
            eventId);
    requests.persist(request);
    outbox.append(request.requested(origin), now);
    return request;
  }

  /** Closes a request because an assessment was filed. */
  public void fulfil(AssessmentRequest request, UUID assessmentId, Origin origin, Instant now) {
    outbox.append(request.fulfil(assessmentId, now, origin), now);
  }

  /** Closes the open request of a case that ended. */
  public void endWithCase(RequestBatch batch, CaseFile file, Received<?> received) {
    batch
        .open(file)
        .ifPresent(
            request -> {
              endWithCase(request, file, received);
              batch.add(request);
            });
  }

  private void endWithCase(AssessmentRequest request, CaseFile file, Received<?> received) {
    String status = file.status().orElseThrow().name();
    outbox.append(
        request.endWithCase(received.occurredAt(), because("the case is " + status, received)),
        received.occurredAt());
  }

  /**
   * Opens the request again that closed with a case that continues, unless an assessment answered
   * it since. If there is none, but the assessment expired meanwhile, a new one is opened.
   */
  public void continueWithCase(RequestBatch batch, CaseFile file, Received<?> received) {
    if (batch.open(file).isPresent()) {
      return;
    }
    Optional<Instant> expiry = file.takeExpiryAfterEnd();
    Optional<AssessmentRequest> ended = batch.endedWithCase(file);
    if (ended.isPresent()) {
      AssessmentRequest request = ended.get();
      outbox.append(
          request.continueWithCase(because("the case continues", received)), received.occurredAt());
      batch.add(request);
    } else {
      expiry
          .map(at -> openExpired(file, at, received.id(), received.occurredAt()))
          .ifPresent(batch::add);
    }
  }

  private Instant dueAt(CaseFile file, Instant requestedAt) {
    return DueDatePolicy.dueAt(requestedAt, caseFiles.zoneOf(file), config.dueDays());
  }

  private static Origin because(String fact, Received<?> received) {
    return Origin.event("assessment-request: " + fact, received.id());
  }
}
