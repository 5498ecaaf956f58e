package dev.amends.contact.task;

import dev.amends.contact.contactlog.VisitReport;
import dev.amends.contact.task.TaskCompletionResource.CompletionRequest;
import dev.amends.contact.task.TaskCompletionResource.Visit;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.TaskKind;
import java.util.Arrays;
import java.util.Objects;

/** Checks that the record of a visit is complete. */
final class VisitRecordValidator {
  private VisitRecordValidator() {}

  /**
   * Requires the record of a visit by two people.
   *
   * @param completedBy one of the two visitors
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule it breaks
   */
  static Visit requireComplete(CompletionRequest request, String completedBy) {
    Visit visit = request.visit();
    if (visit == null) {
      throw Problems.invalid("visit", "is required for a visit");
    }
    if (visit.companion().strip().equalsIgnoreCase(completedBy.strip())) {
      throw Problems.rejected(
          "second-visitor-missing",
          "visit.companion",
          "must not be the person who completes the task: a visit needs two people");
    }
    if (visit.entered() && request.result() != TaskResult.MET) {
      throw Problems.invalid("visit.entered", "must be false if the result is " + request.result());
    }
    return visit;
  }

  /**
   * The disposition of the contact: that of the conversation if somebody was met, else the result
   * itself.
   *
   * @throws dev.amends.conventions.Problem 400 if the disposition contradicts the result
   */
  static String disposition(TaskResult result, VisitReport report) {
    if (result != TaskResult.MET) {
      if (report.disposition() != null && !report.disposition().equals(result.name())) {
        throw Problems.invalid(
            "visit.contact.disposition",
            "must be absent if the result is %s (was %s)".formatted(result, report.disposition()));
      }
      return result.name();
    }
    String stated = report.disposition();
    if (stated == null || isResultWithoutConversation(stated)) {
      throw Problems.invalid(
          "visit.contact.disposition",
          "must describe the conversation if the result is MET (was %s)".formatted(stated));
    }
    return Objects.requireNonNull(stated);
  }

  private static boolean isResultWithoutConversation(String code) {
    return Arrays.stream(TaskResult.values())
        .anyMatch(result -> result.kind() == TaskKind.FIELD_VISIT && result.name().equals(code));
  }
}
