package dev.amends.contact.callback;

import dev.amends.contact.borrower.PhoneNumbersChanged;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.preference.PreferenceChanged;
import dev.amends.contact.preference.RestrictionRecorded;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Adjusts callbacks when phone numbers, preferences or restrictions change. */
@ApplicationScoped
class CallbackChangeListener {
  private final Callbacks callbacks;
  private final CallbackCommands commands;
  private final CallbackRescheduler rescheduler;
  private final CaseFiles files;

  CallbackChangeListener(
      Callbacks callbacks,
      CallbackCommands commands,
      CallbackRescheduler rescheduler,
      CaseFiles files) {
    this.callbacks = callbacks;
    this.commands = commands;
    this.rescheduler = rescheduler;
    this.files = files;
  }

  void onPhoneNumbers(@Observes PhoneNumbersChanged changed) {
    for (AccountKey account : changed.accounts()) {
      for (CaseFile file : files.ofAccount(account)) {
        if (file.isOpen()) {
          rescheduler.applyPhoneNumbers(load(file), file, changed.origin());
        }
      }
    }
  }

  void onPreference(@Observes PreferenceChanged changed) {
    rescheduler.applyCallTimes(load(changed.file()), changed.file(), changed.origin());
  }

  void onRestriction(@Observes RestrictionRecorded recorded) {
    CaseFile file = recorded.file();
    switch (recorded.terms().kind()) {
      case CEASE ->
          commands.cancel(
              load(file),
              file,
              callback -> callback.status != CallbackStatus.IN_PROGRESS,
              "the borrower wants no contact",
              recorded.origin());
      case INCONVENIENT_TIME -> rescheduler.applyCallTimes(load(file), file, recorded.origin());
      // The callback stays: another channel or another number may be used.
      case MEDIUM_OPT_OUT, INCONVENIENT_PLACE -> {}
    }
  }

  private CallbackBatch load(CaseFile file) {
    return callbacks.loadOpen(List.of(file.caseId()));
  }
}
