-- Who began the talk of the check, where the agent says it: a check of one talk is none of another.
alter table verification add column direction text check (direction in ('OUTBOUND', 'INBOUND'));
