-- Limits count per debt, per person and per contact point, so an attempt knows all three, and what consent stood behind it.
alter table contact_attempt
    add column lender_id        text,
    add column account_id       text,
    add column borrower_id      text,
    add column party            text not null default 'BORROWER'
        check (party in ('BORROWER', 'REPRESENTATIVE', 'THIRD_PARTY')),
    add column consent_given_at timestamptz; -- of the prior consent in force when the attempt was reserved

update contact_attempt a set lender_id = f.lender_id, account_id = f.account_id, borrower_id = f.borrower_id
    from case_file f where f.case_id = a.case_id;

alter table contact_attempt alter column lender_id set not null, alter column account_id set not null;

drop index contact_attempt_by_case;
create index contact_attempt_by_account on contact_attempt (lender_id, account_id, at);
create index contact_attempt_by_borrower on contact_attempt (lender_id, borrower_id, at) where borrower_id is not null;
