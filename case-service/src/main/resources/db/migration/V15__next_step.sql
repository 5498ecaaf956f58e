-- Work of all services about a case, as their events report it. An ended row stays for some time, so that an event that arrives
-- late does not open it again.
create table open_work (
    id         uuid        primary key, -- of the callback, task, request, plan, review, complaint, hold or referral
    case_id    uuid        not null,
    lender_id  text        not null,
    kind       text        not null,
    due_at     timestamptz not null,
    code       text,                 -- why it is to be done
    because    text,                 -- what caused it
    ended      boolean     not null,
    changed_at timestamptz not null -- the time of the newest event about it
);

create index open_work_of_case on open_work (case_id, due_at) where not ended;
create index open_work_ended on open_work (changed_at) where ended;

-- The payments of promises and plans, by which the next due date of a case is found.
create table plan_due_date (
    plan_id   uuid    not null,
    number    integer not null,
    case_id   uuid    not null,
    lender_id text    not null,
    due_on    date    not null,
    amount_minor bigint not null,
    currency  varchar(3) not null,
    paid      boolean not null,
    primary key (plan_id, number)
);

-- Open cases for which the last check found no next step. They are a supervisor's work.
create table stalled_case (
    case_id   uuid        primary key,
    lender_id text        not null,
    reason    text        not null,
    found_at  timestamptz not null,
    sla_until timestamptz not null
);

create index stalled_case_of_lender on stalled_case (lender_id, found_at, case_id);
create index stalled_case_by_time on stalled_case (found_at, case_id);

-- The check of the open cases of each lender, which several instances share.
create table next_step_check (
    lender_id  text primary key,
    day        date, -- the business day for which a check runs
    position   uuid, -- the last case checked
    checked_on date  -- the last business day for which all cases were checked
);
