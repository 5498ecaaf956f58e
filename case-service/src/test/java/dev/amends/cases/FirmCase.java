package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.Topics;
import java.util.List;

/** A case that is 91 days past due on the first day and has had its letter and its firm call. */
final class FirmCase {
  /** The last business day that is closed, in days after the first. */
  static final int CLOSED = 4;

  private FirmCase() {}

  static AnAccount open(Topics topics) {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("900.00", 91, 1));
    awaitCase(account);
    for (int day : List.of(1, 2, 3)) {
      close(topics, account, day);
    }
    awaitCase(account, is("stage", "LETTER"));
    close(topics, account, CLOSED);
    awaitCase(account, is("stage", "FIRM"));
    return account;
  }

  static void close(Topics topics, AnAccount account, int day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(day)));
  }
}
