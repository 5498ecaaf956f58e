package dev.amends.assessment.record;

import dev.amends.events.AccountKey;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Ends assessments whose time is over. The standing and the event are written in one transaction
 * under the account's lock, so that a crash is a rollback and two instances never tell it twice; an
 * account that is busy just now is left to the next look.
 */
@ApplicationScoped
class ExpirySweep {
  private final Assessments assessments;
  private final AccountLocks locks;
  private final Outbox outbox;
  private final InstantSource clock;
  private final AssessmentConfig config;

  ExpirySweep(
      Assessments assessments,
      AccountLocks locks,
      Outbox outbox,
      InstantSource clock,
      AssessmentConfig config) {
    this.assessments = assessments;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  /** Looks through all that is due, a batch a transaction. */
  void sweep() {
    int expired;
    do {
      expired = QuarkusTransaction.requiringNew().call(this::expireSome);
    } while (expired == config.expiryBatch());
  }

  private int expireSome() {
    Instant now = clock.instant();
    Set<AccountKey> due = assessments.accountsToExpire(now, config.expiryBatch());
    if (due.isEmpty()) {
      return 0;
    }
    var expired = assessments.toExpire(locks.acquireFree(due), now);
    expired.forEach(assessment -> outbox.append(assessment.expire(), now));
    return expired.size();
  }
}
