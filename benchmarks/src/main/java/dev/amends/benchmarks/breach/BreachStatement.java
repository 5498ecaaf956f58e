package dev.amends.benchmarks.breach;

import dev.amends.benchmarks.measure.Throughput;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.Topic;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Closes a business day as plain SQL with the guarantees of the service. The close of a partition
 * is one transaction: it records the message and the closed day, and one statement locks the
 * accounts in their order, marks instalments as missed and plans as breached, and inserts the
 * events into the outbox.
 *
 * <p>It knows neither holds nor tolerance, and replays no payments.
 */
final class BreachStatement {
  private static final String RECEIVE =
      """
      insert into inbox (source, id, topic, partition, "offset", record_key, type, content)
      values ('urn:bench', ?, '%s', ?, 0, ?, '%s', sha256('{}'))\
      """
          .formatted(Topic.LENDER_ACCOUNTS.topicName(), Event.type(BusinessDayClosed.class));

  private static final String CLOSE =
      "insert into closed_business_day (lender_id, partition, closed_on) values (?, ?, date '%s')"
          .formatted(RunningPlans.DAY);

  /** A slot without a relay, so that these rows are not published. */
  private static final short SLOT = 99;

  private static final String BREACH =
      """
      with locked as (
          select record_key from account_lock
          where record_key in (
              select account_key from plan
              where lender_id = ? and partition = ? and next_check_on <= %1$s)
          order by record_key collate "C" for update),
      missed as (
          update instalment i set missed = true, judged_on = %1$s
          from locked l join plan p on p.account_key = l.record_key
              join plan_version v on v.plan_id = p.id
          where p.next_check_on <= %1$s and p.status = 'ACTIVE'
              and v.status = 'IN_FORCE' and i.version_id = v.id and i.judged_on is null
              and i.paid_minor < i.amount_minor and i.due_date + 3 < %1$s
          returning v.plan_id, i.number, i.due_date, i.amount_minor,
              i.amount_minor - i.paid_minor as short_minor),
      breached as (
          update plan p set status = 'BREACHED', revision = p.revision + 1, breached_on = %1$s,
              next_check_on = (
                  select min(i.due_date) + 1 from instalment i
                  join plan_version v on v.id = i.version_id
                  where v.plan_id = p.id and v.status = 'IN_FORCE' and i.due_date > %1$s)
          from (
              select plan_id, sum(short_minor) as short_minor, count(*) as instalments
              from missed group by plan_id) m
          where p.id = m.plan_id
          returning p.*, m.short_minor, m.instalments),
      events as (
          select b.account_key, '%2$s' as type, json_build_object('caseId', b.case_id, 'lenderId',
                  b.lender_id, 'accountId', split_part(b.account_key, ':', 2), 'planId', b.id,
                  'number', m.number, 'dueDate', m.due_date,
                  'amount', json_build_object('amount', (m.amount_minor / 100.0)::numeric(18, 2)::text,
                      'currency', b.currency),
                  'shortBy', json_build_object('amount', (m.short_minor / 100.0)::numeric(18, 2)::text,
                      'currency', b.currency),
                  'businessDate', %1$s, 'origin', json_build_object('by', 'system', 'role', 'system',
                      'reason', 'plan.missed')) as payload
          from missed m join breached b on b.id = m.plan_id
          union all
          select b.account_key, '%3$s', json_build_object('caseId', b.case_id, 'lenderId',
                  b.lender_id, 'accountId', split_part(b.account_key, ':', 2), 'planId', b.id,
                  'version', b.version,
                  'shortBy', json_build_object('amount', (b.short_minor / 100.0)::numeric(18, 2)::text,
                      'currency', b.currency),
                  'missedInstalments', b.instalments, 'effectiveOn', %1$s,
                  'businessDate', %1$s, 'origin', json_build_object('by', 'system', 'role', 'system',
                      'reason', 'plan.breach'))
          from breached b)
      insert into outbox (sequence, id, aggregatetype, aggregateid, type, payload, slot,
          occurred_at)
      select nextval('bare_sequence'), gen_random_uuid(), '%4$s', account_key, type, payload::text,
          %5$d, now()
      from events\
      """
          .formatted(
              "date '" + RunningPlans.DAY + "'",
              Event.type(InstalmentMissed.class),
              Event.type(PlanBreached.class),
              Topic.PLANS.topicName(),
              SLOT);

  private final Connection connection;

  BreachStatement(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      // A separate sequence, because the relay reads the other one.
      statement.execute("create sequence bare_sequence");
    }
  }

  /** Closes the day of a lender, and breaches its plans that are short. */
  Throughput run(String lenderId, int breached) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement receive = connection.prepareStatement(RECEIVE);
        PreparedStatement close = connection.prepareStatement(CLOSE);
        PreparedStatement breach = connection.prepareStatement(BREACH)) {
      long startedAt = System.nanoTime();
      for (int partition = 0; partition < EmbeddedBroker.PARTITIONS; partition++) {
        receive.setString(1, lenderId + "/partition-" + partition);
        receive.setInt(2, partition);
        receive.setString(3, lenderId);
        receive.executeUpdate();
        close.setString(1, lenderId);
        close.setInt(2, partition);
        close.executeUpdate();
        breach.setString(1, lenderId);
        breach.setInt(2, partition);
        breach.executeUpdate();
        connection.commit();
      }
      return Throughput.since(startedAt, breached);
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
