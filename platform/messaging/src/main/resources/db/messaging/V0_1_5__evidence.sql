-- What stays behind an event: the record whose SHA-256 the event carries, as it was hashed. Rows never
-- change; only the erasure of a case empties their content.
create table evidence_record (
    position    bigint      generated always as identity primary key, -- the order in which they were recorded
    case_id     uuid        not null,
    lender_id   text        not null,
    kind        text        not null,
    id          uuid        not null, -- of what it records
    event_id    uuid        not null, -- the CloudEvents id of the event that carries the hash
    recorded_at timestamptz not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea -- encrypted canonical JSON, which the hash covers in plain text; null once the case was erased
);

create index evidence_record_by_case on evidence_record (case_id, position);

-- Who read the evidence of a case, and when. Rows are never changed or deleted.
create table evidence_disclosure (
    position     bigint      generated always as identity primary key,
    case_id      uuid        not null,
    lender_id    text        not null,
    disclosed_at timestamptz not null,
    disclosed_by text        not null,
    subject      text -- the subject of the token
);

create index evidence_disclosure_by_case on evidence_disclosure (case_id, position);
