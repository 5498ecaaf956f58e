-- As which document a letter was printed. Printed when it is first read, it is the same document for ever.
create table letter_print (
    letter_id  uuid        primary key,
    sha256     text        not null references document deferrable initially deferred, -- whoever prints second keeps none
    printed_at timestamptz not null
);
