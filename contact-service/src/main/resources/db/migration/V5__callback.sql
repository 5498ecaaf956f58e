-- A call to be made. The borrower's wall clock is authoritative; the instant is derived from it.
create table callback (
    id            uuid        primary key,
    case_id       uuid        not null,
    lender_id     text        not null,
    account_id    text        not null,
    record_key    text        not null, -- <lenderId>:<accountId>, joins account_lock
    reason        text        not null,
    status        text        not null
        check (status in ('SCHEDULED', 'DUE', 'IN_PROGRESS', 'COMPLETED', 'MISSED', 'CANCELLED')),
    due_at        timestamptz not null,
    not_before    timestamptz not null, -- the time from which its slot was searched
    due_local     timestamp   not null,
    zone          text        not null,
    slot_basis    text        not null default 'FIRST_PERMITTED', -- why it is due at this time
    slot_rule     text,       -- the rule that keeps it from being due earlier, if any
    sla_until     timestamptz not null,
    missed_after  timestamptz not null, -- the SLA, or the handling time of the agent who claimed it
    assignee      text,
    note          bytea, -- encrypted
    contact_id    uuid,
    why_ended     text,
    strategy_step text,       -- the step of the ladder that requires it, if one does
    plan_call     jsonb,      -- the promise or plan whose decision or missing payment it is about
    stopped       boolean     not null default false, -- by a hold or the end of the case; an appointment is restored
    origin_by     text        not null,
    origin_role   text        not null,
    origin_reason text        not null,
    origin_event  text,
    schedule      integer     not null, -- grows each time the callback is rescheduled
    version       integer     not null
);

-- The timer and the agents' queue read the next due callbacks of a status; completed ones are never read.
create index callback_by_status on callback (status, due_at, id);
create index callback_by_case on callback (case_id, due_at, id);
create index callback_by_assignee_status on callback (assignee, status, due_at, id) where assignee is not null;
create index callback_open on callback (due_at, id) where status in ('SCHEDULED', 'DUE', 'IN_PROGRESS');
create index callback_open_of_lender on callback (lender_id, due_at, id) where status in ('SCHEDULED', 'DUE', 'IN_PROGRESS');
create index callback_free on callback (due_at, id) where status = 'DUE' and assignee is null;
create index callback_to_miss on callback (missed_after) where status in ('DUE', 'IN_PROGRESS');

-- How late the timer fires a callback; delays of up to a minute count as none.
create function late(at timestamptz, due_at timestamptz) returns interval language sql immutable as
    $$ select case when at - due_at > interval '1 minute' then at - due_at else interval '0' end $$;
