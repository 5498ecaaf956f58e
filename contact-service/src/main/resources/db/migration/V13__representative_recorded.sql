-- An agent may hear of a representative before the lender tells of him: who recorded him, and why nobody acts any more.
alter table borrower_file
    add column representative_told_by    text,
    add column representative_told_at    timestamptz,
    add column representative_ended_by   text,
    add column representative_ended_at   timestamptz,
    add column representative_ended_why  text;
