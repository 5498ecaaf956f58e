-- The page as it was issued, from which text and print follow. Older notices have their text only.
alter table notice add column html text;
