-- Talks with borrowers are counted by time.
create index contact_with_borrower on contact (contacted_at) where right_party;
