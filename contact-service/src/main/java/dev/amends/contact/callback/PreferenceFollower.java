package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.PreferenceStated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** A borrower says when he likes to be called: what is written in moves there. */
@ApplicationScoped
class PreferenceFollower {
  private final Callbacks callbacks;
  private final CallbackDiary diary;

  PreferenceFollower(Callbacks callbacks, CallbackDiary diary) {
    this.callbacks = callbacks;
    this.diary = diary;
  }

  void move(@Observes PreferenceStated stated) {
    CaseFile file = stated.file();
    diary.suit(callbacks.open(List.of(file.caseId())), file, stated.origin());
  }
}
