-- A call that is owed. The wall clock of the borrower is the truth, the moment is derived from it.
create table callback (
    id            uuid        primary key,
    case_id       uuid        not null,
    lender_id     text        not null,
    account_id    text        not null,
    record_key    text        not null,
    reason        text        not null,
    status        text        not null
        check (status in ('SCHEDULED', 'DUE', 'IN_PROGRESS', 'COMPLETED', 'MISSED', 'CANCELLED')),
    due_at        timestamptz not null,
    due_local     timestamp   not null,
    zone          text        not null,
    sla_until     timestamptz not null,
    missed_after  timestamptz not null, -- the SLA, or the time to finish for whoever claimed it
    assignee      text,
    note          text,
    contact_id    uuid,
    why_ended     text,
    origin_by     text        not null,
    origin_role   text        not null,
    origin_reason text        not null,
    origin_event  text,
    schedule      integer     not null, -- grows with each rescheduling
    version       integer     not null
);

-- The timer and the agents' queue: the next due ones of a status, however many there are.
create index callback_by_status on callback (status, due_at, id);
create index callback_by_case on callback (case_id, due_at, id);
create index callback_by_due on callback (due_at, id);
create index callback_by_assignee on callback (assignee, due_at, id) where assignee is not null;
create index callback_to_miss on callback (missed_after) where status in ('DUE', 'IN_PROGRESS');

-- How late the timer is with a call, from a minute on.
create function late(at timestamptz, due_at timestamptz) returns interval language sql immutable as
    $$ select case when at - due_at > interval '1 minute' then at - due_at else interval '0' end $$;
