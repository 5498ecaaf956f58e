-- The end of a big lender's day is reviewed in several transactions; after a crash none is done twice.
alter table collection_case add column reviewed_on date;
