package dev.amends.benchmarks.breach;

import dev.amends.benchmarks.close.Portfolio;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Inserts plans of three monthly instalments. Some have paid nothing, so that the close of {@link
 * #DAY} breaches them; the others have paid the first instalment in time.
 *
 * <p>Without a valid assessment no new terms are proposed after the breach, so that both sides
 * write the same rows.
 */
final class RunningPlans implements Portfolio {

  /** The business day that ends the grace period of the first instalment. */
  static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  private static final LocalDate FIRST_DUE = LocalDate.of(2026, 3, 10);
  private static final int INSTALMENT_MINOR = 20_000;
  private static final int INSTALMENTS = 3;

  /** Rows are inserted with ids in ascending order, like those of the service. */
  private static final String NUMBERED =
      """
      from (
          select n, n %% 100 < %4$d as short, '%1$s:LN-' || n as account_key,
              (n + n / 100) %% %5$d as partition,
              (lpad(to_hex(%2$d + n), 16, '0') || right(md5(n::text), 16))::uuid as id
          from generate_series(1, %3$d) n) numbered\
      """;

  private static final List<String> INSERTS =
      List.of(
          "insert into account_lock (record_key) select account_key",
          """
          insert into lender_account (account_key, partition, currency)
          select account_key, partition, 'CNY'\
          """,
          """
          insert into case_file (case_id, account_key, status, business_date, overdue_minor,
              currency)
          select id, account_key, 'OPEN', date '%6$s' - 30, %7$d * %8$d, 'CNY'\
          """,
          """
          insert into plan (id, revision, case_id, lender_id, account_key, partition, kind, status,
              version, currency, paid_minor, next_check_on, activated_on, counts_after,
              counts_after_sequence, allocation)
          select id, 0, id, '%1$s', account_key, partition, 'INSTALMENTS', 'ACTIVE', 1, 'CNY',
              case when short then 0 else %7$d end,
              case when short then date '%6$s' + 4 else date '%6$s' + interval '1 month -3 days' end,
              date '%6$s' - 20, 0, 1,
              '{"ruleId": "default", "overpayment": "ADVANCE", "delinquentSince": null,
                "stages": [{"fromDaysPastDue": 0,
                            "order": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"]}],
                "debt": {"penalty": 0, "fee": 0, "interest": 0, "principal": 0}}'\
          """,
          """
          insert into plan_version (id, plan_id, lender_id, number, kind, status, total_minor,
              initiator, proposed_by, proposed_at, made_on, requested_due_date, in_force_on)
          select id, id, '%1$s', 1, 'INSTALMENTS', 'IN_FORCE', %7$d * %8$d, 'LENDER', 'li.na',
              timestamptz '2026-02-18T02:00:00Z', date '%6$s' - 20, date '%6$s', date '%6$s' - 20\
          """,
          """
          insert into instalment (id, version_id, number, due_date, amount_minor, paid_minor,
              missed, reminded_on, near_breach_on)
          select (lpad(to_hex(%2$d + n), 16, '0') || right(md5(n || '-' || number), 16))::uuid, id,
              number, date '%6$s' + (number - 1) * interval '1 month', %7$d,
              case when short or number > 1 then 0 else %7$d end, false,
              case when number = 1 then date '%6$s' - 3 end,
              case when short and number = 1 then date '%6$s' end\
          """,
          """
          insert into payment (id, position, lender_id, account_key, payment_id, state, currency,
              amount_minor, reversed_minor, allocated_minor, penalty_minor, fee_minor,
              interest_minor, principal_minor, instalment_parts, plan_id, value_date,
              business_date, sequence, reversal_sequences)
          select id, nextval('payment_position'), '%1$s', account_key, 'P-1', 'RECEIVED', 'CNY',
              %7$d, 0, %7$d, 0, 0, 0, %7$d,
              '[{"instalment": 1, "components":
                  {"penalty": 0, "fee": 0, "interest": 0, "principal": %7$d}}]',
              id, date '%6$s', date '%6$s', 2, '{}'\
          """);

  private final Connection connection;
  private long inserted;

  RunningPlans(Connection connection) {
    this.connection = connection;
  }

  @Override
  public String items() {
    return "plans";
  }

  @Override
  public LocalDate day() {
    return DAY;
  }

  @Override
  public LocalDate nextDay() {
    return DAY.plusDays(1);
  }

  @Override
  public String tables() {
    return "account_lock, lender_account, case_file, plan, plan_version, instalment, payment";
  }

  @Override
  public void add(String lenderId, int count, int percentShort) throws SQLException {
    for (String insert : INSERTS) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              (insert + "\n" + NUMBERED + selected(insert))
                  .formatted(
                      lenderId,
                      inserted,
                      count,
                      percentShort,
                      EmbeddedBroker.PARTITIONS,
                      FIRST_DUE,
                      INSTALMENT_MINOR,
                      INSTALMENTS))) {
        statement.executeUpdate();
      }
    }
    inserted += count;
  }

  private static String selected(String insert) {
    if (insert.contains("into instalment")) {
      return "\ncross join generate_series(1, %8$d) number";
    }
    return insert.contains("into payment") ? "\nwhere not short" : "";
  }

  @Override
  public String resultQuery() {
    return """
        select status, count(*) from plan where lender_id = ? group by 1
        union all
        select 'missed on ' || i.judged_on, count(*) from instalment i
        join plan_version v on v.id = i.version_id join plan p on p.id = v.plan_id
        where p.lender_id = ? and i.missed group by 1\
        """;
  }

  @Override
  public String changedKind() {
    return "BREACHED";
  }
}
