-- Why a contact asked, and what the borrower said of his means, so that the assessment begins with it.
alter table assessment_request
    add column cause                    text not null default 'HARDSHIP' check (cause in ('HARDSHIP', 'CHANGE')),
    add column change_code              text, -- what changed in his circumstances
    add column income_source            text,
    add column monthly_expense_minor    bigint,
    add column monthly_expense_currency varchar(3),
    add column cooperation              text;
