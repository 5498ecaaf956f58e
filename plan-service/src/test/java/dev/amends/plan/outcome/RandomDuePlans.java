package dev.amends.plan.outcome;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Random plans and promises of a lender, with their cases, holds and payments, in every state in
 * which the close of {@link #DAY} can find them. The same seed gives every lender the same plans.
 */
final class RandomDuePlans {
  static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  private static final String ALLOCATION =
      """
      {"ruleId": "default", "overpayment": "ADVANCE", "delinquentSince": null,
       "stages": [{"fromDaysPastDue": 0, "order": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"]}],
       "debt": {"penalty": 0, "fee": 0, "interest": 0, "principal": 0}}\
      """;

  private final Connection connection;
  private final String lenderId;
  private final Random random;

  RandomDuePlans(Connection connection, String lenderId, long seed) {
    this.connection = connection;
    this.lenderId = lenderId;
    this.random = new Random(seed);
  }

  void insert(int count) throws SQLException {
    for (int number = 1; number <= count; number++) {
      insertPlan(number, lenderId + ":LN-" + number);
    }
  }

  /** The id of a plan, of its case and of its terms. */
  static UUID id(String lenderId, int number) {
    return new UUID(0x0190_0000_0000_7000L + number, lenderId.hashCode());
  }

  private void insertPlan(int number, String account) throws SQLException {
    UUID id = id(lenderId, number);
    boolean promise = oneIn(4);
    boolean breached = !promise && oneIn(6);
    int instalments = promise ? 1 : 1 + random.nextInt(4);
    LocalDate firstDue = DAY.plusDays(4L - random.nextInt(16));
    long amount = 10_000L + random.nextInt(3);
    long total = amount * instalments;
    long paid = oneIn(2) ? 0 : oneIn(4) ? total : 1 + random.nextLong(total);
    insertCase(id, account);
    execute(
        """
        insert into plan (id, revision, case_id, lender_id, account_key, partition, kind, status,
            version, currency, paid_minor, next_check_on, breached_on, activated_on, counts_after,
            counts_after_sequence, closing_cause, closing_on, closing_why, allocation)
        values (?, 0, ?, ?, ?, 0, ?, ?, 1, 'CNY', ?, ?, ?, ?, 0, 1, ?, ?, ?, ?::jsonb)\
        """,
        id,
        id,
        lenderId,
        account,
        promise ? "PROMISE" : "INSTALMENTS",
        breached ? "BREACHED" : "ACTIVE",
        paid,
        DAY.minusDays(random.nextInt(2)),
        breached ? DAY.minusDays(6) : null,
        DAY.minusDays(30),
        number % 20 == 0 ? "E-1" : null,
        number % 20 == 0 ? DAY.minusDays(number % 40 / 20) : null,
        number % 20 == 0 ? "the case is closed" : null,
        promise ? null : ALLOCATION);
    insertTerms(id, promise, total);
    long left = paid;
    for (int instalment = 1; instalment <= instalments; instalment++) {
      long part = Math.min(left, amount);
      LocalDate due = firstDue.plusWeeks(instalment - 1L);
      insertInstalment(id, instalment, due, amount, part);
      left -= part;
    }
    if (paid > 0) {
      insertPayment(id, account, paid, promise);
    }
  }

  private void insertCase(UUID id, String account) throws SQLException {
    boolean ended = oneIn(12);
    boolean assessed = oneIn(3);
    execute(
        """
        insert into case_file (case_id, account_key, status, business_date, ended_on,
            overdue_minor, currency, assessment_id, sustainable_minor, sustainable_currency,
            assessment_valid_until, assessment_expired)
        values (?, ?, ?, ?, ?, 40000, 'CNY', ?, ?, ?, ?, ?)\
        """,
        id,
        account,
        ended ? "CURED" : "OPEN",
        DAY.minusDays(1),
        ended ? DAY.minusDays(random.nextInt(6)) : null,
        assessed ? id : null,
        assessed ? 5_000L : null,
        assessed ? "CNY" : null,
        assessed ? DAY.plusDays(60) : null,
        assessed ? oneIn(3) : null);
    if (oneIn(4)) {
      LocalDate from = DAY.minusDays(random.nextInt(10));
      execute(
          "insert into case_hold (hold_id, case_id, kind, held_from, held_until)"
              + " values (?, ?, 'DISPUTE', ?, ?)",
          id,
          id,
          from,
          oneIn(3) ? null : from.plusDays(random.nextInt(8)));
    }
  }

  private void insertTerms(UUID id, boolean promise, long total) throws SQLException {
    boolean withdrawn = oneIn(10);
    String insert =
        """
        insert into plan_version (id, plan_id, lender_id, number, kind, status, total_minor,
            initiator, proposed_by, proposed_at, made_on, requested_due_date, in_force_on, why)
        values (?, ?, ?, ?, ?, ?, ?, 'LENDER', 'li.na', now(), ?, ?, ?, ?)\
        """;
    String kind = promise ? "PROMISE" : "INSTALMENTS";
    LocalDate agreed = DAY.minusDays(30);
    execute(insert, id, id, lenderId, 1, kind, "IN_FORCE", total, agreed, DAY, agreed, null);
    if (withdrawn) {
      UUID other = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
      String why = "the plan was not breached";
      execute(insert, other, id, lenderId, 2, kind, "CANCELLED", total, agreed, DAY, null, why);
      insertInstalment(other, 1, DAY.plusDays(random.nextInt(9)), total, 0);
    }
  }

  private void insertInstalment(UUID terms, int number, LocalDate due, long amount, long paid)
      throws SQLException {
    execute(
        """
        insert into instalment (id, version_id, number, due_date, amount_minor, paid_minor, missed,
            reminded_on, near_breach_on)
        values (?, ?, ?, ?, ?, ?, false, ?, ?)\
        """,
        new UUID(
            terms.getMostSignificantBits() + ((long) number << 32),
            terms.getLeastSignificantBits()),
        terms,
        number,
        due,
        amount,
        paid,
        oneIn(2) ? due.minusDays(3) : null,
        paid < amount && due.isBefore(DAY) && oneIn(2) ? due : null);
  }

  private void insertPayment(UUID plan, String account, long paid, boolean promise)
      throws SQLException {
    LocalDate day = DAY.minusDays(random.nextInt(12));
    execute(
        """
        insert into payment (id, position, lender_id, account_key, payment_id, state, currency,
            amount_minor, reversed_minor, allocated_minor, penalty_minor, fee_minor,
            interest_minor, principal_minor, instalment_parts, plan_id, value_date,
            business_date, sequence, reversal_sequences)
        values (?, nextval('payment_position'), ?, ?, 'P-1', 'RECEIVED', 'CNY', ?, 0, 0, 0, 0, 0,
            0, '[]', ?, ?, ?, 2, '{}')\
        """,
        plan,
        lenderId,
        account,
        paid,
        promise ? null : plan,
        day,
        day);
  }

  private boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  private void execute(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      statement.executeUpdate();
    }
  }
}
