-- Requests to erase the personal data of a borrower.
create table borrower_erasure (
    id           uuid        primary key,
    lender_id    text        not null,
    borrower_id  text        not null,
    reason       text        not null, -- in the words of the person who recorded it
    requested_by text        not null,
    requested_at timestamptz not null,
    completed_at timestamptz -- when every service had erased every case
);

create unique index borrower_erasure_pending on borrower_erasure (lender_id, borrower_id) where completed_at is null;
create index borrower_erasure_of_lender on borrower_erasure (lender_id, id);

-- The cases of a request. A case that must be kept is looked at again until its retention period is over.
create table case_erasure (
    id             uuid        primary key,
    request_id     uuid        not null references borrower_erasure,
    case_id        uuid        not null,
    lender_id      text        not null,
    account_id     text        not null,
    retained_until date,        -- the last day of the retention period, if it is known
    why            text        not null,
    review_at      timestamptz, -- when it is looked at again; null once the services were asked to erase it
    unique (request_id, case_id)
);

create index case_erasure_to_review on case_erasure (review_at) where review_at is not null;

-- What the services reported about a case, each once.
create table case_erasure_report (
    id          uuid        primary key,
    request_id  uuid        not null references borrower_erasure,
    case_id     uuid        not null,
    lender_id   text        not null,
    service     text        not null,
    reported_at timestamptz not null,
    unique (request_id, case_id, service)
);
