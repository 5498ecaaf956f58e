-- Statements of accounts as they were issued. They never change; later figures need another one.
create table account_statement (
    id            uuid        primary key,
    case_id       uuid        not null references collection_case,
    lender_id     text        not null,
    account_id    text        not null,
    reference     text        not null, -- as the letter states it
    language      text        not null,
    business_date date        not null, -- the date of the figures
    content       jsonb       not null,
    html          bytea        not null, -- encrypted; the letter
    content_hash  text        not null, -- as published and kept as evidence
    issued_by     text        not null,
    issued_at     timestamptz not null
);

create index account_statement_of_case on account_statement (case_id, id);

-- Documents by their SHA-256: the same content is stored once, and an alteration is detected.
create table document (
    sha256     text        primary key check (length(sha256) = 64),
    bytes      bigint      not null,
    stored_at  timestamptz not null
);

create table document_chunk (
    sha256     text        not null references document on delete cascade,
    position   integer     not null check (position >= 0),
    content    bytea       not null check (length(content) > 0), -- encrypted; the hash covers the plain content
    primary key (sha256, position)
);

-- The PDF of a letter. It is printed when the letter is first read and never changes afterwards.
create table letter_print (
    letter_id  uuid        primary key,
    sha256     text        not null references document deferrable initially deferred, -- a concurrent second print stores no document
    printed_at timestamptz not null
);
