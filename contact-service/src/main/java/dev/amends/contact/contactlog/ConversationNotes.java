package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent notes of a talk, point by point; as it comes in, it is kept and shown.
 *
 * @param introduction how the agent said who he is
 * @param checks what he did to hear the borrower out, and when
 * @param tasks the four tasks of a call
 * @param keyPoints the reason and the situation in short, beside the borrower's own words
 * @param incomeSource the main one, coded
 * @param monthlyExpense what he spends a month
 * @param benefitsTold codes of the benefits of paying in time that were explained
 * @param resourcesGiven codes of the sources of help that were named
 * @param answers to the questions of the question set
 * @param plan what he said of a plan
 * @param change what changed in his circumstances
 */
record ConversationNotes(
    @Valid @Nullable Introduction introduction,
    @Size(max = 20) @Nullable List<@NotNull @Valid Check> checks,
    @Valid @Nullable Tasks tasks,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> keyPoints,
    @Size(max = 50) @Nullable String incomeSource,
    @Nullable Money monthlyExpense,
    @Nullable Cooperation cooperation,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 50) String> benefitsTold,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 50) String> resourcesGiven,
    @Size(max = 50) @Nullable List<@NotNull @Valid Answer> answers,
    @Valid @Nullable PlanTalk plan,
    @Valid @Nullable Change change) {

  static final ConversationNotes NONE =
      new ConversationNotes(null, null, null, null, null, null, null, null, null, null, null, null);

  /** The agent's own name and role, as he stated them. */
  record Introduction(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 100) String role,
      @Nullable Instant at) {}

  /** A point of the check-list. */
  enum CheckItem {
    /** The other party's identity was checked before anything was told. */
    IDENTITY_CHECKED,
    /** It was asked whether the time is convenient. */
    TIME_CONVENIENT,
    /** The agent said that he sees how hard it is. */
    DIFFICULTY_ACKNOWLEDGED,
    /** The borrower was heard out. */
    HEARD_OUT,
    /** What was agreed was said again at the end. */
    SUMMARISED
  }

  /** A point that was done, and when. */
  record Check(@NotNull CheckItem item, @NotNull Instant at) {}

  /**
   * The four tasks of a call.
   *
   * @param consequencesExplained codes of the consequences that were told
   */
  record Tasks(
      boolean paymentAsked,
      boolean reasonLearned,
      @Size(max = 20) @Nullable List<@NotBlank @Size(max = 50) String> consequencesExplained,
      boolean commitmentObtained) {

    static final Tasks NONE = new Tasks(false, false, null, false);
  }

  /** What was answered to a question, verbatim. */
  record Answer(
      @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,49}") String questionId,
      @NotBlank @Size(max = 4000) String text) {}

  /**
   * What was said of a plan.
   *
   * @param objection what he has against it
   * @param counterProposal what he would do instead
   * @param counterAmount what he offers a month
   */
  record PlanTalk(
      @NotNull UUID planId,
      @Size(max = 4000) @Nullable String objection,
      @Size(max = 4000) @Nullable String counterProposal,
      @Nullable Money counterAmount) {}

  /** What changed, coded and in words. */
  record Change(@NotBlank @Size(max = 50) String code, @Size(max = 4000) @Nullable String words) {}

  Tasks tasksOrNone() {
    return tasks == null ? Tasks.NONE : tasks;
  }

  List<String> consequencesTold() {
    return listed(tasksOrNone().consequencesExplained());
  }

  List<String> benefits() {
    return listed(benefitsTold);
  }

  List<String> resources() {
    return listed(resourcesGiven);
  }

  private static List<String> listed(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes;
  }
}
