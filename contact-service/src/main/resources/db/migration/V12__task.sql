-- Work other than a call.
create table task (
    id               uuid        primary key,
    case_id          uuid        not null,
    lender_id        text        not null,
    account_id       text        not null,
    kind             text        not null check (kind in ('FIELD_VISIT', 'TRACE_CONTACT', 'SEND_LETTER')),
    reason           text        not null,
    status           text        not null check (status in ('OPEN', 'PAUSED', 'COMPLETED', 'CANCELLED')),
    due_at           timestamptz not null,
    sla_until        timestamptz not null,
    assignee         text,
    note             bytea, -- encrypted
    strategy_step    text,       -- the step of the ladder that requires it, if one does
    notice_id        uuid,       -- the letter to send, if it is about one
    result           text,
    contact_id       uuid,       -- the contact that was logged when it was completed
    companion        text,       -- the second visitor, if it is a visit that was made
    entered          boolean,
    consent_to_enter boolean,
    why_ended        text,
    ended_at         timestamptz,
    origin_by        text        not null,
    origin_role      text        not null,
    origin_reason    text        not null,
    origin_event     text,
    schedule         integer     not null, -- grows each time the task is rescheduled or assigned
    version          integer     not null
);

-- Queues read open tasks only; ended ones are read by case.
create index task_open on task (kind, due_at, id) where status = 'OPEN';
create index task_by_case on task (case_id, id);
create index task_by_assignee on task (assignee, due_at, id) where status = 'OPEN' and assignee is not null;
create index task_by_notice on task (notice_id) where notice_id is not null;
