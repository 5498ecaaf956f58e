package dev.amends.contact.aftercare;

import dev.amends.contact.aftercare.DueReminderPolicy.WatchedAccount;
import dev.amends.contact.borrower.DaysPastDueReader;
import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.letter.NoticeCommands;
import dev.amends.contact.letter.NoticeWithdrawalCommands;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentDueAnnounced;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reminds the borrowers of watched accounts of announced payments, once for each due date. The
 * caller holds the lock of the account.
 */
@ApplicationScoped
public class DueReminderCommands {
  private final DueReminders reminders;
  private final CaseFiles files;
  private final DaysPastDueReader days;
  private final BorrowerTime time;
  private final NoticeCommands notices;
  private final NoticeWithdrawalCommands withdrawals;
  private final AftercareConfig config;

  DueReminderCommands(
      DueReminders reminders,
      CaseFiles files,
      DaysPastDueReader days,
      BorrowerTime time,
      NoticeCommands notices,
      NoticeWithdrawalCommands withdrawals,
      AftercareConfig config) {
    this.reminders = reminders;
    this.files = files;
    this.days = days;
    this.time = time;
    this.notices = notices;
    this.withdrawals = withdrawals;
    this.config = config;
  }

  /** Loads the reminders of accounts, with one query. */
  public DueReminderBatch load(Collection<AccountKey> accounts) {
    return new DueReminderBatch(reminders.findAll(accounts));
  }

  /**
   * Applies an announcement that is newer than the last one applied.
   *
   * @return why it is ignored; empty if the borrower is reminded
   */
  public Optional<String> announce(
      DueReminderBatch batch, PaymentDueAnnounced announced, Origin origin, Instant now) {
    DueReminder known = batch.byAccount().get(announced.account());
    if (known != null && known.isDecidedFor(announced.dueDate())) {
      return Optional.of("the borrower was already reminded of this due date");
    }
    if (known == null) {
      DueReminder first = new DueReminder(announced.account());
      first.announce(announced);
      Optional<String> obstacle = schedule(first, announced.account(), now);
      reminders.persist(first);
      batch.byAccount().put(announced.account(), first);
      return obstacle;
    }
    withdraw(known, "the lender announced another payment", origin, now);
    known.announce(announced);
    return schedule(known, announced.account(), now);
  }

  /** Schedules the reminder, or records why there is none. */
  private Optional<String> schedule(DueReminder reminder, AccountKey account, Instant now) {
    List<CaseFile> cases = files.findByAccount(account);
    Optional<String> obstacle = DueReminderPolicy.obstacle(facts(cases), reminder.dueDate);
    if (obstacle.isPresent()) {
      reminder.ignore(obstacle.get());
      return obstacle;
    }
    CaseFile file = watched(cases).orElseThrow();
    LocalDate day =
        DueReminderPolicy.day(
            reminder.dueDate,
            days.currentDay(file).orElseThrow(),
            time.day(file, now),
            config.reminderDays());
    reminder.await(file.caseId(), time.firstPermitted(file, day, now));
    return obstacle;
  }

  private static Optional<CaseFile> watched(List<CaseFile> cases) {
    return cases.stream()
        .filter(file -> file.watchUntil().isPresent())
        .max(Comparator.comparing(file -> file.watchUntil().orElseThrow()));
  }

  private WatchedAccount facts(List<CaseFile> cases) {
    Optional<CaseFile> watched = watched(cases);
    return new WatchedAccount(
        cases.stream().anyMatch(CaseFile::isOpen),
        watched.flatMap(CaseFile::watchUntil).orElse(null),
        watched.flatMap(days::currentDay).orElse(null));
  }

  /**
   * Begins to watch the account of a cured case, and schedules the reminder of a payment that was
   * announced before.
   *
   * @param until the last business day of the watch period
   */
  public void watch(CaseFile file, LocalDate until, Instant now) {
    file.watch(until);
    reminders
        .findByAccount(file.account())
        .filter(reminder -> reminder.status == DueReminder.Status.IGNORED)
        .ifPresent(reminder -> schedule(reminder, file.account(), now));
  }

  /** Cancels the reminder of an account once a payment of at least its amount has arrived. */
  public void pay(DueReminderBatch batch, PaymentReceived payment, Origin origin, Instant now) {
    DueReminder reminder = batch.byAccount().get(payment.account());
    if (reminder != null && reminder.isCoveredBy(payment.amount())) {
      cancel(reminder, "a payment of at least the amount was received", origin, now);
    }
  }

  /** Cancels the reminder of an account. */
  public void cancel(
      DueReminderBatch batch, AccountKey account, String why, Origin origin, Instant now) {
    DueReminder reminder = batch.byAccount().get(account);
    if (reminder != null) {
      cancel(reminder, why, origin, now);
    }
  }

  /** Stops watching an account whose borrower must no longer be written to. */
  public void endWatch(
      DueReminderBatch batch, AccountKey account, String why, Origin origin, Instant now) {
    endWatch(account);
    cancel(batch, account, why, origin, now);
  }

  /** Stops watching an account that has no reminder, for an earlier case of the account as well. */
  public void endWatch(AccountKey account) {
    files.findByAccount(account).forEach(CaseFile::endWatch);
  }

  /** Cancels the reminder of an account whose cured case continues. */
  public void reopen(CaseFile file, Origin origin, Instant now) {
    reminders
        .findByAccount(file.account())
        .ifPresent(reminder -> cancel(reminder, "the cured case continues", origin, now));
  }

  private void cancel(DueReminder reminder, String why, Origin origin, Instant now) {
    if (reminder.isActive()) {
      withdraw(reminder, why, origin, now);
      reminder.cancel(why);
    }
  }

  private void withdraw(DueReminder reminder, String why, Origin origin, Instant now) {
    if (reminder.status == DueReminder.Status.DECIDED && reminder.caseId != null) {
      withdrawals.withdrawOfKind(
          files.get(reminder.caseId),
          NoticeKind.DUE_DATE_REMINDER,
          new Origin(origin.by(), origin.role(), "due-date-reminder: " + why, origin.causedBy()),
          now);
    }
  }

  /** Writes a reminder that is due, or cancels it if the reason for it has gone. */
  void write(DueReminder reminder, CaseFile file, Instant now) {
    Optional<String> obstacle =
        DueReminderPolicy.obstacle(facts(files.findByAccount(file.account())), reminder.dueDate);
    if (obstacle.isPresent()) {
      reminder.cancel(obstacle.get());
      return;
    }
    reminder.decide();
    Origin origin = Origin.system("due-date-reminder: a payment is due on " + reminder.dueDate);
    notices.issueReminder(file, reminder.payment(), origin, now);
  }
}
