-- The rule because of which a call is not due earlier, where one moved it.
alter table callback add column slot_rule text;
