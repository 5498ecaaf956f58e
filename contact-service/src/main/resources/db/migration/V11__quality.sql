-- Reviews of how well a contact was conducted, by a person who did not make it.
create table contact_review (
    id            uuid        primary key,
    contact_id    uuid        not null references contact,
    case_id       uuid        not null,
    politeness    integer     not null check (politeness between 1 and 5),
    comment       bytea, -- encrypted
    reviewed_at   timestamptz not null,
    reviewed_by   text        not null
);

create index contact_review_by_contact on contact_review (contact_id, id);

create table contact_review_item (
    review_id  uuid    not null references contact_review,
    item       text    not null,
    met        boolean not null,
    primary key (review_id, item)
);

-- The borrower's feedback once the case has ended. Comments never leave this service.
create table case_outcome (
    id             uuid        primary key,
    case_id        uuid        not null unique references case_file,
    lender_id      text        not null,
    case_status    text        not null,
    satisfaction   integer     not null check (satisfaction between 1 and 5),
    fairly_treated boolean,
    comment        bytea, -- encrypted
    channel        text        not null,
    recorded_by    text        not null,
    recorded_at    timestamptz not null
);

create index case_outcome_by_time on case_outcome (recorded_at);

-- How satisfied the borrower was, once for each ending of a case. Comments never leave this service.
create table satisfaction_answer (
    id          uuid        primary key,
    case_id     uuid        not null references case_file,
    lender_id   text        not null,
    ending      integer     not null check (ending >= 1), -- which ending of the case
    case_status text        not null,
    score       integer     not null check (score between 1 and 5),
    comment     bytea, -- encrypted
    language    text,
    answered_at timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    unique (case_id, ending)
);

create index satisfaction_answer_by_time on satisfaction_answer (answered_at);

-- The newest payment that the lender announced for an account, and whether its borrower is reminded of it.
create table due_reminder (
    record_key   text        primary key,
    lender_id    text        not null,
    due_date     date        not null,
    amount_minor bigint      not null,
    currency     varchar(3)  not null,
    status       text        not null check (status in ('WAITING', 'IGNORED', 'DECIDED', 'CANCELLED')),
    why          text,       -- it is ignored or cancelled
    case_id      uuid        references case_file, -- the cured case for which it is written
    write_at     timestamptz, -- when it is written; only while it waits
    version      integer     not null
);

create index due_reminder_by_time on due_reminder (write_at, record_key) where status = 'WAITING';
