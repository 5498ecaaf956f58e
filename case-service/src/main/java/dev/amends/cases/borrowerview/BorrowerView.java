package dev.amends.cases.borrowerview;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.PreferredTime;
import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A borrower's view of their account. Public because the template reads it.
 *
 * @param language the BCP 47 tag of the texts
 * @param account the account number with all but the last four characters hidden
 * @param state the state of the account in words
 * @param businessDate the lender's business date of the figures
 * @param overdue absent if nothing is overdue
 * @param outstanding the whole debt, if the lender reports it
 * @param agreement the loan agreement, if the lender reports it
 * @param plan the promise or plan in force; absent if there is none
 * @param contacts the most recent contacts, newest first
 * @param pauses the holds in force, in words
 * @param complaints oldest first
 * @param howToComplain how to complain, in words
 * @param preference how the borrower wants to be contacted; absent if they stated no preference
 * @param restrictions how the borrower does not want to be contacted, in words
 * @param rights the borrower's rights, in words
 */
public record BorrowerView(
    String language,
    LenderContact lender,
    String account,
    String state,
    LocalDate businessDate,
    @Nullable OverdueAmount overdue,
    @Nullable Money outstanding,
    @Nullable Agreement agreement,
    @Nullable PlanProgress plan,
    List<PastContact> contacts,
    List<Pause> pauses,
    List<ComplaintStatus> complaints,
    String howToComplain,
    @Nullable PreferredContact preference,
    List<String> restrictions,
    List<String> rights) {

  /**
   * How to reach and to pay the lender.
   *
   * @param address line by line
   * @param hours office hours
   * @param payment how to pay, line by line
   */
  public record LenderContact(
      String name,
      List<String> address,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String hours,
      List<String> payment) {}

  /**
   * The amount overdue. Its components are absent unless they add up to the total.
   *
   * @param since the oldest unpaid due date
   * @param days the days past due
   */
  public record OverdueAmount(
      Money total,
      @Nullable Money principal,
      @Nullable Money interest,
      @Nullable Money fee,
      @Nullable Money penalty,
      LocalDate since,
      int days) {}

  /** The loan agreement. */
  public record Agreement(
      @Nullable String number,
      @Nullable LocalDate signedOn,
      @Nullable Money principal,
      @Nullable String terms) {}

  /**
   * A promise or plan in force.
   *
   * @param kind the kind, in words
   * @param begunOn the business date on which it came into force
   * @param paid the sum of the payments that were made in full; absent if there are none
   * @param nextDueOn the due date of the first payment that was not made in full; absent if all
   *     were
   * @param nextAmount the amount of that payment
   */
  public record PlanProgress(
      String kind,
      LocalDate begunOn,
      @Nullable Money paid,
      @Nullable LocalDate nextDueOn,
      @Nullable Money nextAmount) {}

  /**
   * A contact.
   *
   * @param byBorrower whether the borrower contacted the lender
   * @param subject what it was about, in words
   */
  public record PastContact(Instant at, Channel channel, boolean byBorrower, String subject) {}

  /**
   * A hold that stops the follow-up.
   *
   * @param text the reason, in words
   * @param until the last day, if it is known
   */
  public record Pause(String text, @Nullable LocalDate until) {}

  /**
   * A complaint.
   *
   * @param status the status, in words
   * @param decideBy the deadline of the decision; absent once it is decided
   */
  public record ComplaintStatus(
      Instant openedAt, String status, @Nullable Instant decideBy, @Nullable Instant decidedAt) {}

  /**
   * How the borrower wants to be contacted; an absent part means no preference.
   *
   * @param language the BCP 47 tag of the preferred language
   */
  public record PreferredContact(
      @Nullable Channel channel, @Nullable String language, List<PreferredTime> times) {}
}
