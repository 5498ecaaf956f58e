-- Assessments with their computed figures, which never change; only the status does.
create table assessment (
    id                    uuid        primary key,
    case_id               uuid        not null,
    lender_id             text        not null,
    account_id            text        not null,
    number                integer     not null, -- its number within the case, from 1
    status                text        not null check (status in ('VALID', 'SUPERSEDED', 'EXPIRED')),
    guideline             jsonb       not null, -- the comparison with guideline figures
    statement             jsonb       not null, -- the lines, every figure and how each was computed
    ability               jsonb       not null, -- required payment, score, verdict, confidence and the reasons
    answers               jsonb       not null,
    reason_code           text,
    reason_confidence     text,
    note                  bytea, -- encrypted
    business_date         date        not null,
    supersedes            uuid, -- the assessment that it replaced
    change_code           text, -- the change in circumstances that required it
    filed_by              text        not null,
    filed_role            text        not null,
    filed_at              timestamptz not null,
    valid_until           date        not null,
    zone                  text        not null,
    expires_at            timestamptz not null, -- the end of valid_until in the zone
    version               bigint      not null,
    unique (case_id, number)
);

-- At most one valid assessment per case; the valid assessments by their expiry.
create unique index assessment_valid on assessment (case_id) where status = 'VALID';
create index assessment_to_expire on assessment (expires_at) where status = 'VALID';
