package dev.amends.contact.letter;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;
import java.util.UUID;

/** Fired under the lock of the account when a notice was written, sent or withdrawn. */
public record NoticeProgress(CaseFile file, UUID noticeId, Step step, Origin origin) {

  /** How far the notice has come. */
  public enum Step {
    WRITTEN,
    /** Written, and to be sent on the same day. */
    WRITTEN_URGENTLY,
    SENT,
    WITHDRAWN
  }
}
