package dev.amends.contact.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.contact.contactlog.VisitReport;
import dev.amends.contact.task.TaskCompletionResource.CompletionRequest;
import dev.amends.contact.task.TaskCompletionResource.Visit;
import dev.amends.conventions.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit is recorded with both visitors and its result. */
class VisitRecordValidatorTest {

  @ParameterizedTest
  @CsvSource({"li.na", "LI.NA", "' li.na '"})
  void rejectsAVisitByOnePerson(String companion) {
    assertThatThrownBy(
            () ->
                VisitRecordValidator.requireComplete(
                    completion(TaskResult.NOT_HOME, visit(companion, false)), "li.na"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("must not be the person who completes the task");
  }

  @ParameterizedTest
  @CsvSource({
    "MET, true, true",
    "MET, false, true",
    "NOT_HOME, false, true",
    "NOT_HOME, true, false",
    "REFUSED_ENTRY, true, false",
    "MOVED, true, false"
  })
  void onlySomebodyWhoWasMetLetsVisitorsIn(TaskResult result, boolean entered, boolean accepted) {
    CompletionRequest request = completion(result, visit("bo", entered));
    if (accepted) {
      assertThat(VisitRecordValidator.requireComplete(request, "li.na").companion())
          .isEqualTo("bo");
    } else {
      assertThatThrownBy(() -> VisitRecordValidator.requireComplete(request, "li.na"))
          .isInstanceOf(Problem.class);
    }
  }

  @Test
  void requiresTheVisit() {
    CompletionRequest request = new CompletionRequest(TaskResult.MET, null, null, null);
    assertThatThrownBy(() -> VisitRecordValidator.requireComplete(request, "li.na"))
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, RPC_PTP, RPC_PTP",
    "MET, THIRD_PARTY, THIRD_PARTY",
    "MET, , ",
    "MET, NOT_HOME, ",
    "MET, MOVED, ",
    "NOT_HOME, , NOT_HOME",
    "NOT_HOME, NOT_HOME, NOT_HOME",
    "NOT_HOME, RPC_PTP, ",
    "REFUSED_ENTRY, , REFUSED_ENTRY",
    "ADDRESS_WRONG, , ADDRESS_WRONG"
  })
  void derivesTheDisposition(
      TaskResult result, @Nullable String stated, @Nullable String expected) {
    VisitReport report = report(stated);
    if (expected != null) {
      assertThat(VisitRecordValidator.disposition(result, report)).isEqualTo(expected);
    } else {
      assertThatThrownBy(() -> VisitRecordValidator.disposition(result, report))
          .isInstanceOf(Problem.class);
    }
  }

  private static CompletionRequest completion(TaskResult result, Visit visit) {
    return new CompletionRequest(result, null, visit, null);
  }

  private static Visit visit(String companion, boolean entered) {
    return new Visit(companion, entered, entered, report(null));
  }

  private static VisitReport report(@Nullable String disposition) {
    return new VisitReport(
        null, null, disposition, null, null, null, null, null, null, null, null, null, null);
  }
}
