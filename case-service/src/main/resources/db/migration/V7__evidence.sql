-- What speaks for or against willingness and ability, with the weight that it had when it came.
create table evidence (
    id          uuid        primary key,
    case_id     uuid        not null,
    dimension   text        not null check (dimension in ('WILLINGNESS', 'ABILITY')),
    kind        text        not null,
    points      integer,              -- added to willingness, or the ability itself; absent where it lapsed
    reason      text        not null,
    event_id    text        not null,
    observed_at timestamptz not null
);

create index evidence_of_case on evidence (case_id, observed_at, id);
