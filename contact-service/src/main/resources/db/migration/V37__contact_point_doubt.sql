-- Something sent there came back; in doubt until somebody confirms it.
alter table contact_point add column doubted_since timestamptz;
