package dev.amends.contact.callback;

import dev.amends.contact.borrower.PhoneNumbersChanged;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.preference.PreferenceChanged;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.RestrictionLifted;
import dev.amends.contact.preference.RestrictionRecorded;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Adjusts callbacks on all accounts of a borrower when their phone numbers, preferences or
 * restrictions change.
 */
@ApplicationScoped
class CallbackChangeListener {
  private final Callbacks callbacks;
  private final CallbackCommands commands;
  private final CallbackRescheduler rescheduler;
  private final Persons persons;
  private final CaseFiles files;
  private final PersonFacts facts;

  CallbackChangeListener(
      Callbacks callbacks,
      CallbackCommands commands,
      CallbackRescheduler rescheduler,
      Persons persons,
      CaseFiles files,
      PersonFacts facts) {
    this.callbacks = callbacks;
    this.commands = commands;
    this.rescheduler = rescheduler;
    this.persons = persons;
    this.files = files;
    this.facts = facts;
  }

  void onPhoneNumbers(@Observes PhoneNumbersChanged changed) {
    for (CaseFile file : files.openOf(persons.accounts(changed.accounts()))) {
      rescheduler.applyPhoneNumbers(open(file), file, changed.origin());
    }
  }

  void onPreference(@Observes PreferenceChanged changed) {
    for (CaseFile file : persons.openCases(changed.file().account())) {
      rescheduler.applyCallTimes(open(file), file, changed.origin());
    }
  }

  void onRestriction(@Observes RestrictionRecorded recorded) {
    Restriction.Kind kind = recorded.terms().kind();
    for (CaseFile file : affectedCases(recorded.file().account(), kind)) {
      switch (kind) {
        case CEASE ->
            commands.cancel(
                open(file),
                file,
                callback -> callback.status != CallbackStatus.IN_PROGRESS,
                "the borrower asked that contact cease",
                recorded.origin());
        case INCONVENIENT_TIME -> rescheduler.applyCallTimes(open(file), file, recorded.origin());
        // The callback stays: another channel or another number may be used.
        case MEDIUM_OPT_OUT, INCONVENIENT_PLACE -> {}
      }
    }
  }

  void onRestrictionLifted(@Observes RestrictionLifted lifted) {
    Restriction.Kind kind = lifted.terms().kind();
    for (CaseFile file : affectedCases(lifted.account(), kind)) {
      switch (kind) {
        case CEASE -> rescheduler.resume(open(file), file, lifted.origin());
        case INCONVENIENT_TIME -> rescheduler.undoAvoidance(open(file), file, lifted.origin());
        case MEDIUM_OPT_OUT, INCONVENIENT_PLACE -> {}
      }
    }
  }

  /** The open cases for which a restriction counts that was stated on an account. */
  private List<CaseFile> affectedCases(AccountKey statedOn, Restriction.Kind kind) {
    return persons.openCases(statedOn).stream()
        .filter(file -> facts.isShared(file, statedOn, kind))
        .toList();
  }

  private CallbackBatch open(CaseFile file) {
    return callbacks.loadOpen(List.of(file.caseId()));
  }
}
