-- Why a call was written in for just this time.
alter table callback add column slot_basis text not null default 'FIRST_PERMITTED';
