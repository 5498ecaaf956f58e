-- When and how a borrower wants to be contacted, as he said last.
create table contact_preference (
    case_id          uuid        primary key,
    channel          text,
    contact_point_id uuid,
    language         text,
    times            text        not null, -- such as 1,5 18:00-20:00;6 10:00-12:00; ISO week days, every day where absent
    stated_at        timestamptz not null,
    stated_by        text        not null, -- who recorded it
    version          integer     not null
);
