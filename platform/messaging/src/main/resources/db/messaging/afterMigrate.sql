select ensure_outbox_partitions();
