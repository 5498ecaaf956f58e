package dev.amends.contact.casefile;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the borrower was reached about a case, and whether they can and may be contacted now. */
@Embeddable
public class ContactState {
  private @Nullable Instant rightPartyAt;
  private boolean withoutPhone;
  private @Nullable Instant noContactBefore;

  /** Records a right-party contact; an earlier one never replaces a later one. */
  public void recordReached(Instant at) {
    rightPartyAt = rightPartyAt == null || at.isAfter(rightPartyAt) ? at : rightPartyAt;
  }

  /** Stops outbound contact until the given time; an earlier end never shortens a later one. */
  public void pauseContact(Instant until) {
    noContactBefore =
        noContactBefore == null || until.isAfter(noContactBefore) ? until : noContactBefore;
  }

  /** Ends a waiting time or cool-down, because the borrower contacted us. */
  public void resumeContact() {
    noContactBefore = null;
  }

  /** Records that no usable phone number is left, so that the case gets no callbacks. */
  public void markWithoutPhone() {
    withoutPhone = true;
  }

  public void markWithPhone() {
    withoutPhone = false;
  }

  public boolean isWithoutPhone() {
    return withoutPhone;
  }

  /** The time at which the borrower was last reached in person. */
  public Optional<Instant> rightPartyAt() {
    return Optional.ofNullable(rightPartyAt);
  }

  /** The end of a waiting time or cool-down. */
  public Optional<Instant> noContactBefore() {
    return Optional.ofNullable(noContactBefore);
  }
}
