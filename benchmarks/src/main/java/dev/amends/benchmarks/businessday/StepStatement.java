package dev.amends.benchmarks.businessday;

import dev.amends.benchmarks.close.SqlClose;
import dev.amends.events.CaseEvent.CaseUpdated;
import dev.amends.events.CaseEvent.StageChanged;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.Event;
import dev.amends.events.Topic;

/**
 * The part of {@link SqlClose} that takes steps: one statement locks the accounts of a partition in
 * their order, ages the cases, takes the step, and inserts the events into the outbox and, with a
 * chain of hashes, into the timelines.
 *
 * <p>It knows one step of one strategy, and neither holds nor plans.
 */
final class StepStatement {
  static final String SQL =
      """
      with locked as (
          select record_key from account_lock
          where record_key in (
              select record_key from collection_case
              where status = 'OPEN' and lender_id = ? and partition = ? and next_review_on <= %1$s)
          order by record_key collate "C" for update),
      events as (
          select c.id, c.record_key, c.timeline_hash, c.timeline_state,
              replace(c.timeline_state, 'NEGOTIATE', 'LETTER') as state_after,
              gen_random_uuid()::text as id_1, gen_random_uuid()::text as id_2,
              gen_random_uuid()::text as id_3, u.*, d.*, s.*
          from locked l join collection_case c on c.record_key = l.record_key
          cross join lateral (select json_build_object('caseId', c.id, 'lenderId', c.lender_id,
              'accountId', c.account_id, 'facts', json_build_object('status', c.status,
                  'borrowerId', c.borrower_id, 'productType', c.product_type,
                  'businessDate', %1$s, 'delinquentSince', c.delinquent_since,
                  'daysPastDue', %1$s - c.delinquent_since, 'bucket', '31-60',
                  'overdue', json_build_object(
                      'amount', (c.overdue_minor / 100.0)::numeric(18, 2)::text,
                      'currency', c.currency),
                  'customerClass', c.customer_class, 'stage', c.stage, 'timezone', c.timezone,
                  'region', c.region, 'language', c.language),
              'origin', json_build_object('by', 'system', 'role', 'system',
                  'reason', 'business day closed'))::text as updated) u
          cross join lateral (select json_build_object('caseId', c.id, 'lenderId', c.lender_id,
              'accountId', c.account_id, 'step', 'reminder-letter', 'action', 'LETTER',
              'intensity', 2, 'businessDate', %1$s, 'strategy', 'standard@1',
              'origin', json_build_object('by', 'system', 'role', 'system',
                  'reason', 'reminder-letter is due'))::text as step_due) d
          cross join lateral (select json_build_object('caseId', c.id, 'lenderId', c.lender_id,
              'accountId', c.account_id, 'from', c.stage, 'to', 'LETTER', 'businessDate', %1$s,
              'origin', json_build_object('by', 'system', 'role', 'system',
                  'reason', 'reminder-letter is due'))::text as stage_changed) s
          where c.status = 'OPEN' and c.next_review_on <= %1$s
              and %1$s - c.delinquent_since >= 31),
      hash_1 as (
          select *, encode(sha256((timeline_hash || E'\\n' || updated)::bytea), 'hex') as h_1
          from events),
      hash_2 as (
          select *, encode(sha256((h_1 || E'\\n' || step_due)::bytea), 'hex') as h_2 from hash_1),
      hashed as (
          select *, encode(sha256((h_2 || E'\\n' || stage_changed)::bytea), 'hex') as h_3
          from hash_2),
      taken as (
          insert into ladder_step (id, case_id, step, taken_on, stage_before, step_before,
              intensity_before, clock_before, taken_on_before, taken_before)
          select gen_random_uuid(), c.id, 'reminder-letter', %1$s, c.stage, c.last_step,
              c.intensity, c.clock_from, c.taken_on, c.taken
          from hashed h join collection_case c on c.id = h.id),
      aged as (
          update collection_case c set business_date = %1$s, days_past_due = %1$s - delinquent_since,
              bucket = '31-60', stage = 'LETTER', last_step = 'reminder-letter', intensity = 2,
              taken_on = %1$s, taken = taken || jsonb_build_object('step', 'reminder-letter',
                  'action', 'LETTER', 'intensity', 2, 'stage', 'LETTER', 'fromDaysPastDue', 31,
                  'on', %1$s),
              next_review_on = delinquent_since + 61, reviewed_on = %1$s, timeline_entries = 3,
              timeline_hash = h.h_3, timeline_state = h.state_after, version = version + 1
          from hashed h where c.id = h.id),
      entries as (
          insert into timeline_entry (case_id, number, format, at, local_time, business_date,
              service, what, why, by_name, by_role, event_id, before, after, data, hash)
          select h.id, e.number, 2, now(), now()::text, %1$s, 'case-service', e.what, 'system',
              'system', 'system', e.event_id, e.before::json, e.after::json, e.data::json, e.hash
          from hashed h cross join lateral (values
              (1, 'CaseUpdated', id_1, null, null, updated, h_1),
              (2, 'StrategyStepDue', id_2, timeline_state, state_after, step_due, h_2),
              (3, 'StageChanged', id_3, null, null, stage_changed, h_3))
              e (number, what, event_id, before, after, data, hash))
      insert into outbox (sequence, id, aggregatetype, aggregateid, type, payload, slot,
          occurred_at)
      select nextval('bare_sequence'), e.id::uuid, '%5$s', h.record_key, e.type, e.payload, %6$d,
          now()
      from hashed h cross join lateral (values
          (h.id_1, '%2$s', updated), (h.id_2, '%3$s', step_due), (h.id_3, '%4$s', stage_changed))
          e (id, type, payload)\
      """
          .formatted(
              "date '" + OpenCases.DAY + "'",
              Event.type(CaseUpdated.class),
              Event.type(StrategyStepDue.class),
              Event.type(StageChanged.class),
              Topic.CASES.topicName(),
              SqlClose.SLOT);

  private StepStatement() {}
}
