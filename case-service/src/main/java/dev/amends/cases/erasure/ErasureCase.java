package dev.amends.cases.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that a request concerns: either it must still be kept, or every service was asked to erase
 * it.
 */
@Entity
@Table(name = "case_erasure")
class ErasureCase {
  @Id UUID id;
  UUID requestId;
  UUID caseId;
  String lenderId;
  String accountId;
  @Nullable LocalDate retainedUntil;
  String why;
  @Nullable Instant reviewAt;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected ErasureCase() {}

  ErasureCase(UUID requestId, UUID caseId, AccountKey account, Instant reviewAt) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.requestId = requestId;
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
    this.why = "";
    this.reviewAt = reviewAt;
  }

  AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  boolean isRetained() {
    return reviewAt != null;
  }

  /**
   * Records that the case must be kept. Returns whether the reason differs from the one on record.
   */
  boolean retain(@Nullable LocalDate until, String reason, Instant nextReview) {
    boolean changed = !reason.equals(why);
    retainedUntil = until;
    why = reason;
    reviewAt = nextReview;
    return changed;
  }

  /** Records that every service was asked to erase the case. */
  void release(String reason) {
    retainedUntil = null;
    why = reason;
    reviewAt = null;
  }
}
