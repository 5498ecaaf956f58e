package dev.amends.contact.overview;

import dev.amends.contact.contactlog.LastContact;
import dev.amends.contact.permission.CallOutlook;
import dev.amends.contact.permission.CallOutlook.CappedAttempts;
import dev.amends.contact.permission.ContactRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agent needs to know about a case before they choose whom to call.
 *
 * @param zones the IANA zones in which the borrower may live; the wall clock of the first is shown
 *     to agents. Empty if neither zone nor region is known
 * @param lastContact the latest contact or attempt at one; absent if there was none
 * @param lastConversationAt when the borrower was last reached in person; absent if never
 * @param attempts the attempts that count towards the cap on calls that is closest to being
 *     reached; absent if no cap applies
 * @param call whether a call to the preferred number is permitted now
 */
record CaseOverviewView(
    UUID caseId,
    OverviewBorrower borrower,
    @Schema(examples = "[\"Asia/Shanghai\"]") List<String> zones,
    @Nullable LastContact lastContact,
    @Nullable Instant lastConversationAt,
    @Nullable CappedAttempts attempts,
    CallPermission call) {

  /**
   * The borrower of the case.
   *
   * @param id the lender's number of the borrower; absent until the lender has reported it
   * @param name absent until the lender has reported it
   * @param language BCP 47 tag of the language that the borrower prefers, or that the lender
   *     reported; absent if neither is known
   */
  record OverviewBorrower(
      @Nullable @Schema(examples = "B-1003") String id,
      @Nullable @Schema(examples = "王芳") String name,
      @Nullable @Schema(examples = "zh-CN") String language) {}

  /**
   * Whether a call is permitted now. It is no permit: before the call, the agent requests one.
   *
   * @param nextPermittedAt when all rules allow the call; absent if it is permitted now, or if a
   *     person has to change something first
   * @param ruleId the rule that denies the call; absent if it is permitted
   * @param citation the law or the fact on which the rule rests
   * @param reason explains the denial
   */
  record CallPermission(
      boolean permitted,
      @Nullable Instant nextPermittedAt,
      @Nullable String ruleId,
      @Nullable String citation,
      @Nullable String reason) {

    static CallPermission of(CallOutlook outlook) {
      ContactRule denial = outlook.denial();
      return new CallPermission(
          outlook.permitted(),
          outlook.nextPermittedAt(),
          denial == null ? null : denial.id(),
          denial == null ? null : denial.citation(),
          outlook.reason());
    }
  }
}
