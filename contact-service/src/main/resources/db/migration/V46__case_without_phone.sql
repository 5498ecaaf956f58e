-- Calls were crossed out because there was no number left to call; they are owed anew once there is one.
alter table case_file add column without_phone boolean not null default false;
create index case_file_without_phone on case_file (account_id) where without_phone;
