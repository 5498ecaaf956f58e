package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.RestrictionStated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * A borrower says how he does not want to be contacted: what is written in leaves the times that
 * are inconvenient, and is crossed out where he wants no contact at all.
 */
@ApplicationScoped
class RestrictionFollower {
  private final Callbacks callbacks;
  private final CallbackDiary diary;

  RestrictionFollower(Callbacks callbacks, CallbackDiary diary) {
    this.callbacks = callbacks;
    this.diary = diary;
  }

  void follow(@Observes RestrictionStated stated) {
    CaseFile file = stated.file();
    OpenCallbacks open = callbacks.open(List.of(file.caseId()));
    switch (stated.terms().kind()) {
      case CEASE ->
          diary.cancel(
              open,
              file,
              callback -> callback.status != CallbackStatus.IN_PROGRESS,
              "no contact is wanted",
              stated.origin());
      case INCONVENIENT_TIME -> diary.suit(open, file, stated.origin());
      // The call stays owed: another medium or another number may do.
      case MEDIUM_OPT_OUT, INCONVENIENT_PLACE -> {}
    }
  }
}
