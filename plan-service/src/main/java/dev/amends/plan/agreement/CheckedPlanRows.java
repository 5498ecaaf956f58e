package dev.amends.plan.agreement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the columns of plans and instalments that the close of a business day can change. */
final class CheckedPlanRows {
  private static final String STORE_PLANS =
      """
      update plan p
      set revision = p.revision + 1, status = o.status, paid_minor = o.paid,
          next_check_on = o.next_check, result_on = o.result, breached_on = o.breached,
          not_adjusted_why = o.not_adjusted
      from unnest(?::uuid[], ?, ?, ?::date[], ?::date[], ?::date[], ?)
          as o(id, status, paid, next_check, result, breached, not_adjusted)
      where p.id = o.id\
      """;

  private static final String STORE_INSTALMENTS =
      """
      update instalment i
      set paid_minor = o.paid, paid_interest_minor = o.paid_interest, missed = o.missed,
          judged_on = o.judged, near_breach_on = o.near_breach, reminded_on = o.reminded
      from unnest(?::uuid[], ?, ?, ?, ?::date[], ?::date[], ?::date[])
          as o(id, paid, paid_interest, missed, judged, near_breach, reminded)
      where i.id = o.id\
      """;

  private CheckedPlanRows() {}

  static void storePlans(Connection connection, List<Plan> plans) throws SQLException {
    if (plans.isEmpty()) {
      return;
    }
    ArrayColumns<Plan> columns = new ArrayColumns<>(connection, plans);
    try (PreparedStatement update = connection.prepareStatement(STORE_PLANS)) {
      update.setArray(1, columns.texts(plan -> plan.id));
      update.setArray(2, columns.texts(plan -> plan.status));
      update.setArray(3, columns.numbers(plan -> plan.paidMinor));
      update.setArray(4, columns.texts(plan -> plan.nextCheckOn));
      update.setArray(5, columns.texts(CheckedPlanRows::resultOn));
      update.setArray(6, columns.texts(CheckedPlanRows::breachedOn));
      update.setArray(7, columns.texts(CheckedPlanRows::notAdjustedWhy));
      requireAll(plans.size(), update.executeUpdate());
    }
  }

  private static @Nullable LocalDate resultOn(Plan plan) {
    return plan instanceof Promise promise ? promise.resultOn : null;
  }

  private static @Nullable LocalDate breachedOn(Plan plan) {
    return plan instanceof RepaymentPlan repayment ? repayment.breachedOn : null;
  }

  private static @Nullable String notAdjustedWhy(Plan plan) {
    return plan instanceof RepaymentPlan repayment ? repayment.notAdjustedWhy : null;
  }

  static void storeInstalments(Connection connection, List<InstalmentOutcome> instalments)
      throws SQLException {
    if (instalments.isEmpty()) {
      return;
    }
    ArrayColumns<InstalmentOutcome> columns = new ArrayColumns<>(connection, instalments);
    try (PreparedStatement update = connection.prepareStatement(STORE_INSTALMENTS)) {
      update.setArray(1, columns.texts(InstalmentOutcome::id));
      update.setArray(2, columns.numbers(InstalmentOutcome::paidMinor));
      update.setArray(3, columns.numbers(InstalmentOutcome::paidInterestMinor));
      update.setArray(4, columns.booleans(InstalmentOutcome::missed));
      update.setArray(5, columns.texts(InstalmentOutcome::judgedOn));
      update.setArray(6, columns.texts(InstalmentOutcome::nearBreachOn));
      update.setArray(7, columns.texts(InstalmentOutcome::remindedOn));
      requireAll(instalments.size(), update.executeUpdate());
    }
  }

  private static void requireAll(int expected, int written) {
    if (written != expected) {
      throw new IllegalStateException(
          "%d rows were to be updated, but %d were".formatted(expected, written));
    }
  }
}
