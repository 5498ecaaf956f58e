package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.PreferenceChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** A borrower says when he likes to be called: what is written in moves there. */
@ApplicationScoped
class PreferenceListener {
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;

  PreferenceListener(Callbacks callbacks, CallbackCommands callbackCommands) {
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
  }

  void move(@Observes PreferenceChanged stated) {
    CaseFile file = stated.file();
    callbackCommands.suit(callbacks.open(List.of(file.caseId())), file, stated.origin());
  }
}
