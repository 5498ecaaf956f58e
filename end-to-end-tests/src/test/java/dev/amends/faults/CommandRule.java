package dev.amends.faults;

import dev.amends.faults.Books.Written;
import dev.amends.faults.Guarantee.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What agents and supervisors were told was done is done, once, and told once. */
final class CommandRule implements Judge.Rule {

  @Override
  public Stream<Finding> check(Ledger ledger, Books books) {
    return Stream.of(
            once("assessment-service", ledger.assessments(), books.assessments),
            once(
                "outbox of assessments",
                ledger.assessments(),
                told(books, "AssessmentCompleted", "/assessmentId", one -> true)),
            once("plan-service", ledger.plans(), books.plans.stream().map(Books.Plan::id).toList()),
            once(
                "outbox of proposals",
                ledger.plans(),
                told(
                    books,
                    "PlanProposed",
                    "/planId",
                    one -> one.field("/terms/version").equals("1"))),
            once(
                "outbox of approvals",
                ledger.approvals(),
                told(books, "PlanApproved", "/planId", one -> true)))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> once(String where, Set<String> expected, List<String> found) {
    return Once.each(Guarantee.COMMANDS, where, expected, found);
  }

  private static List<String> told(
      Books books, String event, String idPath, Predicate<Written> which) {
    return books.outbox.stream()
        .filter(one -> one.is(event))
        .filter(which)
        .map(one -> one.field(idPath))
        .toList();
  }
}
