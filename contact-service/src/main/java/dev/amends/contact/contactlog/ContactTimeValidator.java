package dev.amends.contact.contactlog;

import dev.amends.contact.callback.BookingLimit;
import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.FollowUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Validates when a contact began and ended, and the time agreed for the next call. */
@ApplicationScoped
class ContactTimeValidator {
  private final BorrowerTime time;
  private final BookingLimit bookingLimit;
  private final ContactLogConfig config;

  ContactTimeValidator(BorrowerTime time, BookingLimit bookingLimit, ContactLogConfig config) {
    this.time = time;
    this.bookingLimit = bookingLimit;
    this.config = config;
  }

  /**
   * Validates the times of a contact.
   *
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule that it breaks
   */
  void validate(CaseFile file, ContactRequest request, Disposition disposition, Instant now) {
    if (request.contactedAt() != null) {
      validateBegin(file, request.contactedAt(), now);
    }
    Instant contactedAt = request.contactedAt() == null ? now : request.contactedAt();
    Instant endedAt = request.endedAt();
    if (endedAt != null && (endedAt.isBefore(contactedAt) || endedAt.isAfter(now))) {
      throw Problems.invalid(
          "endedAt", "must be neither before contactedAt nor in the future (was " + endedAt + ")");
    }
    validateAgreed(file, request.agreedCallbackLocal(), disposition, now);
  }

  private void validateBegin(CaseFile file, Instant contactedAt, Instant now) {
    if (contactedAt.isAfter(now)) {
      throw Problems.invalid("contactedAt", "must not be in the future (was " + contactedAt + ")");
    }
    if (contactedAt.isBefore(now.minus(config.backdatingMax()))) {
      throw Problems.rejected(
          "contact-too-old",
          "contactedAt",
          "must not be more than %d hours ago (was %s)"
              .formatted(config.backdatingMax().toHours(), contactedAt));
    }
    file.openedAt()
        .filter(contactedAt::isBefore)
        .ifPresent(
            opened -> {
              throw Problems.rejected(
                  "contact-before-case",
                  "contactedAt",
                  "must not be before the case was opened at %s (was %s)"
                      .formatted(opened, contactedAt));
            });
  }

  private void validateAgreed(
      CaseFile file, @Nullable LocalDateTime agreed, Disposition disposition, Instant now) {
    if (agreed == null) {
      if (disposition.followUp() == FollowUp.CALLBACK) {
        throw Problems.rejected(
            "callback-time-missing",
            "agreedCallbackLocal",
            "is required by the disposition " + disposition.code());
      }
      return;
    }
    Instant agreedAt = time.toInstant(file, agreed);
    if (!agreedAt.isAfter(now)) {
      throw Problems.invalid("agreedCallbackLocal", "must be in the future (was " + agreed + ")");
    }
    bookingLimit.requireWithinLimit("agreedCallbackLocal", agreedAt, now);
  }
}
