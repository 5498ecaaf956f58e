-- The contact log. Notes and the borrower's words never appear in an event. A conversation about several cases of a
-- borrower has a row for each of them.
create table contact (
    id                     uuid        primary key,
    case_id                uuid        not null,
    lender_id              text        not null,
    account_id             text        not null,
    conversation_id        uuid,       -- the same for the rows of one conversation about several cases: the id of the first
    also_about             jsonb       not null default '[]', -- the other cases
    permit_id              uuid,
    callback_id            uuid,
    direction              text        not null,
    channel                text        not null,
    contact_point          bytea, -- encrypted; the borrower's number or address
    number_used            text,       -- the agent's own number
    disposition            text        not null,
    attempt                boolean     not null,
    conversation           boolean     not null,
    right_party            boolean     not null,
    verified               boolean     not null default false,
    first_contact          boolean     not null default false, -- the first conversation with the borrower
    unanswered             boolean     not null default false, -- counts towards the retry limit
    follow_up              text        not null,
    contacted_at           timestamptz not null,
    ended_at               timestamptz,
    logged_at              timestamptz not null,
    agent                  text        not null,
    notes                  bytea, -- encrypted
    own_words              bytea, -- encrypted; the borrower's, verbatim
    agent_view             bytea, -- encrypted
    reason_code            text,
    reason_confidence      text,
    reason_note            bytea, -- encrypted; the root cause in the borrower's words
    hardship               boolean     not null default false, -- the borrower reported a sudden event
    no_promise_reason      text,
    promise_minor          bigint,
    promise_currency       varchar(3),
    promise_due            date,
    promise_method         text,
    promise_dated_by_rule  boolean     not null default false, -- the agent asked for immediate payment and named no date
    plan_id                uuid,       -- the plan discussed
    payment_asked          boolean     not null default false,
    reason_learned         boolean     not null default false,
    consequences_explained boolean     not null default false,
    commitment_obtained    boolean     not null default false,
    talk                   bytea, -- encrypted
    broken_rule            text        -- the contact rule it broke; conduct_breach holds the breach
);

create index contact_by_case on contact (case_id, contacted_at, id);
create index contact_by_account on contact (account_id, id);
create index contact_with_borrower on contact (contacted_at) where right_party;
