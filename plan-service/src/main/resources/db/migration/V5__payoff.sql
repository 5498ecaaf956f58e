-- Pay-off quotes and settlement certificates, and the pages that were issued.
create table payoff_quote (
    id            uuid        primary key,
    case_id       uuid        not null,
    lender_id     text        not null,
    account_key   text        not null,
    reference     text        not null, -- as the letter states it
    language      text        not null, -- of the letter, unless its reader asks for another
    business_date date        not null,
    valid_until   date        not null,
    statement     jsonb       not null, -- the components and the total; they never change
    issued_by     text        not null,
    issued_at     timestamptz not null
);

create index payoff_quote_by_case on payoff_quote (case_id, id);

create table settlement_certificate (
    id            uuid        primary key,
    case_id       uuid        not null,
    lender_id     text        not null,
    account_key   text        not null,
    reference     text        not null,
    plan_id       uuid, -- the settlement; null if the debt was paid in full
    settled_on    date        not null,
    paid_minor    bigint      not null,
    currency      varchar(3)  not null,
    business_date date        not null,
    issued_by     text        not null,
    issued_at     timestamptz not null,
    withdrawn_on  date, -- because a part of the debt is outstanding again
    why_withdrawn text
);

create unique index settlement_certificate_valid on settlement_certificate (case_id) where withdrawn_on is null;
create index settlement_certificate_by_case on settlement_certificate (case_id, id);
create index settlement_certificate_valid_by_account on settlement_certificate (account_key) where withdrawn_on is null;

-- The page of a quote or certificate in one language, as it was issued; a withdrawn certificate has another one.
create table issued_letter (
    id          uuid        primary key,
    lender_id   text        not null,
    document_id uuid        not null,
    language    text        not null,
    html        bytea       not null, -- encrypted
    written_at  timestamptz not null
);

create index issued_letter_by_document on issued_letter (document_id, language, id);

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
