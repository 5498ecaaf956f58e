-- When the case came here as opened: no contact of it can have been before. Of older cases it is not known.
alter table case_file add column opened_at timestamptz;
