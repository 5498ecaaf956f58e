package dev.amends.contact.aftercare;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes the reminders that are due, each in a separate transaction. */
@ApplicationScoped
class DueReminderJob {
  private static final Logger LOG = Logger.getLogger(DueReminderJob.class);
  private static final int BATCH = 100;

  private final DueReminders reminders;
  private final CaseFiles files;
  private final Persons persons;
  private final DueReminderCommands commands;
  private final InstantSource clock;

  DueReminderJob(
      DueReminders reminders,
      CaseFiles files,
      Persons persons,
      DueReminderCommands commands,
      InstantSource clock) {
    this.reminders = reminders;
    this.files = files;
    this.persons = persons;
    this.commands = commands;
    this.clock = clock;
  }

  @Scheduled(
      every = "${amends.contact.aftercare.reminder-pause}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void writeDue() {
    String last = null;
    List<DueReminder> due = find(last);
    while (!due.isEmpty()) {
      for (DueReminder reminder : due) {
        tryWrite(reminder);
        last = reminder.recordKey;
      }
      due = find(last);
    }
  }

  private List<DueReminder> find(@Nullable String after) {
    return QuarkusTransaction.requiringNew()
        .call(() -> reminders.findDue(clock.instant(), after, BATCH));
  }

  /** A reminder that fails stays due and does not hold up the others. */
  private void tryWrite(DueReminder found) {
    UUID caseId = Objects.requireNonNull(found.caseId, "a waiting reminder must have a case");
    try {
      QuarkusTransaction.requiringNew().run(() -> write(found.recordKey, caseId));
    } catch (RuntimeException e) {
      LOG.warnf(e, "the due-date reminder of the case %s failed", caseId);
    }
  }

  /** The reminder may have been written or cancelled before the account was locked. */
  private void write(String recordKey, UUID caseId) {
    CaseFile file = files.lock(caseId);
    Instant now = clock.instant();
    DueReminder reminder = reminders.findById(recordKey);
    if (reminder.status == DueReminder.Status.WAITING
        && caseId.equals(reminder.caseId)
        && !now.isBefore(Objects.requireNonNull(reminder.writeAt))
        && !persons.isAwaitingInput(file.account())) {
      commands.write(reminder, file, now);
    }
  }
}
