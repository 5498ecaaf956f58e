-- When a contact ended, where it was noted.
alter table contact add column ended_at timestamptz;
