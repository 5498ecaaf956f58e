package dev.amends.plan.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.events.AccountKey;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.allocation.AllocationTerms;
import dev.amends.plan.schedule.DayCount;
import dev.amends.plan.schedule.InterestMethod;
import dev.amends.plan.schedule.InterestTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps the rows of {@link DuePlans} to entities that no persistence context manages. */
record DuePlanRows(ObjectMapper json) {

  /**
   * The columns that the check of a plan reads. Until a plan has received money, it does not need
   * its allocation.
   */
  static final String PLAN_COLUMNS =
      """
      p.id, p.revision, p.case_id, p.account_key, p.partition, p.kind, p.status, p.version,
      p.currency, p.paid_minor, p.next_check_on, p.result_on, p.breached_on, p.not_adjusted_why,
      p.forgiven_until, p.activated_on, p.counts_after, p.counts_until, p.counts_after_sequence,
      case when p.paid_minor > 0 then p.allocation end as allocation,
      v.id as version_id, v.number, v.kind as version_kind, v.total_minor, v.sustainable_minor,
      v.method, v.down_payment_minor, v.discount_minor, v.annual_rate_percent, v.day_count,
      v.interest_method, v.in_force_on\
      """;

  static final String INSTALMENT_COLUMNS =
      """
      i.version_id, i.id, i.number, i.due_date, i.amount_minor, i.interest_minor, i.paid_minor,
      i.paid_interest_minor, i.missed, i.judged_on, i.near_breach_on, i.reminded_on\
      """;

  /** Creates the plan of a row of {@link #PLAN_COLUMNS}, with its terms in force. */
  Plan plan(ResultSet row) throws SQLException {
    PlanKind kind = PlanKind.valueOf(row.getString("kind"));
    Plan plan = kind == PlanKind.PROMISE ? promise(row) : repayment(row);
    plan.id = row.getObject("id", UUID.class);
    plan.revision = row.getLong("revision");
    plan.caseId = row.getObject("case_id", UUID.class);
    plan.accountKey = AccountKey.parse(row.getString("account_key"));
    plan.lenderId = plan.accountKey.lenderId();
    plan.partition = row.getObject("partition", Integer.class);
    plan.kind = kind;
    plan.status = PlanStatus.valueOf(row.getString("status"));
    plan.version = row.getInt("version");
    plan.currency = Currency.getInstance(row.getString("currency"));
    plan.paidMinor = row.getLong("paid_minor");
    plan.nextCheckOn = date(row, "next_check_on");
    plan.paymentPeriod = paymentPeriod(row);
    plan.versions.add(termsInForce(row, plan));
    return plan;
  }

  private static PaymentPeriod paymentPeriod(ResultSet row) throws SQLException {
    PaymentPeriod period =
        new PaymentPeriod(
            row.getObject("activated_on", LocalDate.class), row.getLong("counts_after"));
    period.untilPosition = number(row, "counts_until");
    period.afterSequence = number(row, "counts_after_sequence");
    return period;
  }

  private static Promise promise(ResultSet row) throws SQLException {
    Promise promise = new Promise();
    promise.resultOn = date(row, "result_on");
    return promise;
  }

  private RepaymentPlan repayment(ResultSet row) throws SQLException {
    RepaymentPlan plan = new RepaymentPlan();
    plan.allocation = allocation(row.getString("allocation"));
    plan.breachedOn = date(row, "breached_on");
    plan.notAdjustedWhy = row.getString("not_adjusted_why");
    plan.forgivenUntil = date(row, "forgiven_until");
    return plan;
  }

  private @Nullable AllocationTerms allocation(@Nullable String text) {
    try {
      return text == null ? null : json.readValue(text, AllocationTerms.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the allocation of a plan cannot be read", e);
    }
  }

  private static PlanVersion termsInForce(ResultSet row, Plan plan) throws SQLException {
    PlanVersion terms = new PlanVersion();
    terms.id = row.getObject("version_id", UUID.class);
    terms.plan = plan;
    terms.lenderId = plan.lenderId;
    terms.number = row.getInt("number");
    terms.kind = PlanKind.valueOf(row.getString("version_kind"));
    terms.status = VersionStatus.IN_FORCE;
    terms.totalMinor = row.getLong("total_minor");
    terms.sustainableMinor = number(row, "sustainable_minor");
    terms.method = row.getString("method");
    terms.downPaymentMinor = number(row, "down_payment_minor");
    terms.discountMinor = number(row, "discount_minor");
    terms.interest = interest(row);
    terms.inForceOn = date(row, "in_force_on");
    return terms;
  }

  private static @Nullable InterestTerms interest(ResultSet row) throws SQLException {
    String method = row.getString("interest_method");
    return method == null
        ? null
        : new InterestTerms(
            row.getBigDecimal("annual_rate_percent"),
            DayCount.valueOf(row.getString("day_count")),
            InterestMethod.valueOf(method));
  }

  /** Creates the instalment of a row of {@link #INSTALMENT_COLUMNS}. */
  static PlannedInstalment instalment(ResultSet row, PlanVersion terms) throws SQLException {
    PlannedInstalment instalment = new PlannedInstalment();
    instalment.id = row.getObject("id", UUID.class);
    instalment.version = terms;
    instalment.number = row.getInt("number");
    instalment.dueDate = row.getObject("due_date", LocalDate.class);
    instalment.amountMinor = row.getLong("amount_minor");
    instalment.interestMinor = number(row, "interest_minor");
    instalment.paidMinor = row.getLong("paid_minor");
    instalment.paidInterestMinor = row.getLong("paid_interest_minor");
    instalment.missed = row.getBoolean("missed");
    instalment.judgedOn = date(row, "judged_on");
    instalment.nearBreachOn = date(row, "near_breach_on");
    instalment.remindedOn = date(row, "reminded_on");
    return instalment;
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }
}
