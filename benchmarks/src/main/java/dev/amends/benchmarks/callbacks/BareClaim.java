package dev.amends.benchmarks.callbacks;

import dev.amends.benchmarks.measure.Throughput;
import dev.amends.events.ContactEvent.CallbackDue;
import dev.amends.events.Event;
import dev.amends.events.Topic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Executes the claim of contact-service as bare SQL.
 *
 * <p>One statement per batch locks, updates and inserts the same rows; the events are not
 * published.
 */
final class BareClaim {

  /** A slot without a relay, so that these rows are not published. */
  private static final short SLOT = 99;

  /** The claim of contact-service combined with its insert into the outbox. */
  private static final String FIRE =
      """
      with due as (
          update callback c set status = 'DUE', version = c.version + 1,
              sla_until = c.sla_until + late(?, c.due_at),
              missed_after = c.sla_until + late(?, c.due_at)
          where c.id = any (array(
              select c.id from callback c join account_lock l on l.record_key = c.record_key
              where c.status = 'SCHEDULED' and c.due_at <= ? and not exists (
                  select from awaited_input p where p.record_key = c.record_key)
              order by c.due_at, c.id limit ? for update skip locked))
          returning c.id, c.case_id, c.lender_id, c.account_id, c.record_key, c.reason, c.due_at,
              c.sla_until)
      insert into outbox (sequence, id, aggregatetype, aggregateid, type, payload, slot,
          occurred_at)
      select nextval('bare_sequence'), gen_random_uuid(), ?, record_key, ?,
          json_build_object('caseId', case_id, 'lenderId', lender_id, 'accountId', account_id,
              'callbackId', id, 'reason', reason, 'dueAt', due_at, 'slaUntil', sla_until, 'origin',
              json_build_object('by', 'system', 'role', 'system', 'reason',
                  'callback-timer: the callback is due'))::text,
          ?, ?
      from due\
      """;

  private final Connection connection;
  private final int batch;

  BareClaim(Connection connection, int batch) throws SQLException {
    this.connection = connection;
    this.batch = batch;
    try (Statement statement = connection.createStatement()) {
      // A separate sequence, because the relay reads the other one.
      statement.execute("create sequence if not exists bare_sequence");
    }
  }

  /** Claims all callbacks that are due at a time, in batches. */
  Throughput drain(Instant now) throws SQLException {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    try (PreparedStatement fire = connection.prepareStatement(FIRE)) {
      fire.setObject(1, at);
      fire.setObject(2, at);
      fire.setObject(3, at);
      fire.setInt(4, batch);
      fire.setString(5, Topic.CONTACTS.topicName());
      fire.setString(6, Event.type(CallbackDue.class));
      fire.setShort(7, SLOT);
      fire.setObject(8, at);
      long startedAt = System.nanoTime();
      long total = 0;
      int claimed;
      do {
        claimed = fire.executeUpdate();
        total += claimed;
      } while (claimed == batch);
      return Throughput.since(startedAt, total);
    }
  }
}
