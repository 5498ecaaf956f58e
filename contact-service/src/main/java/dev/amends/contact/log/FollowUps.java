package dev.amends.contact.log;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.CallbackDiary;
import dev.amends.contact.callback.OpenCallbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.notice.NoticeDesk;
import dev.amends.contact.notice.NoticeKind;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What a contact leads to here; promise, assessment and hold are for those who hear of it. */
@ApplicationScoped
class FollowUps {
  private final CallbackDiary diary;
  private final BorrowerTime time;
  private final NoticeDesk notices;

  FollowUps(CallbackDiary diary, BorrowerTime time, NoticeDesk notices) {
    this.diary = diary;
    this.time = time;
    this.notices = notices;
  }

  /**
   * Starts what follows from a contact.
   *
   * @param logged the id of the event that told the contact
   */
  void start(
      OpenCallbacks open,
      CaseFile file,
      Contact contact,
      ContactReport report,
      String logged,
      Instant now) {
    if (!file.isOpen()) {
      return;
    }
    Origin origin = Origin.event("disposition: " + contact.disposition, logged);
    Instant later = now.plus(report.disposition().delayOrNone());
    switch (contact.followUp) {
      case RETRY -> {
        if (report.disposition().delay() == null) {
          diary.retry(open, file, contact.contactedAt, origin);
        } else {
          diary.schedule(open, file, CallbackReason.RETRY, later, origin);
        }
      }
      case NOTICE_AND_WAIT -> {
        rest(open, file, later, origin);
        notices.issue(file, NoticeKind.POSITION_AND_EXPECTATION, contact.id, later, origin, now);
        diary.schedule(open, file, CallbackReason.WAITING_TIME_OVER, later, origin);
      }
      case COOL_DOWN -> {
        rest(open, file, later, origin);
        diary.schedule(open, file, CallbackReason.COOL_DOWN, later, origin);
      }
      case CALLBACK, ASSESSMENT, PROMISE, HOLD, NONE -> {}
    }
    if (report.agreedLocal() != null && !file.isHeld()) {
      diary.agree(open, file, report.agreedLocal(), null, origin);
    }
  }

  /** Until then nobody calls: what was owed before is crossed out; a plan is followed after it. */
  private void rest(OpenCallbacks open, CaseFile file, Instant until, Origin origin) {
    file.rest(until);
    diary.cancel(
        open,
        file,
        callback -> callback.dueAt().isBefore(until),
        "no contact until " + until,
        origin);
    diary.followPlan(open, file, time.day(file, until), origin);
  }
}
