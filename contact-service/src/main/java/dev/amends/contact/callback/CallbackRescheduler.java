package dev.amends.contact.callback;

import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.PhoneNumbersChanged;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;

/** Nobody can be called without a number: his calls wait until one is found. */
@ApplicationScoped
public class CallbackRescheduler {
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final BorrowerTime time;
  private final CaseFiles files;
  private final ContactPoints points;
  private final InstantSource clock;

  CallbackRescheduler(
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      BorrowerTime time,
      CaseFiles files,
      ContactPoints points,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
    this.time = time;
    this.files = files;
    this.points = points;
    this.clock = clock;
  }

  void follow(@Observes PhoneNumbersChanged changed) {
    for (AccountKey account : changed.accounts()) {
      for (CaseFile file : files.ofAccount(account)) {
        if (file.isOpen()) {
          follow(callbacks.open(List.of(file.caseId())), file, changed.origin());
        }
      }
    }
  }

  /**
   * Crosses the calls of a case out where there is no number to call, and owes one anew where there
   * is one again.
   *
   * @return whether there is one
   */
  public boolean follow(CallbackBatch open, CaseFile file, Origin origin) {
    boolean found = points.hasPhone(file.account());
    if (!found && open.has(file.caseId())) {
      file.markWithoutPhone();
      callbackCommands.cancel(
          open, file, callback -> true, "there is no usable number to call", origin);
    } else if (found && file.isWithoutPhone()) {
      file.markWithPhone();
      oweAnew(open, file, origin);
    }
    return found;
  }

  private void oweAnew(CallbackBatch open, CaseFile file, Origin origin) {
    if (file.hasActivePlan()) {
      callbackCommands.followPlan(open, file, time.day(file, clock.instant()), origin);
    } else {
      CallbackReason reason =
          file.rightPartyAt().isPresent() ? CallbackReason.RETRY : CallbackReason.FIRST_CALL;
      callbackCommands.schedule(open, file, reason, clock.instant(), origin);
    }
  }
}
