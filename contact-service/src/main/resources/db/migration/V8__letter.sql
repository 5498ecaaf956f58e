-- Documents by their SHA-256: the same content is stored once, and an alteration is detected.
create table document (
    sha256     text        primary key check (length(sha256) = 64),
    bytes      bigint      not null,
    stored_at  timestamptz not null
);

-- The content in chunks of at most 256 KB, so that it is read and written with little memory.
create table document_chunk (
    sha256     text        not null references document on delete cascade,
    position   integer     not null check (position >= 0),
    content    bytea       not null check (length(content) > 0), -- encrypted; the hash covers the plain content
    primary key (sha256, position)
);

alter table document_chunk alter column content set storage external; -- recordings do not compress

create sequence notice_reference start 100001;

-- A letter to the borrower, word for word.
create table notice (
    id          uuid        primary key,
    case_id     uuid        not null,
    lender_id   text        not null,
    account_id  text        not null,
    reference   text        not null unique, -- as the letter states it
    kind        text        not null,
    language    text        not null,
    text        bytea       not null, -- encrypted
    html        bytea, -- encrypted; the page as issued; text and PDF are derived from it
    contact_point_id uuid,  -- where it is sent; the point can be erased
    contact_id  uuid,
    issued_at   timestamptz not null,
    wait_until  timestamptz,
    strategy_step text,     -- the step of the ladder that requires it, if one does
    withdrawn_at  timestamptz, -- before it was sent
    why_withdrawn text
);

create index notice_by_case on notice (case_id, issued_at, id);

-- A notice that waits for the lender's first report of the borrower, which comes on another topic, or for its second attempt.
create table pending_notice (
    id               uuid        primary key,
    case_id          uuid        not null,
    record_key       text        not null,
    kind             text        not null,
    contact_id       uuid,
    wait_until       timestamptz,
    strategy_step    text,
    aftercare        jsonb,       -- what a closing letter states
    retry_at         timestamptz, -- the earliest time of the second attempt; null while the report is missing
    origin_by        text        not null,
    origin_role      text        not null,
    origin_reason    text        not null,
    origin_caused_by text
);

create index pending_notice_by_account on pending_notice (record_key);
create index pending_notice_to_retry on pending_notice (retry_at, id) where retry_at is not null;

-- The PDF of a letter. It is printed when the letter is first read and never changes afterwards.
create table letter_print (
    letter_id  uuid        primary key,
    sha256     text        not null references document deferrable initially deferred, -- a concurrent second print stores no document
    printed_at timestamptz not null
);

-- The delivery steps of a letter; append-only.
create table notice_delivery (
    id               uuid        primary key,
    notice_id        uuid        not null references notice,
    medium           text        not null,
    status           text        not null,
    at               timestamptz not null,
    reference        text,       -- of the carrier, such as the number of a registered letter
    note             bytea, -- encrypted
    contact_point_id uuid,       -- the point can be erased
    recorded_by      text        not null,
    recorded_at      timestamptz not null
);

create index notice_delivery_by_notice on notice_delivery (notice_id, id);
