package dev.amends.contact.contactlog;

import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.Willingness;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a disposition if the borrower reported a sudden event: the assessment of
 * their finances comes before the next demand.
 */
final class HardshipPolicy {
  private HardshipPolicy() {}

  /**
   * The follow-up of a conversation in which the borrower reported a sudden event. What was agreed
   * with the borrower and what protects them stays, and so does the statement that they asked for.
   */
  static FollowUp followUp(Disposition disposition) {
    FollowUp own = disposition.followUp();
    boolean assessFirst =
        switch (own) {
          case RETRY, NONE -> true;
          case NOTICE_AND_WAIT -> disposition.notice() == NoticeKind.POSITION_AND_EXPECTATION;
          case COOL_DOWN, ASSESSMENT, PROMISE, HOLD, CALLBACK -> false;
        };
    // Without a conversation, the borrower has still to be reached.
    return assessFirst && disposition.conversation() ? FollowUp.ASSESSMENT : own;
  }

  /** What a contact shows about the willingness to pay; a borrower who cannot is not unwilling. */
  static @Nullable Willingness willingness(Disposition disposition, boolean hardship) {
    Willingness shown = disposition.willingness();
    return hardship && shown == Willingness.NO_COMMITMENT ? null : shown;
  }
}
