package dev.amends.benchmarks.breach;

import dev.amends.benchmarks.close.SqlClose;
import dev.amends.events.Event;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.Topic;

/**
 * The part of {@link SqlClose} that breaches plans: one statement locks the accounts of a partition
 * in their order, marks instalments as missed and plans as breached, and inserts the events into
 * the outbox.
 *
 * <p>It knows neither holds nor tolerance, and replays no payments.
 */
final class BreachStatement {
  static final String SQL =
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
                      'reason', 'plan.missed: instalment ' || m.number || ' is short after 3 days of grace',
                      'causedBy', gen_random_uuid())) as payload
          from missed m join breached b on b.id = m.plan_id
          union all
          select b.account_key, '%3$s', json_build_object('caseId', b.case_id, 'lenderId',
                  b.lender_id, 'accountId', split_part(b.account_key, ':', 2), 'planId', b.id,
                  'version', b.version,
                  'shortBy', json_build_object('amount', (b.short_minor / 100.0)::numeric(18, 2)::text,
                      'currency', b.currency),
                  'missedInstalments', b.instalments, 'effectiveOn', %1$s,
                  'businessDate', %1$s, 'origin', json_build_object('by', 'system', 'role', 'system',
                      'reason', 'plan.breach: ' || b.instalments || ' instalments missed, 1 breach the plan',
                      'causedBy', gen_random_uuid()))
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
              SqlClose.SLOT);

  private BreachStatement() {}
}
