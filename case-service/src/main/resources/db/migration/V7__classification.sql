-- Evidence of willingness and ability, with the weight that it had when it was recorded.
create table evidence (
    id          uuid        primary key,
    case_id     uuid        not null,
    dimension   text        not null check (dimension in ('WILLINGNESS', 'ABILITY')),
    kind        text        not null,
    points      integer,              -- added to willingness, or the ability itself; absent if it expired
    reason      text        not null,
    event_id    text        not null,
    observed_at timestamptz not null,
    subject     uuid,                 -- the contact, plan or assessment that it is about
    instalment  integer,              -- the number of the plan's instalment that it is about
    withdrawn_at timestamptz,         -- when what it rests on turned out not to have happened
    withdrawn_by text                 -- the event that withdrew it
);

create index evidence_of_case on evidence (case_id, observed_at, id);
