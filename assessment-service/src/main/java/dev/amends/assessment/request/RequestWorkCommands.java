package dev.amends.assessment.request;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.conventions.ownership.WorkClaims;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What people do with open requests: claim, assign and decline them.
 *
 * <p>Each command receives the version of the locked request in {@code precondition}, which throws
 * if the caller read another one, and throws a problem with 404 for an unknown request and 409 for
 * a closed one.
 */
@ApplicationScoped
class RequestWorkCommands {
  private final AssessmentRequests requests;
  private final Ownership ownership;
  private final Caller caller;
  private final Outbox outbox;
  private final InstantSource clock;

  RequestWorkCommands(
      AssessmentRequests requests,
      Ownership ownership,
      Caller caller,
      Outbox outbox,
      InstantSource clock) {
    this.requests = requests;
    this.ownership = ownership;
    this.caller = caller;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Assigns a request to the caller.
   *
   * @throws dev.amends.conventions.Problem 409 if another person holds it
   */
  AssessmentRequest claim(UUID id, LongConsumer precondition) {
    AssessmentRequest request = lockOpen(id, precondition);
    String holder = request.assignee;
    if (holder != null && !holder.equals(caller.name())) {
      throw WorkClaims.taken("assessment request", holder);
    }
    request.assign(caller.name());
    requests.flush();
    return request;
  }

  /**
   * Assigns a request to a person, or to nobody.
   *
   * @throws dev.amends.conventions.Problem 403 if only a supervisor may
   */
  AssessmentRequest assign(UUID id, LongConsumer precondition, @Nullable String person) {
    AssessmentRequest request = lockOpen(id, precondition);
    ownership.requireAssignable(RequestAssignment.RULE, request.assignee, person);
    request.assign(person);
    requests.flush();
    return request;
  }

  /** Closes a request without an assessment. */
  AssessmentRequest decline(
      UUID id, LongConsumer precondition, DeclineReason reason, @Nullable String note) {
    AssessmentRequest request = lockOpen(id, precondition);
    Instant now = clock.instant();
    outbox.append(
        request.decline(
            reason, note, now, caller.origin("declined the assessment request: " + reason)),
        now);
    requests.flush();
    return request;
  }

  private AssessmentRequest lockOpen(UUID id, LongConsumer precondition) {
    AssessmentRequest request = requests.lock(id);
    precondition.accept(request.version);
    if (!request.isOpen()) {
      throw Problems.conflict(
          "assessment-request-closed",
          "The assessment request is already "
              + request.status
              + "; only an open one can be assigned or closed.");
    }
    return request;
  }
}
