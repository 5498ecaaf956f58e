package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.RestrictionRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * A borrower says how he does not want to be contacted: what is written in leaves the times that
 * are inconvenient, and is crossed out where he wants no contact at all.
 */
@ApplicationScoped
class RestrictionListener {
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;

  RestrictionListener(Callbacks callbacks, CallbackCommands callbackCommands) {
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
  }

  void follow(@Observes RestrictionRecorded stated) {
    CaseFile file = stated.file();
    CallbackBatch open = callbacks.open(List.of(file.caseId()));
    switch (stated.terms().kind()) {
      case CEASE ->
          callbackCommands.cancel(
              open,
              file,
              callback -> callback.status != CallbackStatus.IN_PROGRESS,
              "no contact is wanted",
              stated.origin());
      case INCONVENIENT_TIME -> callbackCommands.suit(open, file, stated.origin());
      // The call stays owed: another medium or another number may do.
      case MEDIUM_OPT_OUT, INCONVENIENT_PLACE -> {}
    }
  }
}
