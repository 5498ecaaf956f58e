-- Evidence of willingness and ability, with the weight that it had when it was recorded. It has two times: the business date to
-- which it belongs, and the time at which case-service recorded it.
create table evidence (
    id            uuid        primary key,
    case_id       uuid        not null,
    dimension     text        not null check (dimension in ('WILLINGNESS', 'ABILITY')),
    kind          text        not null,
    points        integer,              -- added to willingness, or the ability itself; absent if it reports an expiry
    reason        text        not null,
    business_date date        not null,
    valid_until   date,                 -- the last business date of an assessment
    known_at      timestamptz not null,
    event_id      text        not null,
    observed_at   timestamptz not null, -- the time of the event
    subject       text        not null, -- the contact, plan, payment or assessment that it is about
    instalment    integer,              -- the number of the plan's instalment that it is about
    withdrawn_at  timestamptz,          -- when case-service learned that what it rests on did not happen
    withdrawn_by  text                  -- the event that withdrew it
);

create index evidence_of_case on evidence (case_id, business_date, known_at, id);

-- The scales with which classes were computed, so that earlier answers can be given again.
create table classification_scale (
    in_force_from     timestamptz primary key,
    willingness_start integer     not null,
    willing_from      integer     not null,
    able_from         integer     not null,
    pieces_min        integer     not null,
    age_bands         text        not null  -- such as 90:100,180:50
);
