-- Assessments with their computed figures, which never change; only the status does.
create table assessment (
    id                    uuid        primary key,
    case_id               uuid        not null,
    lender_id             text        not null,
    account_id            text        not null,
    number                integer     not null, -- its number within the case, from 1
    status                text        not null check (status in ('VALID', 'SUPERSEDED', 'EXPIRED')),
    currency              varchar(3)  not null,
    monthly_income        bigint      not null, -- minor units, like all amounts
    counted_income        bigint      not null,
    necessary_expense     bigint      not null,
    other_expense         bigint      not null,
    debt_service          bigint      not null,
    disposable_income     bigint      not null,
    sustainable_monthly   bigint      not null check (sustainable_monthly >= 0),
    required_monthly      bigint      not null,
    ability_score         integer     not null check (ability_score between 0 and 100),
    verdict               text        not null,
    reasons               jsonb       not null,
    lines                 jsonb       not null,
    guideline             jsonb       not null, -- the comparison with guideline figures
    answers               jsonb       not null,
    reason_code           text,
    note                  text,
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
