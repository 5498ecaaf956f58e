package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.Money;
import dev.amends.rules.questionnaire.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agent's structured notes on a conversation, stored and shown as they were sent.
 *
 * @param introduction how the agent introduced themselves
 * @param checks the points of the check-list that the agent completed
 * @param tasks the four tasks of a call
 * @param keyPoints the situation in short, in addition to the borrower's own words
 * @param incomeSource the main source of income, a code
 * @param monthlyExpense the borrower's monthly expenses
 * @param benefitsTold codes of the benefits of paying that the agent explained
 * @param resourcesGiven codes of the sources of help that the agent named
 * @param answers answers to the open questions, with set and version
 * @param plan the borrower's view of a proposed plan
 * @param change a change in the borrower's circumstances
 */
public record ConversationNotes(
    @Valid @Nullable Introduction introduction,
    @Size(max = 20) @Nullable List<@NotNull @Valid Check> checks,
    @Valid @Nullable Tasks tasks,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> keyPoints,
    @Size(max = 50) @Nullable String incomeSource,
    @Nullable Money monthlyExpense,
    @Nullable Cooperation cooperation,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 50) String> benefitsTold,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 50) String> resourcesGiven,
    @Size(max = 50) @Nullable List<@NotNull Answer> answers,
    @Valid @Nullable PlanFeedback plan,
    @Valid @Nullable Change change) {

  static final ConversationNotes NONE =
      new ConversationNotes(null, null, null, null, null, null, null, null, null, null, null, null);

  /** The name and role that the agent stated. */
  public record Introduction(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 100) String role,
      @Nullable Instant at) {}

  /** A point of the check-list. */
  public enum CheckItem {
    /** The agent verified the other party's identity before disclosing anything. */
    IDENTITY_CHECKED,
    /** The agent asked whether the time was convenient. */
    TIME_CONVENIENT,
    /** The agent acknowledged the difficulty. */
    DIFFICULTY_ACKNOWLEDGED,
    /** The agent let the borrower finish. */
    HEARD_OUT,
    /** The agent summarised what was agreed. */
    SUMMARISED
  }

  /** A completed point of the check-list. */
  public record Check(@NotNull CheckItem item, @NotNull Instant at) {}

  /**
   * The four tasks of a call.
   *
   * @param consequencesExplained codes of the consequences that the agent explained
   */
  public record Tasks(
      boolean paymentAsked,
      boolean reasonLearned,
      @Size(max = 20) @Nullable List<@NotBlank @Size(max = 50) String> consequencesExplained,
      boolean commitmentObtained) {

    static final Tasks NONE = new Tasks(false, false, null, false);

    Tasks withCommitment(boolean obtained) {
      return new Tasks(paymentAsked, reasonLearned, consequencesExplained, obtained);
    }
  }

  /**
   * The borrower's view of a proposed plan.
   *
   * @param objection the borrower's objection
   * @param counterProposal the borrower's alternative
   * @param counterAmount the monthly amount that the borrower offers
   */
  public record PlanFeedback(
      @NotNull UUID planId,
      @Size(max = 4000) @Nullable String objection,
      @Size(max = 4000) @Nullable String counterProposal,
      @Nullable Money counterAmount) {}

  /** A change in the borrower's circumstances: its code and the borrower's words. */
  public record Change(
      @NotBlank @Size(max = 50) String code, @Size(max = 4000) @Nullable String words) {}

  /** The notes as another case of the borrower records them: without the first case's plan. */
  ConversationNotes aboutAnotherCase(boolean commitmentObtained) {
    return new ConversationNotes(
        introduction,
        checks,
        tasks == null ? null : tasks.withCommitment(commitmentObtained),
        keyPoints,
        incomeSource,
        null,
        cooperation,
        benefitsTold,
        resourcesGiven,
        answers,
        null,
        change);
  }

  /** The same notes with answers that name set and version. */
  ConversationNotes withAnswers(List<Answer> complete) {
    return new ConversationNotes(
        introduction,
        checks,
        tasks,
        keyPoints,
        incomeSource,
        monthlyExpense,
        cooperation,
        benefitsTold,
        resourcesGiven,
        complete,
        plan,
        change);
  }

  Tasks tasksOrNone() {
    return tasks == null ? Tasks.NONE : tasks;
  }

  /** Codes of the consequences that the agent explained. */
  public List<String> consequences() {
    return orEmpty(tasksOrNone().consequencesExplained());
  }

  /** Codes of the benefits that the agent explained. */
  public List<String> benefits() {
    return orEmpty(benefitsTold);
  }

  /** Codes of the sources of help that the agent named. */
  public List<String> resources() {
    return orEmpty(resourcesGiven);
  }

  /**
   * Returns the codes, flags and amounts that the event carries. The words never leave this
   * service.
   */
  Conversation eventData(
      boolean firstContact, boolean commitmentObtained, @Nullable String noPromiseReason) {
    return new Conversation(
        firstContact,
        introduction != null,
        tasksOrNone().paymentAsked(),
        tasksOrNone().reasonLearned(),
        consequences(),
        commitmentObtained,
        noPromiseReason,
        incomeSource,
        monthlyExpense,
        cooperation,
        benefits(),
        resources(),
        plan == null ? null : plan.planId(),
        plan != null && plan.objection() != null,
        plan == null ? null : plan.counterAmount(),
        changeCode());
  }

  /** The code of the change in the borrower's circumstances; null if there is none. */
  @Nullable String changeCode() {
    return change == null ? null : change.code();
  }

  private static List<String> orEmpty(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes;
  }
}
